import type { LegalDate } from '@qingdan/lib/calendar.ts'
import { inForce, valueOf } from '@qingdan/lib/law.ts'
import { reject, type Rejection } from '@qingdan/lib/rejections.ts'
import type { Parameters } from '@qingdan/list/parameters.ts'
import type { Remedy } from '@qingdan/proto/permit/permit/v1/event.ts'

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
