import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { asActor, connect } from '@qingdan/lib/grpc.ts'
import { connectStore } from '@qingdan/lib/store.ts'
import { tokenOf } from '@qingdan/lib/testing/tokens.ts'
import { perSecond } from './rounds.ts'
import { aSlip, stored, township } from './slips.ts'
import { TrialDefinition } from './trial.ts'
import { type TrialWorld, trialWorld } from './trial-world.ts'

// Ours and a rival's write path with the same number of entries in each case; the rivals are a package of their own, installed when asked for.
export const width = 32
export const each = 15
const perLane = 8
export const entries = 50
const folder = new URL('rivals/', import.meta.url).pathname
const text = 'a note of some length, sealed'
export const caseAt = (lane: number, n: number): string => `case-${lane * perLane + (n % perLane)}`
export const rival = (name: string): string => `${folder}${name}`

export function ensureRivals(): void {
  if (!existsSync(`${folder}node_modules`)) execFileSync('npm', ['ci', '--prefix', folder], { stdio: 'inherit' })
}
/** The rival's database with the same number of cases of the same length. */
export async function fillRival(): Promise<void> {
  const { caseOf } = (await import(rival('case.js'))) as { caseOf: (id: string, entries: number) => { _id: string } }
  const connection = await connectStore(process.env['MONGODB_URL'] ?? '', 'rival')
  await connection.dropDatabase()
  const made = Array.from({ length: width * perLane }, (_, n) => caseOf(`case-${n}`, entries))
  await connection.collection('cases').insertMany(made as never)
  await connection.close()
}
export interface Ours {
  readonly world: TrialWorld
  readonly round: () => Promise<number>
}
/** Our trial service with its cases; a round ends when the last event is on the bus. */
export async function oursAt(): Promise<Ours> {
  const world = await trialWorld()
  const kernel = await world.kernel()
  const made = await Promise.all(Array.from({ length: width * perLane }, (_, n) => aSlip(kernel, `case-${n}`, entries)))
  for (const [n, found] of made.entries()) await stored(kernel, { ...found, busSeq: 0 }, n % 8)
  await kernel.store.cases.updateMany({}, { $set: { busSeq: 0 } })
  const client = connect(TrialDefinition, `127.0.0.1:${world.service.port}`)
  const token = await tokenOf('chengdong1')
  let commands = 0
  const act = (lane: number, n: number): Promise<unknown> => {
    const asked = { caseId: caseAt(lane, n), commandId: `command-${commands++}`, command: { $case: 'note' as const, value: { text } } }
    return client.act(asked, asActor(token, { office: township }))
  }
  const round = async (): Promise<number> => {
    const began = performance.now()
    await perSecond(width, each, act)
    while (await kernel.store.cases.findOne({ pendingSince: { $exists: true } } as never, { projection: { _id: 1 } }))
      await new Promise((resolve) => setTimeout(resolve, 5))
    return (width * each * 1000) / (performance.now() - began)
  }
  return { world, round }
}
