import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SheetOf } from '@qingdan/lib/paper.ts'
import { Event as EventMessage, Facts } from '@qingdan/proto/subsidy/clawback/v1/clawback.ts'
import { sheetOf } from './documents.ts'
import type { Event } from './event.ts'
import { document, papers, plain, plainOf, titleOf } from './papers.ts'

const remedies = [
  { clause: 'recon:request', kind: 'reconsideration', body: '博山区人民政府' },
  { clause: 'alit:suit', kind: 'suit', body: '博山区人民法院' },
]
const plan = [
  { due: '2016-01-31', amountFen: 50_000 },
  { due: '2016-06-30', amountFen: 46_005 },
]
const samples = {
  'subsidy.clawbackNotice': { $case: 'noticed', value: { programme: 'reward', paidFen: 192_000, defenceUntil: '2015-12-08' } },
  'subsidy.clawback': { $case: 'decided', value: { amountFen: 96_005, payBy: '2016-02-01', remedies } },
  'subsidy.instalments': { $case: 'instalmentsAgreed', value: { plan } },
  'subsidy.clawbackEnd': { $case: 'writtenOff', value: { amountFen: 46_005 } },
  'subsidy.clawbackAnnulment': { $case: 'annulled', value: { way: 'reconsideration', refundFen: 50_000 } },
  defenceRecord: { $case: 'defended', value: { nothingToSay: false } },
  instalmentsRequest: { $case: 'instalmentsAsked', value: { plan } },
  repaymentReceipt: { $case: 'repaid', value: { amountFen: 50_000, paidOn: '2016-01-20', reference: 'SJ-1' } },
  serviceProof: { $case: 'served', value: { ofSeq: 3, way: 'post', servedOn: '2015-12-10' } },
} as const
type Name = keyof typeof samples
const texts = {
  facts: '［facts］',
  evidence: '［evidence］',
  grounds: '［grounds］',
  findings: '［findings］',
  statement: '［statement］',
  reason: '［reason］',
}
const facts = Facts.fromPartial({ programme: 'reward', noticedOn: '2015-12-01', amountFen: 96_005, repaidFen: 50_000 })
const eventOf = (sample: object): Event => EventMessage.fromPartial({ event: sample as never }).event!
const sheet = (name: Name, change: Partial<SheetOf<Facts, Event>> = {}) =>
  sheetOf(name, { facts, entry: { on: '2015-12-10' }, event: eventOf(samples[name]), people: { person: '安小满' }, texts, ...change })
const body = (...given: Parameters<typeof sheet>): string => sheet(...given).body.join('\n')

test('every paper of a clawback can be written, has its title and its basis of the day', () => {
  assert.deepEqual(new Set(Object.keys(samples)), new Set([...Object.keys(papers), ...Object.keys(plain)]))
  for (const name of Object.keys(samples) as Name[]) {
    const { title, basis, body: written } = sheet(name)
    assert.ok(title && title === titleOf(name) && basis.length > 0 && written.at(-1)?.startsWith('依据：《'), name)
    assert.ok(!/undefined|NaN/.test(written.join('')), name)
    assert.equal(document(eventOf(samples[name]))?.name, name.startsWith('subsidy.') ? name : undefined, name)
  }
  assert.deepEqual([plainOf('recordRepayment'), plainOf('decide'), plainOf('toString')], ['repaymentReceipt', undefined, undefined])
})
test('amounts are told to the fen, and the notice says what at most can be asked back', () => {
  assert.match(body('subsidy.clawbackNotice'), /查明不应当领取而已经发放的共1920\.00元，追回多少由决定书写明，不超过这个数。/)
  assert.match(body('subsidy.clawback'), /追回以隐瞒或者欺骗取得的农村部分计划生育家庭奖励扶助金960\.05元，请在2016年2月1日以前（含当日）退回。/)
  assert.match(body('repaymentReceipt'), /2016年1月20日收到您退回的农村部分计划生育家庭奖励扶助金500\.00元，尚余460\.05元。/)
  assert.match(body('subsidy.instalments'), /1．2016年1月31日以前：500\.00元\n2．2016年6月30日以前：460\.05元/)
})
test('a recovery and a refusal of instalments name their remedies or are not written; an agreement needs none', () => {
  assert.equal(sheet('subsidy.clawback').remedies.length, 2)
  assert.throws(() => sheet('subsidy.clawback', { event: eventOf({ $case: 'decided', value: { amountFen: 1, payBy: '2016-02-01' } }) }), /names no remedy/)
  const refused = eventOf({ $case: 'instalmentsRefused', value: { remedies } })
  assert.equal(sheet('subsidy.instalments', { event: refused }).remedies.length, 2)
  assert.throws(() => sheet('subsidy.instalments', { event: eventOf({ $case: 'instalmentsRefused', value: {} }) }), /names no remedy/)
  assert.deepEqual(sheet('subsidy.instalments').remedies, [])
})
test('a clawback that was dropped or annulled says that nothing is asked for, or what is given back', () => {
  assert.match(body('subsidy.clawbackEnd', { event: eventOf({ $case: 'dropped', value: {} }) }), /不追回已经发放的.+\n［findings］/)
  assert.match(body('subsidy.clawbackAnnulment'), /您已经退回的500\.00元，由财政部门退还给您。/)
  const nothing = eventOf({ $case: 'annulled', value: { way: 'suit' } })
  assert.ok(!body('subsidy.clawbackAnnulment', { event: nothing }).includes('退还'))
  assert.throws(() => sheet('defenceRecord', { event: nothing }), /this paper is not of annulled/)
})
