import assert from 'node:assert/strict'
import { test } from 'node:test'
import { before, nextOf, type Said, saidIn, withAnswer } from './flow.ts'

const nothing: Said = { answers: [], chosen: '' }
const row = (ground: string, answer: string, open: string[] = [], unmet: string[] = []) => ({ ground, answer, open, unmet })

test('the common ground is asked first, one question at a time', () => {
  const check = { reason: 'more-questions', grounds: [row('only-child', 'ask', ['registered', 'children', 'onlyChild'])] }
  assert.deepEqual(nextOf(nothing, check), { kind: 'question', id: 'registered' })
})

test('a question answered with "not sure" is not asked twice; the verdict is to ask us', () => {
  const check = { reason: 'more-questions', grounds: [row('only-child', 'ask', ['registered'])] }
  assert.deepEqual(nextOf(withAnswer(nothing, 'registered', 'unsure'), check), { kind: 'verdict', ground: 'only-child' })
})

test('a no on the common ground is said before the others are offered', () => {
  const check = { reason: 'more-questions', grounds: [row('only-child', 'no', [], ['onlyChild']), row('minority', 'ask', ['minority']), row('miner', 'no')] }
  assert.deepEqual(nextOf(nothing, check), { kind: 'verdict', ground: 'only-child' })
  assert.deepEqual(nextOf(nothing, check, true), { kind: 'choose', grounds: ['minority'] })
  assert.deepEqual(nextOf({ answers: [], chosen: 'minority' }, check), { kind: 'question', id: 'minority' })
})

test('when no permit is needed any more nothing is asked', () => {
  assert.deepEqual(nextOf(nothing, { reason: 'not-needed', grounds: [] }), { kind: 'verdict', ground: 'only-child' })
})

test('changing an answer asks again what came after it', () => {
  const said = withAnswer(withAnswer(nothing, 'registered', 'yes'), 'children', '1')
  assert.deepEqual(before(said, 'registered').answers, [])
  assert.deepEqual(before(said, 'children').answers, [['registered', 'yes']])
})

test('hidden fields take only questions and answers of the list', () => {
  const form = new FormData()
  form.set('a-registered', 'yes')
  form.set('a-children', '17')
  form.set('a-__proto__', 'yes')
  form.set('chosen', 'no-such-ground')
  assert.deepEqual(saidIn(form), { answers: [['registered', 'yes']], chosen: '' })
})
