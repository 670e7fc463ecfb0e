import { parseDate } from './calendar.ts'
import * as z from 'zod'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const digits = '0123456789X'

/** The check digit of an identity number (ISO 7064, MOD 11-2), as its place in 0 to 9 and X. */
function checkOf(first17: string): number {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0)
  return (12 - (sum % 11)) % 11
}
/** The 18th digit: the right one, or in the demonstration the one after it, so that nobody's real number is ever used. */
export const lastDigit = (first17: string, demonstration: boolean): string => digits[(checkOf(first17) + (demonstration ? 1 : 0)) % 11] ?? ''

function isBirthDate(text: string): boolean {
  try {
    return parseDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`) >= '1900-01-01'
  } catch {
    return false
  }
}
export function idNumberRule(demonstration: boolean) {
  return z.string().superRefine((text, context) => {
    const wrong = (message: string): void => context.addIssue({ code: 'custom', message })
    if (!/^[1-9]\d{16}[\dX]$/.test(text)) return wrong('id-number')
    if (!isBirthDate(text.slice(6, 14))) return wrong('id-number-date')
    return text[17] === lastDigit(text.slice(0, 17), demonstration) ? undefined : wrong(demonstration ? 'id-number-invented-only' : 'id-number-check')
  })
}
