import assert from 'node:assert/strict'
import test from 'node:test'
import { Case } from '@qingdan/proto/kernel/v1/case.ts'
import { statusOf } from './status.ts'

const plain = (found: Case, today: string, lang: 'zh' | 'en' = 'zh'): string =>
  statusOf(found, 'permit', today, lang)
    .parts.map((part) => (typeof part === 'string' ? part : `${part.before}${part.day}${part.after}`))
    .join('')
const file = (more: Parameters<typeof Case.fromPartial>[0]): Case =>
  Case.fromPartial({
    state: 'reviewed',
    area: 'township:370304106',
    deadlines: [{ name: 'decide', start: '2015-08-31', due: '2015-09-15', period: { length: 10, unit: 'working-day' }, command: 'late', who: 'permit' }],
    ...more,
  })

test('what is true, who acts, by when, how long is left', () => {
  assert.equal(
    plain(file({ actions: [{ command: 'grant', to: 'granted' }] }), '2015-09-08'),
    '镇（街）已经提出意见，材料在区局。由您办，最迟 2015-09-15，还剩 5 个工作日。',
  )
  assert.equal(plain(file({}), '2015-09-08'), '镇（街）已经提出意见，材料在区局。由行政许可科办，最迟 2015-09-15，还剩 5 个工作日。')
})

test('late is said in words and marked', () => {
  const said = statusOf(file({}), 'permit', '2015-09-16', 'zh')
  assert.equal(said.late, true)
  assert.equal(said.parts.at(-1), '逾期 1 个工作日。')
})

test('a person who is being heard is never told to be late', () => {
  const heard = file({ state: 'noticed', deadlines: [{ name: 'defence', start: '2015-09-01', due: '2015-09-08', command: 'pass', who: 'citizen' }] })
  assert.equal(statusOf(heard, 'permit', '2015-09-20', 'zh').late, false)
  assert.match(plain(heard, '2015-09-02'), /可以陈述、申辩到 9 月 8 日/)
})

test('a file that is closed asks for nothing, in both languages', () => {
  assert.equal(plain(file({ state: 'refused', deadlines: [] }), '2015-09-08'), '已经决定不予许可。现在不用办什么。')
  assert.equal(plain(file({ state: 'refused', deadlines: [] }), '2015-09-08', 'en'), 'The application is refused.There is nothing to do now.')
})
test('an instalment is owed on its day; only a time to be heard holds up a decision', () => {
  const owing = file({ state: 'onInstalments', deadlines: [{ name: 'instalment:1', start: '2015-12-02', due: '2015-12-31', command: 'pass', who: 'citizen' }] })
  const said = statusOf(owing, 'clawback', '2015-12-02', 'zh')
    .parts.map((part) => (typeof part === 'string' ? part : part.day))
    .join('')
  assert.match(said, /2015-12-31/)
  assert.doesNotMatch(said, /陈述/)
})
