import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { By } from '@qingdan/lib/kind.ts'
import { stepOf } from '@qingdan/lib/machine.ts'
import { decide } from './decide.ts'
import { ends, machine } from './machine.ts'
import { empty, type Event } from './event.ts'
import { claims, offers, parties, permitKind, whoOf } from './permit.ts'
import { actor, aFile, application, commands, on } from './testing.ts'
import { scope, textsFor, view } from './views.ts'

const blind = (kind: string, value: string): string => `${kind}:${value.length}:${value.slice(-4)}`
const applied = (applicant: string, onBehalf = false): Event => {
  const by = actor(onBehalf ? 'counterClerk' : 'citizen')
  const decision = decide(empty, application(1, { applicant }), { ...on('2015-07-20'), actor: by })
  assert.ok('event' in decision)
  return decision.event
}
const by: By = { account: 'somebody', role: 'citizen', office: '' }
const known = whoOf({ 'woman.idNumber': '370304198001010017', 'man.idNumber': '370304197901010018' }, blind)
const people = (parties(applied('woman'), [by]) ?? []).map((person) => ({ ...person, who: known[person.part] ?? '' }))

test('a citizen is known by account and blind index, whoever a clerk enters by blind index alone', () => {
  assert.deepEqual(
    people.map(({ part, account }) => [part, account]),
    [
      ['woman', 'somebody'],
      ['man', undefined],
    ],
  )
  assert.ok(people.every(({ who }) => who?.startsWith('id:18:')))
  assert.ok(parties(applied('woman', true), [by])?.every(({ account }) => account === undefined))
  assert.deepEqual(
    parties(applied('man'), [by])?.map(({ account }) => account),
    [undefined, 'somebody'],
  )
})
test('a couple has one open file whichever of the two applies, and none once it is closed', () => {
  const [woman, man] = people
  const [claim] = claims(aFile(), people, 'submitted')
  assert.match(claim ?? '', /^couple:[0-9a-f]{64}$/)
  assert.deepEqual(
    claims(
      aFile(),
      [
        { part: 'woman', who: man?.who ?? '' },
        { part: 'man', who: woman?.who ?? '' },
      ],
      'granted',
    ),
    [claim],
  )
  for (const state of ends) assert.deepEqual(claims(aFile(), people, state), [])
})
test('who sees which files', () => {
  assert.deepEqual(scope(actor('citizen')), { 'people.account': 'somebody' })
  assert.deepEqual(scope(actor('township')), { area: 'township:370304001' })
  assert.deepEqual(scope(actor('counterClerk')), { 'created.by.office': 'section:permit' })
  for (const role of ['permit', 'head', 'auditor', 'service', 'clock'] as const) assert.deepEqual(scope(actor(role)), {})
  for (const role of ['public', 'administrator', 'committee', 'supervisionOrgan', 'hotline', 'brigade'] as const) assert.equal(scope(actor(role)), undefined)
  assert.deepEqual(scope(actor('citizen', 'counterClerk')), { $or: [{ 'people.account': 'somebody' }, { 'created.by.office': 'section:permit' }] })
  assert.deepEqual(scope(actor('citizen', 'permit')), {})
})
test('a party does not learn who gave a lead; a township does not learn what the Commission was told', () => {
  const facts = aFile({ leadSource: 'complaint', disciplineNotified: true, matter: 'fraud' })
  assert.deepEqual([view(facts, actor('citizen'), true).leadSource, view(facts, actor('citizen'), true).matter], ['', 'fraud'])
  assert.equal(view(facts, actor('permit'), true).leadSource, '', 'a party sees as a party, whatever else they are')
  assert.deepEqual([view(facts, actor('township'), false).leadSource, view(facts, actor('township'), false).disciplineNotified], ['complaint', false])
  assert.deepEqual(view(facts, actor('permit'), false), facts)
  assert.equal(view(facts, actor('committee'), false).township, '')
})
test('what a dropped lapse rests on is read by the section alone, a lead by no party', () => {
  const readers = (field: string) =>
    (['citizen', 'counterClerk', 'township', 'permit', 'head', 'auditor', 'administrator'] as const).filter((role) =>
      textsFor(actor(role), false).includes(field),
    )
  assert.deepEqual(readers('lapseFindings'), ['permit'])
  assert.deepEqual(readers('lead'), ['permit', 'head'])
  assert.deepEqual(readers('partyCadre'), ['head'])
  for (const field of ['lapseFindings', 'lead', 'leadMatter', 'partyCadre']) assert.ok(!textsFor(actor('citizen'), true).includes(field))
})
test('commands and events come back from their bytes as they went', () => {
  const kind = permitKind({ demonstration: true })
  for (const command of Object.values(commands)) assert.deepEqual(kind.decodeCommand(kind.encodeCommand(command)), command)
  assert.throws(() => kind.decode(new Uint8Array()), /no message/)
})

test('each state offers these commands and refuses every other', () => {
  const listed: Record<string, string> = {
    none: 'apply',
    submitted: 'requestCorrection accept decline acceptBySilence withdrawApplication endOfLaw',
    correction: 'supply withdrawApplication endOfLaw recordService',
    accepted: 'review reviewOnSite withdrawApplication endOfLaw recordService',
    reviewed: 'grant refuse withdrawApplication endOfLaw',
    granted: 'deliver recordFollowUp raiseLead askModification noticeWithdrawal recordBirth endOfLaw recordService',
    modificationAsked: 'modify refuseModification endOfLaw',
    suspected: 'clearLead noticeRevocation noticeLapse endOfLaw',
    noticed: 'defend revoke dropRevocation endOfLaw recordService',
    lapseNoticed: 'defend recordLapse dropLapse endOfLaw recordService',
    withdrawalNoticed: 'defend withdraw dropWithdrawal endOfLaw recordService',
    lapsed: 'cancel endOfLaw recordService',
    revoked: 'notifyDiscipline recordService erase',
    cancelled: 'recordService erase',
    withdrawn: 'recordService erase',
    refused: 'recordService erase',
    notAccepted: 'recordService erase',
    notNeeded: 'recordService erase',
    withdrawnByApplicant: 'erase',
    fulfilled: 'erase',
    closedNoLongerRequired: 'erase',
  }
  assert.deepEqual(Object.keys(listed).toSorted(), Object.keys(machine).toSorted())
  for (const [state, offered] of Object.entries(listed)) {
    for (const command of Object.keys(commands))
      assert.equal(stepOf(machine, state, command) !== undefined, offered.split(' ').includes(command), `${command} in ${state}`)
  }
})

test('a step that was done once is not offered again', () => {
  const facts = { ...empty, decidedOn: '2015-08-03', granted: true }
  assert.equal(offers(facts, 'deliver'), true)
  assert.equal(offers({ ...facts, deliveredOn: '2015-08-05' }, 'deliver'), false)
  assert.equal(offers({ ...facts, matter: 'fraud' }, 'notifyDiscipline'), true)
  assert.equal(offers({ ...facts, matter: 'fraud', disciplineNotified: true }, 'notifyDiscipline'), false)
  assert.equal(offers({ ...facts, matter: 'ineligible' }, 'notifyDiscipline'), false)
  assert.equal(offers(facts, 'raiseLead'), true)
})
test('an officer without an office sees no file, least of all those that citizens have entered themselves', () => {
  for (const role of ['counterClerk', 'township'] as const) assert.equal(scope({ ...actor(role), office: '' }), undefined)
  assert.deepEqual(scope({ ...actor('counterClerk', 'permit'), office: '' }), {})
})
