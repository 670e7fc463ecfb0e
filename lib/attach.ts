import { sha256 } from './digest.ts'
import { guarded } from './guarded.ts'
import { type Handled, type Kernel, onDate } from './kernel.ts'
import type { Actor } from './kind.ts'
import { beginningOf } from './machine.ts'
import { byOf, isParty } from './may.ts'
import { reject, type Rejection } from './rejections.ts'
import { write } from './write.ts'

/** Attaches a case to the account of a person who has shown its receipt number and query code. */
export function attach(kernel: Kernel, actor: Actor, caseId: string): Promise<Handled | Rejection> {
  const asked = { actor, caseId, commandId: `attach:${caseId}`, digest: sha256(caseId, 'attach'), scope: {} }
  return guarded(kernel, asked, async (found, id) => {
    const free = found.people.find(({ account }) => account === undefined)
    if (isParty(actor, found) || !free) return reject('not-allowed', 'every part of this case has its account')
    const event = { $case: 'kernel', value: { entry: { $case: 'attached', value: { part: free.part } } } }
    const under = [beginningOf(kernel.store.kind.machine).under]
    return write(kernel, found, { type: 'attached', event, by: [byOf(actor, 'citizen')], under, to: found.state, id, today: onDate(kernel.today(), found) })
  })
}
