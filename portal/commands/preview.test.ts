import assert from 'node:assert/strict'
import test from 'node:test'
import { previewOf } from './preview.ts'

const known = { area: 'township:370304106', names: '梁＊、屠＊＊', ground: '夫妻一方为独生子女', receivedOn: '2015-07-27', today: '2015-09-08' }

test('a preview has title, body as written, and neither number nor seal', () => {
  const sheet = previewOf('refuse', { grounds: ['已有两个子女。'] }, known, '救济')
  assert.equal(sheet?.title, '不予行政许可决定书')
  assert.deepEqual(sheet?.body, ['决定不予许可。', '理由：已有两个子女。'])
  assert.deepEqual([sheet?.number, sheet?.seal, sheet?.remedies], ['', '', ['救济']])
})

test('a paper of the township is issued by the township, as its papers are', () => {
  assert.equal(previewOf('accept', {}, known, '')?.organ, '博山区八陡镇人民政府')
  assert.equal(previewOf('accept', {}, { ...known, area: 'township:370304001' }, '')?.organ, '博山区城东街道办事处')
})

test('a dropped lapse gives a paper that says nothing of its reason', () => {
  const sheet = previewOf('dropLapse', { findings: ['变化当日已怀孕'] }, known, '')
  assert.ok(!JSON.stringify(sheet).includes('怀孕'))
})

test('a step without a paper has no preview, whatever its name', () => {
  for (const command of ['deliver', 'recordFollowUp', 'raiseLead', 'constructor', '__proto__']) assert.equal(previewOf(command, {}, known, ''), undefined)
})
