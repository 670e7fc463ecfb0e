import type { Case } from './case.ts'
import { whoIn } from './create.ts'
import { sha256 } from './digest.ts'
import { guarded } from './guarded.ts'
import { type Handled, type Kernel, onDate } from './kernel.ts'
import type { Actor, Sealed } from './kind.ts'
import { beginningOf, officersOf, parties } from './machine.ts'
import type { Role } from '@qingdan/list/roles.ts'
import { byOf, isParty, isRecused } from './may.ts'
import { reject, type Rejection } from './rejections.ts'
import { write } from './write.ts'

export interface Resealing {
  readonly caseId: string
  readonly commandId: string
  /** Field → text; empty where there is nothing to enter again, which is recorded too. */
  readonly fields: Sealed
}
const longest = 4000
/** Whoever acts in the matter may enter again what a restore lost: the person, the clerk for them, or an officer. */
function roleIn(kernel: Kernel, actor: Actor, found: Case): Role | undefined {
  if (isRecused(actor, found)) return undefined
  const may = isParty(actor, found) ? new Set(parties) : new Set([...officersOf(kernel.store.kind.machine), 'counterClerk' as const])
  return actor.roles.find((role) => may.has(role))
}
function faultsIn(kernel: Kernel, found: Case, fields: Sealed): Rejection | undefined {
  const faults = Object.entries(fields).flatMap(([field, text]) => {
    if (!found.lost?.includes(field)) return [{ field: `fields.${field}`, rule: 'unknown' }]
    return text.length > longest ? [{ field: `fields.${field}`, rule: 'too-long' }] : []
  })
  if (Object.keys(fields).length === 0) faults.push({ field: 'fields', rule: 'required' })
  return faults.length > 0 ? reject('invalid', 'fields', { fields: faults }) : kernel.store.kind.sealedFaults?.(fields)
}

/** Seals again what a restore lost; the claims are set again with it, and when nothing is missing any more the case goes on. */
export function reseal(kernel: Kernel, actor: Actor, { caseId, commandId, fields }: Resealing): Promise<Handled | Rejection> {
  const { kind } = kernel.store
  const entered = Object.keys(fields).toSorted()
  const digest = sha256(caseId, 'reseal', JSON.stringify(entered.map((field) => [field, fields[field]])))
  return guarded(kernel, { actor, caseId, commandId, digest, scope: kind.scope(actor), mends: true }, async (found, id) => {
    if (!found.lost) return reject('wrong-state', 'nothing is missing in this case')
    const role = roleIn(kernel, actor, found)
    if (!role) return reject('not-allowed', 'this role does not act in the matter')
    const faults = faultsIn(kernel, found, fields)
    if (faults) return faults
    const sealed = Object.fromEntries(entered.flatMap((field) => (fields[field] ? [[field, fields[field]]] : [])))
    const event = { $case: 'kernel', value: { entry: { $case: 'resealed', value: { fields: entered } } } }
    const writing = { type: 'resealed', event, by: [byOf(actor, role)], under: [beginningOf(kind.machine).under], to: found.state, id }
    return write(kernel, found, { ...writing, sealed, today: onDate(kernel.today(), found) }, whoIn(kernel, sealed))
  })
}
