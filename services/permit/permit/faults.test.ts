import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsIn, sealedFaultsIn } from './faults.ts'
import { lastDigit } from '@qingdan/lib/id-number.ts'
import type { Command } from './machine.ts'
import { application, commands, invent } from './testing.ts'

const faults = faultsIn(true)
const of = (command: Command) => faults(command)?.fields?.map(({ field, rule }) => `${field} ${rule}`) ?? []

test('every command of the story is right in its form', () => {
  for (const command of Object.values(commands)) assert.deepEqual(of(command), [], command.$case)
})
test('all faults of an application are told at once', () => {
  const person = { ...invent(3), name: ' ', idNumber: '370304198001011', phone: '2', registeredAt: 'nowhere' }
  assert.deepEqual(of(application(1, { woman: person, applicant: 'child', ground: '', children: 21 })), [
    'ground id',
    'woman.name required',
    'woman.idNumber id-number',
    'woman.phone phone',
    'woman.registeredAt choice',
    'children too-many',
    'applicant choice',
  ])
  assert.deepEqual(of(application(1, { woman: undefined, man: undefined })), ['woman required', 'man required'])
})
test('the check digit: in the demonstration only invented numbers, in production only right ones', () => {
  const first = '37030419800101100'
  const [right, invented] = [false, true].map((demonstration) => first + lastDigit(first, demonstration)) as [string, string]
  const told = (idNumber: string, demonstration: boolean) =>
    faultsIn(demonstration)(application(1, { woman: { ...invent(2, demonstration), idNumber }, man: invent(3, demonstration) }))?.fields ?? []
  assert.deepEqual(told(invented, true), [])
  assert.deepEqual(told(right, true), [{ field: 'woman.idNumber', rule: 'id-number-invented-only' }])
  assert.deepEqual(told(right, false), [])
  assert.deepEqual(told(invented, false), [{ field: 'woman.idNumber', rule: 'id-number-check' }])
  assert.equal(lastDigit('11010519491231002', false), 'X', 'the example of the national standard GB 11643')
  assert.equal(lastDigit('11010519491231002', true), '0', 'after X comes 0')
})
test('a number with a day that does not exist is refused for its day', () => {
  const first = '37030419800230100'
  assert.deepEqual(of(application(1, { woman: { ...invent(2), idNumber: first + lastDigit(first, true) } })), ['woman.idNumber id-number-date'])
})
test('two spouses are two persons', () => {
  assert.deepEqual(of(application(1, { man: invent(2) })), ['man.idNumber same-person'])
})
test('control and bidirectional characters are refused, line breaks in a text are not', () => {
  const say = (grounds: string): string[] => of({ $case: 'refuse', value: { grounds } })
  for (const bad of ['\u0000', '\u001b[2J', '\u202e', '\u2066', '\u200f', '\ud800'])
    assert.deepEqual(say(`理由${bad}`), ['grounds characters'], JSON.stringify(bad))
  assert.deepEqual(say('第一行\n第二行\t完'), [])
  assert.deepEqual(of(application(1, { woman: { ...invent(2), name: '梁\n某' } })), ['woman.name characters'])
})
test('sizes are bounded', () => {
  assert.deepEqual(of({ $case: 'refuse', value: { grounds: '字'.repeat(2000) } }), [])
  assert.deepEqual(of({ $case: 'refuse', value: { grounds: '字'.repeat(2001) } }), ['grounds too-long'])
  assert.deepEqual(of(application(1, { woman: { ...invent(2), name: '梁'.repeat(51) } })), ['woman.name too-long'])
  const many = Array.from({ length: 51 }, () => ({ id: 'family-photo', uploadId: '', digest: '' }))
  assert.deepEqual(of({ $case: 'supply', value: { materials: many } }), ['materials list-too-long'])
  assert.deepEqual(of({ $case: 'supply', value: { materials: [] } }), ['materials required'])
})
test('keys of a store or a prototype are not questions', () => {
  for (const key of ['$where', '__proto__', 'constructor', 'a.b']) {
    const answers = JSON.parse(`{ "${key}": "yes" }`) as Record<string, string>
    assert.deepEqual(of({ $case: 'apply', value: { ...application(1).value, answers } }), ['answers unknown'], key)
  }
  assert.deepEqual(of(application(1, { answers: { children: 'seven' } })), ['answers.children choice'])
  assert.deepEqual(of(application(1, { answers: { children: 'unsure' } })), [])
})
test('an upload is named by its own id, so that no number of a person passes as one', () => {
  const paper = (uploadId: string): string[] => of({ $case: 'supply', value: { materials: [{ id: 'family-photo', uploadId, digest: '' }] } })
  assert.deepEqual(paper(invent(2).idNumber), ['materials.0.uploadId id'])
  assert.deepEqual(paper('0b0f7c1e-3a51-4c8e-9d55-5c2f0a7f1d11'), [])
})
test('dates are real days, months real months', () => {
  assert.deepEqual(of({ $case: 'recordBirth', value: { bornOn: '2015-02-29' } }), ['bornOn date'])
  assert.deepEqual(of({ $case: 'deliver', value: { way: 'pigeon', receivedOn: '2015-7-1' } }), ['way choice', 'receivedOn date'])
  assert.deepEqual(of({ $case: 'recordFollowUp', value: { month: '2015-13', statusUnchanged: true, identityConfirmed: true } }), ['month month'])
})
test('what a restore lost is entered again under the rules under which it was first entered', () => {
  const again = (sealed: Record<string, string>): string[] => sealedFaultsIn(true)(sealed)?.fields?.map(({ field, rule }) => `${field} ${rule}`) ?? []
  const { name, idNumber } = invent(2)
  assert.deepEqual(again({ 'woman.name': name, 'woman.idNumber': idNumber, grounds: '材料齐全', answers: '{}' }), [])
  assert.deepEqual(again({ 'man.name': ' ', 'man.idNumber': '1', grounds: '\u202e', answers: '{"__proto__x":"a"}' }), [
    'fields.man.name required',
    'fields.man.idNumber id-number',
    'fields.grounds characters',
    'fields.answers unknown',
  ])
  assert.deepEqual(again({ answers: '{' }), ['fields.answers unknown'])
  assert.deepEqual(again({ answers: '', grounds: '' }), [], 'what nobody can say any more may stay empty')
})
