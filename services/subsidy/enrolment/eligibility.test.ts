import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eligibility } from './eligibility.ts'

const couple = { rural: 'yes', birthRules: 'yes', living: 'one', bornSince: 'yes', sixty: 'yes' }
const mother = { child: 'died', oneChild: 'yes', noLater: 'yes', bornSince: 'yes', fortyNine: 'yes', remarried: 'no' }
const said = (programme: 'reward' | 'special', answers: Record<string, string>, on = '2015-07-20') => {
  const { answer, reason, grounds } = eligibility(programme, answers, on)
  return [answer, reason, grounds[0]?.unmet.join() ?? '', grounds[0]?.open.join() ?? '']
}

test('who meets every condition hears yes, in 2015 and today', () => {
  for (const day of ['2015-07-20', '2026-11-25']) {
    assert.deepEqual(said('reward', couple, day), ['yes', 'none', '', ''])
    assert.deepEqual(said('special', mother, day), ['yes', 'none', '', ''])
  }
})
test('one condition that is not met is a no, whatever else is open; what is open is asked', () => {
  assert.deepEqual(said('reward', { living: 'other' }), ['no', 'conditions', 'living', 'rural,birthRules,bornSince,sixty'])
  const { sixty: _left, ...rest } = couple
  assert.deepEqual(said('reward', rest), ['ask', 'more-questions', '', 'sixty'])
  assert.deepEqual(said('reward', { ...couple, sixty: 'unsure' }), ['ask', 'more-questions', '', 'sixty'])
})
test('a town dweller hears no until the text of 2016, and then to ask: the county may have decided it', () => {
  const town = { ...couple, rural: 'no' }
  assert.deepEqual(said('reward', town, '2016-01-21'), ['no', 'conditions', 'rural', ''])
  assert.deepEqual(said('reward', town, '2016-01-22'), ['ask', 'text-not-loaded', '', ''])
})
test('a remarried mother and a child without a certificate are for people to judge', () => {
  assert.deepEqual(said('special', { ...mother, remarried: 'yes' }), ['ask', 'text-not-loaded', '', ''])
  assert.deepEqual(said('special', { ...mother, child: 'uncertified' }), ['ask', 'text-not-loaded', '', ''])
})
test('complications of surgery are another branch, which this list does not have, and the answer says which law has it', () => {
  const found = eligibility('special', { ...mother, child: 'complications' }, '2026-11-25')
  assert.equal(found.answer, 'no')
  assert.ok(found.clauses.includes('special:complications'))
  assert.ok(!eligibility('special', mother, '2026-11-25').clauses.includes('special:complications'))
})
test('a key of a prototype is no answer', () => {
  assert.deepEqual(said('special', { ...mother, child: 'constructor' }), ['ask', 'more-questions', '', 'child'])
})
test('before a programme began the office is asked', () => {
  assert.deepEqual(said('special', mother, '2007-12-31'), ['ask', 'text-not-loaded', '', ''])
  assert.deepEqual(said('special', mother, '2008-01-01'), ['yes', 'none', '', ''])
})
