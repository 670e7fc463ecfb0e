import type { Clause } from '@qingdan/list/law/index.ts'
import type { Parameters } from '@qingdan/list/parameters.ts'
import type { LegalDate } from './calendar.ts'
import { inForce, valueOf } from './law.ts'
import { reject, type Rejection } from './rejections.ts'

/** A remedy as the decisions of every kind record it: under which clause, and before whom. */
export interface Remedy {
  clause: Clause
  kind: 'reconsideration' | 'suit'
  body: string
}
const all = [
  { clause: 'recon:request', kind: 'reconsideration', parameter: 'reconsideration.body' },
  { clause: 'alit:suit', kind: 'suit', parameter: 'court.name' },
] as const

/** What may be done against a decision of this day, and before whom. Nothing adverse is decided while a body is not named. */
export function remediesOn(today: LegalDate, parameters: Parameters): { remedies: Remedy[] } | Rejection {
  const remedies: Remedy[] = []
  for (const { clause, kind, parameter } of all.filter((one) => inForce(one.clause, today))) {
    const body = valueOf(parameters, parameter)
    if ('rejected' in body) return reject('parameter-empty', body.because, { meta: { parameter } })
    remedies.push({ clause, kind, body: body.value.zh })
  }
  return { remedies }
}
