import type { Facts } from '@qingdan/proto/subsidy/batch/v1/batch.ts'

/** special-2015-H1-2015-06-01: one for each programme, period and cut-off day; -s1 after it is the first for those whom it could not reach. */
export const batchId = ({ programme, period, cutOff, supplement }: Pick<Facts, 'programme' | 'period' | 'cutOff' | 'supplement'>): string =>
  `${programme}-${period}-${cutOff}${supplement ? `-s${supplement}` : ''}`
