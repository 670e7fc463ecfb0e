import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lawOn } from '@qingdan/lib/law.ts'
import { guides } from '@qingdan/list/guides.ts'
import { entries } from '@qingdan/list/index.ts'
import { z } from 'zod'
import { badInput, countingProblem, problem } from '../../api.ts'
import { answerTo, type Question } from '../../counting.ts'
import { guideAnswer } from '../../guide/answer.ts'
import { verifyAnswer } from './check/answer.ts'
import { clockAnswer } from './clock/answer.ts'
import { lawAnswer } from './law/answer.ts'
import { entryAnswer, withChildren } from './list/answer.ts'
import { openapi } from './openapi.ts'
import { schemas } from './schemas.ts'

const defs = JSON.parse(JSON.stringify(schemas).replaceAll('#/components/schemas/', '#/$defs/')) as Record<string, never>
const schemaOf = (name: string) => z.fromJSONSchema({ $ref: `#/$defs/${name}`, $defs: defs })

/** As it travels: what JSON drops is dropped before it is judged. */
const holds = (name: string, answer: unknown): void => {
  const checked = schemaOf(name).safeParse(JSON.parse(JSON.stringify(answer)))
  assert.ok(checked.success, `${name}: ${checked.success ? '' : z.prettifyError(checked.error).slice(0, 500)}`)
}
const counted = (question: Question) => {
  const answer = answerTo(question)
  assert.ok('counted' in answer)
  return clockAnswer(answer.counted, answer.rule)
}

test('the schemas refuse what they do not know', () => {
  assert.equal(schemaOf('Bilingual').safeParse({ zh: '一', en: 'one', de: 'eins' }).success, false)
  assert.equal(schemaOf('Bilingual').safeParse({ zh: '一' }).success, false)
  assert.equal(schemaOf('Clock').safeParse({ ...counted({ days: '1', from: '2015-07-20' }), due: '20150721' }).success, false)
})

test('the list and each entry are what the document says', () => {
  holds('List', { published: '2015-07', entries: entries.map(entryAnswer) })
  for (const id of ['r1', 'duty:1', 'service:3']) holds('EntryWithChildren', withChildren(entries.find((entry) => entry.id === id)!))
})

test('the law of the first and the last days of the story is what the document says', () => {
  for (const on of ['2015-07-20', '2015-12-31', '2016-01-01', '2026-11-24']) holds('Law', lawAnswer(on, lawOn(on)))
})

test('periods of every unit are what the document says', () => {
  holds('Clock', counted({ rule: 'sd-pfp:review', from: '2015-08-18' }))
  holds('Clock', counted({ rule: 'permit-law:44', from: '2015-08-18' }))
  holds('Clock', counted({ days: '15', count: 'calendar', from: '2015-08-18' }))
  holds('Clock', counted({ months: '6', from: '2015-08-31' }))
  holds('Clock', counted({ years: '2', from: '2098-01-01' }))
})

test('the guide is what the document says before and after the end of the law, with and without published values', () => {
  for (const guide of Object.values(guides))
    for (const on of ['2015-07-20', '2016-01-01', '2026-11-25'])
      for (const demonstration of [true, false]) holds('Guide', guideAnswer(guide, on, demonstration))
})

test('a certificate that stands, one that ended and none at all are what the document says', () => {
  const answer = {
    found: true,
    stands: false,
    state: 'revoked',
    title: '二孩生育证',
    number: '示例〔2015〕1号',
    issuedOn: '2015-08-28',
    issuer: '局',
    endedOn: '2015-09-01',
    clause: 'permit-law:69:2',
  }
  holds('Check', verifyAnswer(answer))
  holds('Check', verifyAnswer({ ...answer, stands: true, endedOn: '', clause: '' }))
  assert.deepEqual(verifyAnswer({ ...answer, found: false }), { found: false, stands: false })
})

test('wrong input is a problem that names the field', async () => {
  const wrong = answerTo({ days: '-1', from: 'yesterday' })
  assert.ok('wrong' in wrong)
  const response = badInput(wrong.wrong.map(countingProblem))
  assert.equal(response.status, 400)
  assert.equal(response.headers.get('content-type'), 'application/problem+json; charset=utf-8')
  const body: unknown = await response.json()
  holds('Problem', body)
  assert.deepEqual(
    (body as { errors: { field: string }[] }).errors.map((error) => error.field),
    ['days', 'from'],
  )
})

test('a visitor who asks too often is told when to come back', async () => {
  const response = problem(429, 'Too many requests', { retryAfter: 12.2 })
  assert.equal(response.headers.get('retry-after'), '13')
  holds('Problem', await response.json())
})

test('every operation has an id of its own, a good answer and a schema that exists', () => {
  const operations = Object.values(openapi.paths).map((path) => path.get)
  assert.equal(new Set(operations.map((operation) => operation.operationId)).size, operations.length)
  for (const operation of operations) assert.ok('200' in operation.responses, operation.operationId)
  for (const [, name = ''] of JSON.stringify(openapi).matchAll(/#\/components\/schemas\/(\w+)/g)) assert.ok(Object.hasOwn(schemas, name), name)
})
