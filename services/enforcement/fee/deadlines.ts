import type { Deadline } from '@qingdan/lib/kind.ts'
import type { Facts } from '@qingdan/proto/enforcement/fee/v1/fee.ts'
import { isDay, lastDay } from '../charge/standing.ts'

/** One month to bind, from the closure report. */
export function deadlines({ closedOn }: Facts, state: string): readonly Deadline[] {
  if (!closedOn || !['closed', 'dismissed'].includes(state)) return []
  const day = lastDay('list:r3:bind', closedOn)
  if (!isDay(day)) return []
  return [
    { name: 'bind', clause: 'list:r3:bind', start: closedOn, due: day.on, grade: 'verified', provisional: day.provisional, fires: 'late', who: 'brigade' },
  ]
}
