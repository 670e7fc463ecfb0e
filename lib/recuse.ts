import { sha256 } from './digest.ts'
import { attempts, type Handled, idOf, type Kernel, onDate, stopped } from './kernel.ts'
import type { Actor } from './kind.ts'
import { byOf, isParty } from './may.ts'
import { reject, type Rejection } from './rejections.ts'
import { write } from './write.ts'

/** An officer declares an interest: from this entry on the case takes no act of theirs, and what they proposed is void. The reason is sealed. */
export async function recuse(kernel: Kernel, actor: Actor, request: { caseId: string; commandId: string; reason: string }): Promise<Handled | Rejection> {
  const { store } = kernel
  const command = { id: idOf(actor, request.commandId), digest: sha256(request.caseId, 'recuse', request.reason) }
  const scope = store.kind.scope(actor)
  const reason = request.reason.trim()
  if (reason === '' || reason.length > 2000) return reject('invalid', 'a reason', { fields: [{ field: 'reason', rule: reason ? 'too-long' : 'required' }] })
  for await (const _ of attempts()) {
    const found = scope && (await store.load(request.caseId, scope))
    if (!found) return reject('not-found', request.caseId)
    const before = await store.handled(found, command.id)
    if (before) return before.command.digest === command.digest ? { case: found, entry: before } : reject('command-id-reused', request.commandId)
    const role = actor.roles.find((each) => ['township', 'permit', 'head'].includes(each))
    if (!role || isParty(actor, found)) return reject('not-allowed', 'only an officer stands aside')
    const refused = stopped(kernel, found)
    if (refused) return refused
    const event = { $case: 'kernel', value: { entry: { $case: 'recused', value: {} } } }
    const writing = {
      type: 'recused',
      event,
      sealed: { [`recused:${command.digest.slice(0, 12)}`]: reason },
      by: [byOf(actor, role)],
      under: ['list:r1:two-officers'],
      to: found.state,
      id: command,
      today: onDate(kernel.today(), found),
    }
    const recused = [...new Set([...(found.recused ?? []), actor.account])]
    const proposals = found.proposals.filter(({ by }) => by.account !== actor.account)
    const done = await write(kernel, found, writing, { parameters: kernel.parameters, recused, proposals })
    if (done) return done
  }
  return reject('contended', 'others kept writing to this case')
}
