import { parseDate } from '@qingdan/lib/calendar.ts'

export type Query = Readonly<Record<string, string | string[] | undefined>>

export const one = (query: Query, name: string, length = 100): string => {
  const value = query[name]
  return (typeof value === 'string' ? value : '').trim().slice(0, length)
}

/** `on=2015-07-20` of a link, or the three numbers of a form; the default when neither was given; undefined when it is no day. */
export function dateIn(query: Query, name: string, otherwise: string): string | undefined {
  const parts = ['y', 'm', 'd'].map((part) => one(query, `${name}-${part}`, 10))
  const [y = '', m = '', d = ''] = parts
  const text = parts.some(Boolean) ? `${y.padStart(4, '0')}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : one(query, name, 10) || otherwise
  try {
    return parseDate(text)
  } catch {
    return undefined
  }
}

/** The three numbers as typed, to be shown again. */
export function partsOf(query: Query, name: string, date: string): { y: string; m: string; d: string } {
  const typed = { y: one(query, `${name}-y`, 10), m: one(query, `${name}-m`, 10), d: one(query, `${name}-d`, 10) }
  if (typed.y || typed.m || typed.d) return typed
  const [y = '', m = '', d = ''] = date.split('-')
  return { y, m: String(Number(m)), d: String(Number(d)) }
}
