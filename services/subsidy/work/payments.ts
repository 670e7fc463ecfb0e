import { createHash } from 'node:crypto'
import type { mongo } from 'mongoose'
import type { CaseKeys } from '@qingdan/lib/keys.ts'
import { openedFields } from '@qingdan/lib/opened.ts'
import type { Payment } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { overpaid } from '../enrolment/amounts.ts'
import type { State } from '../enrolment/machine.ts'
import { type Enrolment, pages, type Register } from './members.ts'
import type { Programme } from '../programmes.ts'
import { batchId, type Facts, type Payments } from '../batch/batch.ts'
import { headOf, lineOf, tailOf } from '../batch/file.ts'
import { keepLines, type KeptFiles } from './kept.ts'

/** A row of the bank's answer, kept before the answer counts. */
export interface BankRow {
  readonly _id: string
  readonly batch: string
  readonly file: string
  readonly payment: string
  readonly member: string
  readonly outcome: 'paid' | 'failed' | 'reversed'
  readonly on: string
  readonly code: string
  readonly carried?: true
}
export type BankRows = mongo.Collection<BankRow>

export interface Paying {
  readonly member: Enrolment
  readonly payment: Payment
}
export const paymentOf = ({ facts }: Pick<Enrolment, 'facts'>, batch: string): Payment | undefined => facts.payments.find((payment) => payment.batch === batch)

/** The payments of a batch in order of their members, a page at a time. */
export async function* paymentsOf(register: Register, batch: Facts, projection: Readonly<Record<string, 1>> = {}): AsyncGenerator<readonly Paying[]> {
  const id = batchId(batch)
  for await (const page of pages(register(batch.programme as Programme), { 'facts.payments.batch': id }, { 'facts.payments': 1, ...projection }))
    yield page.flatMap((member) => {
      const payment = paymentOf(member, id)
      return payment ? [{ member, payment }] : []
    })
}
/** Not yet with the person. */
export const isUnpaid = ({ state }: Payment): boolean => state === 'reserved' || state === 'failed'
const halted: readonly string[] = ['suspended', 'endingNoticed'] satisfies State[]
/**
 * What the next file would hold: not what a suspension holds up, and not a yuan for the time after an end. A batch that has come to hold such a payment
 * since it was drawn is not sent; it is given up and drawn again.
 */
export const isSendable = ({ member: { state, facts }, payment }: Paying): boolean =>
  isUnpaid(payment) && !halted.includes(state) && (!facts.endsOn || overpaid([{ ...payment, state: 'paid' }], facts.confirmedOn, facts.endsOn) === 0)

/** Count, total in fen and SHA-256 over the payments, in order of their members. */
export async function drawnOf(register: Register, batch: Facts): Promise<{ count: number; totalFen: number; digest: string }> {
  const digest = createHash('sha256')
  let [count, totalFen] = [0, 0]
  for await (const page of paymentsOf(register, batch))
    for (const { payment } of page) {
      digest.update(`${payment.id}|${payment.amountFen}\n`)
      count++
      totalFen += payment.amountFen
    }
  return { count, totalFen, digest: digest.digest('hex') }
}
async function accountOf(keys: CaseKeys, member: Enrolment): Promise<{ holder: string; number: string }> {
  const { 'account.holder': holder = '', 'account.number': number = '' } = await openedFields(keys, member, ['account.holder', 'account.number'])
  return { holder, number }
}
/** The bank file of what may be sent, line by line, from the sealed accounts. */
export async function* fileLines(register: Register, keys: CaseKeys, batch: Facts, attempt: number): AsyncGenerator<string> {
  let [count, totalFen] = [0, 0]
  yield headOf(batchId(batch), attempt)
  for await (const page of paymentsOf(register, batch, { state: 1, 'facts.confirmedOn': 1, 'facts.endsOn': 1, seals: 1 })) {
    const sent = page.filter(isSendable)
    const accounts = await Promise.all(sent.map(({ member }) => accountOf(keys, member)))
    for (const [n, { payment }] of sent.entries()) {
      count++
      totalFen += payment.amountFen
      yield lineOf(payment, accounts[n]!)
    }
  }
  yield tailOf(count, totalFen)
}
/** Rows whose files count and that have not been carried to their payments. */
export const uncarried = (batch: string, { answers, reversalFiles }: Facts): mongo.Filter<BankRow> => ({
  batch,
  file: { $in: [...answers.map(({ fileDigest }) => fileDigest), ...reversalFiles] },
  carried: { $exists: false },
})
/** What the batch asks before it decides. */
export function paymentsFor({ register, rows, files }: { register: Register; rows: BankRows; files: KeptFiles }, keys: CaseKeys): Payments {
  return {
    sending: async (facts, attempt) => {
      const batch = batchId(facts)
      const waiting = await rows.countDocuments(uncarried(batch, facts))
      const { digest: fileDigest, last } = await keepLines(files, keys, batch, fileLines(register, keys, facts, attempt))
      const [, count, totalFen] = last.trim().split('|')
      return { count: Number(count), totalFen: Number(totalFen), fileDigest, waiting }
    },
    unpaid: async (facts) => {
      let count = 0
      for await (const page of paymentsOf(register, facts)) count += page.filter(({ payment }) => isUnpaid(payment)).length
      return { count, waiting: await rows.countDocuments(uncarried(batchId(facts), facts)) }
    },
  }
}
