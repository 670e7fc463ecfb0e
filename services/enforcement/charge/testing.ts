import type { NoAnswer } from '@qingdan/lib/law.ts'
import type { Day, Standing } from './standing.ts'

/** A charge of ten thousand yuan, served on a Monday. */
export const aCharge = (change: Partial<Standing> = {}): Standing => ({
  principalFen: 1_000_000,
  servedOn: '2015-08-03',
  payments: [],
  requests: [],
  ...change,
})
export function dayIn(found: Day | NoAnswer): string {
  if ('rejected' in found) throw new Error(found.because)
  return found.on
}
