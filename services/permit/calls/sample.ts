import { createHash } from 'node:crypto'
import { orRefuse } from '@qingdan/lib/grpc.ts'
import type { Actor } from '@qingdan/lib/kind.ts'
import { reject } from '@qingdan/lib/rejections.ts'
import type { Desk } from './desk.ts'

/** Files decided between two days, drawn by a seed that anybody can draw with again. The draw is recorded with its ground. */
export async function sample(
  desk: Desk,
  request: { ground: string; from: string; to: string; size: number; seed: string },
  actor: Actor,
): Promise<{ caseIds: string[]; population: number }> {
  const { parts, reader } = desk
  const dated = /^\d{4}-\d\d-\d\d$/
  const faults = [
    ...(request.ground.trim().length < 4 ? [{ field: 'ground', rule: 'required' }] : []),
    ...(dated.test(request.from) ? [] : [{ field: 'from', rule: 'date' }]),
    ...(dated.test(request.to) ? [] : [{ field: 'to', rule: 'date' }]),
    ...(request.size < 1 || request.size > 100 ? [{ field: 'size', rule: 'out-of-range' }] : []),
    ...(request.seed.length < 8 ? [{ field: 'seed', rule: 'required' }] : []),
  ]
  if (faults.length > 0) orRefuse(reject('invalid', 'a sample', { fields: faults }))
  const { cases } = parts.kernels['permit']!.store
  const all = await cases
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
