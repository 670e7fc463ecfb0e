import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { play, type Told } from '@qingdan/deploy/demo/story.ts'
import { applicationOf, couples, type Couple } from '@qingdan/deploy/demo/people.ts'
import { rejectionOf } from '@qingdan/lib/grpc.ts'
import { brokenAt } from '@qingdan/lib/entry.ts'
import type { GetResponse, HistoryEntry } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { aWorld, type World } from './world.ts'

// The day that the demonstration plays, held to the law line by line. The tests below run in order: the date moves forward only.
let world: World
let told: Told
const lines: string[] = []
before(async () => {
  world = await aWorld()
  told = await play(world.api, (line) => lines.push(line))
})
after(() => world.stop())

const get = async (account: string, caseId: string): Promise<GetResponse> => world.api.permit.get({ caseId }, await world.api.as(account))
const entries = async (caseId: string, account = 'permit1'): Promise<HistoryEntry[]> =>
  (await world.api.permit.history({ caseId, pageSize: 100, pageToken: '' }, await world.api.as(account))).entries
const typesOf = (found: readonly HistoryEntry[]): string[] => found.map(({ header }) => header?.type ?? '').reverse()
const settled = async (check: () => Promise<boolean>): Promise<void> => {
  for (const last = performance.now() + 10_000; performance.now() < last;) {
    if (await check()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.fail('it did not come to rest within ten seconds')
}

test('the first file: told once what was missing, supplied, reviewed, granted, delivered', async () => {
  assert.deepEqual(typesOf(await entries(told.first.caseId)), ['apply', 'requestCorrection', 'supply', 'accept', 'review', 'grant', 'deliver'])
  const { case: found, facts } = await get('citizen1', told.first.caseId)
  assert.equal(found?.state, 'granted')
  assert.equal(found.own, true)
  assert.equal(facts?.decidedOn, '2015-08-03')
})
test('anybody with receipt number and query code can look it up; a wrong code and an absent number answer the same', async () => {
  const visitor = await world.api.as('citizen7')
  const { case: found, entries: seen } = await world.api.permit.track({ receiptNumber: told.first.receipt, queryCode: told.first.code.toLowerCase() }, visitor)
  assert.equal(found?.state, 'granted')
  assert.deepEqual(found.actions, [])
  assert.equal(seen.length, 7)
  const answer = async (receiptNumber: string, queryCode: string): Promise<string | undefined> =>
    world.api.permit.track({ receiptNumber, queryCode }, visitor).then(
      () => 'found',
      (error: unknown) => rejectionOf(error)?.rejected,
    )
  assert.equal(await answer(told.first.receipt, '0000000000'), 'not-found')
  assert.equal(await answer('BS15-0000-0', '0000000000'), 'not-found')
})
test('the certificate has a number and a check code that anybody can verify, and a wrong code is not told from an absent number', async () => {
  const { header } = (await entries(told.first.caseId)).find((entry) => entry.header?.type === 'grant') ?? {}
  await settled(
    async () =>
      !(
        await world.api.permit.sheet(
          { caseId: told.first.caseId, seq: header?.seq ?? 0, receiptNumber: '', queryCode: '', certificate: true },
          await world.api.as('citizen1'),
        )
      ).pending,
  )
  const sheet = await world.api.permit.sheet(
    { caseId: told.first.caseId, seq: header?.seq ?? 0, receiptNumber: '', queryCode: '', certificate: true },
    await world.api.as('citizen1'),
  )
  assert.match(sheet.number, /〔2015〕\d+号$/)
  assert.match(sheet.checkCode, /^[0-9A-HJKMNP-TV-Z]{10}$/)
  const verify = async (number: string, code: string): Promise<object> => world.api.permit.verify({ number, code }, await world.api.as('citizen7'))
  const genuine = (await verify(sheet.number, sheet.checkCode)) as { found: boolean; stands: boolean }
  assert.deepEqual([genuine.found, genuine.stands], [true, true])
  assert.deepEqual(await verify(sheet.number, '0000000000'), await verify(sheet.number.replace(/\d+号/, '999号'), sheet.checkCode))
  assert.ok(!JSON.stringify(genuine).includes('苗'))
})
test('the couple sees who read their file, in which role and on what ground, and no officer by name', async () => {
  await get('chengdong1', told.first.caseId)
  const { reads } = await world.api.permit.reads({ caseId: told.first.caseId, pageSize: 100, pageToken: '' }, await world.api.as('citizen1'))
  const look = reads.find(({ role }) => role === 'township')
  assert.equal(look?.office, 'township:370304001')
  assert.equal(look.ground, 'case')
  assert.ok(!JSON.stringify(reads).includes('城东1'))
})
test('the second is refused with reasons and remedies as of that date', async () => {
  const refusal = (await entries(told.refused)).find(({ header }) => header?.type === 'refuse')
  assert.equal(refusal?.event?.event?.$case, 'refused')
  const remedies = refusal.event.event.value.remedies
  assert.deepEqual(remedies.map(({ kind }) => kind).sort(), ['reconsideration', 'suit'])
  assert.ok(remedies.every(({ body }) => body !== ''))
  const { people } = await get('citizen2', told.refused)
  assert.match(people?.texts['grounds'] ?? '', /两个子女/)
})
test('the third is accepted by silence on 11 September as of 2 September: five working days across 3 to 5 and the working Sunday of the 6th', async () => {
  const [silence] = await entries(told.silent)
  assert.equal(silence?.header?.type, 'acceptBySilence')
  assert.equal(silence.header.on, '2015-09-11')
  assert.deepEqual(silence.event?.event?.$case === 'accepted' && silence.event.event.value, { bySilence: true, asOf: '2015-09-02' })
  const { case: found } = await get('citizen3', told.silent)
  const review = found?.deadlines.find(({ name }) => name === 'review')
  assert.equal(review?.start, '2015-09-02')
})
test('the fourth lapsed and was cancelled after notice and defence; the fifth keeps its permit, and its event does not say why', async () => {
  assert.deepEqual(typesOf(await entries(told.lapsed)).slice(-5), ['raiseLead', 'noticeLapse', 'defend', 'recordLapse', 'cancel'])
  assert.equal((await get('citizen5', told.kept)).case?.state, 'granted')
  const [dropped] = await entries(told.kept)
  assert.deepEqual(dropped?.event?.event, { $case: 'lapseDropped', value: {} })
  const { people } = await get('chengdong1', told.kept)
  assert.ok(!JSON.stringify(people).includes('怀孕'))
})
test('the sixth was revoked by two officers with two sign-ons, and the Discipline Commission was told', async () => {
  const history = await entries(told.revoked)
  const revoked = history.find(({ header }) => header?.type === 'revoke')
  assert.deepEqual(
    revoked?.header?.by.map(({ role }) => role),
    ['permit', 'head'],
  )
  assert.equal(new Set(revoked.header.by.map(({ account }) => account)).size, 2)
  const noticed = history.find(({ header }) => header?.type === 'noticeRevocation')
  assert.deepEqual(
    noticed?.header?.by.map(({ role }) => role),
    ['permit', 'permit'],
  )
})
test('the township of the area receives its events and no other; ids and status only', async () => {
  const { bus } = world.running.parts
  const seen: { subject: string; body: string }[] = []
  const info = await bus.jsm.streams.info('PUBLIC')
  for (let seq = 1; seq <= info.state.last_seq; seq++) {
    const message = await bus.jsm.streams.getMessage('PUBLIC', { seq })
    if (message) seen.push({ subject: message.subject, body: message.string() })
  }
  assert.ok(seen.some(({ subject }) => subject === 'public.v1.permit.Granted.370304001'))
  assert.ok(seen.some(({ subject }) => subject === 'public.v1.permit.DisciplineNotified.370304001'))
  for (const { woman, man } of couples)
    for (const { body } of seen) for (const text of [woman.name, man.name, woman.idNumber, man.idNumber, woman.phone]) assert.ok(!body.includes(text))
})
test('every history is a whole chain on the store', async () => {
  const { store } = world.running.parts.kernels['permit']!
  for await (const found of store.cases.find({})) assert.equal(brokenAt(found._id, await store.history(found)), undefined)
})
test('a second application of a couple with an open file is refused by the store', async () => {
  const [one] = couples as [Couple]
  assert.equal((await world.api.refused('citizen1', '', applicationOf(one))).rejected, 'already-open')
})
test('the walk to 2016-01-01 closes open files "no permit needed", and a new one is refused by the law that ended it', async () => {
  await world.api.walk('2016-01-01')
  assert.equal((await get('citizen3', told.silent)).case?.state, 'notNeeded')
  assert.equal((await get('citizen1', told.first.caseId)).case?.state, 'closedNoLongerRequired')
  assert.equal((await get('citizen2', told.refused)).case?.state, 'refused')
  const [, two] = couples as [Couple, Couple]
  const refusal = await world.api.refused('citizen2', '', applicationOf(two))
  assert.equal(refusal.rejected, 'not-in-force')
  assert.equal(refusal.meta?.['repealedBy'], 'pfpl-2015-amendment')
  const check = await world.api.permit.check({ answers: {}, on: '' }, await world.api.as('citizen2'))
  assert.equal(check.reason, 'not-needed')
})
test('each township had its digest opened each month, and what was not sent in time was counted late once', async () => {
  const { store } = world.running.parts.kernels['monthly']!
  const ids = (await store.cases.find({}).toArray()).map(({ _id }) => _id)
  assert.equal(ids.length, 11 * 6)
  const july = await store.load('370304001-2015-07', {})
  assert.deepEqual(
    july?.tail.map(({ type, on }) => [type, on]),
    [
      ['open', '2015-07-20'],
      ['late', '2015-08-01'],
      ['endOfLaw', '2016-01-01'],
    ],
  )
})
