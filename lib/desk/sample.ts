import { createHash } from 'node:crypto'
import type { SampleRequest, SampleResponse } from '@qingdan/proto/kernel/v1/desk.ts'
import { orRefuse } from '../grpc.ts'
import type { Actor } from '../kind.ts'
import { reject } from '../rejections.ts'
import type { Desk } from './desk.ts'

/** Files decided between two days, drawn by a seed that anybody can draw with again. The draw is recorded with its ground. */
export async function sample({ parts, kernel, reader }: Desk, request: SampleRequest, actor: Actor): Promise<SampleResponse> {
  const dated = /^\d{4}-\d\d-\d\d$/
  const faults = [
    ...(request.ground.trim().length < 4 ? [{ field: 'ground', rule: 'required' }] : []),
    ...(dated.test(request.from) ? [] : [{ field: 'from', rule: 'date' }]),
    ...(dated.test(request.to) ? [] : [{ field: 'to', rule: 'date' }]),
    ...(request.size < 1 || request.size > 100 ? [{ field: 'size', rule: 'out-of-range' }] : []),
    ...(request.seed.length < 8 ? [{ field: 'seed', rule: 'required' }] : []),
  ]
  if (faults.length > 0) orRefuse(reject('invalid', 'a sample', { fields: faults }))
  const all = await kernel.store.cases
    .find({ 'facts.decidedOn': { $gte: request.from, $lte: request.to } } as never, { projection: { _id: 1 } })
    .limit(100_000)
    .toArray()
  const drawn = all
    .map(({ _id }) => ({ _id, key: createHash('sha256').update(`${request.seed}\0${_id}`).digest('hex') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, request.size)
    .map(({ _id }) => _id)
  await parts.reads.record(drawn, ['sample'], reader(actor, false, request.ground.trim()))
  return { caseIds: drawn, population: all.length }
}
