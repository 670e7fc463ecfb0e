import type { ProgressResponse } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import type { Register } from './members.ts'
import type { Programme } from '../programmes.ts'
import { batchId, type Facts } from '../batch/batch.ts'
import { type BankRows, uncarried } from './payments.ts'

const states = ['reserved', 'paid', 'failed', 'reversed'] as const

/** Where the money of a batch is, counted by the store. */
export async function progressOf(register: Register, rows: BankRows, facts: Facts): Promise<ProgressResponse> {
  const id = batchId(facts)
  const found = register(facts.programme as Programme).aggregate<{ _id: string; n: number; fen: number }>(
    [
      { $match: { 'facts.payments.batch': id } },
      { $unwind: '$facts.payments' },
      { $match: { 'facts.payments.batch': id } },
      { $group: { _id: '$facts.payments.state', n: { $sum: 1 }, fen: { $sum: '$facts.payments.amountFen' } } },
    ],
    { maxTimeMS: 30_000 },
  )
  const seen = new Map<string, { n: number; fen: number }>()
  for await (const { _id: state, n, fen } of found) seen.set(state, { n, fen })
  const counts = states.flatMap((state) => [[state, seen.get(state)?.n ?? 0] as const, [`${state}Fen`, seen.get(state)?.fen ?? 0] as const])
  const waiting = await rows.countDocuments(uncarried(id, facts))
  return { ...(Object.fromEntries(counts) as Omit<ProgressResponse, 'waiting'>), waiting }
}
