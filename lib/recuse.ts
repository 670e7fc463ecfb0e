import { sha256 } from './digest.ts'
import { guarded } from './guarded.ts'
import { type Handled, type Kernel, onDate } from './kernel.ts'
import type { Actor } from './kind.ts'
import { officersOf } from './machine.ts'
import { byOf, isParty } from './may.ts'
import { reject, type Rejection } from './rejections.ts'
import { write } from './write.ts'

/** An officer declares an interest: from this entry on the case takes no act of theirs, and what they proposed is void. The reason is sealed. */
export async function recuse(kernel: Kernel, actor: Actor, request: { caseId: string; commandId: string; reason: string }): Promise<Handled | Rejection> {
  const { kind } = kernel.store
  const { caseId, commandId } = request
  const reason = request.reason.trim()
  if (reason === '' || reason.length > 2000) return reject('invalid', 'a reason', { fields: [{ field: 'reason', rule: reason ? 'too-long' : 'required' }] })
  const digest = sha256(caseId, 'recuse', request.reason)
  return guarded(kernel, { actor, caseId, commandId, digest, scope: kind.scope(actor) }, async (found, id) => {
    const role = actor.roles.find((each) => officersOf(kind.machine).has(each))
    if (!role || isParty(actor, found)) return reject('not-allowed', 'only an officer stands aside')
    const event = { $case: 'kernel', value: { entry: { $case: 'recused', value: {} } } }
    const sealed = { [`recused:${digest.slice(0, 12)}`]: reason }
    const writing = { type: 'recused', event, sealed, by: [byOf(actor, role)], under: [kind.aside], to: found.state, id, today: onDate(kernel.today(), found) }
    return write(kernel, found, writing)
  })
}
