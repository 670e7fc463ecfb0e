import type { PublicEvent } from '@qingdan/lib/kind.ts'
import type { Event } from './event.ts'

/** What other agencies are told: that something happened to a file, and no more. The area travels in the header. */
export function publish(event: Event): PublicEvent | undefined {
  switch (event.$case) {
    case 'granted':
      return { event: 'Granted', data: { status: 'granted' } }
    case 'revoked':
      return { event: 'Revoked', data: { status: 'revoked' } }
    case 'cancelled':
      return { event: 'Cancelled', data: { status: 'cancelled' } }
    case 'withdrawn':
      return { event: 'Withdrawn', data: { status: 'withdrawn' } }
    case 'ended':
      return { event: 'Ended', data: { status: event.value.granted ? 'closedNoLongerRequired' : 'notNeeded' } }
    case 'disciplineNotified':
      return { event: 'DisciplineNotified', data: { status: 'revoked' } }
    default:
      return undefined
  }
}
