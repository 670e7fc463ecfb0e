import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Step } from '@qingdan/lib/machine.ts'
import { inForce } from '@qingdan/lib/law.ts'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import { decide } from './decide.ts'
import { sheetOf } from './documents.ts'
import { document, paperOf, papers, plain, plainOf } from './papers.ts'
import { dateInWords, inWords } from '@qingdan/lib/citation.ts'
import { machine } from './machine.ts'
import { actor, aFile, commands, on } from './testing.ts'
import { publish } from './public.ts'

const parameters = specimens
const people = { woman: '苗小满', man: '乔立夏' }
const file = aFile({
  acceptedOn: '2015-07-21',
  reviewedOn: '2015-07-22',
  decidedOn: '2015-07-20',
  matter: 'fraud',
  changedOn: '2015-07-24',
  endedOn: '2005-07-20',
  defended: true,
  documents: [{ seq: 2, on: '2015-07-20' }],
})

/** Each command's event on a day, with what it seals. */
const written = Object.values(commands).map((command) => {
  const decision = decide(file, command, on('2015-08-10', command.$case === 'acceptBySilence' ? { actor: actor('clock') } : {}))
  assert.ok('event' in decision, `${command.$case}: ${JSON.stringify(decision)}`)
  return { command: command.$case, event: decision.event, texts: decision.sealed ?? {} }
})
const sheets = written.flatMap(({ command, event, texts }) => {
  const name = paperOf(event)
  return name
    ? [
        {
          command,
          name,
          sheet: sheetOf(name, { facts: file, entry: { on: command === 'endOfLaw' ? '2016-01-01' : '2015-08-10' }, event, people, texts, parameters }),
        },
      ]
    : []
})

test('every paper is written by some command, names its organ and seal, and cites law of its day', () => {
  assert.deepEqual(new Set(sheets.map(({ name }) => name)), new Set(Object.keys(papers)))
  for (const { name, sheet } of sheets) {
    assert.ok(sheet.organ && sheet.seal === sheet.organ && sheet.title && sheet.addressee && sheet.basis.length > 0, name)
    assert.ok(
      sheet.basis.every((clause) => inForce(clause as Parameters<typeof inForce>[0], sheet.on)),
      name,
    )
    assert.ok(!sheet.body.join('').includes('undefined'), name)
    assert.match(sheet.body.at(-1) ?? '', /^依据：《/)
  }
})
test('the series of every paper is a parameter of the demonstration', () => {
  for (const { event } of written) {
    const series = document(event)?.series
    if (series) assert.ok(series in specimens, series)
  }
})
test('an adverse row carries remedies, and no other does', () => {
  const adverse = new Set(
    Object.values(machine).flatMap((rows) => Object.entries(rows as Record<string, Step>).flatMap(([command, step]) => (step.adverse ? [command] : []))),
  )
  for (const { command, event } of written)
    assert.equal('remedies' in event.value && (event.value.remedies as unknown[]).length === 2, adverse.has(command), command)
  for (const { command, sheet } of sheets) assert.equal(sheet.remedies.length, adverse.has(command) ? 2 : 0, command)
})
test('a decision that can be challenged is not written without its remedies', () => {
  for (const name of [
    'permit.refusal',
    'permit.revocation',
    'permit.lapse',
    'permit.cancellation',
    'permit.withdrawal',
    'permit.nonAcceptance',
    'permit.modificationRefusal',
  ]) {
    const found = sheets.find((one) => one.name === name)
    const event = written.find(({ command }) => command === found?.command)?.event
    assert.ok(event)
    const bare = { ...event, value: { ...event.value, remedies: [] } } as typeof event
    assert.throws(() => sheetOf(name, { facts: file, entry: { on: '2015-08-10' }, event: bare, people, texts: {}, parameters }), /names no remedy/)
  }
})
test('the period of the remedy is that of the day of the paper', () => {
  const refusal = (day: string) => {
    const decision = decide(file, commands.refuse, on(day))
    assert.ok('event' in decision)
    return sheetOf('permit.refusal', { facts: file, entry: { on: day }, event: decision.event, people, texts: decision.sealed ?? {}, parameters }).remedies
  }
  assert.match(refusal('2015-04-30')[1] ?? '', /三个月内直接向博山区人民法院/)
  assert.match(refusal('2015-05-01')[1] ?? '', /六个月内直接向博山区人民法院/)
  assert.match(refusal('2015-05-01')[0] ?? '', /六十日内向.*申请行政复议/)
})
test('law is cited by statute and article, and an article not read is said to be open', () => {
  const cited = (name: string): string => sheets.find((one) => one.name === name)?.sheet.body.at(-1) ?? ''
  assert.match(cited('permit.correction'), /《中华人民共和国行政许可法》第三十二条第一款第（四）项；《中华人民共和国行政许可法》第三十一条/)
  assert.match(cited('permit.refusal'), /《山东省人口与计划生育条例》（条号待核）/)
  assert.match(cited('permit.revocation'), /第六十九条第二款/)
  const other = sheetOf('permit.revocation', {
    facts: file,
    entry: { on: '2015-08-10' },
    event: { $case: 'revoked', value: { matter: 'procedure', remedies: [{ clause: 'recon:request', kind: 'reconsideration', body: '某机关' }] } },
    people,
    texts: {},
    parameters,
  })
  assert.match(other.body.at(-1) ?? '', /第六十九条第一款/)
  assert.ok(!(other.body.at(-1) ?? '').includes('第六十九条第二款'))
})
test('the township writes its own papers and the bureau its own', () => {
  const organs = Object.groupBy(sheets, ({ sheet }) => sheet.organ)
  assert.deepEqual(
    new Set(organs['博山区城东街道办事处']?.map(({ name }) => name)),
    new Set(['permit.correction', 'permit.acceptance', 'permit.nonAcceptance', 'permit.review']),
  )
})
test('a grant has a second sheet, the certificate', () => {
  const grant = written.find(({ command }) => command === 'grant')
  assert.ok(grant)
  const certificate = sheetOf('certificate', { facts: file, entry: { on: '2015-08-10' }, event: grant.event, people, texts: {}, parameters })
  assert.deepEqual([certificate.title, certificate.addressee], ['二孩生育证', '苗小满、乔立夏'])
  assert.match(certificate.body[0] ?? '', /一方为独生子女/)
  assert.throws(() => sheetOf('constructor', { facts: file, entry: { on: '2015-08-10' }, event: grant.event, people, texts: {}, parameters }), /no document/)
})
test('what other agencies hear of a file is its status', () => {
  const heard = written.flatMap(({ event }) => publish(event) ?? [])
  assert.deepEqual(
    heard.map(({ event, data }) => [event, Object.keys(data)]),
    [
      ['Granted', ['status']],
      ['Revoked', ['status']],
      ['DisciplineNotified', ['status']],
      ['Cancelled', ['status']],
      ['Withdrawn', ['status']],
      ['Ended', ['status']],
    ],
  )
})
test('a promise beyond the law stands on the acceptance, marked as a specimen, and is left out where none is loaded', () => {
  const acceptance = (loaded: typeof parameters | object) =>
    sheetOf('permit.acceptance', {
      facts: file,
      entry: { on: '2015-08-10' },
      event: { $case: 'accepted', value: { bySilence: true, asOf: '2015-07-20' } },
      people,
      texts: {},
      parameters: loaded,
    }).body.join('')
  assert.match(acceptance(parameters), /审核自受理之日起二十个工作日内完成；.*承诺：审核十五个工作日，审批七个工作日（示例）。/)
  assert.doesNotMatch(acceptance({}), /承诺/)
})
test('numbers and dates in words', () => {
  assert.deepEqual([1, 5, 10, 15, 20, 32, 60, 69].map(inWords), ['一', '五', '十', '十五', '二十', '三十二', '六十', '六十九'])
  assert.equal(dateInWords('2015-07-05'), '2015年7月5日')
})

test('what only records something has a paper without a number: application, receipt, record of a statement, proof of service', () => {
  const said = (name: string, command: string, more: object = {}) => {
    const entry = written.find((one) => one.command === command)
    assert.ok(entry && document(entry.event) === undefined)
    return sheetOf(name, { facts: file, entry: { on: '2015-08-10' }, event: entry.event, people, texts: entry.texts, parameters, ...more })
  }
  assert.deepEqual(['apply', 'supply', 'defend', 'deliver', 'recordService', 'grant', 'toString'].map(plainOf), [
    'application',
    'receipt',
    'defenceRecord',
    'serviceProof',
    'serviceProof',
    undefined,
    undefined,
  ])
  const receipt = said('receipt', 'apply', { receiptNumber: 'BS15-7K4M-3' })
  assert.deepEqual([receipt.title, receipt.organ, receipt.body[0]], ['收件回执', '博山区城东街道办事处', '收件号：BS15-7K4M-3。'])
  assert.ok(receipt.body.some((line) => line.includes('材料3件')) && receipt.body.some((line) => line.includes('五个工作日')))
  assert.ok(said('receipt', 'supply').body.some((line) => line.includes('补正材料1件')))
  assert.ok(said('defenceRecord', 'defend').body.some((line) => line.includes(commands.defend.value.statement)))
  const proof = said('serviceProof', 'recordService', { served: { title: '不予行政许可决定书', number: '示例〔2015〕1号' } })
  assert.deepEqual([proof.title, proof.body[0], proof.body[2]], ['送达回证', '送达的文书：不予行政许可决定书（示例〔2015〕1号）。', '送达方式：直接送达。'])
  assert.ok([receipt, proof].every(({ remedies, basis }) => remedies.length === 0 && basis.length > 0))
  assert.equal(new Set(Object.values(plain)).size, Object.keys(plain).length)
})
