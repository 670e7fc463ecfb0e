import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '@qingdan/lib/kind.ts'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import type { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { decide } from './decide.ts'
import type { Programme } from './event.ts'
import type { Command } from './machine.ts'
import { actor, anEnrolment, commandsOf, confirmed, matters, on, tell, type Told } from './testing.ts'

const c = commandsOf('reward')
const said = (programme: Programme, facts: Facts, command: Command, today: string, more: Partial<Context> = {}): unknown => {
  const decision = decide(matters[programme])(facts, command, on(today, more))
  return 'rejected' in decision ? decision.rejected : decision.event.$case
}
const lead = (matter: string, source = 'match', changedOn = '2016-02-01'): Command => ({
  $case: 'recordLead',
  value: { source, matter, changedOn, reference: '', text: '', reporter: '' },
})
const suspendOn = (seq: number, secondSource = 'certificate'): Command => ({
  $case: 'suspend',
  value: { lead: seq, secondSource, evidence: '证明', facts: '登记有变化' },
})
const notice = (matter: string, eventOn: string): Command => ({ $case: 'noticeEnding', value: { matter, eventOn, facts: '事实', evidence: '证明' } })
/** Confirmed on 2015-08-20, a report of 2016-02-10, suspended on 2016-02-12. */
const suspended = (programme: Programme, matter: string): Told => {
  const told = tell(programme, confirmed(programme), ['2016-02-10', lead(matter, 'report')])
  return tell(programme, told, ['2016-02-12', suspendOn(told.seq)])
}
const noticed = (programme: Programme, matter: string, eventOn: string): Told =>
  tell(programme, suspended(programme, matter), ['2016-02-15', notice(matter, eventOn)])

test('a lead alone stops nothing: it takes a second source that is not the first one again', () => {
  const told = tell('reward', confirmed('reward'), ['2016-02-10', lead('death', 'report')])
  assert.equal(told.state, 'confirmed')
  assert.equal(said('reward', told.facts, suspendOn(told.seq, 'person'), '2016-02-12'), 'same-source')
  assert.equal(said('reward', told.facts, suspendOn(told.seq, 'visit'), '2016-02-12'), 'suspended')
  assert.equal(said('reward', told.facts, suspendOn(99), '2016-02-12'), 'invalid')
  const matched = anEnrolment({
    leads: [{ seq: 3, source: 'match', matter: 'death', changedOn: '', reference: '', on: '2016-02-01', takenUpOn: '', clearedOn: '', actedOn: false }],
  })
  assert.equal(said('reward', matched, suspendOn(3, 'register'), '2016-02-12'), 'same-source')
})
test('a match is recorded from the answer of the agency alone', () => {
  assert.equal(said('reward', confirmed('reward').facts, lead('death'), '2016-02-10'), 'not-allowed')
  assert.equal(said('reward', confirmed('reward').facts, lead('death'), '2016-02-10', { actor: actor('service') }), 'leadRecorded')
})
test('a pension touches the reward only, a birth, an adoption and a recovery special assistance only', () => {
  const suspends = (programme: Programme, matter: string) => {
    const told = tell(programme, confirmed(programme), ['2016-02-10', lead(matter, 'report')])
    return said(programme, told.facts, suspendOn(told.seq), '2016-02-12') === 'suspended'
  }
  const every = ['death', 'employee-pension', 'birth', 'adoption', 'recovery', 'grade', 'fraud', 'other']
  assert.deepEqual(
    every.filter((matter) => suspends('reward', matter)),
    ['death', 'employee-pension', 'fraud'],
  )
  assert.deepEqual(
    every.filter((matter) => suspends('special', matter)),
    ['death', 'birth', 'adoption', 'recovery', 'fraud'],
  )
})
test('a suspension lasts one payment cycle at most and then restores itself, also when an ending was announced but not decided', () => {
  assert.equal(suspended('reward', 'death').facts.suspendedUntil, '2017-02-12')
  const { facts } = noticed('special', 'recovery', '2016-02-01')
  assert.equal(facts.suspendedUntil, '2016-08-12')
  assert.equal(said('special', facts, c.restoreBySilence, '2016-08-12'), 'not-due')
  const back = tell('special', noticed('special', 'recovery', '2016-02-01'), ['2016-08-13', c.restoreBySilence])
  assert.deepEqual([back.state, back.facts.suspendedOn, back.facts.endingMatter, back.facts.endsOn], ['active', '', '', ''])
  assert.equal(said('special', back.facts, suspendOn(back.facts.leads[0]!.seq), '2016-08-15'), 'wrong-state', 'the same lead does not serve twice')
  const { 'cycle.special': _left, ...rest } = specimens
  const told = tell('special', confirmed('special'), ['2016-02-10', lead('recovery', 'report')])
  assert.equal(said('special', told.facts, suspendOn(told.seq), '2016-02-12', { parameters: rest }), 'parameter-empty')
})
test('nothing is decided before the person was heard or the time for it is over', () => {
  const { facts } = noticed('reward', 'death', '2016-02-01')
  assert.equal(facts.defenceUntil, '2016-02-22')
  assert.equal(said('reward', facts, c.terminate, '2016-02-22'), 'defence-running')
  assert.equal(said('reward', facts, c.terminate, '2016-02-23'), 'terminated')
  assert.equal(said('reward', { ...facts, defended: true }, c.terminate, '2016-02-16'), 'terminated')
  assert.equal(said('reward', { ...facts, defended: true }, { $case: 'terminate', value: { grounds: '' } }, '2016-02-16'), 'no-grounds')
})
const ended = (programme: Programme, matter: string, eventOn: string, command: Command = c.terminate) =>
  tell(programme, noticed(programme, matter, eventOn), ['2016-03-01', command])

test('death, birth, adoption and recovery take effect from the day of the event, whenever it is decided', () => {
  for (const matter of ['death', 'birth', 'adoption', 'recovery'] as const) {
    const { state, facts } = ended('special', matter, '2016-02-01')
    assert.deepEqual([state, facts.endsOn, facts.endedOn], ['terminated', '2016-02-01', '2016-03-01'], matter)
  }
})
test('an employee pension stops the reward from the decision, and what was paid before is not asked back', () => {
  const { state, facts } = ended('reward', 'employee-pension', '2014-01-01', c.stop)
  assert.deepEqual([state, facts.endsOn, facts.eventOn, facts.overpaidFen], ['stopped', '2016-03-01', '2014-01-01', 0])
  assert.equal(said('reward', noticed('reward', 'employee-pension', '2014-01-01').facts, c.terminate, '2016-03-01'), 'no-effect')
  assert.equal(said('reward', noticed('reward', 'death', '2016-02-01').facts, c.stop, '2016-03-01'), 'no-effect')
})
test('fraud ends it from the beginning, or from the day on which something was concealed', () => {
  assert.equal(ended('special', 'fraud', '').facts.endsOn, '2015-08-20')
  assert.equal(ended('special', 'fraud', '2015-11-05').facts.endsOn, '2015-11-05')
  assert.equal(ended('special', 'fraud', '2015-01-05').facts.endsOn, '2015-08-20')
})
const service = { actor: actor('service') }
const paidMother = (): Told => {
  const reserved = tell('special', confirmed('special'), ['2015-12-31', { $case: 'reserve', value: { batch: 'b1', period: '2015-H2', cutOff: '2015-12-31' } }])
  return tell('special', reserved, ['2016-01-05', { $case: 'recordPaid', value: { payment: reserved.facts.payments[0]!.id, paidOn: '2016-01-04' } }])
}
test('what was paid beyond the end is counted to the fen, and counted again when a payment is answered after it', () => {
  const later = (matter: string, eventOn: string, from = paidMother()) => {
    const told = tell('special', from, ['2016-02-10', lead(matter, 'report')])
    return tell('special', told, ['2016-02-12', suspendOn(told.seq)], ['2016-02-15', notice(matter, eventOn)], ['2016-03-01', c.terminate]).facts
  }
  assert.equal(later('recovery', '2015-11-30').overpaidFen, 180_00, 'December')
  assert.equal(later('recovery', '2015-12-01').overpaidFen, 0)
  assert.equal(later('fraud', '').overpaidFen, 5 * 180_00)
  const waiting = tell('special', confirmed('special'), ['2015-12-31', { $case: 'reserve', value: { batch: 'b1', period: '2015-H2', cutOff: '2015-12-31' } }])
  const early = later('recovery', '2015-10-31', waiting)
  assert.equal(early.overpaidFen, 0, 'the bank has not paid yet')
  const told: Told = { ...waiting, state: 'terminated', facts: early }
  assert.equal(
    tell('special', told, ['2016-03-02', { $case: 'recordPaid', value: { payment: early.payments[0]!.id, paidOn: '2016-01-04' } }]).facts.overpaidFen,
    2 * 180_00,
  )
})
test('a wrong hit is cleared, the assistance comes back, and the whole period is still paid', () => {
  const back = tell('special', suspended('special', 'recovery'), ['2016-02-20', c.restore])
  assert.deepEqual([back.state, back.facts.leads[0]?.clearedOn, back.facts.verifiedOn], ['active', '2016-02-20', '2016-02-20'])
  const decision = decide(matters.special)(
    back.facts,
    { $case: 'reserve', value: { batch: 'b2', period: '2015-H2', cutOff: '2015-12-31' } },
    on('2016-02-21', service),
  )
  assert.ok('event' in decision && decision.event.$case === 'reserved')
  assert.equal(decision.event.value.amountFen, 5 * 180_00)
})
test('an annulment gives back what was ended, from the beginning', () => {
  const { state, facts } = tell('special', ended('special', 'recovery', '2016-02-01'), ['2016-05-01', c.annul])
  assert.deepEqual([state, facts.endsOn, facts.endedOn, facts.overpaidFen, facts.verifiedOn], ['active', '', '', 0, '2016-05-01'])
})
test('a change of branch is no exit; it settles the leads on the grade', () => {
  const told = tell('special', confirmed('special'), ['2016-02-10', lead('grade', 'report')], ['2016-02-15', commandsOf('special').reclassify])
  assert.deepEqual(
    [told.state, told.facts.branches.at(-1), told.facts.leads[0]?.clearedOn],
    ['confirmed', { branch: 'disability', from: '2016-02-01' }, '2016-02-15'],
  )
  const wrong = (change: object) =>
    said('special', told.facts, { $case: 'reclassify', value: { ...commandsOf('special').reclassify.value, ...change } }, '2016-02-16')
  assert.deepEqual(
    [wrong({ grade: 0 }), wrong({ branch: 'death' }), wrong({ changedOn: '2016-01-31' }), wrong({ changedOn: '2016-02-17' })],
    ['invalid', 'invalid', 'invalid', 'invalid'],
  )
})
test('only the person may say that they have nothing to say', () => {
  const waive: Command = { $case: 'defend', value: { statement: '', nothingToSay: true } }
  assert.equal(said('reward', anEnrolment(), waive, '2016-02-16', { actor: actor('citizen') }), 'defended')
  assert.equal(said('reward', anEnrolment(), waive, '2016-02-16', { actor: actor('counterClerk') }), 'not-allowed')
})
test('a closed file is kept for its time, and not destroyed while money is on its way', () => {
  const closed = anEnrolment({ endedOn: '2016-03-01' })
  assert.equal(said('reward', closed, c.erase, '2026-03-02'), 'not-due', 'a Sunday is not a last day')
  assert.equal(said('reward', closed, c.erase, '2026-03-03'), 'erased')
  assert.equal(
    said(
      'reward',
      { ...closed, payments: [{ id: 'p', batch: 'b1', period: '2015', cutOff: '2015-09-30', amountFen: 1, state: 'reserved', on: '', lines: [] }] },
      c.erase,
      '2026-03-03',
    ),
    'payment-reserved',
  )
})
