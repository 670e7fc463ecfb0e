import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Rejection } from '@qingdan/lib/rejections.ts'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import type { Facts } from '@qingdan/proto/permit/permit/v1/event.ts'
import { decide } from './decide.ts'
import type { Command } from './machine.ts'
import { actor, aFile, application, commands, on, tell } from './testing.ts'

const toGrant = [
  ['2015-07-20', application(1)],
  ['2015-07-21', commands.accept],
  ['2015-07-22', commands.review],
  ['2015-07-23', commands.grant],
] as const
const granted = tell(...toGrant)
const suspected = [...toGrant, ['2015-07-24', commands.raiseLead]] as const
const noticed = tell(...suspected, ['2015-07-27', commands.noticeRevocation])
const lapseNoticed = tell(...suspected, ['2015-07-27', commands.noticeLapse])
const withdrawalNoticed = tell(...toGrant, ['2015-07-27', commands.noticeWithdrawal])
const refused = (facts: Facts, command: Command, today: string): Rejection['rejected'] | 'done' => {
  const decision = decide(facts, command, on(today))
  return 'rejected' in decision ? decision.rejected : 'done'
}

test('a decision against the holder waits for their statement, or for the end of the time to make it', () => {
  for (const [{ facts }, command] of [
    [noticed, commands.revoke],
    [lapseNoticed, commands.recordLapse],
    [withdrawalNoticed, commands.withdraw],
  ] as const) {
    assert.equal(facts.defenceUntil, '2015-08-03')
    assert.equal(refused(facts, command, '2015-08-03'), 'defence-running', 'the last day is still theirs')
    assert.equal(refused(facts, command, '2015-08-04'), 'done')
    assert.equal(refused({ ...facts, defended: true }, command, '2015-07-28'), 'done')
  }
})
test('no notice without a period for the defence that an office has set', () => {
  const { 'defence.permit': _left, ...rest } = specimens
  for (const command of [commands.noticeRevocation, commands.noticeLapse, commands.noticeWithdrawal]) {
    const decision = decide(granted.facts, command, on('2015-07-27', { parameters: rest }))
    assert.ok('rejected' in decision)
    assert.deepEqual([decision.rejected, decision.meta], ['parameter-empty', { parameter: 'defence.permit' }])
  }
})
test('a notice states facts and evidence', () => {
  const bare = (facts: string, evidence: string) =>
    refused(granted.facts, { $case: 'noticeRevocation', value: { matter: 'fraud', facts, evidence } }, '2015-07-27')
  assert.deepEqual([bare('', '证据'), bare('事实', ' '), bare('事实', '证据')], ['no-grounds', 'no-grounds', 'done'])
})
test('revoked only while no birth is recorded, with grounds and evidence', () => {
  const revoke = (change: Partial<typeof commands.revoke.value>, facts = noticed.facts) =>
    refused(facts, { $case: 'revoke', value: { ...commands.revoke.value, ...change } }, '2015-08-04')
  assert.equal(revoke({ noBirthRecorded: false }), 'birth-recorded')
  assert.equal(revoke({}, { ...noticed.facts, birthRecorded: true }), 'birth-recorded')
  assert.deepEqual([revoke({ grounds: '' }), revoke({ evidence: '' }), revoke({})], ['no-grounds', 'no-grounds', 'done'])
})
test('a lapse needs the exception examined; when it applies, the permit stands', () => {
  const lapse = (change: Partial<typeof commands.recordLapse.value>) =>
    refused(lapseNoticed.facts, { $case: 'recordLapse', value: { ...commands.recordLapse.value, ...change } }, '2015-08-04')
  assert.deepEqual(
    [lapse({ exceptionExamined: false }), lapse({ pregnantThen: true }), lapse({ grounds: '' }), lapse({})],
    ['exception-not-examined', 'exception-applies', 'no-grounds', 'done'],
  )
})
test('a lapse counts from the day of the change, and that day lies between the permit and today', () => {
  const lapsed = tell(...suspected, ['2015-07-27', commands.noticeLapse], ['2015-08-04', commands.recordLapse])
  const last = lapsed.entries.at(-1)
  assert.ok(last?.event.$case === 'lapsed' && last.event.value.asOf === '2015-07-24')
  const changed = (changedOn: string) => refused(granted.facts, { $case: 'noticeLapse', value: { changedOn, facts: '离婚' } }, '2015-07-27')
  assert.deepEqual(['2015-07-22', '2015-07-23', '2015-07-27', '2015-07-28'].map(changed), ['invalid', 'done', 'done', 'invalid'])
})
test('why a lapse was dropped is sealed apart, and its event and paper are those of any lead that came to nothing', () => {
  const dropped = tell(...suspected, ['2015-07-27', commands.noticeLapse], ['2015-07-28', commands.dropLapse])
  assert.deepEqual(dropped.entries.at(-1)?.event, { $case: 'lapseDropped', value: {} })
  assert.deepEqual(Object.keys(dropped.entries.at(-1)?.sealed ?? {}), ['lapseFindings'])
  assert.deepEqual([dropped.facts.noticedOn, dropped.facts.changedOn, dropped.facts.leadSource, dropped.facts.defenceUntil], ['', '', '', ''])
})
test('only the person may waive a statement; a clerk writes down what is said', () => {
  const waive = { $case: 'defend', value: { statement: '', nothingToSay: true } } as const
  const by = (role: 'citizen' | 'counterClerk', command: Command) => {
    const decision = decide(noticed.facts, command, on('2015-07-28', { actor: actor(role) }))
    return 'rejected' in decision ? decision.rejected : decision.event
  }
  assert.equal(by('counterClerk', waive), 'not-allowed')
  assert.deepEqual(by('citizen', waive), { $case: 'defended', value: { nothingToSay: true } })
  assert.deepEqual(by('counterClerk', commands.defend), { $case: 'defended', value: { nothingToSay: false } })
  assert.equal(by('citizen', { $case: 'defend', value: { statement: ' ', nothingToSay: false } }), 'invalid')
})
test('the Discipline Commission is told once, of a cadre, after fraud, and the event says nothing of it', () => {
  const told = tell(...suspected, ['2015-07-27', commands.noticeRevocation], ['2015-08-04', commands.revoke])
  const decision = decide(told.facts, commands.notifyDiscipline, on('2015-08-05'))
  assert.deepEqual(decision, { event: { $case: 'disciplineNotified', value: {} }, sealed: { partyCadre: 'true' } })
  assert.equal(refused(told.facts, { $case: 'notifyDiscipline', value: { partyCadre: false } }, '2015-08-05'), 'invalid')
  assert.equal(refused({ ...told.facts, matter: 'procedure' }, commands.notifyDiscipline, '2015-08-05'), 'wrong-state')
  assert.equal(refused({ ...told.facts, disciplineNotified: true }, commands.notifyDiscipline, '2015-08-05'), 'wrong-state')
})
test('one contact per permit', () => {
  const told = tell(...toGrant, ['2015-08-10', { $case: 'recordFollowUp', value: { month: '2015-08', statusUnchanged: true, identityConfirmed: true } }])
  assert.equal(
    refused(told.facts, { $case: 'recordFollowUp', value: { month: '2015-09', statusUnchanged: true, identityConfirmed: true } }, '2015-09-10'),
    'contact-made',
  )
  const month = (text: string) =>
    refused(granted.facts, { $case: 'recordFollowUp', value: { month: text, statusUnchanged: true, identityConfirmed: true } }, '2015-08-10')
  assert.deepEqual(['2015-06', '2015-07', '2015-08', '2015-09'].map(month), ['invalid', 'done', 'done', 'invalid'])
})
test('delivered once, between the decision and today', () => {
  const day = (receivedOn: string) => refused(granted.facts, { $case: 'deliver', value: { way: 'post', receivedOn } }, '2015-07-27')
  assert.deepEqual(['2015-07-22', '2015-07-23', '2015-07-27', '2015-07-28'].map(day), ['invalid', 'done', 'done', 'invalid'])
  assert.equal(refused({ ...granted.facts, deliveredOn: '2015-07-24' }, commands.deliver, '2015-07-27'), 'wrong-state')
})
test('service is recorded of a paper that exists, not before its day and not ahead of time', () => {
  assert.deepEqual(granted.facts.documents, [
    { seq: 2, on: '2015-07-21' },
    { seq: 3, on: '2015-07-22' },
    { seq: 4, on: '2015-07-23' },
  ])
  const served = (ofSeq: number, servedOn: string) => refused(granted.facts, { $case: 'recordService', value: { ofSeq, way: 'post', servedOn } }, '2015-07-27')
  assert.deepEqual(
    [served(1, '2015-07-27'), served(5, '2015-07-27'), served(4, '2015-07-22'), served(4, '2015-07-23'), served(4, '2015-07-28')],
    ['invalid', 'invalid', 'invalid', 'done', 'invalid'],
  )
})
test('a withdrawal considers compensation; a birth is recorded without its day in the event', () => {
  assert.equal(refused(withdrawalNoticed.facts, { $case: 'withdraw', value: { grounds: '变化', compensation: '' } }, '2015-08-04'), 'invalid')
  assert.deepEqual(decide(granted.facts, commands.recordBirth, on('2015-07-27')), {
    event: { $case: 'birthRecorded', value: {} },
    sealed: { bornOn: '2015-07-24' },
  })
  assert.equal(refused(granted.facts, { $case: 'recordBirth', value: { bornOn: '2015-07-28' } }, '2015-07-27'), 'invalid')
})
test('modification comes back to the permit either way, a refusal with grounds', () => {
  assert.equal(tell(...toGrant, ['2015-07-27', commands.askModification], ['2015-07-28', commands.modify]).state, 'granted')
  assert.equal(tell(...toGrant, ['2015-07-27', commands.askModification], ['2015-07-28', commands.refuseModification]).facts.modificationAskedOn, '')
  assert.equal(refused(aFile(), { $case: 'refuseModification', value: { grounds: '' } }, '2015-07-28'), 'no-grounds')
})
test('a closed file is erased the day after the time for keeping it has ended, not on the last day, and never without such a time', () => {
  const { facts } = tell(['2015-07-20', application(1)], ['2015-07-24', commands.withdrawApplication])
  assert.equal(facts.endedOn, '2015-07-24')
  assert.equal(refused(facts, commands.erase, '2025-07-24'), 'not-due')
  assert.equal(refused(facts, commands.erase, '2025-07-25'), 'done')
  const unset = decide(facts, commands.erase, on('2026-01-05', { parameters: {} }))
  assert.deepEqual('rejected' in unset && [unset.rejected, unset.meta], ['parameter-empty', { parameter: 'retention.permit' }])
})
