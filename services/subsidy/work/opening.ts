import { inForce } from '@qingdan/lib/law.ts'
import type { LegalDate } from '@qingdan/lib/calendar.ts'
import type { Consumer } from '@qingdan/lib/consume.ts'
import { handle } from '@qingdan/lib/handle.ts'
import { clockActor, type Kernel } from '@qingdan/lib/kernel.ts'
import { isRejected } from '@qingdan/lib/rejections.ts'
import type { Parts } from '@qingdan/lib/service.ts'
import { indexed, pages, type Register } from './members.ts'
import { programmes } from '../programmes.ts'
import { giveEach, worked } from './each.ts'
import type { Facts } from '../round/round.ts'
import { roundId } from '../round/round.ts'
import { waitingFor } from './verified.ts'

/** On 1 January, or on the first day on which we notice, the verification of the year is opened. Idempotent by its id. */
export function yearOpener(): (parts: Parts, date: LegalDate) => Promise<void> {
  let opened = ''
  return async ({ kernels, alert }, date) => {
    const year = date.slice(0, 4)
    if (opened === year || !inForce('list:r2:verification', `${year}-01-01`)) return
    const done = await handle(kernels['round']!, clockActor, { caseId: '', commandId: `open:${year}`, command: { $case: 'open', value: { year } } })
    if (isRejected(done) && done.rejected !== 'already-open') return alert('round-not-opened', roundId(year), done.because)
    opened = year
  }
}

/** Gives every beneficiary of an open round the command that begins their verification; how many took it. */
async function openEach(kernels: Readonly<Record<string, Kernel>>, register: Register, round: string, openedOn: string): Promise<number> {
  let taken = 0
  for (const programme of programmes)
    for await (const page of pages(register(programme), waitingFor(programme, round, openedOn))) {
      const done = await giveEach(kernels[programme]!, page, `open:${round}`, () => ({ $case: 'openVerification', value: { round } }))
      taken += done.taken
    }
  return taken
}
/** Takes every beneficiary into the rounds that stand open. A restart goes on where the registers say that it stands. */
export function openingWork({ kernels, log }: Parts, register: Register): Consumer {
  const { store } = kernels['round']!
  return worked({
    prepare: () => indexed(register),
    failed: (error) => log.warn({ error: error instanceof Error ? error.message : String(error) }, 'opening verifications was interrupted and will go on'),
    pass: async () => {
      let moved = 0
      for (const { _id, facts } of await store.cases.find({ state: 'open' } as never, { projection: { facts: 1 } }).toArray())
        moved += await openEach(kernels, register, _id, (facts as Facts).openedOn)
      return moved
    },
  })
}
