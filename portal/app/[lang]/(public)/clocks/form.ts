import type { Question } from '../../../../counting.ts'

export type Query = Readonly<Record<string, string | string[] | undefined>>

const one = (query: Query, name: string): string => {
  const value = query[name]
  return (typeof value === 'string' ? value : '').trim().slice(0, 60)
}

export interface Typed {
  rule: string
  n: string
  unit: string
  from: { y: string; m: string; d: string }
  /** Whether the form was sent at all. */
  sent: boolean
}

/** What was typed, as typed. A link may give `from` as one date. */
export function typedIn(query: Query, today: string): Typed {
  const [y = '', m = '', d = ''] = (one(query, 'from') || '').split('-')
  const sent = query.rule !== undefined
  const [ty = '', tm = '', td = ''] = today.split('-')
  const plain = (text: string): string => text.replace(/^0(?=\d$)/, '')
  const typed = { y: one(query, 'from-y') || y, m: plain(one(query, 'from-m') || m), d: plain(one(query, 'from-d') || d) }
  return {
    rule: one(query, 'rule') || 'sd-pfp:review',
    n: one(query, 'n'),
    unit: one(query, 'unit') || 'working',
    from: sent ? typed : { y: ty, m: String(Number(tm)), d: String(Number(td)) },
    sent,
  }
}

/** Typed parts become one date; what cannot be one is left as it is, so that the answer can say so. */
export function questionOf({ rule, n, unit, from }: Typed): Question {
  const { y, m, d } = from
  const date = y || m || d ? [y.padStart(4, '0'), m.padStart(2, '0'), d.padStart(2, '0')].join('-') : undefined
  if (rule !== 'free') return { rule, from: date }
  if (!n) return { from: date }
  if (unit === 'months' || unit === 'years') return { [unit]: n, from: date }
  return { days: n, count: unit, from: date }
}
