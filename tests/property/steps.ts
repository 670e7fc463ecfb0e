import * as fc from 'fast-check'
import { attach } from '@qingdan/lib/attach.ts'
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
import { type Point, points } from '@qingdan/lib/points.ts'
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
  { ...actor('all-roles', 'permit', township, '2016-12-31'), roles: ['township', 'permit', 'head'] },
]
const counter = actor('counter', 'counterClerk', township)
/** One thing that somebody does; the numbers choose the desk, the case and the person. */
export interface Step {
  readonly do: 'open' | 'notes' | 'settle' | 'erase' | 'sign' | 'recuse' | 'attach' | 'repeat' | 'relay' | 'sweep' | 'day' | 'recount' | 'restart'
  readonly desk: number
  readonly which: number
  readonly who: number
  /** Whoever is the n-th of the batch to pass this point goes no further, as in a power cut. */
  readonly cut: { readonly point: Point; readonly nth: number } | null
}
const cutOff = new Error('cut off')
const weights: Readonly<Record<Step['do'], number>> = {
  open: 3,
  notes: 9,
  settle: 4,
  erase: 2,
  sign: 6,
  recuse: 1,
  repeat: 3,
  attach: 1,
  relay: 6,
  sweep: 2,
  day: 2,
  recount: 1,
  restart: 1,
}
const small = fc.nat({ max: 5 })
const kinds = Object.entries(weights).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name as Step['do']) }))
const cut = fc.option(fc.record({ point: fc.constantFrom(...points), nth: small }), { freq: 2 })
const step = fc.record({ do: fc.oneof(...kinds), desk: fc.nat({ max: 2 }), which: small, who: small, cut })
/** What is done at once, one batch after the other. */
export const batches = fc.array(fc.array(step, { minLength: 1, maxLength: 6, size: 'max' }), { minLength: 4, maxLength: 16, size: 'max' })

async function logged(office: Office, who: Actor, work: (commandId: string) => Promise<Handled | Rejection>, id = `command-${++office.serial}`): Promise<void> {
  const by = who.account
  const once = async (): Promise<void> => {
    office.log.push({ t: 'intent', id, by, command: '', at: '' })
    const outcome = await work(id).catch((error: unknown) => {
      if (error === cutOff) return undefined
      throw error
    })
    if (!outcome) return void office.log.push({ t: 'unknown', id, by, because: 'cut off' })
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
const moment = 50
/** All of a batch at once. What is cut off is not waited for, but what it had sent arrives before anybody looks. */
export async function play(office: Office, batch: readonly Step[]): Promise<void> {
  const ends = batch.flatMap(({ cut: end }) => {
    let passed = 0
    const strike = (): void => {
      if (passed++ === end?.nth) throw cutOff
    }
    return end ? [at(end.point, strike)] : []
  })
  const done = await Promise.allSettled(batch.map((each) => take(office, each)))
  for (const end of ends) end()
  await new Promise((resolve) => setTimeout(resolve, moment))
  for (const each of done) if (each.status === 'rejected' && each.reason !== cutOff) throw each.reason
}
async function take(office: Office, { do: what, desk: place, which, who }: Step): Promise<unknown> {
  const desk = office.desks[place] as Desk
  const caseId = office.cases[which % Math.max(office.cases.length, 1)] ?? 'none'
  const somebody = people[who % people.length] as Actor
  const citizen = actor(`citizen-${who}`, 'citizen')
  switch (what) {
    case 'open':
      return given(office, who === 5 ? counter : citizen, desk, '', {
        $case: 'open',
        value: { key: `${secret}${which}`, secret, area: township },
      })
    case 'notes':
      for (let n = 0; n <= which * 2; n++) await given(office, who === 5 ? somebody : people[0]!, desk, caseId, { $case: 'note', value: { text: secret } })
      return undefined
    case 'settle':
      return given(office, somebody, desk, caseId, { $case: 'settle', value: { grounds: secret } })
    case 'erase':
      return given(office, somebody, desk, caseId, { $case: 'erase', value: {} })
    case 'sign':
      return signed(office, somebody, desk, caseId)
    case 'recuse':
      return logged(office, somebody, (commandId) => recuse(desk.kernel, somebody, { caseId, commandId, reason: secret }))
    case 'attach':
      return logged(office, citizen, () => attach(desk.kernel, citizen, caseId), `attach:${caseId}`)
    case 'repeat':
      return office.sent[(which * 7 + who) % Math.max(office.sent.length, 1)]?.()
    case 'relay':
      return desk.relay.drain().catch(() => undefined)
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
