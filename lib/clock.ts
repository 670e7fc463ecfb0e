import type { LegalDate } from './calendar.ts'
import type { Case } from './case.ts'
import { fireFirst } from './fire.ts'
import type { Kernel } from './kernel.ts'

// One question for so many: a store that finds by one index and sorts by two fields sorts what is left again each time it is asked.
const askedAtOnce = 2000
const pageSize = 200
const width = 16

/** The first of the overdue cases, read as they are needed. */
async function* overdue({ store }: Kernel, today: LegalDate): AsyncGenerator<Case> {
  const due = { dueOn: { $lt: today }, held: { $exists: false } }
  yield* store.cases
    .find(due as never, { batchSize: pageSize })
    .sort({ dueOn: 1, _id: 1 })
    .limit(askedAtOnce)
    .maxTimeMS(60_000)
}
/** Fires every deadline that is overdue on `today`, case by case, until none is left. Returns how many cases it touched. */
export async function sweep(kernel: Kernel, today: LegalDate): Promise<number> {
  for (let touched = 0; ;) {
    const [before, due] = [touched, overdue(kernel, today)]
    const lane = async (): Promise<void> => {
      for (let next = await due.next(); !next.done; next = await due.next()) {
        touched++
        await fireAll(kernel, next.value)
      }
    }
    await Promise.all(Array.from({ length: width }, lane))
    if (touched === before) return touched
  }
}
async function fireAll(kernel: Kernel, first: Case): Promise<void> {
  for (let found: Case | undefined = first; found && !found.held;) {
    const fired: Case | 'again' | undefined = await fireFirst(kernel, found)
    found = fired === 'again' ? await kernel.store.load(first._id, {}) : fired
  }
}
