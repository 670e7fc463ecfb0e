import assert from 'node:assert/strict'
import { test } from 'node:test'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import type { Facts } from '@qingdan/proto/permit/permit/v1/event.ts'
import { decide } from './decide.ts'
import type { Command } from './machine.ts'
import { aFile, commands, on, tell } from './testing.ts'

// The last day and the next of what a decision measures, and each half of what it asks for together.
const outcome = (facts: Facts, command: Command, today: string, more = {}): unknown => {
  const decision = decide(facts, command, on(today, more))
  return 'rejected' in decision ? decision.rejected : decision.event.value
}
const granted = aFile({ granted: true, decidedOn: '2015-07-23' })

test('contact may be made in the month of the decision and of the day itself, and is unchanged only when both were confirmed', () => {
  const contact = (month: string, statusUnchanged = true, identityConfirmed = true, today = '2015-07-31'): unknown =>
    outcome(granted, { $case: 'recordFollowUp', value: { month, statusUnchanged, identityConfirmed } }, today)
  assert.deepEqual(contact('2015-07'), { month: '2015-07', unchanged: true })
  assert.deepEqual(contact('2015-07', true, false), { month: '2015-07', unchanged: false })
  assert.deepEqual(contact('2015-07', false, true), { month: '2015-07', unchanged: false })
  assert.deepEqual(contact('2015-07', false, false), { month: '2015-07', unchanged: false })
  assert.equal(contact('2015-06'), 'invalid')
  assert.equal(contact('2015-08'), 'invalid')
})
test('a paper is served between the day it is of and today, both included', () => {
  const file = tell(['2015-07-20', commands.apply], ['2015-07-21', commands.accept])
  const serve = (servedOn: string, today: string): unknown =>
    outcome(file.facts, { $case: 'recordService', value: { ofSeq: 2, way: 'personal', servedOn } }, today)
  assert.deepEqual(serve('2015-07-21', '2015-07-21'), { ofSeq: 2, way: 'personal', servedOn: '2015-07-21' })
  assert.equal(serve('2015-07-20', '2015-07-21'), 'invalid')
  assert.equal(serve('2015-07-22', '2015-07-21'), 'invalid')
})
test('the permit is received between the day of the decision and today, both included', () => {
  const deliver = (receivedOn: string): unknown => outcome(granted, { $case: 'deliver', value: { way: 'counter', receivedOn } }, '2015-07-24')
  assert.deepEqual(deliver('2015-07-23'), { way: 'counter', receivedOn: '2015-07-23' })
  assert.deepEqual(deliver('2015-07-24'), { way: 'counter', receivedOn: '2015-07-24' })
  assert.equal(deliver('2015-07-22'), 'invalid')
  assert.equal(deliver('2015-07-25'), 'invalid')
})
test('a birth is recorded up to today, a change of circumstances from the decision up to today', () => {
  const born = (bornOn: string): unknown => outcome(granted, { $case: 'recordBirth', value: { bornOn } }, '2015-07-24')
  assert.deepEqual(born('2015-07-24'), {})
  assert.equal(born('2015-07-25'), 'invalid')
  const changed = (changedOn: string): unknown => outcome(granted, { $case: 'noticeLapse', value: { changedOn, facts: '离婚' } }, '2015-07-27')
  for (const day of ['2015-07-23', '2015-07-27']) assert.deepEqual(changed(day), { changedOn: day, defenceUntil: '2015-08-03' })
  assert.equal(changed('2015-07-22'), 'invalid')
  assert.equal(changed('2015-07-28'), 'invalid')
})
test('who was told of one paper is told of no other, also beside that one', () => {
  const told = aFile({ told: ['family-photo'], toldOn: '2015-07-21' })
  const ask = (...missing: string[]): unknown => outcome(told, { $case: 'requestCorrection', value: { missing, note: '' } }, '2015-07-22')
  assert.equal(ask('statement-woman'), 'told-once')
  assert.equal(ask('family-photo', 'statement-woman'), 'told-once')
  assert.deepEqual(ask('family-photo'), { missing: ['family-photo'] })
})
test('who refuses to accept names an office of the list as competent, and any other as elsewhere', () => {
  const decline = (competent: string, more = {}): unknown =>
    outcome(aFile(), { $case: 'decline', value: { competent, grounds: '户籍不在本街道' } }, '2015-07-21', more)
  assert.equal((decline('township:370304002') as { competent: string }).competent, 'township:370304002')
  assert.equal((decline('some office') as { competent: string }).competent, 'elsewhere')
  const sealed = (competent: string): unknown => {
    const decision = decide(aFile(), { $case: 'decline', value: { competent, grounds: '户籍不在本街道' } }, on('2015-07-21'))
    return 'sealed' in decision && decision.sealed
  }
  assert.deepEqual(sealed('township:370304002'), { grounds: '户籍不在本街道' })
  assert.deepEqual(sealed('some office'), { grounds: '户籍不在本街道', competent: 'some office' }, 'what is typed may name a person')
})
test('where the office has not set where a person may turn, nothing is decided against them', () => {
  const { 'reconsideration.body': _left, ...rest } = specimens
  const unset = { parameters: rest }
  assert.equal(outcome(aFile(), commands.decline, '2015-07-21', unset), 'parameter-empty')
  assert.equal(outcome(granted, commands.refuseModification, '2015-07-24', unset), 'parameter-empty')
})
test('a paper of another ground may not be asked for; who hands one in is not sent away with it', () => {
  const other = aFile({ ground: 'remarriage-both' })
  const paper = 'parents-register'
  assert.equal(outcome(other, { $case: 'requestCorrection', value: { missing: [paper], note: '' } }, '2015-07-21'), 'forbidden-material')
  const supplied = outcome(other, { $case: 'supply', value: { materials: [{ id: paper, uploadId: '', digest: '' }] } }, '2015-07-21')
  assert.equal((supplied as { materials: { id: string }[] }).materials[0]?.id, paper)
})
