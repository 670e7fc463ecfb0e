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
const readAtOnce = 100
/** The members as they are now, so many read together. */
async function* wholeOf({ store }: Kernel, members: readonly Member[]): AsyncGenerator<{ member: Member; found?: Case }> {
  for (let i = 0; i < members.length; i += readAtOnce) {
    const some = members.slice(i, i + readAtOnce)
    const within = { $and: [{ _id: { $in: some.map(({ _id }) => _id) } }, store.kind.scope(worker) ?? { _id: '' }] }
    const read = await store.cases
      .find(within as never)
      .maxTimeMS(20_000)
      .toArray()
    const byId = new Map(read.map((found) => [found._id, found]))
    for (const member of some) {
      const found = byId.get(member._id)
      yield { member, ...(found && { found }) }
    }
  }
}
type Member = Pick<Case, '_id'>
type Refused = Rejection & { readonly member: string }
/** Gives each member its command, so many at once; how many took it, and what the others were refused for. */
export async function giveEach(
  kernel: Kernel,
  members: readonly Member[],
  commandId: string | ((member: Member) => string),
  command: (member: Member) => Tagged,
): Promise<{ taken: number; refused: readonly Refused[] }> {
  const refused: Refused[] = []
  const whole = wholeOf(kernel, members)
  const lane = async (): Promise<void> => {
    for (let next = await whole.next(); !next.done && !refused.some(isPassing); next = await whole.next()) {
      const { member, found } = next.value
      const id = typeof commandId === 'string' ? commandId : commandId(member)
      const done = await handle(kernel, worker, { caseId: member._id, commandId: id, command: command(member), ...(found && { found }) })
      if (isRejected(done)) refused.push({ ...done, member: member._id })
    }
  }
  await Promise.all(Array.from({ length: width }, lane))
  const waits = refused.find(isPassing)
  if (waits) throw new Interrupted(waits.because)
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
