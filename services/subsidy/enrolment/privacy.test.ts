import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRejected } from '@qingdan/lib/rejections.ts'
import { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { enrolmentKind } from './enrolment.ts'
import type { Programme } from './event.ts'
import type { Command } from './machine.ts'
import { actor, anEnrolment, application, commandsOf, confirmed, invent, matters, on, tell } from './testing.ts'
import { maySee, textsFor, view } from './views.ts'

const canary = 'CANARY-74219'
const programmes = ['reward', 'special'] as const
const payment = commandsOf('reward').recordPaid.value.payment
const file = (): Facts =>
  anEnrolment({
    age: 60,
    confirmedOn: '2015-08-20',
    verifiedOn: '2016-02-01',
    discussedFavourably: true,
    noticeTakenDownOn: '2015-07-30',
    noticeUntil: '2015-07-29',
    suspendedUntil: '2016-02-12',
    endingMatter: 'death',
    eventOn: '2016-02-01',
    defended: true,
    reservedBy: 'b1',
    branches: [{ branch: 'death', from: '2015-07-20' }],
    documents: [{ seq: 2, on: '2015-08-03' }],
    checks: [{ on: '2016-01-20', way: 'home', result: 'unchanged', by: 'township' }],
    leads: [{ seq: 1, source: 'report', matter: 'death', changedOn: '', reference: '', on: '2016-02-10', takenUpOn: '', clearedOn: '', actedOn: false }],
  })

/** Every copy of a command in which one of its strings, keys of maps included, is the canary. */
function planted(value: unknown): unknown[] {
  if (typeof value === 'string') return [canary]
  if (typeof value !== 'object' || value === null) return []
  const rows = Object.entries(value).flatMap(([key, inner]) => planted(inner).map((changed) => ({ key, changed })))
  return rows.map(({ key, changed }) =>
    Array.isArray(value) ? value.map((item: unknown, i) => (String(i) === key ? changed : item)) : { ...value, [key]: changed },
  )
}
function tryEach(programme: Programme): { tried: number; sealedCount: number } {
  const kind = enrolmentKind(matters[programme], { demonstration: true })
  let [tried, sealedCount] = [0, 0]
  for (const command of Object.values(commandsOf(programme))) {
    for (const value of planted(command.value)) {
      tried++
      const changed = { $case: command.$case, value } as Command
      const decision = kind.faults(changed) ?? kind.decide(file(), changed, on('2026-08-10'))
      if (isRejected(decision)) continue
      assert.ok(!Buffer.from(kind.encode(decision.event)).includes(canary), `${command.$case}: ${JSON.stringify(value)}`)
      assert.ok(!JSON.stringify(kind.publish(decision.event) ?? {}).includes(canary))
      if (JSON.stringify(decision.sealed ?? {}).includes(canary)) sealedCount++
    }
  }
  return { tried, sealedCount }
}
test('no string that a person types reaches an event: it is sealed, or refused as unknown', () => {
  for (const programme of programmes) {
    const { tried, sealedCount } = tryEach(programme)
    assert.ok(tried > 80, `${tried} tried`)
    assert.ok(sealedCount > 25, `${sealedCount} texts were sealed`)
  }
})
test('the people, the account, the grade and the child of an application are in no event, whole or in part', () => {
  const applicant = invent(3, '1965-03-01')
  const child = { ...invent(4, '1990-01-01'), phone: '', address: '', registeredAt: '' }
  const command = application('special', 3, { applicant, child, branch: 'disability', grade: 2 })
  const kind = enrolmentKind(matters.special, { demonstration: true })
  assert.equal(kind.faults(command), undefined)
  const decision = kind.decide(kind.empty, command, on('2015-07-20'))
  assert.ok('event' in decision)
  const bytes = Buffer.from(kind.encode(decision.event))
  const { holder, bank, number } = command.value.account!
  for (const text of [applicant.name, applicant.idNumber, applicant.phone, applicant.address, child.name, child.idNumber, holder, bank, number])
    assert.ok(text && !bytes.includes(text), text)
  assert.equal(decision.sealed?.['grade'], '2')
  assert.equal(JSON.stringify(kind.evolve(kind.empty, decision.event, { seq: 1, on: '2015-07-20' })).includes('"grade":'), false)
})
test('an agency hears the programme and a status, and no day, amount or reason', () => {
  const told = tell('special', confirmed('special'), ['2016-02-10', commandsOf('special').recordLead])
  const held = tell('special', told, ['2016-02-12', { $case: 'suspend', value: { ...commandsOf('special').suspend.value, lead: told.seq } }])
  const { publish } = enrolmentKind(matters.special, { demonstration: true })
  assert.deepEqual(
    held.entries.flatMap(({ event }) => publish(event) ?? []),
    [
      { event: 'Confirmed', data: { programme: 'special', status: 'confirmed' } },
      { event: 'Suspended', data: { programme: 'special', status: 'suspended' } },
    ],
  )
})
const rich = Facts.fromPartial({
  ...file(),
  age: 60,
  overpaidFen: 5,
  suspendedMatter: 'death',
  payments: [{ id: payment, amountFen: 96_000 }],
  accountSeq: 1,
  materials: [{ id: 'death-proof' }],
  objections: 1,
})
test('the committee sees the step of its own applicants, and no ground, health, money or report', () => {
  const seen = view(rich, actor('committee'), false)
  for (const field of ['leads', 'branches', 'payments', 'materials'] as const) assert.deepEqual(seen[field], [], field)
  for (const field of ['suspendedMatter', 'endingMatter', 'eventOn', 'reservedBy', 'residence'] as const) assert.equal(seen[field], '', field)
  assert.deepEqual([seen.overpaidFen, seen.age, seen.accountSeq, seen.objections], [0, 0, 0, 0])
  assert.deepEqual([seen.committee, seen.receivedOn, seen.checks.length], [rich.committee, rich.receivedOn, 1])
  assert.deepEqual(textsFor(actor('committee'), false), ['minutes'])
})
test('finance, the bank and the agencies see no file at all', () => {
  for (const role of ['finance', 'agency', 'administrator', 'permit'] as const) {
    assert.deepEqual(view(rich, actor(role), false), Facts.fromPartial({}))
    assert.deepEqual(textsFor(actor(role), false), [])
  }
})
test('the hotline hands a report over and is shown nothing of whom it meets', () => {
  assert.deepEqual(view(rich, actor('hotline'), false), Facts.fromPartial({}))
})
test('a party reads neither the leads nor who reported or objected, and reads every reason given to them', () => {
  assert.deepEqual(view(rich, actor('citizen'), true).leads, [])
  const texts = textsFor(actor('citizen'), true)
  for (const secret of ['reporter', 'lead', 'objector', 'objection', 'inquiry', 'checkNote']) assert.ok(!texts.includes(secret), secret)
  for (const said of ['facts', 'evidence', 'grounds', 'findings', 'statement']) assert.ok(texts.includes(said), said)
})
test('accounts are for the section that confirms; a committee has the name in the reward and no name in special assistance', () => {
  const sees = (special: boolean, role: 'committee' | 'township' | 'subsidy', field: string) => maySee(special)(actor(role), field, false)
  assert.deepEqual([sees(false, 'committee', 'applicant.name'), sees(true, 'committee', 'applicant.name')], [true, false])
  for (const field of ['applicant.idNumber', 'applicant.phone', 'spouse.name', 'child.name', 'account.number'])
    assert.equal(sees(false, 'committee', field), false, field)
  assert.deepEqual(
    [sees(true, 'township', 'child.name'), sees(true, 'township', 'account.number'), sees(true, 'subsidy', 'account.number')],
    [true, false, true],
  )
  assert.equal(maySee(true)(actor('citizen'), 'account.number', true), true)
})
