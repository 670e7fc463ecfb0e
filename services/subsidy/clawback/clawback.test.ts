import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '@qingdan/lib/kind.ts'
import { checkMachine } from '@qingdan/lib/machine.ts'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import { Facts } from '@qingdan/proto/subsidy/clawback/v1/clawback.ts'
import { array, assert as holds, boolean, integer, property, record } from 'fast-check'
import { clawbackKind } from './clawback.ts'
import { deadlines } from './deadlines.ts'
import { balanceOf, decide, type Ended } from './decide.ts'
import { empty } from './event.ts'
import { evolve } from './evolve.ts'
import { type Command, ends, machine } from './machine.ts'
import { scope } from './views.ts'

const on = (today: string, evidence?: Ended): Pick<Context, 'today' | 'evidence' | 'parameters'> => ({ today, evidence, parameters: specimens })
const file = (change: Partial<Facts> = {}): Facts =>
  Facts.fromPartial({
    programme: 'reward',
    enrolment: 'e1',
    township: 'township:370304106',
    paidFen: 192_000,
    noticedOn: '2016-02-01',
    defenceUntil: '2016-02-15',
    ...change,
  })
const owing = (change: Partial<Facts> = {}): Facts => file({ decidedOn: '2016-02-16', amountFen: 96_000, payBy: '2016-03-17', ...change })
function said(facts: Facts, command: Command, today: string, evidence?: Ended): string {
  const decided = decide(facts, command, on(today, evidence))
  return 'rejected' in decided ? (decided.fields?.[0] ? `${decided.fields[0].field} ${decided.fields[0].rule}` : decided.rejected) : decided.event.$case
}
const ended: Ended = { matter: 'fraud', township: 'township:370304106', counter: '', paidFen: 192_000, person: { 'person.name': '示例' } }
const notice: Command = { $case: 'notice', value: { programme: 'reward', enrolment: 'e1', facts: '示例事实', evidence: '示例证据' } }
const decision = (amountFen: number, grounds = '示例理由'): Command => ({ $case: 'decide', value: { amountFen, grounds } })
const repay = (amountFen: number, reference = 'SJ-1', paidOn = '2016-02-20'): Command => ({ $case: 'recordRepayment', value: { amountFen, reference, paidOn } })

test('the table has no dead end and nothing unreachable', () => assert.deepEqual(checkMachine(machine, ends), []))
test('only fraud by decision is asked back: who went on drawing without deceit owes nothing', () => {
  assert.equal(said(empty, notice, '2016-02-01', ended), 'noticed')
  for (const matter of ['death', 'employee-pension', 'birth']) assert.equal(said(empty, notice, '2016-02-01', { ...ended, matter }), 'wrong-state')
  assert.equal(said(empty, notice, '2016-02-01', { ...ended, paidFen: 0 }), 'nothing-due')
  assert.equal(said(empty, notice, '2016-02-01'), 'not-found')
})
test('nothing is decided before the person was heard or their time is over: not on its last day', () => {
  assert.equal(said(file(), decision(1), '2016-02-15', ended), 'defence-running')
  assert.equal(said(file(), decision(1), '2016-02-16', ended), 'decided')
  assert.equal(said(file({ defended: true }), decision(1), '2016-02-02', ended), 'decided')
})
test('never more is asked back than was paid, and never without a reason', () => {
  assert.equal(said(file(), decision(192_000), '2016-02-16', ended), 'decided')
  assert.equal(said(file(), decision(192_001), '2016-02-16', ended), 'amountFen out-of-range')
  assert.equal(said(file(), decision(1, ' '), '2016-02-16', ended), 'no-grounds')
  const decided = decide(file(), decision(96_000), on('2016-02-16', ended))
  assert.ok('event' in decided && decided.event.$case === 'decided' && decided.event.value.remedies.length === 2 && decided.event.value.payBy === '2016-03-17')
})
test('what the register says on the day of the decision counts: an ending that was annulled, money that came back through the bank', () => {
  assert.equal(said(file(), decision(1), '2016-02-16'), 'wrong-state')
  const less = { ...ended, paidFen: 96_000 }
  assert.equal(said(file(), decision(96_000), '2016-02-16', less), 'decided')
  assert.equal(said(file(), decision(96_001), '2016-02-16', less), 'amountFen out-of-range')
  assert.equal(said(file(), decision(192_001), '2016-02-16', { ...ended, paidFen: 500_000 }), 'amountFen out-of-range', 'never more than was told')
})
test('a plan covers what is owed on days to come; anything else is refused', () => {
  const plan = (...rows: [string, number][]): Command => ({ $case: 'agreeInstalments', value: { plan: rows.map(([due, amountFen]) => ({ due, amountFen })) } })
  assert.equal(said(owing(), plan(['2016-03-31', 50_000], ['2016-06-30', 46_000]), '2016-03-01'), 'instalmentsAgreed')
  assert.equal(said(owing(), plan(['2016-03-31', 50_000], ['2016-06-30', 45_999]), '2016-03-01'), 'plan sum')
  assert.equal(said(owing(), plan(['2016-03-31', 50_000], ['2016-03-31', 46_000]), '2016-03-01'), 'plan.1.due date-range')
  assert.equal(said(owing(), plan(['2016-03-01', 96_000]), '2016-03-01'), 'plan.0.due date-range')
})
test('each receipt is taken once, no more than is owed, and a paid debt closes itself on the next day', () => {
  assert.equal(said(owing(), repay(96_001), '2016-02-20'), 'amountFen out-of-range')
  assert.equal(said(owing(), repay(1, 'SJ-1', '2016-02-21'), '2016-02-20'), 'paidOn date-range')
  const first = decide(owing(), repay(50_000), on('2016-02-20'))
  assert.ok('event' in first)
  const after = evolve(owing(), first.event, { seq: 3, on: '2016-02-20' })
  assert.equal(said(after, repay(1), '2016-02-20'), 'reference taken-before')
  assert.equal(said(after, { $case: 'close', value: {} }, '2016-02-20'), 'not-due')
  const all = { ...after, repaidFen: 96_000 }
  assert.deepEqual(
    deadlines(all, 'decided').map(({ fires, due }) => [fires, due]),
    [['close', '2016-02-20']],
  )
  assert.equal(said(all, { $case: 'close', value: {} }, '2016-02-21'), 'closed')
})
test('what was decided, repaid and written off always adds up, in whatever order it comes', () => {
  holds(
    property(array(record({ fen: integer({ min: 1, max: 60_000 }), reference: integer({ min: 1, max: 6 }), off: boolean() }), { maxLength: 12 }), (steps) => {
      let facts = owing()
      let repaid = 0
      for (const { fen, reference, off } of steps) {
        const command: Command = off ? { $case: 'writeOff', value: { grounds: '示例' } } : repay(fen, `SJ-${reference}`)
        const decided = decide(facts, command, on('2016-02-20'))
        if ('rejected' in decided) continue
        if (decided.event.$case === 'repaid') repaid += fen
        facts = evolve(facts, decided.event, { seq: 9, on: '2016-02-20' })
      }
      assert.equal(facts.repaidFen, repaid)
      assert.equal(balanceOf(facts) + facts.repaidFen + facts.writtenOffFen, facts.amountFen)
      assert.ok(balanceOf(facts) >= 0)
    }),
  )
})
test('an annulment gives back what was repaid', () => {
  const annulled = decide(owing({ repaidFen: 50_000 }), { $case: 'annul', value: { way: 'suit', reference: '', grounds: '示例' } }, on('2016-03-01'))
  assert.ok('event' in annulled && annulled.event.$case === 'annulled' && annulled.event.value.refundFen === 50_000)
})
test('what the person and the officers write is sealed, and not in the event', () => {
  const kind = clawbackKind({ ended: () => Promise.resolve(undefined) })
  const marked: Ended = {
    matter: 'fraud',
    township: 'township:370304106',
    counter: '',
    paidFen: 1,
    person: { 'person.name': 'marked-name', 'person.idNumber': 'marked-number' },
  }
  const noticed = decide(empty, notice, on('2016-02-01', marked))
  assert.ok('event' in noticed && noticed.sealed?.['person.name'] === 'marked-name' && noticed.sealed['facts'] === '示例事实')
  const bytes = Buffer.from(kind.encode(noticed.event))
  for (const text of ['marked-name', 'marked-number', '示例事实', '示例证据']) assert.ok(!bytes.includes(text), text)
})
test('the counter sees what is asked of those who had applied there and have no account, and of nobody else', () => {
  const seen = (office: string) => scope({ account: 'c', roles: ['counterClerk'], office, via: 'u' })
  assert.deepEqual(seen('township:370304106'), { 'facts.counter': 'township:370304106', 'people.account': { $exists: false } })
  assert.equal(seen(''), undefined)
})
test('finance is told whom and how much, and never why', () => {
  const kind = clawbackKind({ ended: () => Promise.resolve(undefined) })
  assert.deepEqual(kind.scope({ account: 'a', roles: ['finance'], office: 'finance', via: 'u' }), {})
  assert.deepEqual(kind.scope({ account: 'a', roles: ['citizen'], office: '', via: 'u' }), { 'people.account': 'a' })
  assert.equal(kind.scope({ account: 'a', roles: ['township'], office: 'township:370304106', via: 'u' }), undefined)
})
