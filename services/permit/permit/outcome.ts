import { accept, type Context, type Decision } from '@qingdan/lib/kind.ts'
import { reject, type Rejection } from '@qingdan/lib/rejections.ts'
import type { Parameters } from '@qingdan/list/parameters.ts'
import type { Event } from './event.ts'
import type { Command } from './machine.ts'

/** What a command of this name carries. */
export type Of<K extends Command['$case']> = Extract<Command, { $case: K }>['value']
export const parametersOf = (context: Context): Parameters => context.parameters

/** One event, and beside it what is personal. What is empty is not sealed. */
export function done(event: Event, sealed: Readonly<Record<string, string>> = {}): Decision<Event> {
  return accept(event, Object.fromEntries(Object.entries(sealed).filter(([, text]) => text !== '')))
}
export const wrong = (field: string, rule: string): Rejection => reject('invalid', `${field}: ${rule}`, { fields: [{ field, rule }] })
