import type { Payment } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'

// The files that travel between finance and the bank; docs/agencies.md describes them for who writes the other side. UTF-8, a line feed after each
// line, fields between bars, amounts in whole fen.

export const fileVersion = 'QD1'
// A bar would end the field; the wide one reads the same.
const field = (text: string): string => text.replaceAll('|', '｜')

export const headOf = (batch: string, attempt: number): string => `H|${fileVersion}|${batch}|${attempt}|CNY\n`
export const lineOf = ({ id, amountFen }: Pick<Payment, 'id' | 'amountFen'>, { holder, number }: { holder: string; number: string }): string =>
  `P|${id}|${field(holder)}|${number}|${amountFen}\n`
export const tailOf = (count: number, totalFen: number): string => `T|${count}|${totalFen}\n`
/** 奖励扶助: the name under which a download is kept. */
export const fileName = (batch: string, attempt: number): string => `${batch}-${attempt}.txt`

/** Where a file from the bank is wrong, as a clerk can find it: lines and columns from 1. */
export interface Fault {
  readonly line: number
  readonly column: number
  readonly rule: string
}
export interface Row {
  readonly line: number
  readonly payment: string
  readonly amountFen: number
  readonly outcome: 'paid' | 'failed' | 'reversed'
  readonly on: string
  readonly code: string
}
export interface Read {
  readonly kind: 'answer' | 'reversals'
  readonly head: readonly string[]
  readonly rows: readonly Row[]
}
/** The column in which the nth field of a line begins. */
export const columnOf = (fields: readonly string[], n: number): number => fields.slice(0, n).reduce((at, text) => at + text.length + 1, 1)
class Wrong extends Error {
  readonly fault: Fault
  constructor(line: number, fields: readonly string[], n: number, rule: string) {
    super(rule)
    this.fault = { line, column: columnOf(fields, n), rule }
  }
}
const whole = /^(0|[1-9]\d{0,14})$/
const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const code = /^[A-Z0-9]{1,8}$/

function rowOf(fields: readonly string[], line: number, kind: Read['kind']): Row {
  const expected = kind === 'answer' ? 6 : 5
  if (fields.length !== expected) throw new Wrong(line, fields, Math.min(fields.length, expected) - 1, 'fields')
  const [, payment = '', amount = ''] = fields
  if (!payment) throw new Wrong(line, fields, 1, 'payment')
  if (!whole.test(amount)) throw new Wrong(line, fields, 2, 'amount')
  const at = kind === 'answer' ? { outcome: 3, on: 4, code: 5 } : { outcome: -1, on: 3, code: 4 }
  const outcome = kind === 'answer' ? fields[at.outcome] : 'reversed'
  if (outcome !== 'paid' && outcome !== 'failed' && outcome !== 'reversed') throw new Wrong(line, fields, 3, 'outcome')
  if (kind === 'answer' && outcome === 'reversed') throw new Wrong(line, fields, 3, 'outcome')
  const [on = '', because = ''] = [fields[at.on], fields[at.code]]
  if (!day.test(on)) throw new Wrong(line, fields, at.on, 'date')
  if (outcome === 'paid' ? because !== '' : !code.test(because)) throw new Wrong(line, fields, at.code, 'code')
  return { line, payment, amountFen: Number(amount), outcome, on, code: because }
}
const kinds = { 'QD1-ANSWER': 'answer', 'QD1-REVERSALS': 'reversals' } as const
const sum = (rows: readonly Row[], outcome: string): [string, string] => {
  const those = rows.filter((row) => row.outcome === outcome)
  return [String(those.length), String(those.reduce((fen, { amountFen }) => fen + amountFen, 0))]
}
/** The trailer says again how many and how much: of what was paid and of what failed, or of what came back. */
function checkTail(fields: readonly string[], line: number, { kind, rows }: Pick<Read, 'kind' | 'rows'>): void {
  const expected = ['T', ...(kind === 'answer' ? [...sum(rows, 'paid'), ...sum(rows, 'failed')] : sum(rows, 'reversed'))]
  const wrongAt = expected.findIndex((text, n) => fields[n] !== text)
  if (wrongAt === 0) throw new Wrong(line, fields, 0, 'truncated')
  if (wrongAt > 0) throw new Wrong(line, fields, Math.min(wrongAt, fields.length - 1), wrongAt % 2 === 1 ? 'count' : 'total')
  if (fields.length !== expected.length) throw new Wrong(line, fields, expected.length - 1, 'fields')
}
/** A file of the bank by its form alone; whether it fits the payments is asked of the register. */
export function readFile(text: string): Read | Fault {
  const lines = text.split('\n')
  try {
    if (lines.pop() !== '') throw new Wrong(lines.length + 1, [], 0, 'truncated')
    const head = (lines[0] ?? '').split('|')
    const kind = kinds[head[1] as keyof typeof kinds]
    if (head[0] !== 'H' || !kind) throw new Wrong(1, head, head[0] === 'H' ? 1 : 0, 'header')
    if (head.length !== (kind === 'answer' ? 5 : 3)) throw new Wrong(1, head, head.length - 1, 'fields')
    const seen = new Set<string>()
    const rows = lines.slice(1, -1).map((each, n) => {
      const fields = each.split('|')
      if (fields[0] !== 'R') throw new Wrong(n + 2, fields, 0, 'record')
      const row = rowOf(fields, n + 2, kind)
      if (seen.has(row.payment)) throw new Wrong(n + 2, fields, 1, 'doubled')
      seen.add(row.payment)
      return row
    })
    checkTail((lines.length > 1 ? (lines.at(-1) as string) : '').split('|'), lines.length, { kind, rows })
    return { kind, head, rows }
  } catch (error) {
    if (error instanceof Wrong) return error.fault
    throw error
  }
}
