import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entries } from '../index.ts'
import { offices } from '../offices.ts'
import { specimens } from '../parameters.demo.ts'
import { parameterKinds, parameters } from '../parameters.ts'
import { townships } from '../townships.ts'
import { law, type LawRule } from './index.ts'
import { grounds } from './permit-grounds.ts'
import { forbiddenMaterials, materials } from './permit-materials.ts'
import { questions } from './permit-questions.ts'
import { statutes, type Statute } from './statutes.ts'

const day = /^\d{4}-\d{2}-\d{2}$/

test('all 48 rows of the deadline catalogue are in the statute book', () => {
  const rows = new Set(law.map((rule) => rule.row))
  const missing = Array.from({ length: 48 }, (_, i) => i + 1).filter((row) => !rows.has(row))
  assert.deepEqual(missing, [])
})

test('a rule ends after it begins, within the life of its statute, and says where it was read', () => {
  for (const rule of law) {
    const statute: Statute = statutes[rule.statute]
    assert.match(rule.from, day)
    assert.ok(rule.until === undefined || (day.test(rule.until) && rule.until > rule.from), rule.clause)
    assert.ok(rule.from >= statute.from, `${rule.clause} is older than its statute`)
    assert.ok(!statute.until || (rule.until ?? '9999') <= statute.until, `${rule.clause} outlives its statute`)
    assert.ok(rule.source.length > 0)
  }
})

test('what is assumed says from where, what is not read shows no article, and only what is assumed does so', () => {
  for (const rule of law) assert.equal(rule.grade === 'assumed', rule.assumedFrom !== undefined, rule.clause)
  // Of the Shandong regulation only the text of 2016 was read; it stood until the amendment of 2022.
  const read = ({ from, until }: LawRule) => from === '2016-01-22' && until === '2022-11-01'
  for (const rule of law.filter(({ statute }) => statute === 'sd-pfp')) assert.equal(rule.article === null, !read(rule), rule.clause)
})

test('every rule speaks both languages, without a raised voice', () => {
  for (const { clause, says } of law) {
    assert.match(says.zh, /[一-龥].*。$/, clause)
    assert.match(says.en, /^[A-Z].*\.$/, clause)
    assert.doesNotMatch(says.zh + says.en, /[!！]/, clause)
  }
})

test('the periods whose end is an effect, and yearly limits, do not move; all others do', () => {
  const still = new Set(law.filter((rule) => rule.roll === false).map((rule) => rule.row))
  assert.deepEqual([...still].toSorted((a, b) => a! - b!), [7, 8, 9, 11, 16, 27, 30, 35, 37])
})

test('ten units with codes and the development zone; every office once', () => {
  assert.equal(townships.length, 11)
  assert.equal(townships.filter(({ code }) => code !== null && /^370304\d{3}$/.test(code)).length, 10)
  assert.equal(new Set(offices.map(({ id }) => id)).size, offices.length)
})

test('production begins with no parameter; the demonstration marks every one as a specimen', () => {
  assert.deepEqual(Object.keys(parameters), [])
  assert.deepEqual(Object.keys(specimens).toSorted(), Object.keys(parameterKinds).toSorted())
  for (const [name, { specimen }] of Object.entries(specimens)) assert.equal(specimen, true, name)
})

test('a parameter that a rule names exists', () => {
  for (const { parameter } of law) assert.ok(parameter === undefined || parameter in parameterKinds, String(parameter))
})

test('grounds ask only questions that exist and answers that can be chosen, and no question asks about pregnancy', () => {
  for (const ground of grounds) {
    for (const { question, is } of ground.conditions) for (const answer of is) assert.ok(answer in questions[question].choices, `${ground.id}: ${question} = ${answer}`)
  }
  assert.doesNotMatch(JSON.stringify(questions), /怀孕|避孕|孕检|pregnan|contracept/i)
})

test('no paper that may not be asked for stands among the materials', () => {
  const asked = new Set<string>(materials.map(({ id }) => id))
  assert.equal(asked.size, materials.length)
  for (const { id } of forbiddenMaterials) assert.ok(!asked.has(id), id)
  for (const ground of grounds.filter(({ id }) => id !== 'only-child')) {
    assert.ok(materials.some((material) => 'grounds' in material && (material.grounds as readonly string[]).includes(ground.id)), ground.id)
  }
})

test('a clause of the list points to the entry that prints it, and no other clause does', () => {
  const ids = new Set(entries.map(({ id }) => id))
  for (const { clause, entry } of law) assert.equal(entry !== undefined && ids.has(entry), clause.startsWith('list:'), clause)
})
