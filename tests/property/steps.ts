import * as fc from 'fast-check'
import { addDays } from '@qingdan/lib/calendar.ts'
import { sweep } from '@qingdan/lib/clock.ts'
import { handle } from '@qingdan/lib/handle.ts'
import type { Handled } from '@qingdan/lib/kernel.ts'
import type { Actor } from '@qingdan/lib/kind.ts'
import { reconcile } from '@qingdan/lib/reconcile.ts'
import { recount } from '@qingdan/lib/recount.ts'
import { recuse } from '@qingdan/lib/recuse.ts'
import { isRejected, type Rejection } from '@qingdan/lib/rejections.ts'
import { sign } from '@qingdan/lib/sign.ts'
import { actor } from '@qingdan/lib/testing/kernel.ts'
import { at } from '@qingdan/lib/testing/points.ts'
import type { SlipCommand } from '@qingdan/lib/testing/slip.ts'
import type { Desk, Office } from './office.ts'

const township = 'township:370304001'
export const secret = '金丝雀'
const people: readonly Actor[] = [
  actor('clerk-a', 'township', township),
  actor('permit-a', 'permit', 'section:permit', '2016-12-31'),
  actor('permit-b', 'permit', 'section:permit', '2016-12-31'),
  actor('head-a', 'head', 'bureau', '2016-12-31'),
  actor('head-b', 'head', 'bureau', '2016-12-31'),
]
/** One thing that somebody does; the numbers choose the desk, the case and the person. */
export interface Step {
  readonly do: 'open' | 'notes' | 'settle' | 'erase' | 'sign' | 'recuse' | 'repeat' | 'relay' | 'relayDies' | 'sweep' | 'day' | 'recount' | 'restart'
  readonly desk: number
  readonly which: number
  readonly who: number
}
const weights: Readonly<Record<Step['do'], number>> = {
  open: 3,
  notes: 9,
  settle: 4,
  erase: 2,
  sign: 6,
  recuse: 1,
  repeat: 3,
  relay: 4,
  relayDies: 2,
  sweep: 2,
  day: 2,
  recount: 1,
  restart: 1,
}
const small = fc.nat({ max: 5 })
const kinds = Object.entries(weights).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name as Step['do']) }))
const step = fc.record({ do: fc.oneof(...kinds), desk: fc.nat({ max: 2 }), which: small, who: small })
/** What is done at once, one batch after the other. */
export const batches = fc.array(fc.array(step, { minLength: 1, maxLength: 6, size: 'max' }), { minLength: 4, maxLength: 16, size: 'max' })

async function logged(office: Office, who: Actor, work: (commandId: string) => Promise<Handled | Rejection>): Promise<void> {
  const id = `command-${++office.serial}`
  const by = who.account
  const once = async (): Promise<void> => {
    office.log.push({ t: 'intent', id, by, command: '', at: '' })
    const outcome = await work(id)
    if (isRejected(outcome)) return void office.log.push({ t: 'refused', id, by, reason: outcome.rejected })
    const { case: found, entry } = outcome
    const deadlines = found.deadlines.filter(({ fired, parked }) => !fired && !parked).map(({ name, due }) => ({ name, due }))
    if (!office.cases.includes(found._id)) office.cases.push(found._id)
    office.log.push({ t: 'acknowledged', id, by, case: found._id, seq: entry.seq, event: entry.eventId, deadlines })
  }
  office.sent.push(once)
  await once()
}
const given = (office: Office, who: Actor, desk: Desk, caseId: string, command: SlipCommand): Promise<void> =>
  logged(office, who, (commandId) => handle(desk.kernel, who, { caseId, commandId, command }))

async function signed(office: Office, who: Actor, desk: Desk, caseId: string): Promise<void> {
  const digest = (await desk.kernel.store.load(caseId, {}))?.proposals[0]?.digest
  if (digest) await logged(office, who, (commandId) => sign(desk.kernel, who, { caseId, commandId, digest }))
}
/** A relay that dies after the bus has taken an event and before it is marked. */
async function relayDies({ relay }: Desk): Promise<void> {
  const heal = at('acknowledged', () => {
    throw new Error('killed')
  })
  await relay.drain().catch(() => undefined)
  heal()
}
export async function take(office: Office, { do: what, desk: place, which, who }: Step): Promise<unknown> {
  const desk = office.desks[place] as Desk
  const caseId = office.cases[which % Math.max(office.cases.length, 1)] ?? 'none'
  const somebody = people[who % people.length] as Actor
  switch (what) {
    case 'open':
      return given(office, actor(`citizen-${who}`, 'citizen'), desk, '', { $case: 'open', value: { key: `${secret}${which}`, secret, area: township } })
    case 'notes':
      for (let n = 0; n <= which * 2; n++) await given(office, people[0]!, desk, caseId, { $case: 'note', value: { text: secret } })
      return undefined
    case 'settle':
      return given(office, somebody, desk, caseId, { $case: 'settle', value: { grounds: secret } })
    case 'erase':
      return given(office, somebody, desk, caseId, { $case: 'erase', value: {} })
    case 'sign':
      return signed(office, somebody, desk, caseId)
    case 'recuse':
      return logged(office, somebody, (commandId) => recuse(desk.kernel, somebody, { caseId, commandId, reason: secret }))
    case 'repeat':
      return office.sent[(which * 7 + who) % Math.max(office.sent.length, 1)]?.()
    case 'relay':
      return desk.relay.drain().catch(() => undefined)
    case 'relayDies':
      return relayDies(desk)
    case 'sweep':
      return sweep(desk.kernel, office.day)
    case 'day':
      office.day = addDays(office.day, which + 1)
      return office.desks.forEach(({ kernel }) => kernel.date(office.day))
    case 'recount':
      return recount(desk.kernel, 'a notice')
    case 'restart':
      await office.restarted(place)
      return reconcile(office.bus, office.desks[place]!.kernel, office.numbers)
  }
}
