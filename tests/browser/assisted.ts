import { randomInt, randomUUID } from 'node:crypto'
import { tokensOf } from '@qingdan/deploy/demo/tokens.ts'
import type { Tagged } from '@qingdan/lib/kind.ts'
import { asActor, connect } from '@qingdan/lib/grpc.ts'
import { BusinessDateDefinition } from '@qingdan/proto/kernel/v1/office.ts'
import { BatchDefinition } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import { RewardDefinition, SpecialDefinition } from '@qingdan/proto/subsidy/enrolment/v1/enrolment.ts'
import type { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import type { Person } from '@qingdan/proto/subsidy/enrolment/v1/command.ts'
import { RoundDefinition } from '@qingdan/proto/subsidy/round/v1/round.ts'
import { application, invent } from '../../services/subsidy/testing.ts'
import { bankAnswer } from './bank.ts'
import { api } from './files.ts'

// What has been walked in a browser before is made through the public interface, so that each chapter begins where its own acts begin.
const address = process.env['SUBSIDY_ADDRESS'] ?? '127.0.0.1:8303'
const tokenOf = tokensOf(process.env as Record<string, string>)
export const calls = {
  reward: connect(RewardDefinition, address),
  special: connect(SpecialDefinition, address),
  round: connect(RoundDefinition, address),
  batch: connect(BatchDefinition, address),
} as const
export type Programme = 'reward' | 'special'
export const as = async (account: string) => asActor(await tokenOf(account))

export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 750; n++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${what} did not come to hold within two and a half minutes`)
}
export async function act(account: string, programme: Programme, caseId: string, command: Tagged): Promise<string> {
  const { case: found } = await calls[programme].act({ caseId, commandId: randomUUID(), command: { command: command as never } }, await as(account))
  return found?.id ?? ''
}
export async function factsOf(programme: Programme, caseId: string): Promise<Facts> {
  return (await calls[programme].get({ caseId }, await as('subsidy1'))).facts!
}
// Somebody new at each run over the same system, and nobody of assistance.test.ts, whose numbers end in 0 and 1; the last digit is the year of birth.
// Each chapter has people of its own, so that no two of them apply for the same one.
const chapter = ['clawback', 'payment', 'verification', 'worksheet'].findIndex((name) => process.argv[1]?.includes(name))
let serial = (Math.max(chapter, 0) * 21 + randomInt(0, 18)) * 10 + 1
function nextPerson(): number {
  serial += serial % 10 < 4 ? 1 : 8
  return serial
}

export interface Enrolled {
  readonly programme: Programme
  readonly id: string
  readonly person: Person
}
/** An enrolment that the bureau has confirmed; the reward assistance without its notice, because the committee did not agree. */
export async function confirmed(programme: Programme, citizen: string, change: object = {}): Promise<Enrolled> {
  const n = nextPerson()
  const id = await act(citizen, programme, '', application(n, programme, change))
  await act('committee-badou1', programme, id, { $case: 'discuss', value: { favourable: programme === 'special', present: 5, minutes: '示例' } })
  await act('badou1', programme, id, { $case: 'review', value: { favourable: true, opinion: '示例', objectionsAnswered: '' } })
  await act('subsidy1', programme, id, { $case: 'confirm', value: { note: '' } })
  return { programme, id, person: invent(n) }
}
const itsDate = connect(BusinessDateDefinition, address)
/** Walks the date of the office and waits until the service of the assistances knows it. */
export async function walkTo(date: string): Promise<void> {
  await api.walk(date)
  await until(`the service knows ${date}`, async () => (await itsDate.today({}, await as('subsidy1'))).date >= date)
}
/** Walks to 1 January of the next year, when the clock opens its verification, and waits until everybody is taken in. */
export async function newYear(): Promise<{ year: string; round: string }> {
  const year = String(Number((await api.today()).slice(0, 4)) + 1)
  await walkTo(`${year}-01-01`)
  const round = `round-${year}`
  await until(`${round} has taken everybody in`, async () => {
    const progress = await calls.round.progress({ caseId: round }, await as('subsidy1')).catch(() => undefined)
    return progress?.waiting === 0
  })
  return { year, round }
}
export const later = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString()
/** The next cut-off day of the special assistance, in a year whose verification takes nobody in before it. */
export async function cutOffAhead(): Promise<{ period: string; cutOff: string }> {
  const today = await api.today()
  const year = today.slice(0, 4)
  if (today < `${year}-06-01`) return { period: `${year}-H1`, cutOff: `${year}-06-01` }
  if (today < `${year}-12-01`) return { period: `${year}-H2`, cutOff: `${year}-12-01` }
  const next = await newYear()
  // Who is confirmed on the day on which a verification opens may still be taken in by it.
  await walkTo(`${next.year}-01-02`)
  return { period: `${next.year}-H1`, cutOff: `${next.year}-06-01` }
}
async function give(account: string, caseId: string, command: object) {
  return calls.batch.act({ caseId, commandId: randomUUID(), command: { command: command as never } }, await as(account))
}
/** Draws the next payment of a programme, has it approved and sent, and answers for the bank that everything arrived. */
export async function payEverybody(programme: 'special', { period, cutOff }: Awaited<ReturnType<typeof cutOffAhead>>): Promise<void> {
  await walkTo(cutOff)
  const { case: drawing } = await give('subsidy1', '', { $case: 'draw', value: { programme, period, cutOff, supplement: 0 } })
  const batch = drawing?.id ?? ''
  const found = async () => calls.batch.get({ caseId: batch }, await as('finance1'))
  await until('everybody is drawn', async () => (await found()).case?.state === 'drawn')
  const { case: proposed } = await give('subsidy1', batch, { $case: 'approve', value: { digest: (await found()).facts?.digest ?? '' } })
  await calls.batch.sign({ caseId: batch, commandId: randomUUID(), digest: proposed?.proposals[0]?.digest ?? '' }, await as('head1'))
  await give('finance1', batch, { $case: 'export', value: {} })
  const chunks: Uint8Array[] = []
  for await (const { part } of calls.batch.file({ caseId: batch, ground: 'payment' }, await as('finance1')))
    if (part?.$case === 'chunk') chunks.push(part.value)
  const answer = bankAnswer(Buffer.concat(chunks).toString('utf8'), (await found()).facts?.fileDigest ?? '', cutOff, () => '')
  const parts = (async function* () {
    yield { part: { $case: 'head' as const, value: { caseId: batch, commandId: randomUUID() } } }
    yield { part: { $case: 'chunk' as const, value: Buffer.from(answer) } }
  })()
  await calls.batch.answer(parts, await as('finance1'))
  await until('the payment is settled', async () => (await found()).case?.state === 'settled')
}
