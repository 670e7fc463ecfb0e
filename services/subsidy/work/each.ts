import type { Case } from '@qingdan/lib/case.ts'
import type { Consumer } from '@qingdan/lib/consume.ts'
import { handle } from '@qingdan/lib/handle.ts'
import { idOf, type Kernel } from '@qingdan/lib/kernel.ts'
import type { Actor, Tagged } from '@qingdan/lib/kind.ts'
import { lanesOf } from '@qingdan/lib/lanes.ts'
import { looping } from '@qingdan/lib/looping.ts'
import { isRejected, type Reason, type Rejection } from '@qingdan/lib/rejections.ts'

/** The service itself at work: it follows what officers have begun, one member at a time. */
export const worker: Actor = { account: 'service', roles: ['service', 'clock'], office: 'service', via: 'e' }

/** A refusal that says nothing about the member: the same is asked again a little later. */
const passing: ReadonlySet<string> = new Set<Reason>(['contended', 'unavailable', 'outbox-full'])
export const isPassing = ({ rejected }: Rejection): boolean => passing.has(rejected)
/** Work that cannot go on at the moment; the next pass takes it up where the store says that it stands. */
export class Interrupted extends Error {}

const width = 16
/** Gives each member its command, so many at once; how many took it, and what the others were refused for. */
export async function giveEach(
  kernel: Kernel,
  members: readonly Pick<Case, '_id'>[],
  commandId: string | ((member: Pick<Case, '_id'>) => string),
  command: (member: Pick<Case, '_id'>) => Tagged,
): Promise<{ taken: number; refused: readonly (Rejection & { member: string })[] }> {
  const refused: (Rejection & { member: string })[] = []
  for (let i = 0; i < members.length; i += width) {
    const some = members.slice(i, i + width)
    const done = await Promise.all(
      some.map((member) =>
        handle(kernel, worker, { caseId: member._id, commandId: typeof commandId === 'string' ? commandId : commandId(member), command: command(member) }),
      ),
    )
    done.forEach((one, n) => isRejected(one) && refused.push({ ...one, member: some[n]!._id }))
    const waits = refused.find(isPassing)
    if (waits) throw new Interrupted(waits.because)
  }
  return { taken: members.length - refused.length, refused }
}
/** The id under which history keeps a command of the worker. */
export const workerId = (commandId: string): string => idOf(worker, commandId)

export interface Work {
  readonly prepare?: () => Promise<void>
  /** Does what is left and says how much it moved; nothing is left when it moved nothing. */
  readonly pass: () => Promise<number>
  readonly failed: (error: unknown) => void
}
/**
 * Work that a restart takes up again, because what is left of it is asked of the store each time. A day of the demonstration does not end before it
 * is done.
 */
export function worked({ prepare, pass, failed }: Work): Consumer {
  const inLane = lanesOf()
  const once = (): Promise<number> => inLane('pass', pass)
  const loop = looping(async () => {
    try {
      while ((await once()) > 0);
    } catch (error) {
      failed(error)
      throw error
    }
  }, 1000)
  return {
    start: async () => {
      await prepare?.()
      loop.start()
    },
    idle: async () => (await once()) === 0,
    stop: () => loop.stop(),
  }
}
