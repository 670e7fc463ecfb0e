import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asActor, connect, rejectionOf } from '@qingdan/lib/grpc.ts'
import type { Role } from '@qingdan/list/roles.ts'
import type { Command } from '@qingdan/proto/subsidy/enrolment/v1/command.ts'
import { RewardDefinition, SpecialDefinition } from '@qingdan/proto/subsidy/enrolment/v1/enrolment.ts'
import { BusinessDateDefinition } from '@qingdan/proto/kernel/v1/office.ts'
import { application, invent } from '../services/subsidy/testing.ts'
import { ownRealm } from './abuse/realm.ts'
import { worldOf, type World } from './world.ts'

const badou = 'township:370304106'
const village = 'committee:370304106-01'
const realm = await ownRealm()
let world: World
before(async () => {
  world = await worldOf(['subsidy'], { over: { KEYCLOAK_URL: realm.url } })
})
after(async () => {
  await world.stop()
  realm.stop()
})
function as(account: string, role: Role, office = '', visitor = '') {
  const claims = { sub: account, realm_access: { roles: [role] }, office: office ? [office] : [], credential_number: 'M-1', credential_expiry: '2016-12-31' }
  return asActor(realm.token(claims), { visitor: visitor || account })
}
const counter = as('counter', 'counterClerk', badou)
const committee = as('committee', 'committee', village)
const township = as('township', 'township', badou)
const section = as('section', 'subsidy', 'section:subsidy')
const head = as('head', 'head', 'bureau')
const hotline = as('hotline', 'hotline', 'hotline')
const visitor = as('portal', 'public', '', 'visitor-1')

const clients = () => ({ reward: connect(RewardDefinition, world.address), special: connect(SpecialDefinition, world.address) })
type Programme = keyof ReturnType<typeof clients>
let serial = 0
const give = (programme: Programme, caseId: string, command: object, who: ReturnType<typeof as>) =>
  clients()[programme].act({ caseId, commandId: `assistance-${++serial}`, command: { command: command as Command['command'] } }, who)
const done = async (programme: Programme, caseId: string, command: object, who: ReturnType<typeof as>): Promise<number> =>
  (await give(programme, caseId, command, who)).entry?.seq ?? 0
async function walkTo(day: string): Promise<void> {
  for await (const { date } of connect(BusinessDateDefinition, world.address, 60_000).walk({ to: day }, as('clock', 'administrator'))) assert.ok(date <= day)
}
async function today(): Promise<string> {
  return (await connect(BusinessDateDefinition, world.address).today({}, visitor)).date
}
const refusal = (call: Promise<unknown>) => call.then(() => undefined, rejectionOf)
const discuss = { $case: 'discuss', value: { favourable: true, present: 7, minutes: '评议记录全文' } }
const review = { $case: 'review', value: { favourable: true, opinion: '材料齐全', objectionsAnswered: '' } }

async function applied(programme: Programme, n: number, who = counter) {
  const answer = await give(programme, '', application(n, programme), who)
  return { id: answer.case?.id ?? '', receipt: answer.case?.receiptNumber ?? '', code: answer.queryCode }
}
async function confirmed(programme: Programme, n: number, who = counter) {
  const file = await applied(programme, n, who)
  await done(programme, file.id, discuss, committee)
  if (programme === 'reward') {
    await done(programme, file.id, { $case: 'postNotice', value: {} }, committee)
    const { facts } = await clients().reward.get({ caseId: file.id }, section)
    await walkTo(
      Temporal.PlainDate.from(facts?.noticeUntil ?? '')
        .add({ days: 1 })
        .toString(),
    )
  }
  await done(programme, file.id, review, township)
  await done(programme, file.id, { $case: 'confirm', value: { note: '' } }, section)
  return file
}

test('a clerk applies for a person, who follows it by receipt and code alone; the papers of it are masked for whoever shows them', async () => {
  const { id, receipt, code } = await applied('reward', 1)
  assert.match(receipt, /^BJ15-/)
  const tracked = await clients().reward.track({ receiptNumber: receipt, queryCode: code }, visitor)
  assert.equal(tracked.case?.state, 'applied')
  assert.deepEqual(tracked.case?.actions, [])
  const sheet = await clients().reward.sheet({ seq: 1, receiptNumber: receipt, queryCode: code, receipt: true }, visitor)
  assert.equal(sheet.title, '收件回执')
  assert.equal(sheet.masked, true)
  assert.ok(!JSON.stringify(sheet).includes(invent(1).name))
  assert.match(sheet.body.join(''), new RegExp(`收件号：${receipt}`))
  assert.equal((await refusal(clients().special.track({ receiptNumber: receipt, queryCode: code }, visitor)))?.rejected, 'not-found')
  assert.equal((await refusal(clients().reward.get({ caseId: id }, as('counter-2', 'counterClerk', 'township:370304001'))))?.rejected, 'not-found')
})
test('the committee sees a name and a step of its own village in reward assistance, and a number without a name in special assistance', async () => {
  const [reward, special] = [await applied('reward', 2), await applied('special', 3)]
  const seen = await clients().reward.get({ caseId: reward.id }, committee)
  assert.equal(seen.people?.applicant?.name, `${[...invent(2).name][0]}${'＊'.repeat([...invent(2).name].length - 1)}`)
  assert.deepEqual([seen.people?.applicant?.idNumber, seen.people?.account, seen.people?.bank, seen.facts?.residence], ['', '', '', ''])
  const bereaved = await clients().special.get({ caseId: special.id }, committee)
  assert.equal(bereaved.people?.applicant?.name, '')
  assert.deepEqual(bereaved.facts?.branches, [])
  const { rows } = await clients().special.list({ queue: 'mine' }, committee)
  assert.deepEqual(rows.find((row) => row.case?.id === special.id)?.maskedName, '')
  const { entries } = await clients().special.history({ caseId: special.id }, committee)
  const first = entries.at(-1)?.event?.event
  assert.ok(first?.$case === 'applied' && first.value.branch === '' && first.value.age === 0 && first.value.township === badou)
  assert.ok(!JSON.stringify([bereaved, rows, entries]).includes('disability'))
  // Its papers say what the committee is not shown: they are not named to it.
  assert.equal(entries.at(-1)?.header?.document, undefined)
  assert.equal((await clients().special.history({ caseId: special.id }, township)).entries.at(-1)?.header?.document?.name, 'application')
  assert.equal((await refusal(clients().special.get({ caseId: special.id }, as('other', 'committee', 'committee:370304106-02'))))?.rejected, 'not-found')
  assert.equal((await refusal(clients().special.sheet({ caseId: special.id, seq: 1 }, committee)))?.rejected, 'not-found')
  assert.match((await clients().special.sheet({ caseId: special.id, seq: 1 }, township)).body.join(''), /计划生育家庭特别扶助/)
  const [draft] = [await clients().special.preview({ caseId: special.id, command: { command: discuss as never } }, committee)]
  assert.equal(draft.sheet?.title, '评议记录')
  assert.equal(draft.sheet?.facts[0]?.value, '')
})
test('a look in full needs a ground, opens what the role needs, and the person can read it; nobody opens who reported', async () => {
  const citizen = as('mother', 'citizen')
  const { id } = await applied('special', 5, citizen)
  const account = 'account.number'
  const [unknown] = (await refusal(clients().special.unmask({ caseId: id, fields: [account], ground: '核对账户' }, township)))?.fields ?? []
  assert.deepEqual(unknown, { field: 'fields', rule: 'unknown' })
  const opened = await clients().special.unmask({ caseId: id, fields: [account, 'child.name'], ground: '核对账户' }, section)
  assert.deepEqual(opened.values, { [account]: '6222000000010005', 'child.name': '示例子女5' })
  const { people } = await clients().special.get({ caseId: id }, citizen)
  assert.equal(people?.account, '************0005')
  assert.equal(people?.applicant?.name, invent(5).name)
  const { reads } = await clients().special.reads({ caseId: id }, citizen)
  assert.ok(reads.some(({ ground, fields }) => ground === '核对账户' && fields.includes(account)))
  for (const [who, field] of [
    [township, 'reporter'],
    [head, 'reporter'],
    [township, 'objector'],
  ] as const)
    assert.equal((await refusal(clients().special.unmask({ caseId: id, fields: [field], ground: '核对线索' }, who)))?.rejected, 'invalid', field)
})
test('a notice hangs for its time with name, village and days alone, and on the day after nothing of it can be had', async () => {
  const { id } = await applied('reward', 7)
  await done('reward', id, discuss, committee)
  const seq = await done('reward', id, { $case: 'postNotice', value: {} }, committee)
  const posted = async () => (await clients().reward.notices({ township: badou, pageSize: 100 }, visitor)).notices
  const [notice] = (await posted()).filter(({ name }) => name === invent(7).name)
  assert.ok(notice)
  assert.deepEqual(Object.keys(notice).toSorted(), ['committee', 'name', 'postedOn', 'township', 'until'])
  assert.equal((await clients().reward.sheet({ caseId: id, seq }, committee)).title, '公示')
  await walkTo(notice.until)
  assert.equal((await posted()).length > 0, true)
  await walkTo(Temporal.PlainDate.from(notice.until).add({ days: 1 }).toString())
  assert.deepEqual(
    (await posted()).filter(({ name }) => name === invent(7).name),
    [],
  )
  assert.equal((await refusal(clients().reward.sheet({ caseId: id, seq }, committee)))?.rejected, 'not-found')
  const { reads } = await clients().reward.reads({ caseId: id, pageSize: 100 }, head)
  assert.ok(reads.some(({ ground, role, fields }) => ground === 'posted notice' && role === 'public' && fields.join() === 'applicant.name'))
})
test('a report becomes a lead that is looked into on the same working day; the person reads that it came, not from whom', async () => {
  const citizen = as('farmer', 'citizen')
  const { id } = await confirmed('reward', 10, citizen)
  const report = { matter: 'employee-pension', changedOn: '', text: '他有退休金', reporter: '邻居某某' }
  const told = await clients().reward.report({ commandId: 'report-000001', idNumber: invent(10).idNumber, ...report }, hotline)
  assert.deepEqual(told, { caseId: id, inquireBy: await today() })
  assert.deepEqual(await clients().reward.report({ commandId: 'report-000001', idNumber: invent(10).idNumber, ...report }, hotline), told)
  assert.equal(
    (await refusal(clients().special.report({ commandId: 'report-000002', idNumber: invent(10).idNumber, ...report }, hotline)))?.rejected,
    'not-found',
  )
  assert.equal((await refusal(clients().reward.get({ caseId: id }, hotline)))?.rejected, 'not-allowed')
  const { entries } = await clients().reward.history({ caseId: id }, citizen)
  const [lead] = entries
  assert.deepEqual(lead?.header?.by, [])
  assert.deepEqual(lead?.event?.event, { $case: 'leadRecorded', value: { source: '', matter: '', changedOn: '', reference: '' } })
  const own = await clients().reward.get({ caseId: id }, citizen)
  assert.deepEqual([own.facts?.leads, own.case?.deadlines.filter(({ name }) => name.startsWith('inquiry'))], [[], []])
  assert.ok(!JSON.stringify([own, entries]).includes('hotline') && !JSON.stringify(own).includes('邻居'))
  const officer = await clients().reward.get({ caseId: id }, section)
  assert.deepEqual([officer.facts?.leads.length, officer.people?.texts['lead'], officer.people?.texts['reporter']], [1, '他有退休金', '邻居某某'])
  assert.ok(officer.case?.deadlines.some(({ name }) => name === `inquiry:${lead?.header?.seq}`))
})
test('an ending is written by one officer, read by the second with its paper, and stands with number, code and remedies', async () => {
  const citizen = as('widow', 'citizen')
  const { id } = await confirmed('special', 11, citizen)
  const lead = await done('special', id, { $case: 'recordLead', value: { source: 'check', matter: 'recovery', changedOn: '2015-07-25', text: '' } }, township)
  const facts = { evidence: '残联登记', facts: '子女已经康复' }
  await done('special', id, { $case: 'suspend', value: { lead, secondSource: 'register', ...facts } }, section)
  await done('special', id, { $case: 'noticeEnding', value: { matter: 'recovery', eventOn: '2015-07-25', ...facts } }, section)
  await done('special', id, { $case: 'defend', value: { statement: '', nothingToSay: true } }, citizen)
  const terminate = { $case: 'terminate', value: { grounds: '子女康复，按规定终止' } }
  const drafted = await clients().special.preview({ caseId: id, command: { command: terminate as never } }, section)
  assert.deepEqual([drafted.sheet?.title, drafted.sheet?.pending, drafted.sheet?.remedies.length], ['终止决定书', true, 2])
  const proposed = await give('special', id, terminate, section)
  const digest = proposed.case?.proposals[0]?.digest ?? ''
  const waiting = await clients().special.proposed({ caseId: id, digest }, head)
  assert.deepEqual([waiting.command?.command?.$case, waiting.sheet?.title], ['terminate', '终止决定书'])
  assert.match(waiting.sheet?.body.join('') ?? '', /自2015年7月25日起终止/)
  const signed = await clients().special.sign({ caseId: id, commandId: 'assistance-sign', digest }, head)
  assert.equal(signed.case?.state, 'terminated')
  const seq = signed.entry?.seq ?? 0
  let sheet = await clients().special.sheet({ caseId: id, seq }, citizen)
  for (const until = performance.now() + 10_000; sheet.pending && performance.now() < until;)
    sheet = await clients().special.sheet({ caseId: id, seq }, citizen)
  assert.deepEqual([sheet.addressee, sheet.remedies.length, sheet.pending], [invent(11).name, 2, false])
  const found = await clients().special.verify({ number: sheet.number, code: sheet.checkCode }, visitor)
  assert.deepEqual([found.found, found.stands, found.title], [true, true, '终止决定书'])
  assert.equal((await clients().reward.verify({ number: sheet.number, code: sheet.checkCode }, visitor)).found, false)
  const confirm = await clients()
    .special.history({ caseId: id }, citizen)
    .then(({ entries }) => entries.find(({ header }) => header?.type === 'confirm'))
  const certificate = await clients().special.sheet({ caseId: id, seq: confirm?.header?.seq ?? 0 }, citizen)
  const ended = await clients().special.verify({ number: certificate.number, code: certificate.checkCode }, visitor)
  assert.deepEqual([ended.stands, ended.state], [false, 'terminated'])
})
test('eligibility is answered for the day that is asked about, and what nobody has loaded is said', async () => {
  const yes = { rural: 'yes', birthRules: 'yes', living: 'one', bornSince: 'yes', sixty: 'yes' }
  const check = async (answers: Record<string, string>, on: string) => (await clients().reward.check({ answers, on }, visitor)).answer
  assert.deepEqual([await check(yes, '2015-07-20'), await check(yes, '2026-11-25')], ['yes', 'yes'])
  assert.deepEqual([await check({ ...yes, rural: 'no' }, '2016-01-21'), await check({ ...yes, rural: 'no' }, '2016-01-22')], ['no', 'ask'])
  assert.equal(await check(yes, '2003-12-31'), 'ask')
})
test('a paper is sealed for an application before it exists, its digest is the service’s own, and a draft is gone with the application', async () => {
  const citizen = as('daughter', 'citizen')
  const api = clients().reward
  const { draftId } = await api.saveDraft({ draftId: '', content: Buffer.from('{"step":3}'), version: 0 }, citizen)
  const commandId = 'assistance-with-paper'
  async function* file() {
    yield { part: { $case: 'head', value: { name: '户口簿.png', material: 'household-register', draftId: commandId, caseId: '' } } as const }
    yield { part: { $case: 'chunk', value: Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(64)]) } as const }
  }
  const { uploadId, digest } = await api.upload(file(), citizen)
  const asked = (upload: string) => application(21, 'reward', { materials: [{ id: 'household-register', uploadId: upload, digest: 'f'.repeat(64) }], draftId })
  const act = (upload: string, id = commandId) => api.act({ caseId: '', commandId: id, command: { command: asked(upload) as Command['command'] } }, citizen)
  assert.deepEqual((await refusal(act(uploadId, 'assistance-another')))?.fields, [{ field: 'materials[0].upload_id', rule: 'unknown' }])
  const { case: made, facts } = await act(uploadId)
  assert.equal(facts?.materials[0]?.digest, digest)
  assert.equal((await refusal(api.getDraft({ draftId }, citizen)))?.rejected, 'not-found')
  const read = async (who: ReturnType<typeof as>, ground: string): Promise<string | undefined> => {
    for await (const { part } of api.download({ caseId: made?.id ?? '', uploadId, ground }, who)) if (part?.$case === 'head') return part.value.name
    return undefined
  }
  assert.equal(await read(citizen, ''), '户口簿.png')
  assert.equal((await refusal(read(township, '')))?.rejected, 'invalid')
  assert.equal(await read(township, '核对户口簿'), '户口簿.png')
})
test('who hands in the receipt and the code at home has the file on their account; an officer who stands aside does no more in it', async () => {
  const { id, receipt, code } = await applied('reward', 22)
  const citizen = as('son', 'citizen')
  assert.equal((await refusal(clients().reward.get({ caseId: id }, citizen)))?.rejected, 'not-found')
  assert.equal((await clients().reward.claim({ receiptNumber: receipt, queryCode: code }, citizen)).caseId, id)
  assert.equal((await clients().reward.get({ caseId: id }, citizen)).case?.own, true)
  assert.equal((await clients().reward.list({ queue: 'own' }, citizen)).rows.length, 1)
  const aside = await clients().reward.recuse({ caseId: id, commandId: 'assistance-aside', reason: '亲属' }, committee)
  assert.equal(aside.case?.recused, true)
  assert.equal((await refusal(done('reward', id, discuss, committee)))?.rejected, 'recused')
})
test('a list is asked for by round, by batch and by what a check has shown; another word is refused', async () => {
  const of = async (more: object) => (await clients().reward.list({ queue: 'all', ...more }, section)).rows.length
  assert.ok((await of({})) > 0)
  assert.deepEqual(
    [await of({ round: 'round-1999' }), await of({ batch: 'b-none' }), await of({ check: 'done' }), await of({ check: 'changed' })],
    [0, 0, 0, 0],
  )
  assert.equal(await of({ check: 'open' }), await of({}))
  for (const check of ['later', 'constructor'])
    assert.deepEqual((await refusal(clients().reward.list({ queue: 'all', check }, section)))?.fields, [{ field: 'check', rule: 'choice' }])
})
