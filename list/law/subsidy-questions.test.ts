import assert from 'node:assert/strict'
import { test } from 'node:test'
import { materials, materialsOf, neverAsked, programmes } from './subsidy-materials.ts'
import { entitlementOn, entitlements, type Condition, questions } from './subsidy-questions.ts'
import type { Question } from './permit-questions.ts'

const choicesOf = ({ question }: Condition): string[] => Object.keys((questions[question] as Question).choices)

test('every condition asks a question that can be answered so', () => {
  for (const { conditions } of entitlements)
    for (const condition of conditions)
      for (const value of [...condition.is, ...(condition.asks ?? [])]) assert.ok(choicesOf(condition).includes(value), `${condition.question} ${value}`)
})

test('the versions of a programme follow one another without a gap', () => {
  for (const programme of programmes) {
    const rows = entitlements.filter((row) => row.programme === programme)
    rows.slice(1).forEach((row, i) => assert.equal(row.from, rows[i]?.until))
    assert.equal(rows.at(-1)?.until, undefined)
  }
})

test('a resident of a town is refused the reward until 21 January 2016 and asks the office from the 22nd', () => {
  const rural = (on: string) => entitlementOn('reward', on)?.conditions.find(({ question }) => question === 'rural')?.asks
  assert.deepEqual([rural('2016-01-21'), rural('2016-01-22')], [undefined, ['no']])
})

test('the third branch is no condition of the special assistance', () => {
  const loss = entitlementOn('special', '2026-11-25')?.conditions.find(({ question }) => question === 'child')
  assert.ok(loss && ![...loss.is, ...(loss.asks ?? [])].includes('complications'))
})

test('nothing is asked how a child died, of either programme', () => {
  assert.ok(neverAsked.some(({ id }) => id === 'cause-of-death'))
  assert.deepEqual(
    materials.filter(({ name }) => /原因|经过/.test(name.zh)),
    [],
  )
})

test('each programme asks for the account, and neither for the papers of the other', () => {
  for (const programme of programmes) {
    assert.ok(materialsOf(programme).some(({ id }) => id === 'account-proof'))
    assert.ok(materialsOf(programme).every(({ of }) => !of || of === programme))
  }
})
