import type { parameterKinds, ParameterName, Parameters } from '@qingdan/list/parameters.ts'
import { dueAfter, type LegalDate } from './calendar.ts'
import { accept, type Context, type Decision, type Sealed } from './kind.ts'
import { valueOf } from './law.ts'
import { reject, type Rejection } from './rejections.ts'

export const parametersOf = (context: Context): Parameters => context.parameters

/** One event, and beside it what is personal. What is empty is not sealed. */
export function done<Event>(event: Event, sealed: Sealed = {}): Decision<Event> {
  return accept(event, Object.fromEntries(Object.entries(sealed).filter(([, text]) => text !== '')))
}
export const wrong = (field: string, rule: string): Rejection => reject('invalid', `${field}: ${rule}`, { fields: [{ field, rule }] })
/** What is held against a person states its facts and grounds. */
export const blank = (...texts: readonly string[]): Rejection | undefined =>
  texts.every((text) => text.trim()) ? undefined : reject('no-grounds', 'an adverse step states its facts and grounds')

/** A parameter that holds a length of time. */
export type PeriodName = { [N in ParameterName]: (typeof parameterKinds)[N]['type'] extends 'period' ? N : never }[ParameterName]
/** The last day of a period that the office sets, counted from a day; refused while it has set none. What ends by itself does not move (`roll` false). */
export function lastDayBy(name: PeriodName, start: LegalDate, parameters: Parameters, roll = true): LegalDate | Rejection {
  const set = valueOf(parameters, name)
  return 'rejected' in set ? reject('parameter-empty', set.because, { meta: { parameter: name } }) : dueAfter(start, set.value, { roll }).due
}
