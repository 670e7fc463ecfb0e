import { townships } from '@qingdan/list/townships.ts'
import { inForce } from '@qingdan/lib/law.ts'
import type { LegalDate } from '@qingdan/lib/calendar.ts'
import { handle } from '@qingdan/lib/handle.ts'
import { clockActor } from '@qingdan/lib/kernel.ts'
import { isRejected } from '@qingdan/lib/rejections.ts'
import type { Parts } from '@qingdan/lib/service.ts'

/** On the first day of a month, or on the first day on which we notice, each township's digest is opened. Idempotent by its id. */
export function monthOpener(): (parts: Parts, date: LegalDate) => Promise<void> {
  let opened = ''
  return async (parts, date) => {
    const month = date.slice(0, 7)
    if (opened === month || !inForce('list:r1:digest', date)) return
    const kernel = parts.kernels['monthly']!
    for (const { id } of townships) {
      const done = await handle(kernel, clockActor, {
        caseId: '',
        commandId: `open:${id}:${month}`,
        command: { $case: 'open', value: { township: id, month } },
      })
      if (isRejected(done) && done.rejected !== 'already-open') parts.alert('month-not-opened', `${id} ${month}`, done.because)
    }
    opened = month
  }
}

/** The agencies that answer to what this service tells them. */
export const agencies: readonly string[] = ['township-370304001', 'discipline']
