import assert from 'node:assert/strict'
import { test } from 'node:test'
import { array, assert as holds, boolean, integer, property, record } from 'fast-check'
import { headOf, lineOf, readFile, tailOf } from './file.ts'

interface One {
  readonly n: number
  readonly fen: number
  readonly paid: boolean
}
const id = (n: number): string => `P${String(n).padStart(23, '0')}`
function answer(rows: readonly One[]): string {
  const of = (paid: boolean): string => {
    const those = rows.filter((row) => row.paid === paid)
    return `${those.length}|${those.reduce((sum, { fen }) => sum + fen, 0)}`
  }
  const text = rows.map(({ n, fen, paid }) => `R|${id(n)}|${fen}|${paid ? 'paid' : 'failed'}|2016-03-02|${paid ? '' : 'A01'}`)
  return [`H|QD1-ANSWER|reward-2016-2016-03-01|1|${'f'.repeat(64)}`, ...text, `T|${of(true)}|${of(false)}`, ''].join('\n')
}
const some: readonly One[] = [
  { n: 1, fen: 96_000, paid: true },
  { n: 2, fen: 96_000, paid: false },
]
const faultOf = (text: string): string => {
  const read = readFile(text)
  return 'rule' in read ? `${read.line}:${read.column} ${read.rule}` : 'right'
}

test('a line names payment, payee, account and fen; a bar in a name ends no field', () => {
  assert.equal(
    headOf('b', 1) + lineOf({ id: id(1), amountFen: 96_000 }, { holder: '示|例', number: '622200' }) + tailOf(1, 96_000),
    `H|QD1|b|1|CNY\nP|${id(1)}|示｜例|622200|96000\nT|1|96000\n`,
  )
})
test('an answer is read as it was written, whatever it says', () => {
  const rows = array(record({ n: integer({ min: 1, max: 1_000_000 }), fen: integer({ min: 1, max: 10_000_000 }), paid: boolean() }), { maxLength: 30 })
  holds(
    property(rows, (given) => {
      const once = [...new Map(given.map((row) => [row.n, row])).values()]
      const read = readFile(answer(once))
      assert.ok('rows' in read)
      assert.deepEqual(
        read.rows.map(({ payment, amountFen, outcome }) => [payment, amountFen, outcome]),
        once.map(({ n, fen, paid }) => [id(n), fen, paid ? 'paid' : 'failed']),
      )
    }),
  )
})
test('a file that was cut off anywhere is refused', () => {
  const whole = answer(some)
  assert.equal(faultOf(whole), 'right')
  for (let n = 0; n < whole.length; n++) assert.notEqual(faultOf(whole.slice(0, n)), 'right', whole.slice(0, n))
})
test('one figure changed anywhere is refused, by itself or by the trailer', () => {
  const whole = answer(some)
  const body = whole.indexOf('\nR|')
  for (const { index } of whole.slice(body).matchAll(/\|(\d+)(?=\||\n)/g)) {
    const at = body + index + 1
    const figure = whole[at] ?? ''
    const changed = `${whole.slice(0, at)}${figure === '9' ? '8' : Number(figure) + 1}${whole.slice(at + 1)}`
    assert.notEqual(faultOf(changed), 'right', changed)
  }
})
test('each fault is told with its line, its column and its rule', () => {
  const [head, first, second, tail] = answer(some).split('\n') as [string, string, string, string]
  const file = (...lines: string[]): string => [...lines, ''].join('\n')
  assert.equal(faultOf(''), '1:1 header')
  assert.equal(faultOf(file(head.replace('QD1-ANSWER', 'QD1'), first, second, tail)), '1:3 header')
  assert.equal(faultOf(file(head, first, first, tail)), '3:3 doubled')
  assert.equal(faultOf(file(head, first.replace('96000', '096000'), second, tail)), '2:28 amount')
  assert.equal(faultOf(file(head, first.replace('96000', '-1'), second, tail)), '2:28 amount')
  assert.equal(faultOf(file(head, first.replace('paid', 'perhaps'), second, tail)), '2:34 outcome')
  assert.equal(faultOf(file(head, first.replace('2016-03-02', '2016-13-02'), second, tail)), '2:39 date')
  assert.equal(faultOf(file(head, first, second.replace('A01', ''), tail)), '3:52 code')
  assert.equal(faultOf(file(head, first, second.slice(0, -4), tail)), '3:41 fields')
  assert.equal(faultOf(file(head, 'X', second, tail)), '2:1 record')
  assert.equal(faultOf(file(head, first, second)), '3:1 truncated')
})
test('a row without a payment, an outcome that no answer has, and fields too many or too few are told where they stand', () => {
  const [head, first, second, tail] = answer(some).split('\n') as [string, string, string, string]
  const file = (...lines: string[]): string => [...lines, ''].join('\n')
  assert.equal(faultOf(file(head, first.replace(id(1), ''), second, tail)), '2:3 payment')
  assert.equal(faultOf(file(head, first, second.replace('failed', 'reversed'), tail)), '3:34 outcome')
  assert.equal(faultOf(file(head, `${first}|x`, second, tail)), '2:50 fields')
  assert.equal(faultOf(file(head.replace('H|', 'X|'), first, second, tail)), '1:1 header')
  assert.equal(faultOf(file(`${head}|x`, first, second, tail)), `1:${head.length + 2} fields`)
  assert.equal(faultOf(file(head.slice(0, -65), first, second, tail)), '1:37 fields')
  assert.equal(faultOf(`${head}\n${first}`), '2:1 truncated')
})
test('each figure of the trailer that does not fit is told as a count or a total, in its column', () => {
  const [head, first, second] = answer(some).split('\n') as [string, string, string]
  const ending = (tail: string): string => faultOf([head, first, second, tail, ''].join('\n'))
  assert.equal(ending('T|1|96000|1|96000'), 'right')
  assert.equal(ending('T|2|96000|1|96000'), '4:3 count')
  assert.equal(ending('T|1|96001|1|96000'), '4:5 total')
  assert.equal(ending('T|1|96000|2|96000'), '4:11 count')
  assert.equal(ending('T|1|96000|1|96001'), '4:13 total')
  assert.equal(ending('T'), '4:1 count')
  assert.equal(ending('T|1|96000|1'), '4:11 total')
  assert.equal(ending('T|1|96000|1|96000|x'), '4:13 fields')
})
test('reversals are a file of their own, with a trailer of their own', () => {
  const text = ['H|QD1-REVERSALS|b', `R|${id(1)}|96000|2016-03-02|B02`, 'T|1|96000', ''].join('\n')
  assert.equal(faultOf(text), 'right')
  assert.equal(faultOf(text.replace('T|1|96000', 'T|1|96001')), '3:5 total')
  assert.equal(faultOf(text.replace('REVERSALS|b', 'REVERSALS|b|x')), '1:19 fields')
  assert.equal(faultOf(text.replace('|B02', '')), '2:34 fields')
})
