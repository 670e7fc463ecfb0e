import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays } from '@qingdan/lib/calendar.ts'
import { checkMachine } from '@qingdan/lib/machine.ts'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import { computed, type Findings } from './amount.ts'
import { deadlines } from './deadlines.ts'
import { owedOn } from './file.ts'
import { collecting, ends, machine } from './machine.ts'
import { aCase, commandsOn, given, rows, tell, type Told, untold, why } from './testing.ts'

const noticed = tell(untold, ['2015-07-20', 'notice'], ['2015-07-21', 'serveNotice'])
const approving = tell(noticed, ['2015-07-25', 'noDefence'])
const decided = tell(approving, ['2015-07-27', 'decide'])
const served = tell(decided, ['2015-08-03', 'serve'])
const overdue = tell(served, ['2015-09-03', 'becomeOverdue'])
const demanded = tell(overdue, ['2015-11-04', 'demand'], ['2015-11-05', 'serveDemand'])

test('the table has no dead end and nothing unreachable', () => assert.deepEqual(checkMachine(machine, ends), []))
test('what is charged is the base times its multiple for each child, with its sources, or nothing where one is missing', () => {
  const findings: Findings = { ground: 'beyond', children: 2, residence: 'rural', baseYear: 2015 }
  const fen = (change: Partial<Findings>, today = '2016-02-01', parameters: object = specimens) => {
    const found = computed({ ...findings, ...change }, today, parameters)
    return 'rejected' in found ? (found.meta?.['parameter'] ?? found.fields?.[0]?.field ?? found.rejected) : found.fen
  }
  assert.equal(fen({}), 2 * 3 * 1_000_000)
  assert.equal(fen({ children: 1, ground: 'unregistered' }), 200_000)
  assert.equal(fen({ children: 1, ground: 'unfit', residence: 'urban' }), 3_000_000)
  assert.equal(fen({ children: 1, ground: 'another', residence: 'urban' }), 9_000_000)
  assert.equal(fen({ ground: 'another' }), 'children')
  assert.equal(fen({ baseYear: 2017 }), 'baseYear')
  assert.equal(fen({ baseYear: 2013 }), 'fee.base.rural')
  assert.equal(fen({}, '2016-02-01', {}), 'fee.base.rural')
  assert.equal(fen({}, '2016-01-21', { ...specimens, 'fee.multiple': undefined }), 'fee.multiple', 'no source for the multiples of 2015')
  assert.equal(fen({}, '2021-07-20'), 'not-in-force')
})
test('a notice needs a case that was investigated, and a fact that nobody has charged', () => {
  assert.equal(why(untold, '2015-07-20', 'notice'), 'noticed')
  assert.equal(why(untold, '2015-07-20', 'notice', {}, { evidence: undefined }), 'not-found')
  assert.equal(why(untold, '2015-07-20', 'notice', {}, { evidence: { ...aCase, state: 'filed' } }), 'wrong-state')
  assert.equal(why(untold, '2015-07-20', 'notice', {}, { evidence: { ...aCase, chargedElsewhere: true } }), 'already-open')
  assert.equal(why(untold, '2015-07-20', 'notice', { facts: ' ' }), 'no-grounds')
})
test('three working days to be heard from the service of the notice; nothing is decided before', () => {
  assert.equal(noticed.facts.defenceUntil, '2015-07-24')
  assert.equal(why(noticed, '2015-07-24', 'noDefence'), 'not-due')
  assert.equal(why(noticed, '2015-07-25', 'noDefence'), 'defencePassed')
  assert.equal(why(tell(untold, ['2015-07-20', 'notice']), '2015-09-01', 'noDefence'), 'not-due', 'a notice that was never served starts nothing')
  const heard = tell(noticed, ['2015-07-22', 'defend'])
  assert.equal(why(heard, '2015-07-23', 'reExamine'), 'reExamined')
  assert.equal(why(heard, '2015-07-23', 'reExamine', { amountFen: 3_000_001 }), 'amountFen out-of-range')
  assert.equal(why(heard, '2015-07-23', 'reExamine', { upheld: false }), 'amountFen choice', 'what does not hold changes nothing')
  const less = tell(heard, ['2015-07-23', 'reExamine'])
  assert.equal(why(less, '2015-07-24', 'decide', { amountFen: 2_000_001 }), 'amountFen out-of-range')
  assert.equal(why(less, '2015-07-24', 'decide', { amountFen: 2_000_000 }), 'decided')
})
test('a waiver is the party’s own, after explanation, holds for three working days and can be taken back until the decision', () => {
  assert.equal(why(noticed, '2015-07-22', 'waive', { explained: false }), 'explained confirm')
  assert.deepEqual(machine.noticed.waive.by, ['citizen'])
  const waived = tell(noticed, ['2015-07-22', 'waive'])
  assert.deepEqual(
    ['2015-07-22', '2015-07-24', '2015-07-25'].map((day) => why(waived, day, 'decide')),
    ['decided', 'decided', 'defence-running'],
  )
  assert.equal(tell(waived, ['2015-07-23', 'revokeWaiver']).state, 'noticed')
  assert.equal(tell(waived, ['2015-07-23', 'defend']).facts.waived, false)
  assert.equal(why(tell(waived, ['2015-07-25', 'noDefence']), '2015-07-27', 'decide'), 'decided')
})
test('a major case is reviewed for its legality and decided by the heads together; while no sum is set nobody decides', () => {
  const parameters = { ...specimens, 'fee.major': { ...specimens['fee.major'], value: 1_000_000 } }
  const { 'fee.major': _unset, ...unset } = specimens
  assert.equal(why(approving, '2015-07-27', 'decide', {}, { parameters: unset }), 'fee.major')
  assert.equal(why(approving, '2015-07-27', 'decide', {}, { parameters }), 'wrong-state')
  assert.equal(why(approving, '2015-07-27', 'decide', { amountFen: 999_999 }, { parameters }), 'decided')
  assert.equal(why(approving, '2015-07-27', 'decideJointly', {}, { parameters }), 'not-due')
  const reviewed = tell(approving, ['2015-07-26', 'reviewLegality'])
  assert.equal(why(reviewed, '2015-07-27', 'decideJointly', {}, { parameters }), 'decided')
  assert.equal(why(reviewed, '2015-07-27', 'decideJointly', { minutes: '' }, { parameters }), 'no-grounds')
  assert.equal(why(tell(approving, ['2015-07-26', 'reviewLegality', { lawful: false }]), '2015-07-27', 'decideJointly', {}, { parameters }), 'not-due')
  assert.equal(why(approving, '2015-07-27', 'decideJointly'), 'wrong-state')
})
test('each way of service starts the same clocks: in person, left with witnesses, by post, and by a notice that hung for sixty days', () => {
  assert.equal(served.facts.payBy, '2015-09-02')
  assert.equal(why(decided, '2015-08-03', 'serve', { way: 'leaving' }), 'witnesses required')
  assert.equal(why(decided, '2015-08-03', 'serve', { way: 'leaving', witnesses: ['示例见证人'] }), 'served')
  assert.equal(why(decided, '2015-08-03', 'serve', { servedOn: '2015-07-26' }), 'servedOn date-range')
  const posted = tell(decided, ['2015-08-03', 'postService'])
  assert.equal(posted.facts.postedUntil, '2015-10-02', 'in the holiday, and not moved')
  assert.equal(why(posted, '2015-10-02', 'servedByNotice'), 'not-due')
  assert.deepEqual(tell(posted, ['2015-10-03', 'servedByNotice']).facts.servedOn, '2015-10-03')
  assert.equal(why(decided, '2016-10-02', 'servedByNotice'), 'not-due')
})
test('paid in time the file closes itself; part paid late it owes the surcharge to the fen', () => {
  const paid = tell(served, ['2015-08-20', 'recordPayment'])
  assert.deepEqual(deadlines(paid.facts, 'served').at(-1)?.fires, 'close')
  assert.equal(tell(paid, ['2015-08-21', 'close']).state, 'paid')
  assert.equal(why(served, '2015-08-20', 'recordPayment', { fen: 1_000_001 }), 'fen out-of-range')
  const late = tell(overdue, ['2015-11-10', 'recordPayment'])
  assert.deepEqual(owedOn(late.facts, '2015-11-10'), { chargeFen: 0, surchargeFen: 4_000 })
  assert.equal(why(late, '2015-11-10', 'recordPayment', { fen: 4_001, reference: 'SJ-2' }), 'fen out-of-range')
  assert.equal(why(late, '2015-11-11', 'close'), 'not-due')
  assert.equal(tell(late, ['2015-11-11', 'recordPayment', { fen: 4_000 }], ['2015-11-12', 'close']).state, 'paid')
  assert.equal(why(late, '2015-11-11', 'recordPayment', { fen: 1, reference: 'SJ-2015-11-10' }), 'reference taken-before')
})
test('instalments are asked for in time, cover the whole, and a plan that is missed is broken by the clock', () => {
  assert.equal(why(served, '2015-09-03', 'askInstalments'), 'wrong-state')
  assert.equal(why(served, '2015-08-20', 'askInstalments', { plan: [{ due: '2016-06-30', fen: 1 }] }), 'plan sum')
  const asked = tell(served, ['2015-08-20', 'askInstalments'])
  assert.equal(deadlines(asked.facts, asked.state).find(({ name }) => name === 'instalments')?.due, '2015-09-21')
  const refused = tell(asked, ['2015-09-10', 'refuseInstalments'])
  assert.equal(refused.facts.payBy, '2015-10-10')
  const agreed = tell(asked, ['2015-09-10', 'agreeInstalments'])
  assert.equal(why(agreed, '2016-06-30', 'breakPlan'), 'not-due')
  assert.equal(tell(agreed, ['2016-07-01', 'breakPlan']).state, 'overdue')
  assert.equal(tell(agreed, ['2016-06-30', 'recordPayment'], ['2016-07-01', 'close']).state, 'paid')
})
test('no demand before its day, while a remedy is pending, or for a second child born before 2016 without a legal review', () => {
  assert.equal(why(overdue, '2015-11-03', 'demand'), 'not-due')
  assert.equal(why(overdue, '2015-11-04', 'demand'), 'demanded')
  const asked = tell(overdue, ['2015-10-08', 'recordRemedy'])
  assert.equal(why(asked, '2015-11-04', 'demand'), 'blocked')
  assert.equal(why(tell(asked, ['2015-11-20', 'recordOutcome']), '2015-11-21', 'demand'), 'demanded')
  assert.equal(why(overdue, '2016-01-04', 'demand'), 'not-due')
  assert.equal(why(overdue, '2016-01-04', 'demand', { legalReview: '审查意见' }), 'demanded')
})
test('the court is asked inside its window and refused outside it; a refusal is objected to once and in time', () => {
  const review = { legalReview: '审查意见' }
  assert.deepEqual(
    ['2016-02-03', '2016-02-04', '2016-05-03', '2016-05-04'].map((day) => why(demanded, day, 'applyCourt', review)),
    ['not-due', 'courtApplied', 'courtApplied', 'too-late'],
  )
  assert.equal(why(demanded, '2016-02-04', 'applyCourt', { ...review, followed: 'list' }), 'followed choice')
  const suing = tell(demanded, ['2016-02-03', 'recordRemedy', { kind: 'suit' }])
  assert.equal(why(suing, '2016-03-01', 'applyCourt', review), 'blocked')
  const applied = tell(demanded, ['2016-02-04', 'applyCourt', review])
  const refused = tell(applied, ['2016-02-15', 'recordRefusal'])
  assert.equal(why(refused, '2016-03-02', 'objectRefusal'), 'too-late')
  const again = tell(refused, ['2016-03-01', 'objectRefusal'], ['2016-03-20', 'recordRefusal'])
  assert.equal(why(again, '2016-03-21', 'objectRefusal'), 'wrong-state')
  assert.equal(tell(again, ['2016-03-21', 'acceptRefusal']).state, 'closed')
})
test('where list and statute differ a person says which is followed', () => {
  const broken = tell(served, ['2015-08-20', 'askInstalments'], ['2015-09-10', 'agreeInstalments'], ['2016-07-01', 'breakPlan'])
  const review = { legalReview: '审查意见' }
  const told = tell(broken, ['2016-07-04', 'demand', review], ['2016-07-05', 'serveDemand'])
  assert.equal(why(told, '2016-07-20', 'applyCourt', review), 'conflict')
  assert.equal(why(told, '2016-07-20', 'applyCourt', { ...review, followed: 'statute' }), 'too-late')
  assert.equal(why(told, '2016-07-20', 'applyCourt', { ...review, followed: 'list' }), 'courtApplied')
})
test('a remedy may change the amount only downwards, and what annuls gives back what was paid', () => {
  const asked = tell(served, ['2015-09-01', 'recordRemedy'])
  assert.equal(why(asked, '2015-10-01', 'recordOutcome', { outcome: 'changed', amountFen: 1_000_000 }), 'amountFen out-of-range')
  assert.equal(tell(asked, ['2015-10-01', 'recordOutcome', { outcome: 'changed', amountFen: 600_000 }]).facts.amountFen, 600_000)
  assert.equal(why(asked, '2015-10-01', 'recordRemedy'), 'already-open')
  const paid = tell(served, ['2015-08-20', 'recordPayment', { fen: 400_000 }])
  assert.equal(tell(paid, ['2015-12-01', 'annul']).facts.refundFen, 400_000)
})

/** How many commands the walk tries; WALK=100000 for the whole of it. */
const tries = Number(process.env['WALK'] ?? 5_000)
/** A walk that a seed repeats: random commands on days that go on, as far as table and decisions let them. */
const ending = new Set(['drop', 'annul', 'acceptRefusal'])
function walk(seed: number, length: number): { told: Told; today: string; given: number; taken: number } {
  let state = seed
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  let [told, today, tried, taken] = [untold, addDays('2015-07-20', (seed * 37) % 2_100), 0, 0]
  for (let n = 0; n < length; n++) {
    today = addDays(today, random(4) === 0 ? random(40) : random(3))
    const possible = Object.keys(rows[told.state] ?? {})
    if (possible.length === 0) break
    const name = possible[random(possible.length)] as keyof ReturnType<typeof commandsOn>
    if (ending.has(name) && random(12) > 0) continue
    tried++
    const command = commandsOn(today)[name]
    const some =
      random(3) === 0 ? { fen: 1 + random(500_000), followed: ['', 'list', 'statute'][random(3)], legalReview: '审查意见' } : { legalReview: '审查意见' }
    const before = name === 'close' ? owedOn(told.facts, today) : undefined
    const after = given(told, today, { ...command, value: { ...command.value, ...some } } as typeof command)
    if (!after) continue
    taken++
    if (today >= '2021-07-20')
      assert.ok(
        after.state === told.state ||
          !collecting.includes(after.state) ||
          after.state === 'enforced' ||
          after.state === 'refusedByCourt' ||
          after.state === 'delistRequested',
        `${told.state} → ${after.state} on ${today}`,
      )
    if (name === 'close') assert.deepEqual(before, { chargeFen: 0, surchargeFen: 0 })
    told = after
  }
  return { told, today, given: tried, taken }
}
test('however officers, parties and the clock act, no file is left without a lawful way out, and after 2021-07-20 nothing more is owed', () => {
  let [tried, taken] = [0, 0]
  for (let seed = 1; tried < tries; seed++) {
    const { told, today, ...n } = walk(seed, 400)
    tried += n.given
    taken += n.taken
    const after = today > '2021-07-21' ? today : '2021-07-21'
    const owed = owedOn(told.facts, after).surchargeFen
    assert.equal(owedOn(told.facts, addDays(after, 3_000)).surchargeFen, owed, `seed ${seed}: a surcharge that grows after the end`)
    if (ends.includes(told.state) || told.state === 'paid') continue
    const out = Object.keys(rows[told.state] ?? {}).filter((name) => given(told, after, commandsOn(after)[name as keyof ReturnType<typeof commandsOn>]))
    assert.ok(out.length > 0, `seed ${seed}: ${told.state} has no way out on ${after}`)
    assert.ok(!out.some((name) => ['demand', 'applyCourt', 'recordPayment', 'decide', 'decideJointly', 'notice'].includes(name)), `seed ${seed}: ${out.join()}`)
  }
  assert.ok(taken > tries / 10, `${taken} of ${tried} commands were taken`)
})
