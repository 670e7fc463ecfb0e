import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Facts as BatchFacts } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import type { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { BatchDefinition } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import { ClawbackDefinition } from '@qingdan/proto/subsidy/clawback/v1/clawback.ts'
import { RoundDefinition, type Facts as RoundFacts } from '@qingdan/proto/subsidy/round/v1/round.ts'
import { asActor, connect, rejectionOf } from '@qingdan/lib/grpc.ts'
import type { Kernel } from '@qingdan/lib/kernel.ts'
import type { Role } from '@qingdan/list/roles.ts'
import { act, confirmed, invent, officers, signed } from '../services/subsidy/testing.ts'
import { ownRealm, type OwnRealm } from './abuse/realm.ts'
import { worldOf, type World } from './world.ts'

let realm: OwnRealm
let world: World
const kernel = (name: string): Kernel => world.running.parts.kernels[name]!
const as = (sub: string, role: Role, office = '', more: object = {}) =>
  asActor(
    realm.token({ sub, realm_access: { roles: [role] }, office: office ? [office] : [], credential_number: 'M-1', credential_expiry: '2030-12-31', ...more }),
  )
const system = (id: string) => as(`system-${id}`, 'agency', `agency:${id}`, { azp: `agency-${id}` })
const subsidy = () => as('she', 'subsidy', 'section:subsidy')
const head = () => as('zong', 'head', 'bureau')
const finance = () => as('ruan', 'finance', 'finance')
const rounds = () => connect(RoundDefinition, world.address)
const batches = () => connect(BatchDefinition, world.address)
const walk = async (to: string): Promise<void> => {
  for await (const _ of world.running.parts.date.walk(to));
}
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 400; n++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.fail('it did not come to hold within 20 seconds')
}
const refusal = async (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => rejectionOf(error),
  )
let serial = 0
const fresh = (): string => `assist-${++serial}-command`
const members: Record<'reward' | 'special', string[]> = { reward: [], special: [] }

before(async () => {
  realm = await ownRealm()
  world = await worldOf(['subsidy'], { date: '2015-12-28', over: { KEYCLOAK_URL: realm.url } })
  for (const programme of ['reward', 'special'] as const)
    for (let n = 0; n < 4; n++) members[programme].push(await confirmed(kernel(programme), n + (programme === 'special' ? 20 : 0), programme))
})
after(async () => {
  await world?.stop()
  realm?.stop()
})
const factsOf = async (programme: string, id: string): Promise<Facts> => (await kernel(programme).store.load(id, {}))!.facts as Facts
const roundFacts = async (): Promise<RoundFacts> => (await rounds().get({ caseId: 'round-2016' }, subsidy())).facts!

test('on 1 January the verification of the year opens by itself and takes in everybody, and it is due on 31 March', async () => {
  assert.ok(await refusal(rounds().get({ caseId: 'round-2016' }, subsidy())))
  await walk('2016-01-01')
  const { case: found, facts } = await rounds().get({ caseId: 'round-2016' }, subsidy())
  assert.deepEqual([found?.state, facts?.openedOn, facts?.due, found?.deadlines[0]?.command], ['open', '2016-01-01', '2016-03-31', 'late'])
  const progress = await rounds().progress({ caseId: 'round-2016' }, subsidy())
  assert.deepEqual([progress.total?.members, progress.waiting], [8, 0])
  for (const id of members.reward) assert.equal((await kernel('reward').store.load(id, {}))?.state, 'verifying')
  const elsewhere = await rounds().progress({ caseId: 'round-2016' }, as('mo', 'township', 'township:370304002'))
  assert.equal(elsewhere.total?.members, 0)
})

async function linesOf(agency: string, request: string): Promise<{ line: string; idNumber: string }[]> {
  const lines = []
  for await (const line of rounds().lines({ request }, system(agency))) lines.push(line)
  return lines
}
const ask = async (agency: string): Promise<string> => {
  const command = { command: { $case: 'requestMatch' as const, value: { agency } } }
  const { facts } = await rounds().act({ caseId: 'round-2016', commandId: fresh(), command }, subsidy())
  return facts!.matches.find((match) => match.agency === agency)!.request
}
const say = (agency: string, body: object) => world.running.parts.bus.js.publish(`inbound.v1.${agency}.Matched`, JSON.stringify(body), { timeout: 2000 })
const parked = async (): Promise<number> => (await world.running.parts.bus.jsm.streams.info('PARKED').catch(() => undefined))?.state.messages ?? 0

test('each agency fetches its own list and no other: HRSS nobody of the special assistance, the Federation the children with a disability alone', async () => {
  const [psb, hrss, dpf] = [await ask('psb'), await ask('hrss'), await ask('dpf')]
  assert.equal((await linesOf('psb', psb)).length, 8)
  assert.deepEqual((await linesOf('hrss', hrss)).map(({ idNumber }) => idNumber).toSorted(), [0, 1, 2, 3].map((n) => invent(n).idNumber).toSorted())
  assert.deepEqual((await linesOf('dpf', dpf)).map(({ idNumber }) => idNumber).toSorted(), [21, 23].map((n) => invent(n + 400).idNumber).toSorted())
  assert.equal((await refusal(linesOf('hrss', psb)))?.rejected, 'not-found')
  const reads = world.running.parts.reads
  const [seen] = (await reads.list({ cases: members.special[1] }, 5)).reads
  assert.deepEqual([seen?.by.office, seen?.ground, seen?.fields], ['agency:dpf', `match:${dpf}`, ['child.idNumber']])
})
test('an answer is a lead and nothing else; who answers twice, for another, of a day to come or otherwise than before changes nothing', async () => {
  const { matches } = await roundFacts()
  const [psb = '', hrss = ''] = matches.map(({ request }) => request)
  const lines = await linesOf('psb', psb)
  const of = (n: number): string => lines.find(({ idNumber }) => idNumber === invent(n).idNumber)!.line
  const dead = {
    request: psb,
    part: 1,
    lines: [
      { line: of(0), result: 'dead', on: '2015-12-30' },
      { line: of(1), result: 'alive' },
      { line: 'f'.repeat(32), result: 'alive' },
    ],
  }
  await say('psb', dead)
  await until(async () => (await roundFacts()).matches[0]!.parts.length === 1)
  const match = (await roundFacts()).matches[0]!
  assert.deepEqual([match.answered, match.hits, match.unknown, match.contradictory], [2, 1, 1, 0])
  const [lead] = (await factsOf('reward', members.reward[0]!)).leads
  assert.deepEqual([lead?.source, lead?.matter, lead?.changedOn, lead?.reference], ['match', 'death', '2015-12-30', psb])
  assert.equal((await kernel('reward').store.load(members.reward[0]!, {}))?.state, 'verifying')

  const parkedSoFar = await parked()
  await say('psb', dead) // again: nothing
  await say('psb', { ...dead, lines: [] }) // the same part, otherwise
  await say('hrss', { request: psb, part: 2, lines: [] }) // for another
  await say('hrss', { request: hrss, part: 1, lines: [{ line: of(0), result: 'pension', on: '2017-01-01' }] }) // of a day to come
  await say('dpf', { request: '0'.repeat(32), part: 1, lines: [] }) // before it was asked
  await say('psb', { request: psb, part: 3, lines: [{ line: of(1), result: 'dead', on: '2015-01-01', name: '示例' }] }) // more than it may say
  await until(async () => (await parked()) === parkedSoFar + 5)
  await say('psb', {
    request: psb,
    part: 2,
    lines: [
      { line: of(0), result: 'alive' },
      { line: of(1), result: 'alive' },
      { line: of(2), result: 'alive' },
    ],
  })
  await until(async () => (await roundFacts()).matches[0]!.parts.length === 2)
  const later = (await roundFacts()).matches[0]!
  assert.deepEqual([later.answered, later.hits, later.unknown, later.contradictory], [3, 1, 1, 1])
  assert.equal((await factsOf('reward', members.reward[0]!)).leads.length, 1)
})

const pass = async (programme: 'reward' | 'special', id: string): Promise<void> => {
  await act(kernel(programme), officers.township, id, {
    $case: 'recordCheck',
    value: { way: 'phone', result: 'unchanged', matter: '', changedOn: '', note: '' },
  })
  await act(kernel(programme), officers.subsidy, id, { $case: 'passVerification', value: {} })
}
const draw = (period: string, cutOff: string, programme = 'special', supplement = 0) => ({
  command: { $case: 'draw' as const, value: { programme, period, cutOff, supplement } },
})
const batchState = async (id: string): Promise<string> => (await batches().get({ caseId: id }, finance())).case?.state ?? ''
const batchFacts = async (id: string): Promise<BatchFacts> => (await batches().get({ caseId: id }, finance())).facts!
async function fileOf(id: string, who = finance()): Promise<string> {
  let text = ''
  for await (const { part } of batches().file({ caseId: id, ground: 'payment of the period' }, who))
    if (part?.$case === 'chunk') text += Buffer.from(part.value).toString()
  return text
}
async function* parts(id: string, commandId: string, text: string) {
  yield { part: { $case: 'head' as const, value: { caseId: id, commandId } } }
  yield { part: { $case: 'chunk' as const, value: Buffer.from(text) } }
}
const answer = (id: string, text: string, commandId = fresh()) => batches().answer(parts(id, commandId, text), system('bank'))
/** What the bank answers to a file: each payment by what `says` of it. */
function answerTo(file: string, digest: string, on: string, says: (n: number) => string): string {
  const lines = file.trim().split('\n')
  const [, , batch, attempt] = lines[0]!.split('|')
  const rows = lines.slice(1, -1).map((line, n) => {
    const [, payment, , , fen] = line.split('|')
    const code = says(n)
    return { payment, fen: Number(fen), code, text: `R|${payment}|${fen}|${code ? 'failed' : 'paid'}|${on}|${code}` }
  })
  const [paid, failed] = [rows.filter(({ code }) => !code), rows.filter(({ code }) => code)]
  const fen = (some: typeof rows) => some.reduce((total, one) => total + one.fen, 0)
  return [
    `H|QD1-ANSWER|${batch}|${attempt}|${digest}`,
    ...rows.map(({ text }) => text),
    `T|${paid.length}|${fen(paid)}|${failed.length}|${fen(failed)}`,
    '',
  ].join('\n')
}
const half = 'special-2016-H1-2016-06-01'
const sendIt = ($case: 'export' | 'retry') => batches().act({ caseId: half, commandId: fresh(), command: { command: { $case, value: {} } } }, finance())
const approve = (digest: string) => ({ command: { $case: 'approve' as const, value: { digest } } })
const payment = async (n: number) => (await factsOf('special', members.special[n]!)).payments.find(({ batch }) => batch === half)

test('a payment is drawn from what is verified, and approved by two persons who saw the same digest', async () => {
  for (const member of members.special.slice(0, 3)) await pass('special', member)
  await walk('2016-06-01')
  await batches().act({ caseId: '', commandId: fresh(), command: draw('2016-H1', '2016-06-01') }, subsidy())
  assert.equal(
    (await refusal(batches().act({ caseId: '', commandId: fresh(), command: draw('2016-H1', '2016-06-01', 'special', 1) }, subsidy())))?.rejected,
    'already-open',
  )
  await until(async () => (await batchState(half)) === 'drawn')
  const drawn = await batchFacts(half)
  // Six months: twice 340 and a top-up of 10 after a death, once 270 and 10 for a disability. The fourth is still being verified.
  assert.deepEqual([drawn.count, drawn.totalFen], [3, 6 * (2 * 35_000 + 28_000)])
  assert.equal((await payment(3))?.id, undefined)
  const other = { command: { $case: 'approve' as const, value: { digest: '0'.repeat(64) } } }
  assert.equal((await refusal(batches().act({ caseId: half, commandId: fresh(), command: other }, subsidy())))?.fields?.[0]?.rule, 'digest')
  assert.equal((await refusal(sendIt('export')))?.rejected, 'wrong-state')
  const { case: proposed } = await batches().act({ caseId: half, commandId: fresh(), command: approve(drawn.digest) }, subsidy())
  assert.equal(proposed?.state, 'drawn')
  assert.equal(
    (await refusal(batches().sign({ caseId: half, commandId: fresh(), digest: proposed!.proposals[0]!.digest }, subsidy())))?.rejected,
    'same-officer',
  )
  await batches().sign({ caseId: half, commandId: fresh(), digest: proposed!.proposals[0]!.digest }, head())
  assert.equal(await batchState(half), 'approved')
})

let sent = ''
test('the bank file names each payment with payee, account and fen; who fetches it is on record, and only finance and the bank may', async () => {
  await sendIt('export')
  sent = await fileOf(half)
  const lines = sent.trim().split('\n')
  assert.equal(lines.length, 5)
  assert.match(lines[1]!, /^P\|P[0-9A-F]{23}\|\S+示例\d+\|6222\d+\|(210000|168000)$/)
  assert.equal(lines.at(-1), 'T|3|588000')
  assert.equal(await fileOf(half, system('bank')), sent)
  assert.equal((await refusal(fileOf(half, system('psb'))))?.rejected, 'not-found')
  assert.equal((await refusal(fileOf(half, subsidy())))?.rejected, 'not-allowed')
  const [seen] = (await world.running.parts.reads.list({ cases: members.special[0] }, 1)).reads
  assert.deepEqual([seen?.by.office, seen?.fields], ['agency:bank', ['account.holder', 'account.number']])
  const account = { holder: '', bank: '示例银行', number: '6222000000099999' }
  const change = { caseId: members.special[0]!, commandId: fresh(), command: { $case: 'changeAccount', value: { account } } }
  const { handle } = await import('@qingdan/lib/handle.ts')
  assert.equal(((await handle(kernel('special'), officers.citizen(20), change)) as { rejected?: string }).rejected, 'payment-reserved')
})

test('a file of the bank with one thing wrong is refused whole, with line, column and rule, and no payment has moved', async () => {
  const { fileDigest } = await batchFacts(half)
  const right = answerTo(sent, fileDigest, '2016-06-01', (n) => (n === 1 ? 'A01' : ''))
  const rows = right.split('\n')
  const line = (n: number, text: string): string => rows.with(n - 1, text).join('\n')
  const [, first = ''] = rows[1]!.split('|')
  const faults: Readonly<Record<string, string>> = {
    '5:1 truncated': right.slice(0, -1),
    '4:1 truncated': [...rows.slice(0, 4), ''].join('\n'),
    '2:28 amount-altered': tail(
      line(
        2,
        rows[1]!.replace(/\|(210000|168000)\|/, (_all, fen: string) => `|${Number(fen) + 1}|`),
      ),
    ),
    '2:3 payment-unknown': line(2, rows[1]!.replace(first, `P${'0'.repeat(23)}`)),
    '3:3 doubled': line(3, rows[2]!.replace(/P[0-9A-F]{23}/, first)),
    '5:3 count': line(5, rows[4]!.replace('T|2', 'T|3')),
    '5:5 total': line(5, rows[4]!.replace(/^T\|2\|\d+/, 'T|2|1')),
    '1:14 batch': line(1, rows[0]!.replace(half, 'reward-2016-2016-06-01')),
    [`1:${14 + half.length + 1} attempt`]: line(1, rows[0]!.replace(`${half}|1`, `${half}|2`)),
    '1:3 header': line(1, rows[0]!.replace('QD1-ANSWER', 'QD2')),
  }
  for (const [says, text] of Object.entries(faults)) {
    const refused = await refusal(answer(half, text))
    assert.equal(`${refused?.fields?.[0]?.field} ${refused?.fields?.[0]?.rule}`, says)
  }
  assert.equal(await batchState(half), 'exported')
  assert.deepEqual([(await payment(0))?.state, (await payment(1))?.state], ['reserved', 'reserved'])
})
/** The trailer put right again after a change of a row. */
function tail(text: string): string {
  const rows = text.split('\n')
  const parsed = rows.slice(1, -2).map((row) => row.split('|'))
  const fen = (outcome: string) => parsed.filter((row) => row[3] === outcome).reduce((sum, row) => sum + Number(row[2]), 0)
  const n = (outcome: string) => parsed.filter((row) => row[3] === outcome).length
  return rows.with(-2, `T|${n('paid')}|${fen('paid')}|${n('failed')}|${fen('failed')}`).join('\n')
}

test('what failed is sent again under the same id, nothing is imported twice, and the payment settles itself', async () => {
  const text = answerTo(sent, (await batchFacts(half)).fileDigest, '2016-06-01', (n) => (n === 1 ? 'A01' : ''))
  const command = fresh()
  await answer(half, text, command)
  await until(async () => (await batches().progress({ caseId: half }, finance())).paid === 2)
  assert.equal((await answer(half, text, command)).facts?.answers.length, 1)
  assert.deepEqual((await refusal(answer(half, text)))?.fields, [{ field: '1:1', rule: 'imported-before' }])
  const [, , failed] = [await payment(0), await payment(1), (await Promise.all([0, 1, 2].map(payment))).find((one) => one?.state === 'failed')]
  await until(async () => (await batches().progress({ caseId: half }, finance())).waiting === 0)
  await sendIt('retry')
  const again = await fileOf(half)
  assert.deepEqual(
    again
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split('|')[1]),
    [failed?.id, '1'],
  )
  assert.deepEqual((await refusal(answer(half, text)))?.fields?.[0]?.rule, 'imported-before')
  await answer(
    half,
    answerTo(again, (await batchFacts(half)).fileDigest, '2016-06-01', () => ''),
  )
  await until(async () => (await batchState(half)) === 'settled')
  const facts = await batchFacts(half)
  assert.deepEqual([facts.paid, facts.paidFen, facts.unpaid], [3, 588_000, 0])
  for (const n of [0, 1, 2]) assert.equal((await kernel('special').store.load(members.special[n]!, {}))?.state, 'active')
})

test('what comes back is recorded once, and the report of the year adds up to the fen', async () => {
  const paid = (await payment(0))!
  const text = ['H|QD1-REVERSALS|' + half, `R|${paid.id}|${paid.amountFen}|2016-06-01|B02`, `T|1|${paid.amountFen}`, ''].join('\n')
  await answer(half, text)
  await until(async () => (await payment(0))?.state === 'reversed')
  assert.equal((await refusal(answer(half, text)))?.fields?.[0]?.rule, 'imported-before')
  const { rows } = await batches().report({ year: '2016' }, finance())
  assert.deepEqual(rows, [
    { programme: 'special', area: 'township:370304106', persons: 3, payments: 3, paidFen: 588_000, reversedFen: paid.amountFen, repaidFen: 0 },
  ])
})

test('a batch that is given up releases everybody, and the same period is drawn again', async () => {
  for (const member of members.reward.slice(1)) await pass('reward', member)
  const reward = 'reward-2016-2016-06-01'
  await batches().act({ caseId: '', commandId: fresh(), command: draw('2016', '2016-06-01', 'reward') }, subsidy())
  await until(async () => (await batchState(reward)) === 'drawn')
  assert.deepEqual([(await batchFacts(reward)).count, (await batchFacts(reward)).totalFen], [3, 3 * 96_000])
  const cancel = { command: { $case: 'cancel' as const, value: { reason: '示例' } } }
  await batches().act({ caseId: reward, commandId: fresh(), command: cancel }, subsidy())
  await until(async () => (await batchState(reward)) === 'cancelled')
  assert.deepEqual((await factsOf('reward', members.reward[1]!)).payments, [])
  await batches().act({ caseId: reward, commandId: fresh(), command: draw('2016', '2016-06-01', 'reward') }, subsidy())
  await until(async () => (await batchState(reward)) === 'drawn')
  assert.equal((await batchFacts(reward)).count, 3)
})

/** Draws nothing: takes a drawn batch to the bank and back, everything paid. */
async function payAll(batch: string): Promise<void> {
  const act2 = (command: object, who: ReturnType<typeof subsidy>) =>
    batches().act({ caseId: batch, commandId: fresh(), command: { command: command as never } }, who)
  const { case: proposed } = await act2({ $case: 'approve', value: { digest: (await batchFacts(batch)).digest } }, subsidy())
  await batches().sign({ caseId: batch, commandId: fresh(), digest: proposed!.proposals[0]!.digest }, head())
  await act2({ $case: 'export', value: {} }, finance())
  await answer(
    batch,
    answerTo(await fileOf(batch), (await batchFacts(batch)).fileDigest, '2016-06-01', () => ''),
  )
  await until(async () => (await batchState(batch)) === 'settled')
}
/** A lead of fraud with a second source, notice, hearing, and an ending by two officers. */
async function endedForFraud(id: string, n: number): Promise<void> {
  const reward = kernel('reward')
  const lead = await act(reward, officers.subsidy, id, {
    $case: 'recordLead',
    value: { source: 'check', matter: 'fraud', changedOn: '', reference: '', text: '示例', reporter: '' },
  })
  await act(reward, officers.subsidy, id, {
    $case: 'suspend',
    value: { lead: lead.entry.seq, secondSource: 'register', evidence: '示例证据', facts: '示例事实' },
  })
  await act(reward, officers.subsidy, id, { $case: 'noticeEnding', value: { matter: 'fraud', eventOn: '2015-12-28', facts: '示例事实', evidence: '示例证据' } })
  await act(reward, officers.citizen(n), id, { $case: 'defend', value: { statement: '', nothingToSay: true } })
  await act(reward, officers.subsidy, id, { $case: 'terminate', value: { grounds: '示例理由' } })
  await signed(reward, officers.head, id)
}
test('what was obtained by fraud is asked back by a decision of its own, repaid in part, and the rest written off by two', async () => {
  await payAll('reward-2016-2016-06-01')
  const enrolment = members.reward[1]!
  const clawbacks = connect(ClawbackDefinition, world.address)
  const give = (caseId: string, command: object, who: ReturnType<typeof subsidy>) =>
    clawbacks.act({ caseId, commandId: fresh(), command: { command: command as never } }, who)
  const notice = { $case: 'notice', value: { programme: 'reward', enrolment, facts: '示例事实', evidence: '示例证据' } }
  assert.equal((await refusal(give('', notice, subsidy())))?.rejected, 'not-found')
  await endedForFraud(enrolment, 1)
  const { case: found, facts } = await give('', notice, subsidy())
  assert.equal(facts?.paidFen, 96_000)
  assert.equal((await refusal(give('', notice, subsidy())))?.rejected, 'already-open')
  const mine = as('citizen-1', 'citizen')
  const own = async () => (await clawbacks.list({ queue: 'own', states: [], pageSize: 10, pageToken: '', lateOnly: false }, mine)).rows
  await until(async () => (await own()).length === 1)
  const id2 = found!.id
  assert.equal((await refusal(clawbacks.get({ caseId: id2 }, as('citizen-2', 'citizen'))))?.rejected, 'not-found')
  assert.match(
    (await clawbacks.sheet({ caseId: id2, seq: 1, receiptNumber: '', queryCode: '', certificate: false, receipt: false }, mine)).body.join(''),
    /960\.00元/,
  )
  await give(id2, { $case: 'defend', value: { statement: '示例陈述', nothingToSay: false } }, mine)
  const { case: proposed } = await give(id2, { $case: 'decide', value: { amountFen: 96_000, grounds: '示例理由' } }, subsidy())
  await clawbacks.sign({ caseId: id2, commandId: fresh(), digest: proposed!.proposals[0]!.digest }, head())
  await give(id2, { $case: 'recordRepayment', value: { amountFen: 50_000, paidOn: '2016-06-01', reference: 'SJ-1' } }, finance())
  const seen = await clawbacks.get({ caseId: id2 }, finance())
  assert.deepEqual([seen.people?.texts, seen.people?.person?.idNumber], [{}, ''])
  const { case: off } = await give(id2, { $case: 'writeOff', value: { grounds: '示例理由' } }, subsidy())
  await clawbacks.sign({ caseId: id2, commandId: fresh(), digest: off!.proposals[0]!.digest }, head())
  assert.equal((await clawbacks.get({ caseId: id2 }, subsidy())).case?.state, 'writtenOff')
  const { rows } = await batches().report({ year: '2016' }, finance())
  const row = rows.find(({ programme }) => programme === 'reward')
  assert.deepEqual([row?.persons, row?.paidFen, row?.reversedFen, row?.repaidFen], [3, 3 * 96_000, 0, 50_000])
})

test('the verification is summed up when the agencies are done, fed back and closed, and who was not verified is counted', async () => {
  const round = { caseId: 'round-2016' }
  const give = (command: object, who = subsidy()) => rounds().act({ ...round, commandId: fresh(), command: { command: command as never } }, who)
  assert.equal((await refusal(give({ $case: 'summarise', value: {} })))?.rejected, 'not-due')
  assert.equal((await refusal(give({ $case: 'endMatch', value: { agency: 'psb', because: 'complete' } })))?.fields?.[0]?.rule, 'choice')
  await give({ $case: 'endMatch', value: { agency: 'psb', because: 'partial' } })
  await give({ $case: 'endMatch', value: { agency: 'hrss', because: 'none' } })
  await give({ $case: 'endMatch', value: { agency: 'dpf', because: 'none' } })
  const { facts } = await give({ $case: 'summarise', value: {} })
  assert.deepEqual([facts?.summary?.members, facts?.summary?.checked, facts?.summary?.passed, facts?.summary?.hits], [8, 6, 6, 1])
  assert.equal((await rounds().get(round, as('ke', 'township', 'township:370304106'))).feedback, '')
  await give({ $case: 'feedBack', value: { note: '示例' } })
  for (const who of [as('ke', 'township', 'township:370304106'), as('pu', 'committee', 'committee:370304106-01')])
    assert.equal((await rounds().get(round, who)).feedback, '示例')
  const closed = await give({ $case: 'close', value: {} })
  assert.deepEqual([closed.case?.state, closed.facts?.unverified], ['closed', 2])
})
