import { setTimeout as sleep } from 'node:timers/promises'
import { rejectionOf } from '@qingdan/lib/grpc.ts'
import type { Case, Header } from '@qingdan/proto/kernel/v1/case.ts'
import { applying, isOver, type Known, type Wish, wishFor } from './commands.ts'
import { type Office, type Somebody, townshipIds } from './people.ts'
import type { Chance } from './random.ts'
import type { World } from './world.ts'

/** The files that the clients know of, over the whole run. */
export interface Desk {
  readonly files: Known[]
  couples: number
  commands: number
  /** How many files are open at once: few make long files. */
  width: number
  /** Nobody does what ends a file, so that files grow until they are archived. */
  lasting: boolean
}
export const newDesk = (): Desk => ({ files: [], couples: 0, commands: 0, width: 25, lasting: false })
interface Sending {
  readonly who: Somebody
  readonly id: string
  readonly caseId: string
  readonly wish: Wish
}
type Answer = { readonly case?: Case | undefined; readonly entry?: Header | undefined } | 'refused' | 'unknown'

async function call(world: World, { who, id, caseId, wish }: Sending, copy: 0 | 1): Promise<{ case?: Case | undefined; entry?: Header | undefined }> {
  const { permit } = world.copies[copy]
  const as = world.as(who)
  if (wish.command.$case === 'sign') return permit.sign({ caseId, commandId: id, digest: wish.command.digest }, as)
  return permit.act({ caseId, commandId: id, command: { command: wish.command } }, as)
}
/** Sends once; writes down before what is sent and after what came back. */
async function send(world: World, sending: Sending, copy: 0 | 1): Promise<Answer> {
  const { id, who } = sending
  const by = who.account
  world.log.write({ t: 'intent', id, by, command: sending.wish.command.$case, at: new Date().toISOString() })
  try {
    const answer = await call(world, sending, copy)
    const deadlines = (answer.case?.deadlines ?? []).filter(({ passed }) => !passed).map(({ name, due }) => ({ name, due }))
    const { seq = 0, eventId: event = '' } = answer.entry ?? {}
    world.log.write({ t: 'acknowledged', id, by, case: answer.case?.id ?? '', seq, event, deadlines })
    return answer
  } catch (error) {
    const refused = rejectionOf(error)
    if (refused && refused.rejected !== 'unavailable') {
      world.log.write({ t: 'refused', id, by, reason: refused.rejected })
      return 'refused'
    }
    world.log.write({ t: 'unknown', id, by, because: refused ? 'UNAVAILABLE' : 'INTERNAL' })
    return 'unknown'
  }
}
/** Sends, and where the outcome is unknown mostly sends again under the same id; sometimes also where it is known. */
async function insist(world: World, sending: Sending, chance: Chance): Promise<Answer> {
  const patience = chance.in100(70) ? 12 : 0
  let answer = await send(world, sending, chance.pick([0, 1] as const))
  for (let n = 0; answer === 'unknown' && n < patience; n++) {
    await sleep(200 + chance.below(600))
    answer = await send(world, sending, chance.pick([0, 1] as const))
  }
  if (typeof answer === 'object' && chance.in100(3)) await send(world, sending, chance.pick([0, 1] as const))
  return answer
}
function learn(known: Known, { case: found }: Exclude<Answer, string>): void {
  if (!found) return
  known.state = found.state
  known.on = found.on
  known.proposal = found.proposals[0]?.digest ?? ''
}
async function apply(world: World, desk: Desk, chance: Chance, id: string): Promise<void> {
  const n = desk.couples++
  const township: Office = chance.pick(townshipIds)
  const wish = applying(n, township)
  const answer = await insist(world, { who: wish.who, id, caseId: '', wish }, chance)
  if (typeof answer !== 'object' || !answer.case) return
  const known: Known = { id: answer.case.id, township, by: wish.who, state: '', on: '', proposal: '' }
  learn(known, answer)
  desk.files.push(known)
  // The same two people cannot ask twice while their file is open.
  if (chance.in100(5)) await insist(world, { who: wish.who, id: `${id}-twice`, caseId: '', wish }, chance)
}
async function step(world: World, desk: Desk, chance: Chance): Promise<void> {
  const id = `command-${String(++desk.commands).padStart(8, '0')}`
  const all = desk.files.filter((known) => !isOver(known))
  const open = desk.lasting ? all.slice(0, desk.width) : all.slice(-2 * desk.width)
  if (open.length < desk.width || (!desk.lasting && chance.in100(6))) return apply(world, desk, chance, id)
  const known = chance.pick(open)
  const wish = wishFor(known, chance, desk.lasting)
  const answer = await insist(world, { who: wish.who, id, caseId: known.id, wish }, chance)
  if (typeof answer === 'object') return learn(known, answer)
  known.proposal = ''
  if (answer === 'refused') await look(world, known)
}
/** Whoever is refused looks at the file again. */
async function look(world: World, known: Known): Promise<void> {
  for (const { permit } of world.copies) {
    const seen = await permit.get({ caseId: known.id }, world.as(known.by)).catch(() => undefined)
    if (seen) return learn(known, seen)
  }
}
/** Twenty clients do `commands` steps between them, over both copies of the service. */
export async function work(world: World, desk: Desk, chance: Chance, commands: number, clients = 20): Promise<void> {
  const last = desk.commands + commands
  const client = async (): Promise<void> => {
    while (desk.commands < last) await step(world, desk, chance)
  }
  await Promise.all(Array.from({ length: clients }, client))
}
