import { pass } from '#points'
import type { Case } from './case.ts'
import type { Draft } from './entry.ts'
import { fireFirst } from './fire.ts'
import { attempts, type Handled, idOf, type Kernel, stopped } from './kernel.ts'
import type { Actor, Filter } from './kind.ts'
import { isRejected, reject, type Rejection } from './rejections.ts'

/** Who asks for what on which case. `digest` is that of the command: the same id with another one is refused. */
export interface Asked {
  readonly actor: Actor
  readonly caseId: string
  readonly commandId: string
  readonly digest: string
  /** The cases among which it is looked for; undefined: none. */
  readonly scope: Filter | undefined
  /** It mends a case that lost sealed parts in a restore; nothing else may act on one. */
  readonly mends?: true
  /** When to give up, in ms of `performance.now()`. */
  readonly until?: number | undefined
  /** What was read a moment ago, within the scope: the guard of the write tells whether it still stands. */
  readonly found?: Case | undefined
}
/** One attempt on the case as it is now; undefined when someone else saved first. */
export type Attempt = (found: Case, id: Draft['command']) => Promise<Handled | Rejection | undefined>

/** The one loop around a change: absent and out of scope are the same, a repeated id answers as the first time, what is overdue happens first. */
export async function guarded(kernel: Kernel, asked: Asked, once: Attempt): Promise<Handled | Rejection> {
  const { store } = kernel
  const id = { id: idOf(asked.actor, asked.commandId), digest: asked.digest }
  let read = asked.scope && asked.found?.shape === store.kind.shape ? asked.found : undefined
  for await (const _ of attempts(asked.until)) {
    const earlier = read
    read = undefined
    const found = earlier ?? (asked.scope && (await store.load(asked.caseId, asked.scope)))
    if (!found) return reject('not-found', asked.caseId)
    await pass('case-loaded', found._id)
    const before = await store.handled(found, id.id)
    if (before) return before.command.digest === id.digest ? { case: found, entry: before } : reject('command-id-reused', asked.commandId)
    const refused = stopped(kernel, found, asked.mends)
    if (refused && !earlier) return refused
    if (refused || (await fireFirst(kernel, found))) continue
    const done = await once(found, id)
    if (done && !(earlier && isRejected(done))) return done
  }
  return reject('contended', 'others kept writing to this case')
}
