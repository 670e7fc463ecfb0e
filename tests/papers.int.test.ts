import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { rejectionOf } from '@qingdan/lib/grpc.ts'
import type { Command } from '../services/permit/permit/machine.ts'
import { application, commands } from '../services/permit/permit/testing.ts'
import { aWorld, type World } from './world.ts'

let world: World
let caseId = ''
before(async () => {
  world = await aWorld()
  const { api } = world
  caseId = (await api.act('citizen1', '', application(1))).case?.id ?? ''
  await api.act('chengdong1', caseId, commands.accept)
  await api.act('chengdong1', caseId, commands.review)
})
after(() => world.stop())
const previewed = async (account: string, command: Command) =>
  world.api.permit.preview({ caseId, command: { command } }, await world.api.as(account)).then(
    ({ sheet }) => sheet,
    (error: unknown) => rejectionOf(error),
  )
const read = async (account: string, digest: string) =>
  world.api.permit.proposed({ caseId, digest }, await world.api.as(account)).then(
    (answer) => answer,
    (error: unknown) => rejectionOf(error)?.rejected,
  )

test('a preview is the paper that the act then gives, word for word, and writes nothing', async () => {
  const { api } = world
  const was = await api.permit.get({ caseId }, await api.as('permit1'))
  const draft = await previewed('permit1', commands.grant)
  assert.ok(draft && 'title' in draft)
  const now = await api.permit.get({ caseId }, await api.as('permit1'))
  assert.deepEqual(now.case, was.case)
  assert.deepEqual([draft.number, draft.checkCode, draft.pending], ['', '', true])

  const { entry } = await api.act('permit1', caseId, commands.grant)
  await world.running.parts.relays['permit']?.drain()
  const paper = await api.permit.sheet({ caseId, seq: entry?.seq ?? 0, receiptNumber: '', queryCode: '', certificate: false }, await api.as('permit1'))
  assert.deepEqual({ ...draft, number: paper.number, pending: false, checkCode: paper.checkCode }, paper)
})
test('what an act would be refused for, its preview is refused for; a step without a paper gives none, one that records something its plain paper', async () => {
  assert.deepEqual(await previewed('permit1', commands.grant).then((outcome) => outcome && 'rejected' in outcome && outcome.rejected), 'wrong-state')
  assert.deepEqual(await previewed('citizen2', commands.deliver).then((outcome) => outcome && 'rejected' in outcome && outcome.rejected), 'not-allowed')
  assert.equal(await previewed('permit1', commands.raiseLead), undefined)
  const proof = await previewed('permit1', { $case: 'deliver', value: { way: 'counter', receivedOn: '2015-07-20' } })
  assert.ok(proof && 'title' in proof)
  assert.deepEqual([proof.title, proof.pending], ['送达回证', false])
  assert.match(proof.body[0] ?? '', /^送达的文书：二孩生育证（.+）。$/)
})
test('who may countersign reads the content and the paper, and the look is recorded; for everybody else it is not there', async () => {
  const { api } = world
  await api.act('permit1', caseId, commands.raiseLead)
  const { case: waiting } = await api.act('permit1', caseId, commands.noticeRevocation)
  const digest = waiting?.proposals[0]?.digest ?? ''
  for (const account of ['permit1', 'chengdong1', 'head1']) assert.equal(await read(account, digest), 'not-found', account)
  assert.equal(await read('permit2', '0'.repeat(64)), 'no-proposal')

  const shown = await read('permit2', digest)
  assert.ok(typeof shown === 'object')
  assert.deepEqual(shown.command?.command, commands.noticeRevocation)
  assert.ok(shown.sheet?.body.some((line) => line.includes('独生子女证明系伪造')))
  const { reads } = await api.permit.reads({ caseId, pageSize: 5, pageToken: '' }, await api.as('head1'))
  assert.ok(reads.some(({ ground, fields }) => ground === 'countersign' && fields[0]?.startsWith('proposal:')))

  await api.sign('permit2', caseId, digest)
  assert.equal(await read('permit2', digest), 'no-proposal')
})
test('the receipt, the record of the statement and the proof of service can be opened, with nothing that the reader may not read', async () => {
  const { api } = world
  const sheet = async (account: string, seq: number, receipt = false) =>
    api.permit.sheet({ caseId, seq, receiptNumber: '', queryCode: '', certificate: false, receipt }, await api.as(account))
  const receipt = await sheet('citizen1', 1, true)
  assert.deepEqual([receipt.title, receipt.number, receipt.pending], ['收件回执', '', false])
  assert.ok(receipt.body[0]?.includes(receipt.receiptNumber))

  const { entry: statement } = await api.act('citizen1', caseId, commands.defend)
  assert.deepEqual(statement?.document, { name: 'defenceRecord', title: '陈述申辩笔录', number: '', pending: false })
  const says = ({ body }: { body: string[] }): boolean => body.some((line) => line.includes('证明是单位出具的'))
  assert.ok(says(await sheet('citizen1', statement?.seq ?? 0)) && says(await sheet('permit1', statement?.seq ?? 0)))
  assert.ok(!says(await sheet('chengdong1', statement?.seq ?? 0)), 'the township decides nothing here')

  await world.running.parts.relays['permit']?.drain()
  const notice = (statement?.seq ?? 0) - 1
  const { entry: proof } = await api.act('permit1', caseId, { $case: 'recordService', value: { ofSeq: notice, way: 'personal', servedOn: '2015-07-20' } })
  const paper = await sheet('citizen1', proof?.seq ?? 0)
  assert.match(paper.body[0] ?? '', /^送达的文书：撤销告知书（.+〔2015〕1号）。$/)
})
