import assert from 'node:assert/strict'
import { test } from 'node:test'
import { search, termsOf } from './searching.ts'

const first = (question: string, lang: 'zh' | 'en' = 'zh') => search(question, lang, '2015-07-20').found[0]?.href

test('people find the permit in their own words', () => {
  assert.equal(first('想再要一个孩子'), '/guides/second-child-permit')
  assert.equal(first('second child', 'en'), '/guides/second-child-permit')
})

test('a certificate, a benefit and a complaint are found where the list puts them', () => {
  assert.equal(first('这张证是真的吗 真伪'), '/check')
  assert.equal(
    search('奖扶金', 'zh', '2015-07-20').found.some((row) => row.href.startsWith('/list/r2')),
    true,
  )
  assert.equal(
    search('我要投诉', 'zh', '2015-07-20').found.some((row) => row.href.startsWith('/law/petition:')),
    true,
  )
})

test('nothing to go on finds nothing', () => {
  assert.deepEqual(search('的 ！？', 'zh', '2015-07-20').found.length > 30, false)
  assert.deepEqual(search('', 'zh', '2015-07-20'), { found: [], more: false })
  assert.deepEqual(search('zzzzqqq', 'en', '2015-07-20'), { found: [], more: false })
})

test('a question is cut into words without a dictionary', () => {
  assert.deepEqual(termsOf('生育证 ID'), ['id', '生育', '育证'])
})

test('only the law of the day is offered', () => {
  const has = (on: string) => search('申请二孩 怀孕前', 'zh', on).found.some((row) => row.href.startsWith('/law/sd-pfp:apply'))
  assert.equal(has('2015-12-31'), true)
  assert.equal(has('2016-01-01'), false)
})
