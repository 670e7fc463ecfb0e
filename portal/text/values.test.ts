import assert from 'node:assert/strict'
import { test } from 'node:test'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import { valueIn } from './values.ts'

test('a value of the office is read out whatever it is: a period, a text, a series, days of the year, an amount from a day on', () => {
  const read = (name: keyof typeof specimens, lang: 'zh' | 'en') => valueIn(specimens[name].value, lang)
  assert.equal(read('cycle.special', 'en'), '6 months')
  assert.equal(read('court.name', 'zh'), '博山区人民法院')
  assert.equal(read('series.grant', 'en'), '示例博计许准')
  assert.equal(read('cutOff.special', 'zh'), '06-01、12-01')
  assert.equal(read('standard.reward', 'zh'), '自2022-07-01起960元')
  assert.equal(read('topUp.special.death', 'en'), '10 yuan from 2014-01-01; 20 yuan from 2018-01-01')
  assert.equal(valueIn([{ from: '2030-01-01', fen: 1_05 }], 'en'), '1.05 yuan from 2030-01-01')
  assert.equal(read('fee.major', 'zh'), '100000元')
  assert.equal(read('fee.multiple', 'zh'), '超生每个子女3倍；与配偶以外的人生育3倍；不符合结婚条件1倍；符合条件而不补办登记1/5倍')
  assert.match(read('fee.multiple', 'en'), /^each child beyond the rule: 3 ×; .*does not register: 1\/5 ×$/)
})
