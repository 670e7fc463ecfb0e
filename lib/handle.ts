import { decideOnce } from './act.ts'
import { newCase } from './create.ts'
import { sha256 } from './digest.ts'
import { fireFirst } from './fire.ts'
import { attempts, type Handled, idOf, type Kernel, type Request, stopped } from './kernel.ts'
import type { Actor } from './kind.ts'
import { reject, type Rejection } from './rejections.ts'

/** The only way a case changes, whoever asks: a person, another service's event, or the clock. */
export async function handle(kernel: Kernel, actor: Actor, request: Request): Promise<Handled | Rejection> {
  const {
    store,
    store: { kind },
  } = kernel
  const faults = kind.faults(request.command)
  if (faults) return faults
  const command = { id: idOf(actor, request.commandId), digest: sha256(request.caseId, kind.encodeCommand(request.command)) }
  if (!request.caseId) return newCase(kernel, actor, request, command)
  const scope = kind.scope(actor)
  if (!scope) return reject('not-found', 'no scope')
  for await (const _ of attempts(request.until)) {
    const found = await store.load(request.caseId, scope)
    if (!found) return reject('not-found', request.caseId)
    const before = await store.handled(found, command.id)
    if (before) return before.command.digest === command.digest ? { case: found, entry: before } : reject('command-id-reused', request.commandId)
    const refused = stopped(kernel, found)
    if (refused) return refused
    if (await fireFirst(kernel, found)) continue
    const done = await decideOnce(kernel, actor, found, request.command, command)
    if (done) return done
  }
  return reject('contended', 'others kept writing to this case')
}
