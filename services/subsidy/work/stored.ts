import type { mongo } from 'mongoose'
import type { KeptFile, KeptFiles } from './kept.ts'
import type { BankRow, BankRows } from './payments.ts'
import { type Register, registerOf } from './members.ts'
import type { Line } from './match.ts'

/** What the service keeps beside its cases, and how it asks for its members. */
export interface Stored {
  readonly register: Register
  /** Lines that agencies have fetched. */
  readonly lines: mongo.Collection<Line>
  /** Rows of the bank's files. */
  readonly rows: BankRows
  /** Files as they were sent to the bank, sealed. */
  readonly files: KeptFiles
  readonly clawbacks: mongo.Collection
}
export const storedIn = (collection: (name: string) => mongo.Collection): Stored => ({
  register: registerOf(collection),
  lines: collection('match_lines') as unknown as mongo.Collection<Line>,
  rows: collection('bank_rows') as unknown as mongo.Collection<BankRow>,
  files: collection('bank_files') as unknown as mongo.Collection<KeptFile>,
  clawbacks: collection('clawback'),
})
