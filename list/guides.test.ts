import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Guide, guides } from './guides.ts'
import { entries } from './index.ts'
import { law } from './law/index.ts'
import { grounds } from './law/permit-grounds.ts'

const guide: Guide = guides['second-child-permit']
const fields = ['short', 'basic', 'place', 'conditions', 'materials', 'steps', 'fees', 'visits', 'consultation', 'complaints'] as const
const facts = fields.flatMap((field) => guide[field])

test('every fact of a guide rests on a clause, an entry of the list or a parameter', () => {
  const ids = new Set(entries.map(({ id }) => id))
  for (const { says, clause, entry, parameter } of facts) {
    assert.ok(clause ?? entry ?? parameter, says.en)
    assert.ok(entry === undefined || ids.has(entry), entry ?? '')
  }
  for (const field of fields) assert.ok(guide[field].length, field)
})

test('on 20 July 2015 each clause of the guide is in force, and the guide ends on the day of its ending clause', () => {
  const stands = (clause: string, day: string) => law.some((rule) => rule.clause === clause && rule.from <= day && (!rule.until || day < rule.until))
  for (const clause of [...facts.flatMap((fact) => fact.clause ?? []), ...guide.ground]) assert.ok(stands(clause, '2015-07-20'), clause)
  assert.deepEqual(
    ['2015-12-31', '2016-01-01'].map((day) => stands(guide.ended.clause, day)),
    [false, true],
  )
  assert.equal(guide.ended.on, '2016-01-01')
})

test('the steps whose time counts are exactly the two that promise a limit', () => {
  assert.deepEqual(
    guide.steps.filter(({ counts }) => counts).map(({ limit }) => limit?.promise),
    ['promise.review', 'promise.decide'],
  )
})

test('the guide speaks of as many other grounds as there are', () => {
  assert.equal(new Set(grounds.map(({ n }) => n)).size - 1, 13)
  assert.match(guide.short[0]!.says.zh, /其他十三种/)
})

test('both languages are whole, and neither raises its voice', () => {
  for (const { says } of facts) {
    assert.match(says.zh, /[一-龥].*。$/)
    assert.match(says.en, /[.?]$/)
    assert.doesNotMatch(says.zh + says.en, /[!！]/)
  }
})
