import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Guide, guides } from './guides.ts'
import { entries } from './index.ts'
import { law } from './law/index.ts'
import { grounds } from './law/permit-grounds.ts'

const all: readonly Guide[] = Object.values(guides)
const permit: Guide = guides['second-child-permit']
const fields = ['short', 'basic', 'place', 'conditions', 'materials', 'steps', 'fees', 'visits', 'consultation', 'complaints'] as const
const factsOf = (guide: Guide) => fields.flatMap((field) => guide[field])
const facts = all.flatMap(factsOf)
const stands = (clause: string, day: string) => law.some((rule) => rule.clause === clause && rule.from <= day && (!rule.until || day < rule.until))

test('every fact of a guide rests on a clause, an entry of the list or a parameter', () => {
  const ids = new Set(entries.map(({ id }) => id))
  for (const { says, clause, entry, parameter } of facts) {
    assert.ok(clause ?? entry ?? parameter, says.en)
    assert.ok(entry === undefined || ids.has(entry), entry ?? '')
  }
  for (const guide of all) for (const field of fields) assert.ok(guide[field].length, `${guide.matter} ${field}`)
})

test('on 20 July 2015 each clause of every guide is in force', () => {
  for (const guide of all)
    for (const clause of [...factsOf(guide).flatMap((fact) => fact.clause ?? []), ...guide.ground, ...(guide.amounts ?? [])])
      assert.ok(stands(clause, '2015-07-20'), `${guide.matter} ${clause}`)
})

test('the permit ends on the day of its ending clause', () => {
  const { ended } = permit
  assert.ok(ended)
  assert.deepEqual(
    ['2015-12-31', '2016-01-01'].map((day) => stands(ended.clause, day)),
    [false, true],
  )
  assert.equal(ended.on, '2016-01-01')
})

test('the assistances have not ended: what they rest on of their own stands in 2026 too', () => {
  for (const guide of all.filter(({ ended }) => !ended))
    for (const clause of guide.ground.filter((id) => !/^(recon|alit|petition)/.test(id))) assert.ok(stands(clause, '2026-11-25'), `${guide.matter} ${clause}`)
})

test('each amount of a guide is a rule with an amount, or one that names the parameter which the office must load', () => {
  for (const clause of all.flatMap(({ amounts }) => amounts ?? []))
    for (const rule of law.filter((version) => version.clause === clause)) assert.ok(rule.amount ?? rule.parameter, `${clause} ${rule.from}`)
})

test('the steps whose time counts are exactly the two of the permit that promise a limit', () => {
  assert.deepEqual(
    permit.steps.filter(({ counts }) => counts).map(({ limit }) => limit?.promise),
    ['promise.review', 'promise.decide'],
  )
})

test('the reward is posted for a time that the office sets, and the special assistance is never posted', () => {
  const promises = (guide: Guide) => guide.steps.flatMap(({ limit }) => limit?.promise ?? [])
  assert.ok(promises(guides['reward-assistance']).includes('notice.reward'))
  assert.ok(!promises(guides['special-assistance']).includes('notice.reward'))
})

test('the guide speaks of as many other grounds as there are', () => {
  assert.equal(new Set(grounds.map(({ n }) => n)).size - 1, 13)
  assert.match(permit.short[0]!.says.zh, /其他十三种/)
})

test('both languages are whole, and neither raises its voice', () => {
  for (const { says } of facts) {
    assert.match(says.zh, /[一-龥].*。$/)
    assert.match(says.en, /[.?]$/)
    assert.doesNotMatch(says.zh + says.en, /[!！]/)
  }
})
