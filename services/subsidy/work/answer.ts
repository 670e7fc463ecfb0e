import { sha256 } from '@qingdan/lib/digest.ts'
import { insertAllOnce } from '@qingdan/lib/insert-once.ts'
import type { CaseKeys } from '@qingdan/lib/keys.ts'
import { reject, type Rejection } from '@qingdan/lib/rejections.ts'
import type { Register } from './members.ts'
import type { Programme } from '../programmes.ts'
import { batchId, type Facts } from '../batch/batch.ts'
import { imported } from '../batch/decide.ts'
import { columnOf, type Fault, type Read, readFile, type Row } from '../batch/file.ts'
import { type KeptFiles, sentIn } from './kept.ts'
import { type BankRow, type BankRows, isUnpaid, paymentOf } from './payments.ts'

/** What a file of the bank says, when every line of it stands. */
export interface Standing {
  readonly kind: Read['kind']
  readonly fileDigest: string
  readonly paid: number
  readonly failed: number
  readonly paidFen: number
  readonly reversed: number
  readonly reversedFen: number
}
/** A file is taken whole or refused whole; the refusal names line, column and rule, and nothing of what stands there. */
export const faulty = ({ line, column, rule }: Fault): Rejection =>
  reject('invalid', `line ${line}, column ${column}: ${rule}`, {
    fields: [{ field: `${line}:${column}`, rule }],
    meta: { line: String(line), column: String(column), rule },
  })

function headFault({ kind, head }: Read, facts: Facts): Fault | undefined {
  const wrong = (n: number, rule: string): Fault => ({ line: 1, column: columnOf(head, n), rule })
  if (head[2] !== batchId(facts)) return wrong(2, 'batch')
  if (kind === 'reversals') return undefined
  if (head[3] !== String(facts.attempt)) return wrong(3, 'attempt')
  return head[4] === facts.fileDigest ? undefined : wrong(4, 'file-digest')
}
const fieldsOf = ({ payment, amountFen, outcome, on }: Row, kind: Read['kind']): string[] => [
  'R',
  payment,
  String(amountFen),
  ...(kind === 'answer' ? [outcome] : []),
  on,
]
/** Whether a row speaks of a payment that the bank has, of its amount, and of a day that has come. */
function rowFault(
  row: Row,
  kind: Read['kind'],
  known: { state: string; amountFen: number; on: string } | undefined,
  { exportedOn }: Facts,
  today: string,
): Fault | undefined {
  const fields = fieldsOf(row, kind)
  const wrong = (n: number, rule: string): Fault => ({ line: row.line, column: columnOf(fields, n), rule })
  if (!known) return wrong(1, 'payment-unknown')
  if (kind === 'answer' ? !isUnpaid(known as never) : known.state !== 'paid') return wrong(1, kind === 'answer' ? 'payment-answered' : 'payment-not-paid')
  if (known.amountFen !== row.amountFen) return wrong(2, 'amount-altered')
  const dateAt = kind === 'answer' ? 4 : 3
  return row.on > today || row.on < (kind === 'answer' ? exportedOn : known.on) ? wrong(dateAt, 'date') : undefined
}
const pageSize = 500
interface Kept {
  readonly register: Register
  readonly files: KeptFiles
  readonly keys: CaseKeys
}
/** The rows of a file as they are kept, or the first fault among them. */
async function rowsFor({ register, files, keys }: Kept, facts: Facts, { kind, rows }: Read, file: string, today: string): Promise<BankRow[] | Fault> {
  const batch = batchId(facts)
  // A payment that was held back from this file is not the bank's to answer.
  const sent = kind === 'answer' ? await sentIn(files, keys, batch, facts.fileDigest) : undefined
  const kept: BankRow[] = []
  for (let i = 0; i < rows.length; i += pageSize) {
    const page = rows.slice(i, i + pageSize)
    const found = await register(facts.programme as Programme)
      .find({ 'facts.payments.id': { $in: page.map(({ payment }) => payment) } } as never, { projection: { 'facts.payments': 1 } })
      .maxTimeMS(20_000)
      .toArray()
    const known = new Map(
      found.flatMap((member) => {
        const payment = paymentOf(member, batch)
        return payment && (!sent || sent.has(payment.id)) ? [[payment.id, { member: member._id, ...payment }] as const] : []
      }),
    )
    for (const row of page) {
      const fault = rowFault(row, kind, known.get(row.payment), facts, today)
      if (fault) return fault
      const { payment, outcome, on, code } = row
      kept.push({ _id: `${file}:${payment}`, batch, file, payment, outcome, on, code, member: known.get(payment)!.member })
    }
  }
  return kept
}
const sumOf = (rows: readonly Row[], outcome: Row['outcome']): [number, number] =>
  rows.filter((row) => row.outcome === outcome).reduce(([n, fen], { amountFen }) => [n + 1, fen + amountFen], [0, 0])

/** Reads a file against the payments and keeps its rows; they count only when the batch has taken the file. */
export async function keepFile(kept: Kept & { readonly rows: BankRows }, facts: Facts, bytes: Uint8Array, today: string): Promise<Standing | Rejection> {
  const fileDigest = sha256(bytes)
  if (facts.answers.some((answer) => answer.fileDigest === fileDigest) || facts.reversalFiles.includes(fileDigest)) return imported()
  const read = readFile(new TextDecoder().decode(bytes))
  if ('rule' in read) return faulty(read)
  const [[paid, paidFen], [failed], [reversed, reversedFen]] = [sumOf(read.rows, 'paid'), sumOf(read.rows, 'failed'), sumOf(read.rows, 'reversed')]
  const fault = headFault(read, facts)
  if (fault) return faulty(fault)
  const found = await rowsFor(kept, facts, read, fileDigest, today)
  if ('rule' in found) return faulty(found)
  // Every line names another payment of this file, so that as many as were sent are all of them.
  if (read.kind === 'answer' && found.length !== facts.sentCount) return faulty({ line: read.rows.length + 2, column: 3, rule: 'count' })
  for (let i = 0; i < found.length; i += pageSize) await insertAllOnce(kept.rows, found.slice(i, i + pageSize))
  return { kind: read.kind, fileDigest, paid, failed, paidFen, reversed, reversedFen }
}
