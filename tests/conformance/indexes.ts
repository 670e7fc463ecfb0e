import type { Collection, Db, Guarantee } from './guarantees.ts'

const rows = 6000
const day = (i: number): string => new Date(Date.UTC(2015, 0, 1 + (i % 3000))).toISOString().slice(0, 10)

async function filled(db: Db): Promise<Collection> {
  const cases = db.collection('lists')
  if ((await cases.countDocuments({}, { limit: 1 })) > 0) return cases
  await cases.createIndex({ dueOn: 1, _id: 1 }, { sparse: true, name: 'due' })
  await cases.createIndex({ pendingSince: 1 }, { sparse: true, name: 'pending' })
  await cases.createIndex({ area: 1, actBy: 1, _id: 1 }, { name: 'area_queue' })
  for (let from = 0; from < rows; from += 2000) {
    const part = Array.from({ length: 2000 }, (_, k) => from + k)
    const row = (i: number) => ({ _id: `c${i}`, area: `t${i % 11}`, actBy: day(i), dueOn: day(i), ...(i % 500 === 0 && { pendingSince: day(i) }) })
    await cases.insertMany(part.map(row) as never)
  }
  return cases
}
/** The index that a plan names, wherever a server writes it. */
async function planOf(cases: Collection, filter: object, sort: Record<string, 1>): Promise<string> {
  return JSON.stringify(await cases.find(filter).sort(sort).limit(25).explain('queryPlanner'))
}
async function uses(db: Db, index: string, filter: object, sort: Record<string, 1>): Promise<string> {
  const cases = await filled(db)
  const plan = await planOf(cases, filter, sort)
  if (!plan.includes(`"${index}"`) && !plan.includes(`'${index}'`)) throw new Error(`the plan does not name the index ${index}`)
  return `the plan names ${index} among ${rows.toLocaleString('en')} rows`
}
/** Pages that neither repeat nor leave out a row. */
async function keyset(db: Db): Promise<string> {
  const cases = await filled(db)
  const seen: string[] = []
  for (let actBy = '', id = ''; ;) {
    const past = { $or: [{ actBy: { $gt: actBy } }, { actBy, _id: { $gt: id } }] }
    const page = await cases
      .find({ area: 't3', ...(id && past) } as never)
      .sort({ actBy: 1, _id: 1 })
      .limit(100)
      .toArray()
    const last = page.at(-1) as unknown as { _id: string; actBy: string } | undefined
    if (!last) break
    seen.push(...page.map(({ _id }) => String(_id)))
    ;({ actBy, _id: id } = last)
  }
  const all = await cases.countDocuments({ area: 't3' })
  if (new Set(seen).size !== all || seen.length !== all) throw new Error(`${seen.length} rows on the pages, ${all} in the list`)
  return `${all} rows in pages of 100, each once`
}
export const indexed: readonly Guarantee[] = [
  { name: 'keyset pages', required: true, check: keyset },
  {
    name: 'the list uses its index',
    required: false,
    check: (db) => uses(db, 'area_queue', { area: 't3', actBy: { $gte: '2015-02-01' } }, { actBy: 1, _id: 1 }),
  },
  { name: 'the sweep uses its index', required: false, check: (db) => uses(db, 'due', { dueOn: { $lt: '2015-01-20' } }, { dueOn: 1, _id: 1 }) },
  { name: 'the outbox uses its index', required: false, check: (db) => uses(db, 'pending', { pendingSince: { $exists: true } }, { pendingSince: 1 }) },
  {
    name: 'rows end by their time',
    required: false,
    check: async (db) => {
      await db.collection('ends').createIndex({ at: 1 }, { expireAfterSeconds: 0, name: 'ends' })
      const [, index] = await db.collection('ends').indexes()
      if (index?.['expireAfterSeconds'] !== 0) throw new Error('the index does not keep its time')
      return 'a TTL index is taken'
    },
  },
]
