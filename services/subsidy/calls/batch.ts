import { Buffer } from 'node:buffer'
import { instantNow } from '@qingdan/lib/business-date.ts'
import { plainCalls } from '@qingdan/lib/desk/plain.ts'
import { type Caller, orRefuse, registered } from '@qingdan/lib/grpc.ts'
import type { Actor } from '@qingdan/lib/kind.ts'
import { reject } from '@qingdan/lib/rejections.ts'
import type { Parts } from '@qingdan/lib/service.ts'
import {
  type AnswerRequest,
  type AnswerResponse,
  BatchDefinition,
  type Event,
  type Facts,
  type FileRequest,
  type FileResponse,
} from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import { keepFile, type Standing } from '../work/answer.ts'
import { fileName } from '../batch/file.ts'
import { keptLines, sentIn } from '../work/kept.ts'
import { paymentsOf } from '../work/payments.ts'
import { progressOf } from '../work/paid.ts'
import { reportOf } from '../work/report.ts'
import type { Stored } from '../work/stored.ts'

/** What a bank sends is held in memory while it is read: a line for each of some two hundred thousand payments. */
const largest = 32 * 1024 * 1024
const accountFields = ['account.holder', 'account.number'] as const

/** The file of an exported batch; who fetched it is recorded for each person in it before the first line is given. */
async function* file(
  parts: Parts,
  { register, files }: Stored,
  found: { _id: string; facts: Facts },
  { ground }: FileRequest,
  actor: Actor,
): AsyncGenerator<FileResponse> {
  const { facts, _id } = found
  const by = { account: actor.account, role: actor.roles[0] ?? 'finance', office: actor.office }
  const reader = { by, own: false, ground: ground || `batch:${_id}`, on: parts.date.today(), at: instantNow() }
  const sent = await sentIn(files, parts.keys, _id, facts.fileDigest)
  for await (const page of paymentsOf(register, facts))
    await parts.reads.record(
      page.filter(({ payment }) => sent.has(payment.id)).map(({ member }) => member._id),
      accountFields,
      reader,
    )
  yield { part: { $case: 'head', value: { name: fileName(_id, facts.attempt), mediaType: 'text/plain; charset=utf-8', size: 0 } } }
  for await (const chunk of keptLines(files, parts.keys, _id, facts.fileDigest)) yield { part: { $case: 'chunk', value: chunk } }
}
const asked = (field: string, rule: string): never => orRefuse<never>(reject('invalid', field, { fields: [{ field, rule }] }))
/** The head of what the bank sends, and the whole of it. */
async function received(parts: AsyncIterable<AnswerRequest>): Promise<{ caseId: string; commandId: string; bytes: Buffer }> {
  const chunks: Buffer[] = []
  let head: { caseId: string; commandId: string } | undefined
  let size = 0
  for await (const { part } of parts) {
    if (part?.$case === 'head') head ??= part.value
    else if (part?.$case === 'chunk') chunks.push(Buffer.from(part.value))
    size += part?.$case === 'chunk' ? part.value.length : 0
    if (size > largest) asked('file', 'too-large')
  }
  return head ? { ...head, bytes: Buffer.concat(chunks) } : asked('head', 'required')
}
function commandFor({ kind, fileDigest, paid, failed, paidFen, reversed, reversedFen }: Standing) {
  if (kind === 'answer') return { $case: 'takeAnswer', value: { fileDigest, paid, failed, paidFen } } as const
  return { $case: 'recordReversals', value: { fileDigest, count: reversed, fen: reversedFen } } as const
}

export function batchCalls(parts: Parts, stored: Stored): ReturnType<typeof registered> {
  const { store } = parts.kernels['batch']!
  const plain = plainCalls<Facts, NonNullable<Event['event']>>(parts, 'batch')
  const inScope = async (caseId: string, actor: Actor): Promise<{ _id: string; state: string; facts: Facts }> => {
    const scope = store.kind.scope(actor)
    const found = (scope && (await store.load(caseId, scope))) ?? orRefuse<never>(reject('not-found', caseId))
    return found as unknown as { _id: string; state: string; facts: Facts }
  }
  /** A repeated request is answered as the first was; the same file under another id has been imported before. */
  async function answer(request: AsyncIterable<AnswerRequest>, caller: Caller): Promise<AnswerResponse> {
    const { caseId, commandId, bytes } = await received(request)
    const { facts } = await inScope(caseId, caller.actor)
    const found = await store.load(caseId, {})
    const done = found && (await store.handled(found, `u:${caller.actor.account}:${commandId}`))
    if (done) return plain.get({ caseId }, caller)
    const standing = orRefuse(await keepFile({ ...stored, keys: parts.keys }, facts, bytes, parts.date.today()))
    return plain.act({ caseId, commandId, command: { command: commandFor(standing) } }, caller)
  }
  return registered(BatchDefinition, {
    ...plain,
    progress: async ({ caseId }, { actor }) => progressOf(stored.register, stored.rows, (await inScope(caseId, actor)).facts),
    file: async function* (request, { actor }) {
      const found = await inScope(request.caseId, actor)
      if (found.state !== 'exported') orRefuse(reject('wrong-state', 'a file stands while the bank has it and has not answered'))
      yield* file(parts, stored, found, request, actor)
    },
    answer,
    report: async ({ year }) => {
      if (!/^\d{4}$/.test(year)) asked('year', 'year')
      return { rows: await reportOf(stored.register, stored.clawbacks, year) }
    },
  })
}
