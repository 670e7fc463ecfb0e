import { type Role, roles } from '@qingdan/list/roles.ts'
import type { Actor } from './kind.ts'

/** Path of a call → who may make it. */
export type Rules = Readonly<Record<string, readonly Role[]>>

export const everyone: readonly Role[] = roles
/** The calls that every service has. */
export const kernelRules = {
  '/qingdan.kernel.v1.BusinessDate/Today': everyone,
  '/qingdan.kernel.v1.BusinessDate/Walk': ['administrator'],
  '/qingdan.kernel.v1.Sessions/End': ['public'],
  '/qingdan.kernel.v1.Operations/Status': ['administrator'],
  '/qingdan.kernel.v1.Operations/SendTestEvent': ['administrator'],
  '/qingdan.kernel.v1.Operations/Replay': ['administrator'],
} as const satisfies Rules

/** Whether an actor may make a call under these rules; a call without a row is refused. */
export const mayCallUnder =
  (rules: Rules) =>
  (method: string, actor: Actor): boolean => {
    const allowed = Object.hasOwn(rules, method) ? (rules[method] ?? []) : []
    return actor.roles.some((role) => allowed.includes(role))
  }
