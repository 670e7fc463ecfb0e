import assert from 'node:assert/strict'
import { test } from 'node:test'
import { before, nextOf, type Said, saidIn, withAnswer } from './flow.ts'
import { surveyOf } from './survey.ts'

const permit = surveyOf('second-child-permit')

const nothing: Said = { answers: [], chosen: '' }
const row = (ground: string, answer: string, open: string[] = [], unmet: string[] = []) => ({ ground, answer, open, unmet })

test('the common ground is asked first, one question at a time', () => {
  const check = { reason: 'more-questions', grounds: [row('only-child', 'ask', ['registered', 'children', 'onlyChild'])] }
  assert.deepEqual(nextOf(permit, nothing, check), { kind: 'question', id: 'registered' })
})

test('a question answered with "not sure" is not asked twice; the verdict is to ask us', () => {
  const check = { reason: 'more-questions', grounds: [row('only-child', 'ask', ['registered'])] }
  assert.deepEqual(nextOf(permit, withAnswer(nothing, 'registered', 'unsure'), check), { kind: 'verdict', ground: 'only-child' })
})

test('a no on the common ground is said before the others are offered', () => {
  const check = { reason: 'more-questions', grounds: [row('only-child', 'no', [], ['onlyChild']), row('minority', 'ask', ['minority']), row('miner', 'no')] }
  assert.deepEqual(nextOf(permit, nothing, check), { kind: 'verdict', ground: 'only-child' })
  assert.deepEqual(nextOf(permit, nothing, check, true), { kind: 'choose', grounds: ['minority'] })
  assert.deepEqual(nextOf(permit, { answers: [], chosen: 'minority' }, check), { kind: 'question', id: 'minority' })
})

test('when no permit is needed any more nothing is asked', () => {
  assert.deepEqual(nextOf(permit, nothing, { reason: 'not-needed', grounds: [] }), { kind: 'verdict', ground: 'only-child' })
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
  assert.deepEqual(saidIn(permit, form), { answers: [['registered', 'yes']], chosen: '' })
})

test('an assistance has one ground and its own questions; those of another matter are not taken', () => {
  const special = surveyOf('special-assistance')
  const check = { reason: 'more-questions', grounds: [row('special', 'ask', ['child', 'oneChild'])] }
  assert.deepEqual(nextOf(special, nothing, check), { kind: 'question', id: 'child' })
  assert.deepEqual(nextOf(special, withAnswer(nothing, 'child', 'unsure'), check), { kind: 'question', id: 'oneChild' })
  const form = new FormData()
  form.set('a-child', 'died')
  form.set('a-registered', 'yes')
  form.set('chosen', 'only-child')
  assert.deepEqual(saidIn(special, form), { answers: [['child', 'died']], chosen: '' })
})
