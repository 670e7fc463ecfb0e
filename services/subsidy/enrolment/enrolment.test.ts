import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { By } from '@qingdan/lib/kind.ts'
import { claims, enrolmentKind, offers, parties, whoOf } from './enrolment.ts'
import { machines, over } from './machine.ts'
import { actor, anEnrolment, application, commandsOf, confirmed, invent, matters, tell, untold } from './testing.ts'
import { scope } from './views.ts'

const by: By = { account: 'somebody', role: 'citizen', office: '' }
const applied = (programme: 'reward' | 'special') => tell(programme, untold, ['2015-07-20', application(programme)]).entries[0]!.event

test('the person who is entitled is a party with their account; a spouse and a child are named without one', () => {
  assert.deepEqual(parties(applied('reward'), [by]), [{ part: 'applicant', account: 'somebody' }, { part: 'spouse' }])
  assert.deepEqual(parties(applied('special'), [by]), [{ part: 'applicant', account: 'somebody' }, { part: 'child' }])
  const event = applied('special')
  assert.ok(event.$case === 'applied')
  assert.deepEqual(parties({ $case: 'applied', value: { ...event.value, onBehalf: true } }, [by])?.[0], { part: 'applicant' })
  assert.equal(parties(confirmed('reward').entries.at(-1)!.event, [by]), undefined)
})
test('each is known by a blind index where there is a number', () => {
  const blind = (kind: string, value: string) => `${kind}:${value.slice(-4)}`
  assert.deepEqual(whoOf({ 'applicant.idNumber': '370304196503011017', 'child.name': '示例' }, blind), { applicant: 'id:1017' })
})
test('one enrolment per person and programme, until nothing is due any more', () => {
  const people = [
    { part: 'applicant', who: 'w1' },
    { part: 'spouse', who: 'w2' },
  ]
  assert.deepEqual([claims('reward', people, 'suspended'), claims('special', people, 'applied')], [['reward:w1'], ['special:w1']])
  for (const state of over) assert.deepEqual(claims('reward', people, state), [])
})
test('who sees which files', () => {
  assert.deepEqual(scope(actor('citizen')), { 'people.account': 'somebody' })
  assert.deepEqual(scope(actor('committee')), { 'facts.committee': 'committee:370304106-01' })
  assert.deepEqual(scope(actor('township')), { area: 'township:370304106' })
  assert.deepEqual(scope({ ...actor('committee'), office: '' }), undefined)
  for (const role of ['subsidy', 'head', 'auditor', 'service', 'clock', 'hotline'] as const) assert.deepEqual(scope(actor(role)), {})
  for (const role of ['public', 'finance', 'agency', 'permit', 'administrator'] as const) assert.equal(scope(actor(role)), undefined)
})
test('what the facts have made pointless is not offered', () => {
  const offered = (facts: object, ...commands: string[]) => commands.filter((command) => offers('reward', anEnrolment(facts), command))
  assert.deepEqual(offered({ discussedFavourably: true }, 'postNotice', 'review'), ['postNotice'])
  assert.deepEqual(offered({}, 'postNotice', 'review'), ['review'])
  assert.deepEqual(offered({ endingMatter: 'employee-pension' }, 'terminate', 'stop'), ['stop'])
  assert.deepEqual(offered({ endingMatter: 'death' }, 'terminate', 'stop', 'recordService'), ['terminate'])
  const lead = { seq: 1, source: 'report', matter: 'birth', changedOn: '', reference: '', on: '', takenUpOn: '', clearedOn: '', actedOn: false }
  assert.deepEqual(offered({ leads: [lead] }, 'takeUpLead', 'clearLead', 'suspend'), ['takeUpLead', 'clearLead'], 'a birth does not touch the reward')
  assert.deepEqual(offered({ leads: [{ ...lead, matter: 'death', takenUpOn: '2016-01-01', actedOn: true }] }, 'takeUpLead', 'clearLead', 'suspend'), [
    'suspend',
  ])
  assert.deepEqual(
    offered({ payments: [{ id: 'p', batch: 'b', period: '2015', amountFen: 1, state: 'reserved', on: '', cutOff: '', lines: [] }] }, 'changeAccount'),
    [],
  )
})
test('every command of a table has a form and keeps its meaning over the wire, and so does every event', () => {
  for (const programme of ['reward', 'special'] as const) {
    const kind = enrolmentKind(matters[programme], { demonstration: true })
    const named = new Set(Object.values(machines[programme]).flatMap((steps) => Object.keys(steps)))
    const commands = commandsOf(programme)
    for (const name of named) {
      const command = commands[name as keyof typeof commands]
      assert.equal(kind.faults(command), undefined, name)
      assert.deepEqual(kind.decodeCommand(kind.encodeCommand(command)), command, name)
    }
    for (const { event } of confirmed(programme).entries) assert.deepEqual(kind.decode(kind.encode(event)), event)
  }
})
test('what is entered wrongly is named field by field', () => {
  const faults = (change: object, programme: 'reward' | 'special' = 'reward') =>
    enrolmentKind(matters[programme], { demonstration: true })
      .faults(application(programme, 1, change))
      ?.fields?.map(({ field, rule }) => `${field} ${rule}`)
  assert.deepEqual(faults({ marriage: 'widowed' }), ['spouse unknown'])
  assert.deepEqual(faults({ spouse: undefined }), ['spouse required'])
  assert.deepEqual(faults({ account: { holder: '别人', bank: '示例银行', number: '6228000010000001' } }), ['account.holder own-account'])
  assert.deepEqual(faults({ account: { ...application('reward').value.account, number: '1234' } }), ['account.number account'])
  assert.deepEqual(faults({ spouse: application('reward').value.applicant }), ['spouse.idNumber same-person'])
  assert.deepEqual(faults({ branch: 'death' }), ['branch choice'])
  assert.deepEqual(faults({ branch: 'disability' }, 'special'), ['grade required'])
  assert.deepEqual(faults({ branch: 'disability', grade: 4 }, 'special'), ['grade choice'])
  assert.deepEqual(faults({ child: undefined }, 'special'), ['child required'])
  assert.deepEqual(faults({ child: { ...invent(2, '1990-01-01'), phone: '' } }, 'reward')?.[0], 'child unknown')
})
test('another account is named before and after the confirmation, and is always the own one', () => {
  const kind = enrolmentKind(matters.reward, { demonstration: true })
  const change = (holder: string) => ({ $case: 'changeAccount', value: { account: { holder, bank: '示例银行', number: '6228000010000001' } } }) as const
  assert.equal(kind.faults(change('')), undefined)
  assert.deepEqual(kind.faults(change('别人'))?.fields, [{ field: 'account.holder', rule: 'own-account' }])
  for (const state of ['applied', 'discussed', 'noticed', 'noticeOver', 'townReviewed', 'confirmed', 'active', 'verifying', 'suspended'] as const)
    assert.equal(machines.reward[state].changeAccount.to, state)
  const told = tell('reward', confirmed('reward'), ['2015-08-21', change('')])
  assert.deepEqual(Object.keys(told.entries.at(-1)!.sealed).toSorted(), ['account.bank', 'account.number'])
})
test('texts that a restore lost are entered again under the rules of their first entry', () => {
  const kind = enrolmentKind(matters.special, { demonstration: true })
  const wrong = (sealed: Record<string, string>) => kind.sealedFaults?.(sealed)?.fields?.map(({ field, rule }) => `${field} ${rule}`)
  assert.equal(
    wrong({ 'applicant.name': '苗白露', 'account.number': '6228000010000001', 'child.idNumber': '', answers: '{"child":"died"}', statement: '日期不对' }),
    undefined,
  )
  assert.deepEqual(wrong({ 'account.number': '12', 'child.name': '', answers: '{"child":"constructor"}' }), [
    'fields.account.number account',
    'fields.child.name required',
    'fields.answers choice',
  ])
})
