import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groundsOn, promisedFor, published, statutoryOn } from './permit.ts'

test('the limits of the guide are those of the law on that day', () => {
  assert.deepEqual(statutoryOn('2015-07-20'), { township: 20, bureau: 10 })
  assert.deepEqual(statutoryOn('2015-12-31'), { township: 20, bureau: 10 })
  assert.equal(statutoryOn('2016-01-01'), undefined)
})

test('the single-only-child ground stands from 30 May 2014 and not a day before', () => {
  const first = (on: string) => groundsOn(on).find((ground) => ground.id === 'only-child')?.title.zh
  assert.equal(first('2014-05-29'), '夫妻双方均为独生子女')
  assert.equal(first('2014-05-30'), '夫妻一方为独生子女（单独两孩）')
})

test('the guide keeps fourteen grounds for reference after the law has ended', () => {
  assert.equal(groundsOn('2015-07-20').length, 14)
  assert.equal(groundsOn('2016-01-01').length, 14)
})

test('production shows no promise and no hours that nobody has published', () => {
  assert.equal(promisedFor(false), undefined)
  assert.equal(published('office.hours', false), undefined)
  assert.deepEqual(promisedFor(true), { township: 15, bureau: 7, specimen: true })
})
