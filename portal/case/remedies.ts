import type { Period } from '@qingdan/lib/calendar.ts'
import { dueUnder } from '@qingdan/lib/law.ts'
import type { Clause } from '@qingdan/list/law/index.ts'
import type { Remedy } from '@qingdan/proto/permit/permit/v1/event.ts'
import type { Happened } from '../desks.ts'
import { isClause } from '../text/clauses.ts'

export interface Way {
  kind: 'reconsideration' | 'suit'
  body: string
  clause: Clause
  /** Counted from the day of the decision; the day on which a person learns of it is later or the same. */
  until?: string
  period?: Period
}

function wayOf({ clause, kind, body }: Remedy, on: string): Way | undefined {
  if (!isClause(clause)) return undefined
  const due = dueUnder(clause, on)
  return { kind: kind === 'suit' ? 'suit' : 'reconsideration', body, clause, ...(!('rejected' in due) && { until: due.due, period: due.period }) }
}

/** The remedies of the newest decision that has any, as of its own day. */
export function remediesIn(entries: readonly Happened[]): { on: string; ways: Way[] } | undefined {
  for (const { header, event } of entries) {
    const remedies = (event?.event?.value as { readonly remedies?: readonly Remedy[] } | undefined)?.remedies ?? []
    const ways = remedies.flatMap((remedy) => wayOf(remedy, header?.on ?? '') ?? [])
    if (ways.length > 0) return { on: header?.on ?? '', ways }
  }
  return undefined
}
