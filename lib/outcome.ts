import type { Parameters } from '@qingdan/list/parameters.ts'
import { accept, type Context, type Decision, type Sealed } from './kind.ts'
import { reject, type Rejection } from './rejections.ts'

export const parametersOf = (context: Context): Parameters => context.parameters

/** One event, and beside it what is personal. What is empty is not sealed. */
export function done<Event>(event: Event, sealed: Sealed = {}): Decision<Event> {
  return accept(event, Object.fromEntries(Object.entries(sealed).filter(([, text]) => text !== '')))
}
export const wrong = (field: string, rule: string): Rejection => reject('invalid', `${field}: ${rule}`, { fields: [{ field, rule }] })
