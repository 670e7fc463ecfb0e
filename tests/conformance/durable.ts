import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import mongoose from 'mongoose'
import { startBacking } from '@qingdan/deploy/backing/index.ts'
import { type Guarantee, guarantees } from './guarantees.ts'
import { indexed } from './indexes.ts'

const { MongoClient } = mongoose.mongo
export interface Said {
  readonly name: string
  readonly verdict: 'kept' | 'not kept' | 'not tried'
  readonly required: boolean
  readonly says: string
}
/** Longer than any check takes where the machine is busy. */
const patienceMs = 120_000
async function standing(): Promise<never> {
  await sleep(patienceMs, undefined, { ref: false })
  throw new Error(`stood still for ${patienceMs / 1000} s`)
}
async function one(db: InstanceType<typeof mongoose.mongo.Db>, { name, required, check }: Guarantee): Promise<Said> {
  try {
    return { name, required, verdict: 'kept', says: await Promise.race([check(db), standing()]) }
  } catch (error) {
    return { name, required, verdict: 'not kept', says: (error instanceof Error ? error.message : String(error)).slice(0, 200) }
  }
}
async function majority(client: InstanceType<typeof MongoClient>): Promise<Said> {
  const name = 'majority write'
  const hello = await client.db('admin').command({ hello: 1 })
  if (!hello['setName']) return { name, required: false, verdict: 'not tried', says: 'not a replica set' }
  const db = client.db('admin')
  return one(db, {
    name,
    required: true,
    check: async () => {
      await client.db(`conformance_${randomBytes(4).toString('hex')}`).dropDatabase({ writeConcern: { w: 'majority', j: true } })
      return `a majority of ${hello['setName']} and its journal`
    },
  })
}
/** Every guarantee of the server at `url`, in a database of its own that is dropped again. */
export async function conform(url: string): Promise<Said[]> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 5000, maxPoolSize: 32 })
  const db = client.db(`conformance_${randomBytes(4).toString('hex')}`)
  try {
    const said: Said[] = []
    for (const each of [...guarantees, ...indexed]) said.push(await one(db, each))
    return [...said, await majority(client)]
  } finally {
    await db.dropDatabase().catch(() => undefined)
    await client.close()
  }
}
/** Acknowledged writes are there after kill -9, ten times. `dir`: a folder in which a server of this run may be started and killed. */
export async function durable(dir: string | undefined): Promise<Said> {
  const name = 'durable over kill -9'
  if (!dir) return { name, required: true, verdict: 'not tried', says: 'a process that may be killed was not named: give --dir FOLDER' }
  const backing = await startBacking({ dir, only: ['mongo'], own: true })
  const server = backing.servers.mongo
  let acknowledged = 0
  try {
    for (let round = 0; round < 10; round++) {
      const client = new MongoClient(backing.mongoUrl, { serverSelectionTimeoutMS: 5000 })
      const written = client.db('durable').collection<{ _id: string }>(`round${round}`)
      const mine: string[] = []
      const writing = (async () => {
        for (let i = 0; ; i++) {
          await written.insertOne({ _id: `w${i}` })
          mine.push(`w${i}`)
        }
      })().catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, 300))
      await server?.kill('SIGKILL')
      await client.close()
      await writing
      await server?.restart()
      const again = new MongoClient(backing.mongoUrl)
      const there = new Set((await again.db('durable').collection<{ _id: string }>(`round${round}`).find().toArray()).map(({ _id }) => _id))
      await again.close()
      const gone = mine.filter((id) => !there.has(id))
      if (gone.length > 0) return { name, required: true, verdict: 'not kept', says: `${gone.length} acknowledged writes are gone after kill ${round + 1}` }
      acknowledged += mine.length
    }
  } finally {
    await backing.stop()
  }
  return { name, required: true, verdict: 'kept', says: `${acknowledged} acknowledged writes over 10 kills, in ${basename(dir)}` }
}
