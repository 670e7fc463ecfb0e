import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eligibility, groundsOn } from './eligibility.ts'

const couple = { registered: 'yes', children: '1', onlyChild: 'one' }
const said = (answers: Record<string, string>, on: string) => {
  const { answer, reason } = eligibility(answers, on)
  return [answer, reason]
}

test('one only-child spouse and one child: yes in July 2015, not needed from 1 January 2016', () => {
  assert.deepEqual(said(couple, '2015-07-20'), ['yes', 'none'])
  assert.deepEqual(said(couple, '2015-12-31'), ['yes', 'none'])
  assert.deepEqual(eligibility(couple, '2016-01-01'), {
    answer: 'no',
    reason: 'not-needed',
    grounds: [],
    clauses: ['pfpl-2015-amendment', 'permit-law:32:1'],
    on: '2016-01-01',
  })
})

test('one only-child spouse is enough from 30 May 2014; of the days before, the text is not loaded', () => {
  assert.deepEqual(said(couple, '2014-05-29'), ['ask', 'text-not-loaded'])
  assert.deepEqual(said(couple, '2014-05-30'), ['yes', 'none'])
  assert.deepEqual(said(couple, '2014-05-31'), ['yes', 'none'])
})

test('children are counted, not births: twins exclude the only-child ground', () => {
  const only = eligibility({ ...couple, children: '2' }, '2015-07-20').grounds.find(({ ground }) => ground === 'only-child')
  assert.deepEqual(only, { ground: 'only-child', answer: 'no', reason: 'conditions', unmet: ['children'], open: [] })
})

test('nobody is refused on a question that was not answered, or answered with something else', () => {
  assert.deepEqual(said({}, '2015-07-20'), ['ask', 'more-questions'])
  assert.deepEqual(said({ registered: 'yes', children: '1', onlyChild: '__proto__' }, '2015-07-20'), ['ask', 'more-questions'])
  assert.deepEqual(said({ registered: 'yes', children: '1', onlyChild: 'none' }, '2015-07-20'), ['ask', 'more-questions'])
})

const nothing = {
  registered: 'yes',
  children: '1',
  onlyChild: 'none',
  firstDisabled: 'no',
  adoptedInfertile: 'no',
  minority: 'no',
  girl: 'no',
  miner: 'no',
  fisher: 'no',
  martyr: 'no',
  incapacity: 'no',
  remarriedOne: 'no',
  remarriedBoth: 'no',
  rural: 'no',
  movedIn: 'no',
  brothers: 'no',
  island: 'no',
  motherDaughterRural: 'no',
}

test('no ground met is a plain no; a remarriage of both is "ask us", because its text is not loaded', () => {
  assert.deepEqual(said(nothing, '2015-07-20'), ['no', 'conditions'])
  assert.deepEqual(said({ ...nothing, remarriedBoth: 'yes' }, '2015-07-20'), ['ask', 'text-not-loaded'])
})

test('the ground that also needs a pregnancy is "ask us": pregnancy is not asked here', () => {
  assert.deepEqual(said({ ...nothing, adoptedInfertile: 'yes' }, '2015-07-20'), ['ask', 'text-not-loaded'])
})

test('each other ground says yes when its own conditions are met', () => {
  const met: Record<string, Record<string, string>> = {
    'only-child': { onlyChild: 'both' },
    'first-child-disabled': { firstDisabled: 'yes' },
    minority: { minority: 'yes' },
    miner: { miner: 'yes', girl: 'yes' },
    fisher: { fisher: 'yes', girl: 'yes' },
    'martyr-or-soldier': { martyr: 'yes' },
    incapacity: { incapacity: 'yes', girl: 'yes' },
    'remarriage-one': { remarriedOne: 'yes' },
    'moved-in': { rural: 'yes', movedIn: 'yes' },
    'only-fertile-brother': { rural: 'yes', brothers: 'yes' },
    island: { rural: 'yes', island: 'yes' },
    'rural-one-girl': { rural: 'yes', girl: 'yes', motherDaughterRural: 'yes' },
  }
  for (const [ground, answers] of Object.entries(met)) {
    const { grounds } = eligibility({ ...nothing, ...answers }, '2015-07-20')
    assert.deepEqual(
      grounds.filter(({ answer }) => answer === 'yes').map((each) => each.ground),
      [ground],
    )
  }
  assert.deepEqual([groundsOn('2015-07-20').length, new Set(groundsOn('2015-07-20').map(({ n }) => n)).size], [14, 14])
})
