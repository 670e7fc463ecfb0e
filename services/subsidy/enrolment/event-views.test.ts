import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '@qingdan/list/roles.ts'
import { Event as EventMessage } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import type { Event } from './event.ts'
import { hidesGiver, mayRead, tellsPeriod, viewEvent } from './event-views.ts'
import { papers, plain } from './papers.ts'
import { actor } from './testing.ts'

const event = ($case: Event['$case'], value: object): Event => EventMessage.fromPartial({ event: { $case, value } as never }).event!
const canary = 'canary-7401'
const events = {
  applied: event('applied', { township: 'township:370304106', branch: canary, residence: canary, materials: [{ id: canary }] }),
  supplied: event('supplied', { materials: [{ id: canary }] }),
  reserved: event('reserved', { payment: canary, batch: canary, period: canary, cutOff: canary, lines: [{ clause: canary }] }),
  leadRecorded: event('leadRecorded', { source: canary, matter: canary, changedOn: canary, reference: canary }),
  suspended: event('suspended', { matter: canary, secondSource: canary, until: '2016-03-16' }),
  endingNoticed: event('endingNoticed', { matter: canary, eventOn: canary, defenceUntil: '2016-02-24' }),
  terminated: event('terminated', { matter: canary, eventOn: canary, effectiveOn: '2016-02-01' }),
  reclassified: event('reclassified', { branch: canary, changedOn: canary }),
} as const
const shows = (name: keyof typeof events, role: Role, own = false): boolean => JSON.stringify(viewEvent(events[name], actor(role), own)).includes(canary)

test('the history tells the committee the step and its day, and nothing of health, money, papers or reasons', () => {
  for (const name of Object.keys(events) as (keyof typeof events)[]) {
    assert.equal(shows(name, 'committee'), false, name)
    assert.equal(viewEvent(events[name], actor('committee'), false).$case, name)
  }
  const applied = viewEvent(events.applied, actor('committee'), false)
  assert.ok(applied.$case === 'applied' && applied.value.township === 'township:370304106')
})
test('who receives a report to hand over reads nothing of a history', () => {
  for (const name of Object.keys(events) as (keyof typeof events)[]) assert.equal(shows(name, 'hotline'), false, name)
})
test('a party reads their own history but for what a lead said and who gave it', () => {
  for (const name of Object.keys(events) as (keyof typeof events)[]) assert.equal(shows(name, 'citizen', true), name !== 'leadRecorded', name)
})
test('the section reads all of it, and an officer who is a party sees as a party', () => {
  for (const name of Object.keys(events) as (keyof typeof events)[]) assert.equal(shows(name, 'subsidy'), true, name)
  assert.equal(shows('leadRecorded', 'subsidy', true), false)
})
test('what is shown in full is the event itself, unchanged', () => {
  assert.equal(viewEvent(events.terminated, actor('subsidy'), false), events.terminated)
  const taken = event('noticeTakenDown', {})
  assert.equal(viewEvent(taken, actor('committee'), false), taken)
})
test('the giver of a lead and the inquiry into it are known to those who look into it', () => {
  for (const role of ['citizen', 'counterClerk', 'committee'] as const) {
    assert.equal(hidesGiver(events.leadRecorded, actor(role), role === 'citizen'), true, role)
    assert.equal(tellsPeriod('inquiry:4', actor(role), role === 'citizen'), false, role)
  }
  for (const role of ['township', 'subsidy', 'head', 'auditor'] as const) {
    assert.equal(hidesGiver(events.leadRecorded, actor(role), false), false, role)
    assert.equal(tellsPeriod('inquiry:4', actor(role), false), true, role)
  }
  assert.equal(hidesGiver(events.suspended, actor('citizen'), true), false)
  assert.equal(tellsPeriod('suspension', actor('citizen'), true), true)
})
test('what somebody is not shown in the file they do not read on its papers', () => {
  const all = [...Object.keys(plain), ...Object.keys(papers)]
  const readBy = (role: Role, own = false): string[] => all.filter((paper) => mayRead(paper, actor(role), own))
  const work = ['minutes', 'postedNotice', 'serviceProof', 'subsidy.townReview', 'subsidy.confirmation', 'subsidy.nonConfirmation']
  assert.deepEqual(readBy('committee'), ['minutes', 'postedNotice', 'checkSheet', ...work.slice(2)])
  assert.deepEqual(readBy('counterClerk').toSorted(), ['application', 'receipt', 'subsidy.reclassification', ...work].toSorted())
  for (const role of ['township', 'subsidy', 'head', 'auditor'] as const) assert.deepEqual(readBy(role), all, role)
  assert.deepEqual(
    readBy('citizen', true),
    all.filter((paper) => paper !== 'leadSheet'),
  )
  assert.equal(mayRead('constructor', actor('committee'), false), true)
})
