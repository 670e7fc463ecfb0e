import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Buffer } from 'node:buffer'
import type { Kernel } from '@qingdan/lib/kernel.ts'
import { handle } from '@qingdan/lib/handle.ts'
import { isRejected } from '@qingdan/lib/rejections.ts'
import type { Tagged } from '@qingdan/lib/kind.ts'
import { connectStore } from '@qingdan/lib/store.ts'
import type { Facts as BatchFacts } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import type { Facts as ClawbackFacts } from '@qingdan/proto/subsidy/clawback/v1/clawback.ts'
import type { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { act, confirmed, invent, officers, signed } from '../services/subsidy/testing.ts'
import { keepFile } from '../services/subsidy/work/answer.ts'
import { keptLines } from '../services/subsidy/work/kept.ts'
import { storedIn } from '../services/subsidy/work/stored.ts'
import { worldOf, type World } from './world.ts'

// What happens to money that was drawn for somebody before a doubt came up about them.
let world: World
const kernel = (name: string): Kernel => world.running.parts.kernels[name]!
let store: Awaited<ReturnType<typeof connectStore>>
const stored = () => storedIn((name) => store.collection(name))
const walk = async (to: string): Promise<void> => {
  for await (const _ of world.running.parts.date.walk(to));
}
const stateOf = async (name: string, id: string): Promise<string> => (await kernel(name).store.load(id, {}))?.state ?? ''
const factsOf = async <F>(name: string, id: string): Promise<F> => (await kernel(name).store.load(id, {}))!.facts as F
const rewardOf = (id: string): Promise<Facts> => factsOf('reward', id)
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 400; n++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.fail('it did not come to hold within 20 seconds')
}
let serial = 0
async function refused(name: string, caseId: string, command: Tagged, who = officers.finance): Promise<string | undefined> {
  const done = await handle(kernel(name), who, { caseId, commandId: `held-${++serial}-command`, command })
  return isRejected(done) ? done.rejected : undefined
}
const drawing = (supplement: number): Tagged => ({ $case: 'draw', value: { programme: 'reward', period: '2016', cutOff: '2016-06-01', supplement } })
async function drawn(supplement = 0, caseId = ''): Promise<string> {
  const { _id: id } = (await act(kernel('batch'), officers.subsidy, caseId, drawing(supplement))).case
  await until(async () => (await stateOf('batch', id)) === 'drawn')
  return id
}
async function approved(id: string): Promise<void> {
  await act(kernel('batch'), officers.subsidy, id, { $case: 'approve', value: { digest: (await factsOf<BatchFacts>('batch', id)).digest } })
  await signed(kernel('batch'), officers.head, id)
}
async function fileOf(id: string): Promise<string[]> {
  const parts: Buffer[] = []
  const { fileDigest } = await factsOf<BatchFacts>('batch', id)
  for await (const part of keptLines(stored().files, world.running.parts.keys, id, fileDigest)) parts.push(part)
  return Buffer.concat(parts).toString().trim().split('\n').slice(1, -1)
}
const paymentIn = (line: string): string => line.split('|')[1] ?? ''
/** The bank's answer to the file of a batch, or to other lines in its place; failed for the payments named. */
async function answered(id: string, failed: readonly string[] = [], lines?: readonly string[]): Promise<ReturnType<typeof keepFile>> {
  const { attempt, fileDigest } = await factsOf<BatchFacts>('batch', id)
  const rows = (lines ?? (await fileOf(id))).map((line) => ({ payment: paymentIn(line), fen: Number(line.split('|').at(-1)) }))
  const sums = (some: typeof rows): string => `${some.length}|${some.reduce((sum, { fen }) => sum + fen, 0)}`
  const [bad, good] = [rows.filter(({ payment }) => failed.includes(payment)), rows.filter(({ payment }) => !failed.includes(payment))]
  const text = [
    `H|QD1-ANSWER|${id}|${attempt}|${fileDigest}`,
    ...rows.map(
      ({ payment, fen }) => `R|${payment}|${fen}|${failed.includes(payment) ? 'failed' : 'paid'}|2016-06-01|${failed.includes(payment) ? 'A01' : ''}`,
    ),
    `T|${sums(good)}|${sums(bad)}`,
    '',
  ].join('\n')
  return keepFile({ ...stored(), keys: world.running.parts.keys }, await factsOf('batch', id), Buffer.from(text), world.running.parts.date.today())
}
async function taken(id: string, failed: readonly string[] = []): Promise<void> {
  const standing = await answered(id, failed)
  if ('rejected' in standing) assert.fail(standing.because)
  const { fileDigest, paid, failed: n, paidFen } = standing
  await act(kernel('batch'), officers.finance, id, { $case: 'takeAnswer', value: { fileDigest, paid, failed: n, paidFen } })
}
const suspend = async (id: string): Promise<void> => {
  const lead = await act(kernel('reward'), officers.subsidy, id, {
    $case: 'recordLead',
    value: { source: 'check', matter: 'fraud', changedOn: '', reference: '', text: '示例', reporter: '' },
  })
  await act(kernel('reward'), officers.subsidy, id, {
    $case: 'suspend',
    value: { lead: lead.entry.seq, secondSource: 'register', evidence: '示例证据', facts: '示例事实' },
  })
}
const members: string[] = []
const first = 'reward-2016-2016-06-01'

before(async () => {
  world = await worldOf(['subsidy'], { date: '2016-01-04' })
  store = await connectStore(world.environment['MONGODB_URL'] ?? '', 'subsidy')
  for (let n = 0; n < 3; n++) members.push(await confirmed(kernel('reward'), n, 'reward'))
  await walk('2016-06-01')
  for (const id of members) {
    await act(kernel('reward'), officers.township, id, {
      $case: 'recordCheck',
      value: { way: 'phone', result: 'unchanged', matter: '', changedOn: '', note: '' },
    })
    await act(kernel('reward'), officers.subsidy, id, { $case: 'passVerification', value: {} })
  }
})
after(async () => {
  await store?.close()
  await world?.stop()
})

test('a payment that came to be suspended since it was drawn does not go to the bank: the batch is given up and drawn without it', async () => {
  await drawn()
  await approved(first)
  await suspend(members[0]!)
  assert.equal(await refused('batch', first, { $case: 'export', value: {} }), 'held')
  assert.equal(await stateOf('batch', first), 'approved')
  await act(kernel('batch'), officers.subsidy, first, { $case: 'cancel', value: { reason: '示例' } })
  await until(async () => (await stateOf('batch', first)) === 'cancelled')
  assert.deepEqual((await rewardOf(members[0]!)).payments, [])
  const account = { holder: '', bank: '示例银行城东支行', number: '6222000000099999' }
  await act(kernel('reward'), officers.citizen(1), members[1]!, { $case: 'changeAccount', value: { account } })
  await drawn(0, first)
  await approved(first)
  assert.equal((await factsOf<BatchFacts>('batch', first)).count, 2)
  await act(kernel('batch'), officers.finance, first, { $case: 'export', value: {} })
  const paidTo = Object.fromEntries((await fileOf(first)).map((line) => line.split('|').slice(2, 4)))
  assert.deepEqual(paidTo, { [invent(1).name]: account.number, [invent(2).name]: '6222000000010002' })
})
test('what failed and is in doubt by then is not sent again, and the bank may not answer it in the place of another', async () => {
  const [one, two] = (await Promise.all(members.slice(1).map(rewardOf))).map(({ payments }) => payments[0]!.id)
  await taken(first, [one!, two!])
  await until(async () => (await rewardOf(members[1]!)).payments[0]?.state === 'failed' && (await rewardOf(members[2]!)).payments[0]?.state === 'failed')
  await suspend(members[1]!)
  // The worker marks a row as carried after its payment has moved.
  await until(async () => (await refused('batch', first, { $case: 'retry', value: {} })) === undefined)
  const again = await fileOf(first)
  assert.deepEqual(again.map(paymentIn), [two])
  const other = await answered(first, [], [again[0]!.replace(two!, one!)])
  assert.ok('rejected' in other)
  assert.deepEqual(other.fields, [{ field: '2:3', rule: 'payment-unknown' }])
  await taken(first)
  await until(async () => (await rewardOf(members[2]!)).payments[0]?.state === 'paid')
  assert.equal((await rewardOf(members[1]!)).payments[0]?.state, 'failed')
  await until(async () => (await refused('batch', first, { $case: 'settle', value: { unpaid: 1 } })) === undefined)
})
test('whoever is cleared gets in a supplement what the payment could not bring: nobody loses a yuan, and nobody gets it twice', async () => {
  for (const id of members.slice(0, 2)) await act(kernel('reward'), officers.subsidy, id, { $case: 'restore', value: { findings: '示例' } })
  const supplement = await drawn(1)
  assert.equal(supplement, `${first}-s1`)
  await approved(supplement)
  const { count, totalFen } = await factsOf<BatchFacts>('batch', supplement)
  assert.deepEqual([count, totalFen], [2, 2 * 96_000])
  await act(kernel('batch'), officers.finance, supplement, { $case: 'export', value: {} })
  await taken(supplement)
  await until(async () => (await stateOf('batch', supplement)) === 'settled')
  for (const id of members) {
    const { payments } = await rewardOf(id)
    assert.deepEqual(
      payments.map(({ state, amountFen }) => [state, amountFen]),
      [['paid', 96_000]],
    )
  }
})
test('after a concealment from a later day only what was paid from that day on may be asked back', async () => {
  const special = kernel('special')
  const id = await confirmed(special, 21, 'special')
  await walk('2016-12-01')
  const { _id: batch } = (
    await act(kernel('batch'), officers.subsidy, '', { $case: 'draw', value: { programme: 'special', period: '2016-H2', cutOff: '2016-12-01', supplement: 0 } })
  ).case
  await until(async () => (await stateOf('batch', batch)) === 'drawn')
  await approved(batch)
  await act(kernel('batch'), officers.finance, batch, { $case: 'export', value: {} })
  const { attempt, fileDigest } = await factsOf<BatchFacts>('batch', batch)
  const [line = ''] = await fileOf(batch)
  const fen = line.split('|').at(-1)
  const text = `H|QD1-ANSWER|${batch}|${attempt}|${fileDigest}\nR|${paymentIn(line)}|${fen}|paid|2016-12-01|\nT|1|${fen}|0|0\n`
  const standing = await keepFile({ ...stored(), keys: world.running.parts.keys }, await factsOf('batch', batch), Buffer.from(text), '2016-12-01')
  if ('rejected' in standing) assert.fail(standing.because)
  await act(kernel('batch'), officers.finance, batch, {
    $case: 'takeAnswer',
    value: { fileDigest: standing.fileDigest, paid: 1, failed: 0, paidFen: standing.paidFen },
  })
  await until(async () => (await factsOf<Facts>('special', id)).payments[0]?.state === 'paid')
  const lead = await act(special, officers.subsidy, id, {
    $case: 'recordLead',
    value: { source: 'check', matter: 'fraud', changedOn: '2016-09-15', reference: '', text: '示例', reporter: '' },
  })
  await act(special, officers.subsidy, id, {
    $case: 'suspend',
    value: { lead: lead.entry.seq, secondSource: 'register', evidence: '示例证据', facts: '示例事实' },
  })
  await act(special, officers.subsidy, id, {
    $case: 'noticeEnding',
    value: { matter: 'fraud', eventOn: '2016-09-15', facts: '示例事实', evidence: '示例证据' },
  })
  await act(special, officers.citizen(21), id, { $case: 'defend', value: { statement: '', nothingToSay: true } })
  await act(special, officers.subsidy, id, { $case: 'terminate', value: { grounds: '示例理由' } })
  await signed(special, officers.head, id)
  const notice = { $case: 'notice', value: { programme: 'special', enrolment: id, facts: '示例事实', evidence: '示例证据' } }
  const { case: clawback } = await act(kernel('clawback'), officers.subsidy, '', notice)
  // July to December at 270 and 10 a month; what was concealed in September counts from October.
  assert.equal((await factsOf<Facts>('special', id)).payments[0]?.amountFen, 6 * 28_000)
  assert.equal((await factsOf<ClawbackFacts>('clawback', clawback._id)).paidFen, 3 * 28_000)
})
