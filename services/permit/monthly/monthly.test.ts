import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkMachine } from '@qingdan/lib/machine.ts'
import { Facts } from '@qingdan/proto/permit/monthly/v1/monthly.ts'
import { machine } from './machine.ts'
import { deadlines, decide, evolve, monthBefore, monthlyId, monthlyKind } from './monthly.ts'

const august = Facts.fromPartial({ township: 'township:370304001', month: '2015-08' })
const kind = monthlyKind({ grantedIn: async (township, month) => [`${township}/${month}`] })

test('the table has no dead end and nothing unreachable', () => assert.deepEqual(checkMachine(machine, ['reported', 'ended']), []))
test('one case stands for each township and month', () => {
  assert.equal(monthlyId('township:370304001', '2015-08'), '370304001-2015-08')
  assert.equal(kind.idOf?.({ $case: 'open', value: { township: 'township:kfq', month: '2015-12' } }), 'kfq-2015-12')
})
test('digest and follow-up are due on the last day of the month, also on a Sunday, and only counted late', () => {
  assert.deepEqual(
    deadlines(august, 'open').map(({ name, due, fires, who }) => ({ name, due, fires, who })),
    [{ name: 'digest', due: '2015-08-31', fires: 'late', who: 'permit' }],
  )
  assert.equal(deadlines({ ...august, month: '2015-02' }, 'sent')[0]?.due, '2015-02-28')
  assert.deepEqual(deadlines(august, 'reported'), [])
})
test('the digest records what the register answered for the month before', async () => {
  assert.equal(monthBefore('2016-01'), '2015-12')
  const evidence = await kind.ask?.(august, { $case: 'send', value: {} }, '2015-08-03')
  const sent = decide(august, { $case: 'send', value: {} }, { evidence })
  assert.deepEqual(sent, { event: { $case: 'sent', value: { granted: ['township:370304001/2015-07'] } } })
})
test('a township reports at most one contact for each permit of the digest, more only with a lead', () => {
  const sent = { ...august, granted: ['a'] }
  const report = (contacted: number, leads: number) =>
    decide(sent, { $case: 'report', value: { contacted, unreachable: 0, leads, note: '' } }, { evidence: undefined })
  assert.ok('event' in report(1, 0))
  assert.ok('rejected' in report(2, 0))
  assert.ok('event' in report(2, 1))
})
test('a note is sealed, not in the event', () => {
  const decided = decide(
    { ...august, granted: ['a'] },
    { $case: 'report', value: { contacted: 1, unreachable: 0, leads: 0, note: 'marked-note' } },
    { evidence: undefined },
  )
  assert.ok('event' in decided && decided.sealed?.['note'] === 'marked-note')
  assert.ok(!Buffer.from(kind.encode(decided.event)).includes('marked-note'))
  assert.equal(evolve(august, decided.event, { on: '2015-08-20' }).reportedOn, '2015-08-20')
})
test('faults name the field and the rule, all at once', () => {
  const refused = kind.faults({ $case: 'open', value: { township: 'township:1', month: '2015-13' } })
  assert.deepEqual(
    refused?.fields?.map(({ field }) => field),
    ['township', 'month'],
  )
})
