import type { ReportRow } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import type { mongo } from 'mongoose'
import type { Register } from './members.ts'
import { programmes } from '../programmes.ts'

type Sums = Omit<ReportRow, 'programme' | 'area'>
const none: Sums = { persons: 0, payments: 0, paidFen: 0, reversedFen: 0, repaidFen: 0 }
const when = (state: readonly string[], value: unknown): unknown => ({ $sum: { $cond: [{ $in: ['$facts.payments.state', state] }, value, 0] } })

/** Payments for the periods of a year that reached somebody, by township; what came back stands beside what was paid, never inside it. */
function paidIn(register: Register, programme: (typeof programmes)[number], year: string) {
  const ofYear = { $regex: `^${year}` }
  return register(programme).aggregate<Sums & { _id: string }>(
    [
      { $match: { 'facts.payments.period': ofYear } },
      { $unwind: '$facts.payments' },
      { $match: { 'facts.payments.period': ofYear, 'facts.payments.state': { $in: ['paid', 'reversed'] } } },
      {
        $group: {
          _id: { area: '$area', member: '$_id' },
          payments: { $sum: 1 },
          paidFen: { $sum: '$facts.payments.amountFen' },
          reversedFen: when(['reversed'], '$facts.payments.amountFen'),
        },
      },
      {
        $group: {
          _id: '$_id.area',
          persons: { $sum: 1 },
          payments: { $sum: '$payments' },
          paidFen: { $sum: '$paidFen' },
          reversedFen: { $sum: '$reversedFen' },
        },
      },
    ],
    { maxTimeMS: 60_000 },
  )
}
/** What was repaid in a year, whenever it had been paid. */
function repaidIn(clawbacks: mongo.Collection, year: string) {
  return clawbacks.aggregate<{ _id: { programme: string; area: string }; fen: number }>(
    [
      { $unwind: '$facts.repayments' },
      { $match: { 'facts.repayments.paidOn': { $regex: `^${year}` } } },
      { $group: { _id: { programme: '$facts.programme', area: '$facts.township' }, fen: { $sum: '$facts.repayments.amountFen' } } },
    ],
    { maxTimeMS: 60_000 },
  )
}
/** Per programme and township of a year, to the fen. */
export async function reportOf(register: Register, clawbacks: mongo.Collection, year: string): Promise<ReportRow[]> {
  const rows = new Map<string, ReportRow>()
  const add = (programme: string, area: string, sums: Partial<Sums>): void => {
    const row = rows.get(`${programme} ${area}`) ?? { programme, area, ...none }
    rows.set(`${programme} ${area}`, { ...row, ...sums })
  }
  for (const programme of programmes) for await (const { _id, ...sums } of paidIn(register, programme, year)) add(programme, _id, sums)
  for await (const { _id, fen } of repaidIn(clawbacks, year)) add(_id.programme, _id.area, { repaidFen: fen })
  return [...rows.values()].toSorted((a, b) => (`${a.programme} ${a.area}` < `${b.programme} ${b.area}` ? -1 : 1))
}
