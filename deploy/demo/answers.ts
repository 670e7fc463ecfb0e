import type { System } from '@qingdan/list/agencies.ts'
import { husband } from './beneficiaries.ts'

/** A message holds at most 64 kB. */
const linesInPart = 500
const nothing: Readonly<Record<string, object>> = { psb: { result: 'alive' }, hrss: { result: 'none' }, dpf: { result: 'graded', grade: 2 } }

/** What stands in the invented registers: one person of the story has begun to draw a pension. */
const registers: Readonly<Record<string, Readonly<Record<string, object>>>> = { hrss: { [husband.idNumber]: { result: 'pension', on: '2015-12-20' } } }

interface Asked {
  readonly line: string
  readonly idNumber: string
}
/** What an agency answers from its register: one line for each that it was given, in parts. */
export function answersTo(agency: System, request: string, lines: readonly Asked[]): { request: string; part: number; lines: object[] }[] {
  const parts = Math.max(1, Math.ceil(lines.length / linesInPart))
  return Array.from({ length: parts }, (_, n) => ({
    request,
    part: n + 1,
    lines: lines.slice(n * linesInPart, (n + 1) * linesInPart).map(({ line, idNumber }) => ({ line, ...(registers[agency]?.[idNumber] ?? nothing[agency]) })),
  }))
}
/** The bank's answer to a file: every payment arrived on this day. */
export function answerTo(file: string, digest: string, on: string): string {
  const lines = file.trimEnd().split('\n')
  const [, , batch, attempt] = (lines[0] ?? '').split('|')
  const rows = lines.slice(1, -1).map((line) => {
    const [, payment, , , fen] = line.split('|')
    return `R|${payment}|${fen}|paid|${on}|`
  })
  const [, count, total] = (lines.at(-1) ?? '').split('|')
  return [`H|QD1-ANSWER|${batch}|${attempt}|${digest}`, ...rows, `T|${count}|${total}|0|0`, ''].join('\n')
}
