import { decideOnce } from './act.ts'
import { newCase } from './create.ts'
import { sha256 } from './digest.ts'
import { guarded } from './guarded.ts'
import { type Handled, idOf, type Kernel, type Request } from './kernel.ts'
import type { Actor } from './kind.ts'
import type { Rejection } from './rejections.ts'

/** The only way a case changes, whoever asks: a person, another service's event, or the clock. */
export async function handle(kernel: Kernel, actor: Actor, request: Request): Promise<Handled | Rejection> {
  const { kind } = kernel.store
  const { caseId, commandId, command, until, found } = request
  const faults = kind.faults(command)
  if (faults) return faults
  const digest = sha256(caseId, kind.encodeCommand(command))
  if (!caseId) return newCase(kernel, actor, request, { id: idOf(actor, commandId), digest })
  return guarded(kernel, { actor, caseId, commandId, digest, scope: kind.scope(actor), until, found }, (now, id) => decideOnce(kernel, actor, now, command, id))
}
