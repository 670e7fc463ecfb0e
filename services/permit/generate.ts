import { writeFileSync } from 'node:fs'
import { readmeOf, type Shown, type ShownService, tablesOf } from '@qingdan/lib/generating.ts'
import type { Machine } from '@qingdan/lib/machine.ts'
import { isRejected } from '@qingdan/lib/rejections.ts'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import { Facts as MonthlyFacts } from '@qingdan/proto/permit/monthly/v1/monthly.ts'
import { machine as monthly } from './monthly/machine.ts'
import { deadlines as monthlyDeadlines } from './monthly/monthly.ts'
import { deadlines } from './permit/deadlines.ts'
import { decide } from './permit/decide.ts'
import type { Event } from './permit/event.ts'
import { type Command, machine } from './permit/machine.ts'
import { document, titleOf } from './permit/papers.ts'
import { publish } from './permit/public.ts'
import { actor, aFile, commands, on } from './permit/testing.ts'

const day = '2015-08-10'
const holdsPermit = (state: string): boolean => (machine as Machine)[state]?.['endOfLaw']?.to === 'closedNoLongerRequired'
const file = (state: string) =>
  aFile({
    acceptedOn: '2015-07-20',
    reviewedOn: '2015-07-20',
    decidedOn: '2015-07-20',
    modificationAskedOn: '2015-07-20',
    noticedOn: '2015-07-20',
    defenceUntil: '2015-07-27',
    matter: 'fraud',
    changedOn: '2015-07-24',
    endedOn: '2005-07-20', // long enough ago for the sample of an erasure
    documents: [{ seq: 2, on: '2015-07-20' }],
    granted: holdsPermit(state),
  })
/** What a command records, decided on a sample file. */
function eventOf(state: string, command: Command): Event {
  const role = (machine as Machine)[state]?.[command.$case]?.by[0] ?? 'permit'
  const decision = decide(file(state), command, on(day, { actor: actor(role) }))
  if (isRejected(decision)) throw new Error(`${command.$case} in ${state}: ${decision.because}`)
  return decision.event
}
const permitFile: Shown<Event> = {
  name: 'permit',
  title: 'A permit file',
  machine,
  deadlines: (state) => deadlines(file(state), state, specimens),
  records: { eventOf: (state, command) => eventOf(state, commands[command as Command['$case']]), document, titleOf, publish },
  proto: 'proto/qingdan/permit/permit/v1/event.proto',
}
const month = MonthlyFacts.fromPartial({ township: 'township:370304001', month: '2015-08' })
const digest: Shown = {
  name: 'monthly',
  title: 'A monthly digest',
  machine: monthly,
  deadlines: (state) => monthlyDeadlines(month, state),
  proto: 'proto/qingdan/permit/monthly/v1/monthly.proto',
}
export const permit: ShownService = { service: 'permit', title: 'The permit', kinds: [permitFile as Shown, digest] }

/** Every generated file of this service, by path. */
export const generated: Readonly<Record<string, () => string>> = {
  'services/permit/README.md': () => readmeOf(permit),
  'docs/generated/permit.md': () => tablesOf(permit),
}
if (import.meta.main) for (const [path, write] of Object.entries(generated)) writeFileSync(new URL(`../../${path}`, import.meta.url), write())
