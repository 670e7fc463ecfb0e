import { batchId } from '../services/subsidy/batch/id.ts'

export const [period, cutOff, paidOn] = ['2015-H2', '2015-12-01', '2015-12-01']
export const batch = batchId({ programme: 'special', period, cutOff, supplement: 0 })

/** A payment and a verification in the order in which a year brings them, each step for all the people. */
export interface Steps {
  /** Reserves what is due to each. */
  readonly draw: () => Promise<unknown>
  /** Writes the bank's file. */
  readonly send: () => Promise<unknown>
  /** Makes the bank's answer; not timed. */
  readonly answered: () => Promise<unknown>
  /** Reads the bank's answer, keeps its rows, and carries each to its payment. */
  readonly pay: () => Promise<unknown>
  /** Adds up what was paid; answers with the sum in fen. */
  readonly report: () => Promise<number>
  /** Takes everybody into the verification of the next year. */
  readonly open: () => Promise<unknown>
  /** Fires the deadline of the verification on each. */
  readonly sweep: () => Promise<unknown>
}
export const timed = ['draw', 'send', 'pay', 'report', 'open', 'sweep'] as const satisfies readonly (keyof Steps)[]
export type Step = (typeof timed)[number]
/** The file in which the bank says that every payment arrived. */
export function answerFile(digest: string, payments: readonly (readonly [string, number])[]): string {
  const rows = payments.map(([id, fen]) => `R|${id}|${fen}|paid|${paidOn}|\n`)
  const total = payments.reduce((sum, [, fen]) => sum + fen, 0)
  return `H|QD1-ANSWER|${batch}|1|${digest}\n${rows.join('')}T|${payments.length}|${total}|0|0\n`
}
