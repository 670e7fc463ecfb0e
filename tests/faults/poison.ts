import { setTimeout as sleep } from 'node:timers/promises'
import { jetstream } from '@nats-io/jetstream'
import { headers } from '@nats-io/transport-node'
import type { Chance } from './random.ts'
import { streamsOf, type World } from './world.ts'

/** The subjects that are spoiled on purpose, which the checker leaves out. */
export const poison = /^(permit\.v1\.(permit\.poison\w*|nothing\.\w+)\.|inbound\.v1\.discipline\.)/

/** Messages that nobody can read: not an event, a type that is unknown, a field of a later version, an answer that is no answer. */
export async function poisoned(world: World, chance: Chance): Promise<void> {
  const { nc } = await streamsOf(world)
  const js = jetstream(nc)
  const bytes = (): Uint8Array => Uint8Array.from({ length: 1 + chance.below(200) }, () => chance.below(256))
  const later = Uint8Array.from([0xfa, 0x7f, 0x02, 0x08, 0x01]) // field 2047: an event that this version does not know
  for (let n = 0; n < 5; n++) {
    const bare = headers()
    bare.set('qd-document', '{')
    await js.publish(`permit.v1.permit.poison${n}.Granted`, bytes(), { headers: bare })
    await js.publish(`permit.v1.permit.poison${n}.Later`, later)
    await js.publish(`permit.v1.nothing.poison${n}.Granted`, bytes())
    await js.publish('inbound.v1.discipline.permit', bytes())
    await js.publish('inbound.v1.discipline.permit', JSON.stringify({ version: 2, event: {} }))
  }
  await nc.drain()
}
/** Every consumer of ours begins again at the first message. */
export async function replayed(world: World): Promise<void> {
  const { nc, jsm } = await streamsOf(world)
  for await (const { name } of jsm.consumers.list('PERMIT')) await nc.request(`$JS.API.CONSUMER.RESET.PERMIT.${name}`, JSON.stringify({ seq: 1 }))
  await nc.drain()
  await sleep(4000)
}
