import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SheetOf } from '@qingdan/lib/paper.ts'
import { Event as EventMessage, Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { sheetsOf } from './documents.ts'
import type { Event, Programme } from './event.ts'
import { document, papers, plain, plainOf, titleOf } from './papers.ts'

const remedies = [
  { clause: 'recon:request', kind: 'reconsideration', body: '博山区人民政府' },
  { clause: 'alit:suit', kind: 'suit', body: '博山区人民法院' },
]
const facts = Facts.fromPartial({
  township: 'township:370304106',
  committee: 'committee:370304106-01',
  receivedOn: '2015-07-20',
  noticedOn: '2015-08-03',
  suspendedOn: '2015-08-03',
})
const samples = {
  application: { $case: 'applied', value: { materials: [{ id: 'identity-card' }], onBehalf: true } },
  receipt: { $case: 'applied', value: { materials: [{ id: 'identity-card' }] } },
  minutes: { $case: 'discussed', value: { favourable: true, present: 7 } },
  postedNotice: { $case: 'noticePosted', value: { until: '2015-07-31' } },
  checkSheet: { $case: 'checkRecorded', value: { way: 'phone', result: 'unchanged' } },
  leadSheet: { $case: 'leadRecorded', value: { source: 'match', matter: 'death', changedOn: '2015-08-01', reference: 'r-1' } },
  changeReport: { $case: 'changeReported', value: { matter: 'death', changedOn: '2015-08-01' } },
  defenceRecord: { $case: 'defended', value: { nothingToSay: false } },
  serviceProof: { $case: 'served', value: { ofSeq: 5, way: 'personal', servedOn: '2015-08-04' } },
  'subsidy.townReview': { $case: 'reviewed', value: { favourable: true } },
  'subsidy.confirmation': { $case: 'confirmed', value: { from: '2015-08-10' } },
  'subsidy.nonConfirmation': { $case: 'refused', value: { remedies } },
  'subsidy.suspension': { $case: 'suspended', value: { lead: 4, matter: 'death', secondSource: 'visit', until: '2016-02-10' } },
  'subsidy.restoration': { $case: 'restored', value: { bySilence: true } },
  'subsidy.endingNotice': { $case: 'endingNoticed', value: { matter: 'death', eventOn: '2015-08-01', defenceUntil: '2015-08-17' } },
  'subsidy.termination': { $case: 'terminated', value: { matter: 'death', eventOn: '2015-08-01', effectiveOn: '2015-08-01', remedies } },
  'subsidy.stop': { $case: 'stopped', value: { matter: 'employee-pension', eventOn: '2015-06-01', effectiveOn: '2015-08-10', remedies } },
  'subsidy.reclassification': { $case: 'reclassified', value: { branch: 'death', changedOn: '2015-08-02' } },
  'subsidy.annulment': { $case: 'annulled', value: { way: 'suit' } },
} as const
type Name = keyof typeof samples
const texts = Object.fromEntries(
  ['minutes', 'checkNote', 'lead', 'changeNote', 'reporter', 'statement', 'opinion', 'note', 'grounds', 'facts', 'evidence', 'findings', 'reference'].map(
    (field) => [field, `［${field}］`],
  ),
)
const eventOf = (sample: object): Event => EventMessage.fromPartial({ event: sample as never }).event!
function sheet(name: Name, change: Partial<SheetOf<Facts, Event>> = {}, programme: Programme = 'reward') {
  const served = { title: '终止决定书', number: '示例博计扶终〔2015〕1号' }
  const all = {
    facts,
    entry: { on: '2015-08-10' },
    event: eventOf(samples[name]),
    people: { applicant: '安小满' },
    texts,
    receiptNumber: 'JF15-ABCD-1',
    served,
  }
  return sheetsOf(programme)(name, { ...all, ...change })
}
const body = (...given: Parameters<typeof sheet>): string => sheet(...given).body.join('\n')

test('every paper of an enrolment can be written in both programmes, has a title, an organ and its basis of the day', () => {
  assert.deepEqual(new Set(Object.keys(samples)), new Set([...Object.keys(papers), ...Object.keys(plain)]))
  for (const programme of ['reward', 'special'] as const)
    for (const name of Object.keys(samples) as Name[]) {
      const { title, organ, basis, body: written } = sheet(name, {}, programme)
      assert.ok(title && title === titleOf(name) && organ, name)
      assert.ok(basis.length > 0 && written.at(-1)?.startsWith('依据：《'), name)
      assert.ok(!written.join('').includes('undefined'), name)
    }
})
test('an event gives the paper whose text is written from it', () => {
  for (const [name, sample] of Object.entries(samples)) {
    const numbered = document(eventOf(sample))
    if (name.startsWith('subsidy.')) assert.equal(numbered?.name, name)
    else assert.equal(numbered, undefined, name)
  }
  assert.deepEqual([plainOf('discuss'), plainOf('recordCheck'), plainOf('constructor'), plainOf('confirm')], ['minutes', 'checkSheet', undefined, undefined])
})
test('each lead has its sheet: what was said, never by whom', () => {
  const written = body('leadSheet')
  assert.match(written, /^2015年8月10日登记一条线索：扶助对象死亡。来源：与主管部门登记的核对（r-1）。\n变化的日期：2015年8月1日。\n［lead］/)
  assert.ok(!written.includes('［reporter］'))
  assert.match(body('changeReport'), /本人说明情况有变化：扶助对象死亡，发生在2015年8月1日。\n［changeNote］/)
})
test('the posted notice says name, village and programme, how long it hangs, and nothing of the file', () => {
  const { body: written, facts: about, addressee, organ } = sheet('postedNotice')
  assert.deepEqual(about, [])
  assert.equal(addressee, '')
  assert.equal(organ, '八陡镇示例一村委员会')
  assert.equal(written[0], '现将评议结果公示如下：安小满，八陡镇示例一村，申请农村部分计划生育家庭奖励扶助。')
  assert.match(written[1] ?? '', /^公示到2015年7月31日（含当日），期满即撤下。/)
  assert.equal(written.length, 3)
})
test('a decision against a person names its remedies in the version of its day, or is not written', () => {
  for (const name of ['subsidy.nonConfirmation', 'subsidy.termination', 'subsidy.stop'] as const) {
    assert.deepEqual(sheet(name).remedies, [
      '不服本决定的，可以自知道本决定之日起六十日内向博山区人民政府申请行政复议。',
      '不服本决定的，可以自知道本决定之日起六个月内直接向博山区人民法院提起行政诉讼。',
    ])
    const silent = eventOf({ ...samples[name], value: { ...samples[name].value, remedies: [] } })
    assert.throws(() => sheet(name, { event: silent }), /names no remedy/)
  }
})
test('an ending rests on the row of the list for its matter', () => {
  const ending = (matter: string) =>
    sheet('subsidy.termination', { event: eventOf({ ...samples['subsidy.termination'], value: { ...samples['subsidy.termination'].value, matter } }) })
  assert.deepEqual(ending('death').basis, ['list:r2:stop'])
  assert.deepEqual(ending('adoption').basis, ['list:r2:end'])
  assert.deepEqual(ending('fraud').basis, ['list:r2:fraud'])
  assert.match(ending('recovery').body.join(''), /已经发放的扶助金不因本决定追回。/)
  assert.match(ending('fraud').body.join(''), /是否追回、追回多少，由本机关另行告知和决定。/)
})
test('after a death the papers go to those who are left; everything else goes to the person', () => {
  assert.equal(sheet('subsidy.termination').addressee, '安小满的近亲属')
  assert.equal(sheet('subsidy.annulment', { facts: { ...facts, endingMatter: 'death' } }).addressee, '安小满的近亲属')
  assert.equal(sheet('subsidy.annulment', { facts: { ...facts, endingMatter: 'fraud' } }).addressee, '安小满')
  assert.equal(sheet('subsidy.stop').addressee, '安小满')
})
test('a suspension says until when, that it is no end, and where the person can speak; it rests on the privacy law from its first day only', () => {
  assert.match(body('subsidy.suspension'), /最迟到2016年2月10日；到期没有作出决定的，自动恢复发放/)
  assert.match(body('subsidy.suspension'), /另有佐证：上门核实/)
  const from = (on: string): boolean => sheet('subsidy.suspension', { entry: { on } }).basis.includes('pipl:24')
  assert.deepEqual([from('2021-10-31'), from('2021-11-01'), from('2026-11-25')], [false, true, true])
})
test('the receipt of an application tells how the data is matched and that a match alone decides nothing', () => {
  assert.match(body('receipt'), /收件号：JF15-ABCD-1。/)
  assert.match(body('receipt'), /核对结果只是线索，不会仅凭它作出决定。/)
  const supplied = eventOf({ $case: 'supplied', value: { materials: [{ id: 'death-proof' }, { id: 'account-proof' }] } })
  assert.match(body('receipt', { event: supplied }, 'special'), /2015年8月10日收到您申请计划生育家庭特别扶助的补充材料2件/)
})
test('a text that is not there leaves no empty line, and a paper of another event is a fault', () => {
  assert.ok(!sheet('subsidy.confirmation', { texts: {} }).body.includes(''))
  assert.throws(() => sheet('minutes', { event: eventOf(samples.application) }), /this paper is not of applied/)
  assert.throws(() => sheetsOf('reward')('permit.grant', {} as never), /there is no document permit.grant/)
})
