import type { PublicEvent } from '@qingdan/lib/kind.ts'
import type { Event, Programme } from './event.ts'

/** What other agencies are told: that something happened to an enrolment, and no more. The area travels in the header. */
export function publish(programme: Programme): (event: Event) => PublicEvent | undefined {
  return ({ $case }) => {
    switch ($case) {
      case 'confirmed':
        return { event: 'Confirmed', data: { programme, status: 'confirmed' } }
      case 'suspended':
        return { event: 'Suspended', data: { programme, status: 'suspended' } }
      case 'restored':
      case 'annulled':
        return { event: 'Restored', data: { programme, status: 'active' } }
      case 'terminated':
        return { event: 'Ended', data: { programme, status: 'terminated' } }
      case 'stopped':
        return { event: 'Ended', data: { programme, status: 'stopped' } }
      default:
        return undefined
    }
  }
}
