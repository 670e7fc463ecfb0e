import assert from 'node:assert/strict'
import { test } from 'node:test'
import { empty } from './event.ts'
import { evolve } from './evolve.ts'
import { application, commands, tell } from './testing.ts'

const toGrant = [
  ['2015-07-20', application(1)],
  ['2015-07-21', commands.accept],
  ['2015-07-22', commands.reviewOnSite],
  ['2015-07-23', commands.grant],
] as const
const toNotice = [...toGrant, ['2015-07-24', commands.raiseLead], ['2015-07-27', commands.noticeRevocation]] as const

test('what is true of a permit that was granted, delivered, followed up and fulfilled', () => {
  const { state, facts } = tell(
    ...toGrant,
    ['2015-07-24', commands.deliver],
    ['2015-07-27', { $case: 'recordService', value: { ofSeq: 4, way: 'personal', servedOn: '2015-07-24' } }],
    ['2015-07-28', commands.recordFollowUp],
    ['2015-07-29', commands.recordBirth],
  )
  assert.equal(state, 'fulfilled')
  assert.deepEqual(
    { ...facts, materials: facts.materials.length },
    {
      ...empty,
      township: 'township:370304001',
      ground: 'only-child',
      receivedOn: '2015-07-20',
      materials: 3,
      children: 1,
      applicant: 'woman',
      acceptedOn: '2015-07-21',
      reviewedOn: '2015-07-22',
      favourable: true,
      onSite: true,
      decidedOn: '2015-07-23',
      granted: true,
      grantSeq: 4,
      deliveredOn: '2015-07-24',
      contacts: ['2015-07'],
      served: [{ seq: 4, on: '2015-07-24', way: 'personal' }],
      documents: [
        { seq: 2, on: '2015-07-21' },
        { seq: 3, on: '2015-07-22' },
        { seq: 4, on: '2015-07-23' },
      ],
      lastDocumentSeq: 4,
      birthRecorded: true,
      endedOn: '2015-07-29',
    },
  )
})
test('a permit revoked for fraud after the holder was heard, and the Commission told', () => {
  const { state, facts } = tell(...toNotice, ['2015-07-28', commands.defend], ['2015-07-29', commands.revoke], ['2015-07-30', commands.notifyDiscipline])
  assert.deepEqual(
    [state, facts.matter, facts.defended, facts.endedOn, facts.disciplineNotified, facts.lastDocumentSeq],
    ['revoked', 'fraud', true, '2015-07-29', true, 9],
  )
})
test('after a dropped case nothing of it weighs on the permit, and a new notice starts unheard', () => {
  const dropped = tell(...toNotice, ['2015-07-28', commands.defend], ['2015-07-29', commands.dropRevocation])
  assert.deepEqual(
    [dropped.state, dropped.facts.defended, dropped.facts.matter, dropped.facts.noticedOn, dropped.facts.leadSource],
    ['granted', false, '', '', ''],
  )
  const cleared = tell(...toGrant, ['2015-07-24', commands.raiseLead], ['2015-07-27', commands.clearLead])
  assert.deepEqual([cleared.state, cleared.facts.leadSource, cleared.facts.decidedOn], ['granted', '', '2015-07-23'])
  const withdrawal = tell(...toGrant, ['2015-07-27', commands.noticeWithdrawal], ['2015-07-28', commands.dropWithdrawal])
  assert.deepEqual([withdrawal.state, withdrawal.facts.defenceUntil], ['granted', ''])
})
test('each way in which a file closes leaves the day on which it did', () => {
  const ways = [
    tell(toGrant[0], ['2015-07-24', commands.decline]),
    tell(toGrant[0], ['2015-07-24', commands.withdrawApplication]),
    tell(...toGrant.slice(0, 3), ['2015-07-24', commands.refuse]),
    tell(...toGrant, ['2015-07-24', commands.noticeWithdrawal], ['2015-08-03', commands.withdraw]),
    tell(
      ...toGrant,
      ['2015-07-24', commands.raiseLead],
      ['2015-07-27', commands.noticeLapse],
      ['2015-08-04', commands.recordLapse],
      ['2015-08-05', commands.cancel],
    ),
    tell(...toGrant, ['2016-01-01', commands.endOfLaw]),
    tell(toGrant[0], ['2016-01-01', commands.endOfLaw]),
  ]
  assert.deepEqual(
    ways.map(({ state, facts }) => [state, facts.endedOn]),
    [
      ['notAccepted', '2015-07-24'],
      ['withdrawnByApplicant', '2015-07-24'],
      ['refused', '2015-07-24'],
      ['withdrawn', '2015-08-03'],
      ['cancelled', '2015-08-05'],
      ['closedNoLongerRequired', '2016-01-01'],
      ['notNeeded', '2016-01-01'],
    ],
  )
})
test('a lapse alone does not close the file: the register act is still owed', () => {
  assert.equal(
    tell(...toGrant, ['2015-07-24', commands.raiseLead], ['2015-07-27', commands.noticeLapse], ['2015-08-04', commands.recordLapse]).facts.endedOn,
    '',
  )
})
test('a later copy of a paper replaces the earlier one, and what is told twice stays told once', () => {
  const given = (uploadId: string) => ({ id: 'family-photo', uploadId, digest: '', on: '2015-07-24' })
  const first = evolve(empty, { $case: 'supplied', value: { materials: [given('a')], receivedOn: '2015-07-24' } }, { seq: 3, on: '2015-07-24' })
  assert.deepEqual(evolve(first, { $case: 'supplied', value: { materials: [given('b')], receivedOn: '2015-07-27' } }, { seq: 4, on: '2015-07-27' }).materials, [
    given('b'),
  ])
  const told = tell(
    toGrant[0],
    ['2015-07-21', { $case: 'requestCorrection', value: { missing: ['family-photo', 'statement-man'], note: '' } }],
    ['2015-07-22', commands.supply],
    ['2015-07-23', { $case: 'requestCorrection', value: { missing: ['statement-man'], note: '' } }],
  )
  assert.deepEqual([told.facts.told, told.facts.missing, told.facts.toldOn], [['family-photo', 'statement-man'], ['statement-man'], '2015-07-21'])
})
test('what the kernel records changes nothing in the facts', () => {
  assert.deepEqual(evolve(empty, { $case: 'kernel', value: { entry: undefined } }, { seq: 2, on: '2015-07-21' }), empty)
})
