import { sha256 } from './digest.ts'
import { attempts, type Handled, idOf, type Kernel, onDate, stopped } from './kernel.ts'
import type { Actor } from './kind.ts'
import { byOf, isParty } from './may.ts'
import { reject, type Rejection } from './rejections.ts'
import { write } from './write.ts'

/** Attaches a case to the account of a person who has shown its receipt number and query code. */
export async function attach(kernel: Kernel, actor: Actor, caseId: string): Promise<Handled | Rejection> {
  const command = { id: idOf(actor, `attach:${caseId}`), digest: sha256(caseId, 'attach') }
  for await (const _ of attempts()) {
    const found = await kernel.store.load(caseId, {})
    if (!found) return reject('not-found', caseId)
    const before = await kernel.store.handled(found, command.id)
    if (before) return { case: found, entry: before }
    const free = found.people.find(({ account }) => account === undefined)
    if (isParty(actor, found) || !free) return reject('not-allowed', 'every part of this case has its account')
    const people = found.people.map((person) => (person === free ? { ...person, account: actor.account } : person))
    const event = { $case: 'kernel', value: { entry: { $case: 'attached', value: { part: free.part } } } }
    const writing = {
      type: 'attached',
      event,
      by: [byOf(actor, 'citizen')],
      under: ['permit-law:29'],
      to: found.state,
      id: command,
      today: onDate(kernel.today(), found),
    }
    const done = stopped(kernel, found) ?? (await write(kernel, found, writing, { parameters: kernel.parameters, people }))
    if (done) return done
  }
  return reject('contended', 'others kept writing to this case')
}
