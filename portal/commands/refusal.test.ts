import assert from 'node:assert/strict'
import test from 'node:test'
import { reasons, reject } from '@qingdan/lib/rejections.ts'
import { refusalOf } from './refusal.ts'

const here = { kind: 'permit', id: 'abc', today: '2016-01-04', lang: 'zh' } as const

test('a refusal by law names the clause and what ended it', () => {
  const refused = refusalOf(reject('not-in-force', '', { meta: { clause: 'sd-pfp:decide', until: '2016-01-01', repealedBy: 'pfpl-2015-amendment' } }), here)
  assert.equal(refused.clause, 'sd-pfp:decide')
  assert.match(refused.text, /2016 年 1 月 4 日没有效力。停止它的是：.*人口/)
})

test('somebody who was faster leads back to the file; a lost line says that nothing is done twice', () => {
  assert.equal(refusalOf(reject('wrong-state', ''), here).way?.href, '/office/permit/abc')
  assert.equal(refusalOf(reject('unavailable', ''), { ...here, lang: 'en' }).way, undefined)
  assert.match(refusalOf(reject('unavailable', ''), here).text, /不会办两次/)
})

test('a permit that stands because of the exception leads to the step that says so', () => {
  assert.equal(refusalOf(reject('exception-applies', ''), here).way?.href, '/office/permit/abc/dropLapse')
})

test('every reason for which the service refuses has words in both languages', () => {
  for (const reason of Object.keys(reasons) as (keyof typeof reasons)[])
    for (const lang of ['zh', 'en'] as const) assert.ok(refusalOf(reject(reason, ''), { ...here, lang }).text, reason)
})
