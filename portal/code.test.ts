import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCode, plainCode } from './code.ts'

test('a check code is read as people type it', () => {
  assert.equal(plainCode(' 7k4m-3pqr st '), '7K4M3PQRST')
  assert.equal(plainCode('7koil00000'), '7K01100000')
})

test('ten characters of the alphabet, no more, no fewer, no U', () => {
  assert.equal(isCode('7K4M3PQRST'), true)
  assert.equal(isCode('7K4M3PQRS'), false)
  assert.equal(isCode('7K4M3PQRSTV'), false)
  assert.equal(isCode('7K4M3PQRSU'), false)
})
