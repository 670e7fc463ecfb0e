import type { Connection } from 'mongoose'
import { connectStore } from '@qingdan/lib/store.ts'

/** Database → collection → documents, as `mongodump` would have taken them at one moment. */
export type Backup = ReadonlyMap<string, ReadonlyMap<string, readonly object[]>>

async function each<T>(url: string, database: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await connectStore(url, database)
  try {
    return await work(connection)
  } finally {
    await connection.close()
  }
}
async function contents(connection: Connection): Promise<Map<string, object[]>> {
  const names = (await connection.listCollections()).map(({ name }) => name)
  return new Map(await Promise.all(names.map(async (name) => [name, await connection.collection(name).find({}).toArray()] as const)))
}
export async function backUp(url: string, databases: readonly string[]): Promise<Backup> {
  return new Map(await Promise.all(databases.map(async (name) => [name, await each(url, name, contents)] as const)))
}
/** Drops what is there and puts the backup in its place; indexes are made again when the service starts. */
export async function putBack(url: string, backup: Backup): Promise<void> {
  for (const [database, collections] of backup) {
    await each(url, database, async (connection) => {
      await connection.dropDatabase()
      for (const [name, documents] of collections) if (documents.length > 0) await connection.collection(name).insertMany([...documents])
    })
  }
}
