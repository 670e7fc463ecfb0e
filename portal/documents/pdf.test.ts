import assert from 'node:assert/strict'
import test from 'node:test'
import { inflateSync } from 'node:zlib'
import { SheetResponse } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { pdfOf } from './pdf.ts'
import { pathOf, qrOf } from './qr.ts'

const sheet = (more: object = {}): SheetResponse =>
  SheetResponse.fromPartial({
    organ: '淄博市博山区人口和计划生育局',
    title: '准予行政许可决定书',
    number: '博计生许决〔2015〕1号',
    addressee: '苗小满、屠大雪',
    facts: [{ label: '收件日期', value: '2015-07-20' }],
    body: ['经审查，决定准予许可。'],
    remedies: ['不服本决定的，可以申请行政复议。'],
    seal: '淄博市博山区人口和计划生育局',
    on: '2015-07-31',
    checkCode: 'ABCDEFGH12',
    specimen: true,
    ...more,
  })
/** Every compressed stream of the file, opened. */
function streams(pdf: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    if (pdf.subarray(at - 3, at).toString() === 'end') continue
    const end = pdf.indexOf('endstream', at)
    try {
      found.push(inflateSync(pdf.subarray(at + 7, end)))
    } catch {
      // A stream that is not compressed holds no letters here.
    }
  }
  return found
}
/** Letters that can be copied and searched: those of the ToUnicode tables. */
function letters(pdf: Buffer): string {
  const maps = streams(pdf)
    .map((each) => each.toString('latin1'))
    .filter((text) => text.includes('beginbfrange') || text.includes('beginbfchar'))
  return maps.flatMap((text) => [...text.matchAll(/<([0-9a-f]{4})>/gi)].map(([, hex]) => String.fromCharCode(parseInt(hex ?? '0', 16)))).join('')
}
const pagesIn = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/g)].length

test('the letters of a document are embedded and can be copied; it stands on one A4 page', async () => {
  const pdf = await pdfOf(sheet(), 'https://list.example')
  const text = pdf.toString('latin1')
  const found = letters(pdf)
  for (const letter of new Set('淄博市博山区人口和计划生育局准予行政许可决定书苗小满收件日期不服样章查验码〔〕')) assert.ok(found.includes(letter), letter)
  assert.ok(text.includes('/FontFile2') && /\/BaseFont \/[A-Z]{6}\+NotoSerifSC/.test(text))
  assert.match(text, /\/MediaBox \[0 0 595\.28 841\.89\]/)
  assert.equal(pagesIn(pdf), 1)
  assert.ok(pdf.length < 200_000, `${pdf.length} bytes`)
})

test('a receipt for eight papers stands on one page', async () => {
  const papers = Array.from({ length: 8 }, (_, i) => `${i + 1}．独生子女一方父母的户口簿`)
  const body = [
    '收件号：BS15-7K4M-3。',
    '2015年7月20日收到您夫妻申请生育第二个子女的材料8件：',
    ...papers,
    '自收件之日起五个工作日内，本机关作出受理、一次告知补正或者不予受理的处理；逾期不告知补正的，自收件之日起即为受理。',
    '凭收件号和查询码可以随时查询办到哪一步。办理不收取费用。',
    '依据：《中华人民共和国行政许可法》第三十二条第一款第（四）项；《中华人民共和国行政许可法》第五十八条。',
  ]
  const facts = ['申请人', '情形', '收件日期'].map((label) => ({ label, value: '夫妻一方为独生子女（单独两孩）' }))
  assert.equal(pagesIn(await pdfOf(sheet({ title: '收件回执', number: '', checkCode: '', facts, body, remedies: [] }), 'https://list.example')), 1)
})

test('seal and date never stand alone on a page: the last paragraph goes with them', async () => {
  for (let lines = 8; lines < 22; lines++) {
    const pdf = await pdfOf(sheet({ body: Array.from({ length: lines }, (_, i) => `第${i + 1}段，经审查，情况属实。`) }), 'https://list.example')
    const last =
      streams(pdf)
        .map((each) => each.toString('latin1'))
        .filter((text) => text.includes(' Tf'))
        .at(-1) ?? ''
    // Lines in the size of the body: organ and date are two, so that a third is of a paragraph.
    assert.ok((last.match(/ 14 Tf/g) ?? []).length >= 3, `${lines} paragraphs`)
    assert.ok(pagesIn(pdf) <= 2)
  }
})

test('a document without a check code shows none, and a code is drawn as runs that fill its square', async () => {
  const { size, runs } = qrOf('https://list.example/check?number=a&code=b')
  assert.ok(runs.every(([x, y, width]) => x >= 0 && x + width <= size && y < size))
  assert.match(pathOf({ size, runs }), /^M0 0h7v1h-7z/)
  const found = letters(await pdfOf(sheet({ checkCode: '', specimen: false }), 'https://list.example'))
  assert.ok(!found.includes('验') && !found.includes('样'))
})
