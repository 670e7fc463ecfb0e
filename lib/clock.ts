import type { LegalDate } from './calendar.ts'
import type { Case } from './case.ts'
import { fireFirst } from './fire.ts'
import type { Kernel } from './kernel.ts'

const pageSize = 200
const width = 16

/** Fires every deadline that is overdue on `today`, case by case, until none is left. Returns how many cases it touched. */
export async function sweep(kernel: Kernel, today: LegalDate): Promise<number> {
  let touched = 0
  for (;;) {
    const page = await kernel.store.cases
      .find({ dueOn: { $lt: today }, held: { $exists: false } } as never)
      .sort({ dueOn: 1, _id: 1 })
      .limit(pageSize)
      .maxTimeMS(10_000)
      .toArray()
    if (page.length === 0) return touched
    for (let i = 0; i < page.length; i += width) await Promise.all(page.slice(i, i + width).map((found) => fireAll(kernel, found)))
    touched += page.length
  }
}
async function fireAll(kernel: Kernel, first: Case): Promise<void> {
  for (let found: Case | undefined = first; found && !found.held;) {
    const fired: Case | 'again' | undefined = await fireFirst(kernel, found)
    found = fired === 'again' ? await kernel.store.load(first._id, {}) : fired
  }
}
