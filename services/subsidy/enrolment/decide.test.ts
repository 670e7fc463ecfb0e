import assert from 'node:assert/strict'
import { test } from 'node:test'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import { decide as decideIn } from './decide.ts'
import type { Programme } from './event.ts'
import type { Command } from './machine.ts'
import { actor, anEnrolment, application, commandsOf, confirmed, invent, matters, on, tell, untold } from './testing.ts'
import type { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'

const c = commandsOf('reward')
const said = (programme: Programme, facts: Facts, command: Command, today: string, more = {}): unknown => {
  const decision = decideIn(matters[programme])(facts, command, on(today, more))
  return 'rejected' in decision
    ? [decision.rejected, decision.meta?.['clause'] ?? decision.meta?.['parameter'] ?? decision.fields?.[0]?.field ?? '']
    : decision.event.$case
}

test('the reward: applied for, deliberated, posted for its fixed time, reviewed, confirmed; entitled from that day', () => {
  const told = confirmed('reward')
  assert.equal(told.state, 'confirmed')
  assert.deepEqual(
    told.entries.map(({ event }) => event.$case),
    ['applied', 'discussed', 'noticePosted', 'noticeTakenDown', 'reviewed', 'confirmed'],
  )
  const { age, partnered, woman, noticeUntil, confirmedOn, confirmSeq, accountSeq } = told.facts
  assert.deepEqual([age, partnered, woman, noticeUntil, confirmedOn, confirmSeq, accountSeq], [60, true, true, '2015-07-29', '2015-08-20', 6, 1])
})
test('special assistance is never posted: the township reviews what the committee has deliberated', () => {
  const told = confirmed('special')
  assert.deepEqual(
    told.entries.map(({ event }) => event.$case),
    ['applied', 'discussed', 'reviewed', 'confirmed'],
  )
  assert.deepEqual(told.facts.branches, [{ branch: 'death', from: '2015-07-20' }])
})
test('the notice hangs through its last day and is down on the next', () => {
  const posted = tell('reward', untold, ['2015-07-20', c.apply], ['2015-07-21', c.discuss], ['2015-07-22', c.postNotice]).facts
  assert.deepEqual(said('reward', posted, c.takeDown, '2015-07-29'), ['not-due', ''])
  assert.equal(said('reward', posted, c.takeDown, '2015-07-30'), 'noticeTakenDown')
  assert.deepEqual(said('reward', posted, c.review, '2015-07-29'), ['not-due', ''], 'nothing is reviewed while it hangs')
})
test('without a length that the office has set nothing is posted; an unfavourable result is not posted and goes on without a notice', () => {
  const { 'notice.reward': _left, ...rest } = specimens
  assert.deepEqual(said('reward', anEnrolment({ discussedFavourably: true }), c.postNotice, '2015-07-22', { parameters: rest }), [
    'parameter-empty',
    'notice.reward',
  ])
  const against = anEnrolment({ discussedFavourably: false, discussedOn: '2015-07-21' })
  assert.deepEqual(said('reward', against, c.postNotice, '2015-07-22'), ['wrong-state', ''])
  assert.equal(said('reward', against, c.review, '2015-07-22'), 'reviewed')
})
test('who objects is answered before the township goes on', () => {
  const objected = anEnrolment({ discussedFavourably: true, noticeTakenDownOn: '2015-07-30', objections: 1 })
  assert.deepEqual(said('reward', objected, c.review, '2015-08-03'), ['invalid', 'objectionsAnswered'])
  assert.equal(said('reward', objected, { $case: 'review', value: { ...c.review.value, objectionsAnswered: '已经查明' } }, '2015-08-03'), 'reviewed')
})
const ageOf = (programme: Programme, born: string, today: string, change = {}): unknown => {
  const applicant = invent(1, born)
  const decision = decideIn(matters[programme])(anEnrolment(), application(programme, 1, { applicant, ...change }), on(today, { actor: actor('citizen') }))
  return 'rejected' in decision ? decision : decision.event.$case === 'applied' && [decision.event.value.age, decision.event.value.withinBirthLimit]
}
test('an age is reached on the birthday, and 1 January 1933 is within the limit', () => {
  assert.deepEqual(ageOf('reward', '1955-07-21', '2015-07-20'), [59, true])
  assert.deepEqual(ageOf('reward', '1955-07-21', '2015-07-21'), [60, true])
  assert.deepEqual(ageOf('reward', '1933-01-01', '2015-07-20'), [82, true])
  assert.deepEqual(ageOf('reward', '1932-12-31', '2015-07-20'), [82, false])
})
test('in special assistance a husband counts the age of his wife, a father who is alone his own', () => {
  const husband = { sex: 'man', marriage: 'married', spouse: invent(2, '1967-01-01') }
  assert.deepEqual(ageOf('special', '1960-01-01', '2015-12-31', husband), [48, true])
  assert.deepEqual(ageOf('special', '1960-01-01', '2016-01-01', husband), [49, true])
  assert.deepEqual(ageOf('special', '1960-01-01', '2015-12-31', { sex: 'man' }), [55, true])
})
test('nobody is confirmed against the conditions that the file itself shows; the clause is named', () => {
  const file = (facts: Partial<Facts>) => anEnrolment({ age: 60, ...facts })
  assert.equal(said('reward', file({}), c.confirm, '2015-08-20'), 'confirmed')
  assert.deepEqual(said('reward', file({ age: 59 }), c.confirm, '2015-08-20'), ['not-eligible', 'reward:age'])
  assert.deepEqual(said('reward', file({ withinBirthLimit: false }), c.confirm, '2015-08-20'), ['not-eligible', 'reward:age'])
  assert.deepEqual(said('special', file({ age: 48 }), c.confirm, '2015-08-20'), ['not-eligible', 'special:age'])
  assert.equal(said('special', file({ age: 49, residence: 'urban' }), c.confirm, '2015-08-20'), 'confirmed')
})
test('the bureau confirms against the opinion of the township only with its reasons', () => {
  const against = anEnrolment({ age: 60, withinBirthLimit: true, residence: 'rural', reviewedFavourably: false })
  const withNote = (note: string): Command => ({ $case: 'confirm', value: { note } })
  assert.deepEqual(said('reward', against, withNote(' '), '2015-08-20'), ['invalid', 'note'])
  assert.equal(said('reward', against, withNote('示例理由'), '2015-08-20'), 'confirmed')
  assert.equal(said('reward', { ...against, reviewedFavourably: true }, withNote(''), '2015-08-20'), 'confirmed')
})
test('towns have the reward only since the text of 2016 lets a county decide so', () => {
  const town = anEnrolment({ age: 60, residence: 'urban' })
  assert.deepEqual(said('reward', town, c.confirm, '2016-01-21'), ['not-eligible', 'reward:rural'])
  assert.equal(said('reward', town, c.confirm, '2016-01-22'), 'confirmed')
})
test('a refusal states its grounds and names its remedies, and there is none while a body is not named', () => {
  const decision = decideIn(matters.reward)(anEnrolment(), c.refuse, on('2015-08-20'))
  assert.ok('event' in decision && decision.event.$case === 'refused')
  assert.deepEqual(
    decision.event.value.remedies.map(({ kind }) => kind),
    ['reconsideration', 'suit'],
  )
  assert.deepEqual(said('reward', anEnrolment(), { $case: 'refuse', value: { grounds: ' ' } }, '2015-08-20'), ['no-grounds', ''])
  const { 'court.name': _left, ...rest } = specimens
  assert.deepEqual(said('reward', anEnrolment(), c.refuse, '2015-08-20', { parameters: rest }), ['parameter-empty', 'court.name'])
})
test('only papers of the programme are taken, and what may not be asked for is refused with its clause', () => {
  const hand = (programme: Programme, id: string) =>
    said(programme, anEnrolment(), { $case: 'supply', value: { materials: [{ id, uploadId: '', digest: '' }] } }, '2015-07-21')
  assert.equal(hand('reward', 'account-proof'), 'supplied')
  assert.deepEqual(hand('reward', 'death-proof'), ['invalid', 'materials.0'])
  assert.equal(hand('special', 'death-proof'), 'supplied')
  assert.deepEqual(hand('special', 'cause-of-death'), ['forbidden-material', 'special:loss'])
})
test('a committee is one that the office has loaded, of the same township', () => {
  const to = (committee: string) => said('reward', anEnrolment(), application('reward', 1, { committee }), '2015-07-20')
  assert.equal(to('committee:370304106-02'), 'applied')
  assert.deepEqual(to('committee:370304103-01'), ['invalid', 'committee'])
  assert.deepEqual(to('committee:370304106-99'), ['invalid', 'committee'])
})
test('a paper without a number series is not issued, but silence is never held up by it', () => {
  const { 'series.confirmation': _one, 'series.restoration': _two, ...rest } = specimens
  assert.deepEqual(said('reward', anEnrolment({ age: 60 }), c.confirm, '2015-08-20', { parameters: rest }), ['parameter-empty', 'series.confirmation'])
  const held = anEnrolment({ suspendedUntil: '2016-03-01' })
  assert.equal(said('reward', held, c.restoreBySilence, '2016-03-02', { parameters: rest, actor: actor('clock') }), 'restored')
})
