import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '@qingdan/lib/kind.ts'
import type { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { decide } from './decide.ts'
import type { Programme } from './event.ts'
import type { Command } from './machine.ts'
import { actor, commandsOf, confirmed, matters, on, tell } from './testing.ts'

const c = commandsOf('reward')
const said = (programme: Programme, facts: Facts, command: Command, today: string, more: Partial<Context> = {}): unknown => {
  const decision = decide(matters[programme])(facts, command, on(today, more))
  return 'rejected' in decision ? decision.rejected : decision.event.$case
}
const check = (result: string, more: object = {}): Command => ({ $case: 'recordCheck', value: { ...c.recordCheck.value, result, ...more } })
const opened = (programme: Programme = 'reward') => tell(programme, confirmed(programme), ['2016-01-01', c.openVerification])

test('a verification is opened once for a round and begins without checks', () => {
  const { state, facts } = opened()
  assert.deepEqual([state, facts.round, facts.checks, facts.checkBy], ['verifying', 'round-2016', [], ''])
  assert.equal(said('reward', facts, c.openVerification, '2016-01-02'), 'already-open')
})
test('who was reached and in whose case nothing is open has passed; nobody passes unseen', () => {
  const { facts } = opened()
  assert.equal(said('reward', facts, c.passVerification, '2016-02-01'), 'not-verified')
  const away = tell('reward', opened(), ['2016-01-20', check('unreachable')])
  assert.equal(said('reward', away.facts, c.passVerification, '2016-02-01'), 'not-verified')
  const passed = tell('reward', away, ['2016-01-25', check('unchanged')], ['2016-02-01', c.passVerification])
  assert.deepEqual([passed.state, passed.facts.verifiedOn], ['active', '2016-02-01'])
})
test('a change that a check has found is a lead like every other, and holds the result until it is cleared', () => {
  const changed = tell('reward', opened(), ['2016-01-20', check('changed', { matter: 'death', changedOn: '2016-01-10' })])
  const [lead] = changed.facts.leads
  assert.deepEqual([lead?.source, lead?.matter, lead?.changedOn, lead?.seq], ['check', 'death', '2016-01-10', changed.seq])
  assert.equal(said('reward', changed.facts, c.passVerification, '2016-02-01'), 'lead-open')
  const cleared = tell('reward', changed, ['2016-02-01', { $case: 'clearLead', value: { lead: changed.seq, findings: '本人健在' } }])
  assert.equal(said('reward', cleared.facts, c.passVerification, '2016-02-01'), 'verificationPassed')
  assert.equal(said('reward', opened().facts, check('changed'), '2016-01-20'), 'invalid', 'a change says what has changed')
  assert.equal(said('reward', opened().facts, check('changed', { matter: 'death', changedOn: '2016-01-21' }), '2016-01-20'), 'invalid')
})
test('who checked is told by the role: the committee sees names of the reward only, so that special assistance is for the township', () => {
  const by = (role: 'committee' | 'township') => {
    const decision = decide(matters.reward)(opened().facts, c.recordCheck, on('2016-01-20', { actor: actor(role) }))
    return 'event' in decision && decision.event.$case === 'checkRecorded' && decision.event.value.by
  }
  assert.deepEqual([by('committee'), by('township')], ['committee', 'township'])
  const assign = (programme: Programme, to: string) => said(programme, opened(programme).facts, { $case: 'assignCheck', value: { to } }, '2016-01-02')
  assert.deepEqual(
    [assign('reward', 'committee'), assign('special', 'township'), assign('special', 'committee')],
    ['checkAssigned', 'checkAssigned', 'invalid'],
  )
})
test('what the person tells is a lead too; nothing follows by itself', () => {
  const told = tell('reward', confirmed('reward'), ['2016-02-10', c.reportChange])
  assert.deepEqual([told.state, told.facts.leads[0]?.source], ['confirmed', 'person'])
  assert.equal(said('reward', told.facts, { $case: 'takeUpLead', value: { lead: told.seq, note: '' } }, '2016-02-10'), 'leadTakenUp')
  const taken = tell('reward', told, ['2016-02-10', { $case: 'takeUpLead', value: { lead: told.seq, note: '' } }])
  assert.equal(said('reward', taken.facts, { $case: 'takeUpLead', value: { lead: told.seq, note: '' } }, '2016-02-11'), 'wrong-state')
})
test('a suspension out of a verification answers it when it is lifted', () => {
  const changed = tell('reward', opened(), ['2016-01-20', check('changed', { matter: 'death', changedOn: '2016-01-10' })])
  const held = tell('reward', changed, ['2016-01-21', { $case: 'suspend', value: { ...c.suspend.value, lead: changed.seq } }])
  assert.equal(held.state, 'suspended')
  const back = tell('reward', held, ['2016-01-29', c.restore])
  assert.deepEqual([back.state, back.facts.verifiedOn], ['active', '2016-01-29'])
  assert.equal(
    said('reward', back.facts, { $case: 'reserve', value: { batch: 'b1', period: '2016', cutOff: '2016-06-30' } }, '2016-06-30', { actor: actor('service') }),
    'reserved',
  )
})
