import type { Clause } from '@qingdan/list/law/index.ts'
import type { LegalDate } from './calendar.ts'
import type { Case, Proposal } from './case.ts'
import type { Actor, AnyKind, By } from './kind.ts'
import { inForce, versionsOf } from './law.ts'
import { parties, type Step, stepOf } from './machine.ts'
import type { Role } from '@qingdan/list/roles.ts'
import { reject, type Rejection } from './rejections.ts'

/** A party of the case: its own account, or the clerk's office that entered it for the person. */
export function isParty(actor: Actor, found: Pick<Case, 'people'>): boolean {
  return found.people.some(({ account }) => account === actor.account)
}
/** The role in which this actor would take the step: a party acts as a party, never as an officer. */
export function roleFor(step: Step, actor: Actor, found: Pick<Case, 'people'> | undefined, allowed: readonly Role[] = step.by): Role | undefined {
  const roles = actor.roles.filter((role) => allowed.includes(role))
  return found && isParty(actor, found) ? roles.find((role) => parties.includes(role)) : roles[0]
}
export function byOf(actor: Actor, role: Role): By {
  return { account: actor.account, role, office: actor.office }
}

const validOn = (until: LegalDate | undefined, today: LegalDate): boolean => until !== undefined && until >= today

/** An officer who has declared an interest acts no more in this case. */
export const isRecused = (actor: Actor, found: Pick<Case, 'recused'> | undefined): boolean => found?.recused?.includes(actor.account) ?? false

/** Why this actor may not take this step now; undefined when nothing stands against it. */
export function mayTake(step: Step, actor: Actor, found: Case | undefined, today: LegalDate, allowed: readonly Role[] = step.by): Rejection | undefined {
  if (isRecused(actor, found)) return reject('recused', 'this officer has declared an interest')
  const role = roleFor(step, actor, found, allowed)
  if (!role) {
    const own = found !== undefined && isParty(actor, found) && actor.roles.some((mine) => allowed.includes(mine))
    return own ? reject('recused', 'a party of the case may not decide in it') : reject('not-allowed', `this step is for ${allowed.join(', ')}`)
  }
  if (step.credential && role !== 'clock' && !validOn(actor.credential?.expiresOn, today))
    return reject('no-credential', `a credential valid on ${today} is needed`)
  if (step.otherThan?.some((command) => found?.did?.[command]?.includes(actor.account)))
    return reject('same-officer', `not by who did ${step.otherThan.join(' or ')}`)
  return undefined
}

/** The second officer: another person, another sign-on, and the first one's credential still valid. */
export function maySign(step: Step, actor: Actor, found: Case, proposal: Proposal, today: LegalDate): Rejection | undefined {
  if (!step.countersign) return reject('no-proposal', 'this step needs no second officer')
  if (actor.account === proposal.by.account) return reject('same-officer', 'the second officer is another person')
  if (step.credential && !validOn(proposal.credentialUntil, today)) return reject('no-credential', 'the credential of the first officer is no longer valid')
  return mayTake(step, actor, found, today, step.countersign)
}

/** The law gate: the matter stands, or the row winds it down; and the clause of the row is in force. */
export function gate(kind: AnyKind, step: Step, today: LegalDate): Rejection | undefined {
  if (!step.windDown && !kind.basis.some((clause) => inForce(clause, today))) return ended(kind.basis[0] as Clause, today)
  return inForce(step.under, today) ? undefined : ended(step.under, today)
}
function ended(clause: Clause, today: LegalDate): Rejection {
  const last = versionsOf(clause).findLast(({ until }) => until !== undefined && until <= today)
  const meta = { clause, ...(last?.until && { until: last.until }), ...(last?.repealedBy && { repealedBy: last.repealedBy }) }
  return reject('not-in-force', `${clause} is not in force on ${today}${last?.repealedBy ? `: ended by ${last.repealedBy}` : ''}`, { meta })
}

export interface Possible {
  readonly command: string
  readonly step: Step
  readonly role: Role
}
/** What this actor may do on the case today, in the order of the table. */
export function available(kind: AnyKind, found: Case, actor: Actor, today: LegalDate): Possible[] {
  if (found.held || found.lost || found.erased) return []
  return Object.keys(kind.machine[found.state] ?? {}).flatMap((command) => {
    const step = stepOf(kind.machine, found.state, command)
    if (!step || mayTake(step, actor, found, today) || gate(kind, step, today) || kind.offers?.(found.facts as object, command) === false) return []
    const role = roleFor(step, actor, found)
    return role && role !== 'clock' ? [{ command, step, role }] : []
  })
}
