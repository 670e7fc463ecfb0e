import { readFileSync } from 'node:fs'
import { DeliverPolicy, AckPolicy, jetstream } from '@nats-io/jetstream'
import mongoose from 'mongoose'
import { canaries } from './people.ts'
import type { RawBucket, RawCase, RawEntry, RawKind, RawMessage, Snapshot } from './snapshot.ts'
import { streamsOf, type World } from './world.ts'

const { MongoClient, BSON } = mongoose.mongo
type Client = InstanceType<typeof MongoClient>
/** What other agencies hear of: these acts and no other. */
const publicTypes = new Set(['grant', 'revoke', 'cancel', 'withdraw', 'endOfLaw', 'notifyDiscipline'])
/** As long as the bus itself knows a public event again; after that the agencies do, by `ce-id`. */
const windowMs = 10 * 60_000

export async function withStore<T>({ environment }: Pick<World, 'environment'>, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new MongoClient(environment['MONGODB_URL'] ?? '', { promoteBuffers: true, serverSelectionTimeoutMS: 5000 })
  try {
    return await work(client)
  } finally {
    await client.close()
  }
}
interface Timed extends RawMessage {
  readonly time: number
}
/** Every message of a stream, from the first. */
export async function messagesOf({ jsm, nc }: Awaited<ReturnType<typeof streamsOf>>, stream: string): Promise<Timed[]> {
  const { state } = await jsm.streams.info(stream)
  if (state.messages === 0) return []
  const found: Timed[] = []
  const consumer = await jsm.consumers.add(stream, { deliver_policy: DeliverPolicy.All, ack_policy: AckPolicy.None, mem_storage: true })
  const messages = await (await jetstream(nc).consumers.get(stream, consumer.name)).consume({ max_messages: 1000 })
  for await (const message of messages) {
    const headers = Object.fromEntries((message.headers?.keys() ?? []).map((key) => [key, message.headers?.get(key) ?? '']))
    found.push({ seq: message.seq, subject: message.subject, headers, data: Buffer.from(message.data), time: message.time.getTime() })
    if (message.seq >= state.last_seq) break
  }
  await messages.close()
  await jsm.consumers.delete(stream, consumer.name)
  return found
}
/** Public events by their id; one that came again after the bus had forgotten it counts once. */
function publicEvents(messages: readonly Timed[]): string[] {
  const last = new Map<string, number>()
  return messages.flatMap(({ data, time, subject }) => {
    if (subject.startsWith('public.v1.test.')) return []
    const { id } = JSON.parse(data.toString()) as { id: string }
    const before = last.get(id)
    last.set(id, time)
    return before === undefined || time - before < windowMs ? [id] : []
  })
}
const placesOf = (name: string, documents: readonly object[]): Snapshot['places'] =>
  documents.map((document) => ({ where: `${name} ${String((document as { _id: unknown })._id)}`, bytes: Buffer.from(BSON.serialize(document)) }))

/** Everything that the checker looks at, read from the clients' log, the store and the bus. `poison`: subjects that the run itself spoiled. */
export async function loadSnapshot(world: World, today: string, poison: RegExp = /^$/): Promise<Snapshot> {
  const streams = await streamsOf(world)
  const read = async (stream: string): Promise<Timed[]> => (await messagesOf(streams, stream)).filter(({ subject }) => !poison.test(subject))
  const [events, outside, parked] = [await read('PERMIT'), await read('PUBLIC'), await read('PARKED')]
  await streams.nc.drain()
  return withStore(world, async (client) => {
    const all = async <T>(name: string): Promise<T[]> => (await client.db('permit').collection(name).find({}).toArray()) as unknown as T[]
    const kindOf = async (name: string): Promise<RawKind> => {
      const stream = events.filter(({ subject }) => subject.split('.')[2] === name)
      return { name, cases: await all<RawCase>(name), buckets: await all<RawBucket>(`${name}_history`), stream }
    }
    const kinds = [await kindOf('permit'), await kindOf('monthly')]
    const [notices, alerts, inbound] = [await all<{ _id: string }>('notices'), await all<object>('alerts'), await all<object>('inbound')]
    const permitTypes = new Set(kinds[0]?.cases.map(({ _id }) => _id))
    const ofPermit = ({ eventId }: RawEntry): boolean => permitTypes.has(eventId.split(':')[0] ?? '')
    const log = world.log.lines()
    const couples = log.filter((line) => line.t === 'intent' && line.command === 'apply').length
    const logs = world.copies.map(({ logFile }) => ({ where: `the log ${logFile.split('/').at(-1)}`, bytes: readFileSync(logFile) }))
    const onBus = [...events, ...outside, ...parked].map(({ subject, seq, headers, data }) => ({
      where: `message ${seq} ${subject}`,
      bytes: Buffer.concat([Buffer.from(JSON.stringify(headers)), data]),
    }))
    const stored = [...kinds.flatMap(({ name, cases, buckets }) => [...placesOf(`case of ${name}`, cases), ...placesOf(`bucket of ${name}`, buckets)])]
    return {
      today,
      log,
      kinds,
      numbers: await all('numbers'),
      effects: [
        { name: 'notice', follows: (entry) => ofPermit(entry) && Boolean(entry.document), found: notices.map(({ _id }) => _id) },
        { name: 'public event', follows: (entry) => ofPermit(entry) && publicTypes.has(entry.type), found: publicEvents(outside) },
      ],
      parked: parked
        .filter(({ headers }) => !poison.test(headers['qd-subject'] ?? ''))
        .map(({ headers }) => `${headers['qd-subject']}: ${headers['qd-because']}`),
      places: [...logs, ...onBus, ...stored, ...placesOf('notice', notices), ...placesOf('alert', alerts), ...placesOf('inbound', inbound)],
      canaries: canaries(couples),
    }
  })
}
