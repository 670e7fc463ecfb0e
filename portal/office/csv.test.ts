import assert from 'node:assert/strict'
import test from 'node:test'
import { cell, csvOf } from './csv.ts'

test('a cell that a spreadsheet would take for a formula is kept as text', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1']) assert.equal(cell(text)[1], "'", JSON.stringify(text))
  assert.equal(cell('梁＊'), '"梁＊"')
  assert.equal(cell('他说"好"'), '"他说""好"""')
})

test('the table begins with a byte order mark and its lines end as the standard says', () => {
  assert.equal(
    csvOf([
      ['收件号', '期限'],
      ['BS15', '9 月 10 日'],
    ]),
    '\uFEFF"收件号","期限"\r\n"BS15","9 月 10 日"\r\n',
  )
})
