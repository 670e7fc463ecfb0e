import { stepBack } from '@qingdan/lib/deadlock.ts'
import type mongoose from 'mongoose'

export type Collection = InstanceType<typeof mongoose.mongo.Collection>
export type Db = InstanceType<typeof mongoose.mongo.Db>
/** What we need of a store, and how it shows that it has it. A check throws what it lacks. */
export interface Guarantee {
  readonly name: string
  /** Without it acts are lost or done twice; without the others it is slow. */
  readonly required: boolean
  readonly check: (db: Db) => Promise<string>
}
const is = (right: boolean, wrong: string): void => {
  if (!right) throw new Error(wrong)
}
const many = <T>(n: number, work: (i: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: n }, (_, i) => work(i)))
const code = (error: unknown): number => (error as { code?: number }).code ?? 0
/** 11000, or what DocumentDB says of an update; its deadlock is a lost race. */
const duplicate = (error: unknown): boolean => code(error) === 11000 || /exclusion constraint/.test(String(error))
const lost = (error: unknown): boolean => code(error) === 16908292 || /deadlock detected/.test(String(error))

/** Eight writers take 1,000 versions of one document: each version is won once. */
async function guardedUpdate(db: Db): Promise<string> {
  const cases = db.collection<{ _id: string; version: number; tail: number[] }>('guarded')
  await cases.insertOne({ _id: 'one', version: 0, tail: [] })
  let races = 0
  const writer = async (): Promise<void> => {
    for (;;) {
      const found = await cases.findOne({ _id: 'one' })
      const version = found?.version ?? 0
      if (version >= 1000) return
      races++
      const guard = { _id: 'one', version }
      await cases
        .findOneAndUpdate(guard, { $set: { version: version + 1 }, $push: { tail: version } })
        .catch((error: unknown) => is(lost(error), String(error)))
    }
  }
  await many(8, writer)
  const tail = (await cases.findOne({ _id: 'one' }))?.tail ?? []
  is(tail.length === 1000 && tail.every((n, i) => n === i), `${tail.length} writes for 1000 versions`)
  return `1,000 versions won once each in ${races} races`
}
/** Of many who claim a key one has it, whether by a new document or by a change; documents without claims do not meet. */
async function sparseClaims(db: Db): Promise<string> {
  const cases = db.collection<{ _id: string; claims?: string[] }>('claims')
  await cases.createIndex({ claims: 1 }, { unique: true, sparse: true, name: 'claims_unique' })
  await many(20, (i) => cases.insertOne({ _id: `bare${i}` }))
  const won = (outcomes: readonly boolean[]): number => outcomes.filter(Boolean).length
  const or = (error: unknown): boolean => {
    is(duplicate(error) || lost(error), String(error))
    return false
  }
  for (let round = 0; round < 10; round++) {
    const inserted = await many(16, (i) => cases.insertOne({ _id: `in${round}-${i}`, claims: [`k${round}`] }).then(() => true, or))
    is(won(inserted) === 1, `${won(inserted)} documents were inserted with one claim`)
    const updated = await many(16, (i) => cases.updateOne({ _id: `bare${i}` }, { $set: { claims: [`u${round}`] } }).then(() => true, or))
    is(won(updated) <= 1 && (await cases.countDocuments({ claims: `u${round}` })) === won(updated), `${won(updated)} documents took one claim`)
    await cases.updateMany({ claims: `u${round}` }, { $unset: { claims: '' } })
  }
  return 'one of 16 in each of 20 races, by insert and by update'
}
/** The mark of the relay: never backwards, and the first entry past it, or nothing, in one update. */
async function pipelineUpdate(db: Db): Promise<string> {
  const cases = db.collection<{ _id: string; published: number; tail: { seq: number; at: string }[]; pendingSince?: string }>('pipeline')
  const tail = [1, 2, 3].map((seq) => ({ seq, at: `t${seq}` }))
  await cases.insertOne({ _id: 'one', published: 0, tail, pendingSince: 't1' })
  const rest = { $filter: { input: '$tail', as: 'entry', cond: { $gt: ['$$entry.seq', '$published'] } } }
  const mark = (seq: number) =>
    cases.updateOne({ _id: 'one' }, [
      { $set: { published: { $max: ['$published', seq] } } },
      { $set: { pendingSince: { $let: { vars: { first: { $arrayElemAt: [rest, 0] } }, in: { $ifNull: ['$$first.at', '$$REMOVE'] } } } } },
    ])
  const seen = async (): Promise<string> => JSON.stringify(await cases.findOne({ _id: 'one' }, { projection: { _id: 0, published: 1, pendingSince: 1 } }))
  await mark(2)
  is((await seen()) === '{"published":2,"pendingSince":"t3"}', await seen())
  await mark(1)
  is((await seen()) === '{"published":2,"pendingSince":"t3"}', await seen())
  await mark(3)
  is((await seen()) === '{"published":3}', await seen())
  return '$max, $filter, $let and $$REMOVE'
}
/** Of many who write the same document first, the first stays. */
async function firstStays(db: Db): Promise<string> {
  const buckets = db.collection<{ _id: string; by: number }>('first')
  for (let round = 0; round < 20; round++) {
    const _id = `b${round}`
    await many(16, (by) =>
      buckets.updateOne({ _id }, { $setOnInsert: { by } }, { upsert: true }).catch((error: unknown) => is(duplicate(error) || lost(error), String(error))),
    )
    const before = (await buckets.findOne({ _id }))?.by
    await buckets.updateOne({ _id }, { $setOnInsert: { by: -1 } }, { upsert: true })
    is(before !== undefined && (await buckets.findOne({ _id }))?.by === before, `${_id} was written over`)
  }
  return '20 races of 16'
}
/** Of several inserts of one `_id`, from as many lanes, exactly one is acknowledged, and it stays. */
async function oneInsert(db: Db): Promise<string> {
  const rows = db.collection<{ _id: string; by: number }>('inserted')
  for (let round = 0; round < 40; round++) {
    const _id = `i${round}`
    const told = await many(8, (by) =>
      rows.insertOne({ _id, by }).then(
        () => [by],
        (error: unknown) => {
          is(duplicate(error), String(error))
          return []
        },
      ),
    )
    const stays = await rows.findOne({ _id })
    is(told.flat().length === 1 && told.flat()[0] === stays?.by, `${_id}: ${told.flat().length} were told that they inserted`)
  }
  return '40 races of 8'
}
/** Of several upserts of one `_id` only one inserts. DocumentDB lacks it; the kernel inserts instead (lib/insert-once.ts). */
async function oneUpsert(db: Db): Promise<string> {
  const rows = db.collection<{ _id: string; by: number }>('upserted')
  for (let round = 0; round < 40; round++) {
    const told = await many(8, (by) =>
      rows.updateOne({ _id: `u${round}` }, { $setOnInsert: { by } }, { upsert: true }).then(
        ({ upsertedCount }) => upsertedCount,
        () => 0,
      ),
    )
    const inserted = told.filter((n) => n > 0).length
    is(inserted <= 1, `${inserted} of 8 were told that they inserted one document`)
  }
  return '40 races of 8'
}
/** Numbers of a series: none twice, none left out. */
async function numbers(db: Db): Promise<string> {
  const taken = db.collection<{ _id: string; series: string; n: number }>('numbers')
  await taken.createIndex({ series: 1, n: 1 }, { unique: true, name: 'series_n' })
  await many(8, async (i) => {
    for (let k = 0, racesLost = 0; k < 12;) {
      const [last] = await taken.find({ series: 's' }).sort({ n: -1 }).limit(1).toArray()
      const done = await taken.insertOne({ _id: `e${i}-${k}`, series: 's', n: (last?.n ?? 0) + 1 }).then(
        () => true,
        (error: unknown) => {
          is(duplicate(error) || lost(error), String(error))
          return false
        },
      )
      racesLost = done ? 0 : racesLost + 1
      if (done) k++
      else await stepBack(racesLost)
    }
  })
  const all = await taken.find({ series: 's' }).sort({ n: 1 }).toArray()
  is(all.length === 96 && all.every(({ n }, i) => n === i + 1), `${all.length} numbers up to ${all.at(-1)?.n}`)
  return '96 numbers by 8 takers, no gap'
}
export const guarantees: readonly Guarantee[] = [
  { name: 'guarded update', required: true, check: guardedUpdate },
  { name: 'unique sparse claims', required: true, check: sparseClaims },
  { name: 'pipeline update', required: true, check: pipelineUpdate },
  { name: 'first writer of a document stays', required: true, check: firstStays },
  { name: 'one insert of an id wins', required: true, check: oneInsert },
  { name: 'one upsert of an id inserts', required: false, check: oneUpsert },
  { name: 'unique numbers of a series', required: true, check: numbers },
]
