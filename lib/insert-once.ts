import { mongo } from 'mongoose'

export const isDuplicate = (error: unknown): boolean => error instanceof mongo.MongoServerError && error.code === 11000

/**
 * Inserts a document whose `_id` says what it is; true when it is ours, false when somebody was first, whose document stays. Throws where another
 * unique index refuses it. An upsert with `$setOnInsert` does not give that on every store: under DocumentDB racing upserts are each told that they
 * inserted, and the last one stays.
 */
export async function insertOnce<T extends mongo.Document>(collection: mongo.Collection<T>, document: mongo.OptionalUnlessRequiredId<T>): Promise<boolean> {
  try {
    await collection.insertOne(document)
    return true
  } catch (error) {
    const first = isDuplicate(error) && (await collection.findOne({ _id: document._id } as mongo.Filter<T>, { projection: { _id: 1 } }))
    if (first) return false
    throw error
  }
}
/** The same for many documents in one call, of a collection whose ids alone are unique; those that were there before stay as they are. */
export async function insertAllOnce<T extends mongo.Document>(
  collection: mongo.Collection<T>,
  documents: readonly mongo.OptionalUnlessRequiredId<T>[],
): Promise<void> {
  try {
    await collection.insertMany([...documents], { ordered: false })
  } catch (error) {
    const faults = error instanceof mongo.MongoBulkWriteError ? [error.writeErrors].flat() : []
    if (faults.length === 0 || faults.some(({ code }) => code !== 11000)) throw error
  }
}
