import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftContent, draftIn } from './draft.ts'

test('a draft comes back as it was typed, for its programme alone', () => {
  const typed = { 'applicant.name': '示例', branch: 'death', sex: '' }
  assert.deepEqual(draftIn(draftContent('special', typed)), { programme: 'special', typed })
  assert.deepEqual(draftIn(draftContent('reward', typed))?.typed, { 'applicant.name': '示例', sex: '' })
})
test('what is no draft of ours, no input or no choice is left out', () => {
  const from = (content: unknown) => draftIn(Buffer.from(JSON.stringify(content)))
  assert.equal(from({ programme: 'permit', typed: {} }), undefined)
  assert.equal(from(null), undefined)
  assert.equal(draftIn(Buffer.from('no json')), undefined)
  assert.deepEqual(from({ programme: 'special', typed: { branch: 'other', secret: 'x', 'applicant.name': 7 } }), { programme: 'special', typed: {} })
})
