import assert from 'node:assert/strict'
import { test } from 'node:test'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import { decide } from './decide.ts'
import { deadlines } from './deadlines.ts'
import { evolve } from './evolve.ts'
import { actor, aFile, application, commands, on, tell } from './testing.ts'

const refused = (decision: object): unknown => ('rejected' in decision ? decision.rejected : decision)
const clock = (today: string) => on(today, { actor: actor('clock') })

test('an application is received on the day it comes, also on a day off, and what is personal is sealed', () => {
  const decision = decide(aFile(), application(3), on('2015-07-18', { actor: actor('citizen') }))
  assert.ok('event' in decision && decision.event.$case === 'applied')
  assert.equal(decision.event.value.receivedOn, '2015-07-18')
  assert.equal(decision.event.value.onBehalf, false)
  assert.deepEqual(Object.keys(decision.sealed ?? {}).toSorted(), [
    'answers',
    ...['address', 'idNumber', 'name', 'phone', 'registeredAt'].map((field) => `man.${field}`),
    ...['address', 'idNumber', 'name', 'phone', 'registeredAt'].map((field) => `woman.${field}`),
  ])
})
test('what a clerk enters is shown as entered on behalf', () => {
  const decision = decide(aFile(), application(3), on('2015-07-20', { actor: actor('counterClerk') }))
  assert.ok('event' in decision && decision.event.$case === 'applied' && decision.event.value.onBehalf)
})
test('a ground whose text was not loaded stops nobody; one that is not a ground of the day does', () => {
  assert.ok('event' in decide(aFile(), application(3, { ground: 'remarriage-both' }), on('2015-07-20')))
  assert.equal(refused(decide(aFile(), application(3, { ground: 'second-wish' }), on('2015-07-20'))), 'invalid')
  assert.ok('event' in decide(aFile(), application(3), on('2015-12-31')))
  assert.equal(refused(decide(aFile(), application(3), on('2016-01-01'))), 'invalid')
})
test('a township that does not exist is named as the fault', () => {
  const decision = decide(aFile(), application(3, { township: 'township:1' }), on('2015-07-20'))
  assert.ok('rejected' in decision)
  assert.deepEqual(decision.fields, [{ field: 'township', rule: 'unknown' }])
})
test('a health check, guarantors, a deposit or a fee may be neither taken nor asked for', () => {
  for (const id of ['pregnancy-test', 'health-check', 'contraception-proof', 'guarantors', 'deposit', 'fee']) {
    assert.equal(refused(decide(aFile(), application(3, { materials: [{ id, uploadId: '', digest: '' }] }), on('2015-07-20'))), 'forbidden-material')
    assert.equal(refused(decide(aFile(), { $case: 'requestCorrection', value: { missing: [id], note: '' } }, on('2015-07-21'))), 'forbidden-material')
  }
})
test('papers of another ground do not belong to the matter; unknown ones do not exist', () => {
  const ask = (...missing: string[]) => refused(decide(aFile(), { $case: 'requestCorrection', value: { missing, note: '' } }, on('2015-07-21')))
  assert.equal(ask('disability-assessment'), 'forbidden-material')
  assert.equal(ask('parents-register', 'a-poem'), 'invalid')
  assert.ok(typeof ask('parents-register', 'family-photo') === 'object')
})

test('what is missing is told once; a second notice names only items of the first', () => {
  const told = tell(
    ['2015-07-20', application(1)],
    ['2015-07-22', { $case: 'requestCorrection', value: { missing: ['family-photo', 'statement-man'], note: '' } }],
    ['2015-07-24', commands.supply],
  )
  assert.deepEqual([told.state, told.facts.receivedOn, told.facts.missing], ['submitted', '2015-07-24', ['statement-man']])
  const again = (id: string) => refused(decide(told.facts, { $case: 'requestCorrection', value: { missing: [id], note: '' } }, on('2015-07-27')))
  assert.equal(again('statement-woman'), 'told-once')
  assert.ok(typeof again('statement-man') === 'object')
  assert.deepEqual(
    deadlines(told.facts, 'submitted', specimens).map(({ due }) => due),
    ['2015-07-31'],
    'a new five working days',
  )
})

test('silence accepts the application the day after the period ends, not on its last day', () => {
  const facts = aFile({ receivedOn: '2015-07-20' })
  assert.deepEqual(decide(facts, commands.acceptBySilence, clock('2015-07-27')), { rejected: 'not-due', because: 'the period runs until 2015-07-27' })
  const accepted = decide(facts, commands.acceptBySilence, clock('2015-07-28'))
  assert.ok('event' in accepted)
  assert.deepEqual(accepted.event, { $case: 'accepted', value: { bySilence: true, asOf: '2015-07-20' } })
  const after = evolve(facts, { $case: 'accepted', value: { bySilence: true, asOf: '2015-07-20' } }, { seq: 2, on: '2015-07-28' })
  assert.deepEqual(
    deadlines(after, 'accepted', specimens).map(({ start, due }) => [start, due]),
    [['2015-07-20', '2015-08-17']],
  )
})
test('silence also accepts while no number series is loaded; an officer is refused and told which', () => {
  assert.ok('event' in decide(aFile(), commands.acceptBySilence, { ...clock('2015-07-28'), parameters: {} }))
  const accepted = decide(aFile(), commands.accept, on('2015-07-21', { parameters: {} }))
  assert.ok('rejected' in accepted)
  assert.deepEqual([accepted.rejected, accepted.meta], ['parameter-empty', { parameter: 'series.acceptance' }])
})
test('when the township accepts, the review runs from that day', () => {
  const told = tell(['2015-07-20', application(1)], ['2015-07-22', commands.accept])
  assert.deepEqual([told.facts.acceptedOn, told.facts.bySilence], ['2015-07-22', false])
})

test('a refusal states its grounds, and both remedies with the period of the day', () => {
  assert.equal(refused(decide(aFile(), { $case: 'refuse', value: { grounds: ' ' } }, on('2015-07-30'))), 'no-grounds')
  const decision = decide(aFile(), commands.refuse, on('2015-07-30'))
  assert.ok('event' in decision && decision.event.$case === 'refused')
  assert.deepEqual(
    decision.event.value.remedies.map(({ clause, kind }) => [clause, kind]),
    [
      ['recon:request', 'reconsideration'],
      ['alit:suit', 'suit'],
    ],
  )
  assert.deepEqual(decision.sealed, { grounds: commands.refuse.value.grounds })
})
test('no decision against a person while the body or the court of the remedy is not named', () => {
  for (const parameter of ['reconsideration.body', 'court.name'] as const) {
    const { [parameter]: _left, ...rest } = specimens
    const decision = decide(aFile(), commands.refuse, on('2015-07-30', { parameters: rest }))
    assert.ok('rejected' in decision)
    assert.deepEqual([decision.rejected, decision.meta], ['parameter-empty', { parameter }])
  }
})
test('who is competent is on the record when it is an office of the list; a name in words is sealed', () => {
  const elsewhere = decide(aFile(), { $case: 'decline', value: { competent: '外省某县机关', grounds: '户籍不在本区' } }, on('2015-07-21'))
  assert.ok('event' in elsewhere && elsewhere.event.$case === 'declined')
  assert.deepEqual([elsewhere.event.value.competent, elsewhere.sealed?.['competent']], ['elsewhere', '外省某县机关'])
  const listed = decide(aFile(), commands.decline, on('2015-07-21'))
  assert.ok('event' in listed && listed.event.$case === 'declined' && listed.event.value.competent === 'township:370304002')
  assert.equal(refused(decide(aFile(), { $case: 'decline', value: { competent: 'x', grounds: '' } }, on('2015-07-21'))), 'no-grounds')
})
test('the end of the law closes what was asked for and what was granted in different words', () => {
  assert.deepEqual(decide(aFile(), commands.endOfLaw, clock('2016-01-01')), {
    event: { $case: 'ended', value: { law: 'pfpl-2015-amendment', granted: false } },
  })
  const ended = evolve(aFile({ granted: true }), { $case: 'ended', value: { law: 'pfpl-2015-amendment', granted: true } }, { seq: 9, on: '2016-01-01' })
  assert.deepEqual([ended.endedOn, ended.endedBy], ['2016-01-01', 'pfpl-2015-amendment'])
})
