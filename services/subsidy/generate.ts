import { writeFileSync } from 'node:fs'
import { readmeOf, type Shown, type ShownService, tablesOf } from '@qingdan/lib/generating.ts'
import type { Machine } from '@qingdan/lib/machine.ts'
import { isRejected } from '@qingdan/lib/rejections.ts'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import { deadlines } from './enrolment/deadlines.ts'
import { decide } from './enrolment/decide.ts'
import type { Event, Programme } from './enrolment/event.ts'
import { type Command, machines } from './enrolment/machine.ts'
import { document, titleOf } from './enrolment/papers.ts'
import { publish } from './enrolment/public.ts'
import { actor, anEnrolment, commandsOf, matters, on } from './enrolment/testing.ts'
import { batch, clawback, round } from './shown.ts'

const day = '2016-07-20'
const lead = { seq: 1, source: 'report', matter: 'death', changedOn: '', reference: '', on: '2016-02-15', takenUpOn: '', clearedOn: '', actedOn: false }
const money = { batch: 'b1', amountFen: 96_000, on: '2016-07-01', lines: [] }
const { recordPaid, recordReversal } = commandsOf('reward')
/** A file on which every command of the table is right: a payment of the last period is on its way, or has arrived where it is to come back. */
function file(programme: Programme, state: string, command: string) {
  const came = command === 'recordReversal'
  const held = ['release', 'recordPaid', 'recordFailed', 'recordReversal'].includes(command)
  const [period, cutOff] = programme === 'reward' ? ['2015', '2015-09-30'] : ['2014-H2', '2014-12-31']
  const id = came ? recordReversal.value.payment : recordPaid.value.payment
  const payment = { id, period, cutOff, state: came ? 'paid' : 'reserved', ...money }
  return anEnrolment({
    age: 60,
    discussedOn: '2015-07-21',
    discussedFavourably: command !== 'review' || state !== 'discussed',
    noticePostedOn: '2015-07-22',
    noticeUntil: '2015-07-29',
    ...(state !== 'noticed' && { noticeTakenDownOn: state === 'discussed' ? '' : '2015-07-30' }),
    reviewedOn: '2015-08-03',
    confirmedOn: '2015-08-20',
    verifiedOn: '2016-02-01',
    round: command === 'openVerification' ? '' : 'round-2016',
    checks: [{ on: '2016-01-20', way: 'home', result: 'unchanged', by: 'township' }],
    leads: command === 'passVerification' ? [] : [lead],
    branches: programme === 'special' ? [{ branch: 'death', from: '2015-07-20' }] : [],
    payments: held ? [payment] : [],
    reservedBy: held && !came ? 'b1' : '',
    suspendedOn: '2016-02-16',
    suspendedUntil: '2016-03-16',
    noticedOn: '2016-02-17',
    endingMatter: command === 'stop' ? 'employee-pension' : 'death',
    eventOn: '2016-02-01',
    defenceUntil: '2016-02-24',
    endedOn: command === 'erase' ? '2005-07-20' : '', // long enough ago for the sample of an erasure
    documents: [{ seq: 2, on: '2015-08-20' }],
  })
}
/** What a command records, decided on a sample file. */
function eventOf(programme: Programme, state: string, name: string): Event {
  const command = commandsOf(programme)[name as Command['$case']]
  const role = (machines[programme] as Machine)[state]?.[name]?.by[0] ?? 'subsidy'
  const decision = decide(matters[programme])(file(programme, state, name), command, on(day, { actor: actor(role) }))
  if (isRejected(decision)) throw new Error(`${name} in ${state}: ${decision.because}`)
  return decision.event
}
const enrolment = (programme: Programme, title: string): Shown<Event> => ({
  name: programme,
  title,
  machine: machines[programme],
  deadlines: (state) => deadlines(programme)(file(programme, state, ''), state, specimens),
  records: { eventOf: (state, command) => eventOf(programme, state, command), document, titleOf, publish: publish(programme) },
  proto: 'proto/qingdan/subsidy/enrolment/v1/event.proto',
})
export const subsidy: ShownService = {
  service: 'subsidy',
  title: 'The two assistances',
  kinds: [enrolment('reward', 'Reward assistance') as Shown, enrolment('special', 'Special assistance') as Shown, round, batch, clawback],
}

/** Every generated file of this service, by path. */
export const generated: Readonly<Record<string, () => string>> = {
  'services/subsidy/README.md': () => readmeOf(subsidy),
  'docs/generated/subsidy.md': () => tablesOf(subsidy),
}
if (import.meta.main) for (const [path, write] of Object.entries(generated)) writeFileSync(new URL(`../../${path}`, import.meta.url), write())
