import type { Machine } from '@qingdan/lib/machine.ts'
import type { Command } from '@qingdan/proto/permit/monthly/v1/monthly.ts'

type Name = NonNullable<Command['command']>['$case']
type State = 'none' | 'open' | 'sent' | 'reported' | 'ended'

/** The digest of last month's approvals to one township, and the follow-up that it reports back. */
export const machine = {
  none: { open: { to: 'open', by: ['clock'], under: 'list:r1:digest' } },
  open: {
    send: { to: 'sent', by: ['permit'], under: 'list:r1:digest' },
    endOfLaw: { to: 'ended', by: ['clock'], under: 'pfpl-2015-amendment', windDown: true },
  },
  sent: {
    report: { to: 'reported', by: ['township'], under: 'list:r1:follow-up' },
    endOfLaw: { to: 'ended', by: ['clock'], under: 'pfpl-2015-amendment', windDown: true },
  },
  reported: {},
  ended: {},
} as const satisfies Machine<State, Name>
