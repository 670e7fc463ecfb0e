import type { Machine } from '@qingdan/lib/machine.ts'
import type { Command as CommandMessage } from '@qingdan/proto/subsidy/round/v1/round.ts'

export type Command = NonNullable<CommandMessage['command']>
export type State = 'none' | 'open' | 'summarised' | 'fedBack' | 'closed'

/** An answer that comes late is taken all the same: it gives leads, and a lead has no last day while the verification stands. */
const recordAnswer = { by: ['service'], under: 'list:r2:grade' } as const

/** The verification of every beneficiary in the first quarter of a year. */
export const machine = {
  none: { open: { to: 'open', by: ['clock', 'subsidy'], under: 'list:r2:verification' } },
  open: {
    requestMatch: { to: 'open', by: ['subsidy'], under: 'list:r2:grade' },
    recordAnswer: { to: 'open', ...recordAnswer },
    endMatch: { to: 'open', by: ['subsidy'], under: 'list:r2:grade' },
    summarise: { to: 'summarised', by: ['subsidy'], under: 'list:r2:feedback' },
  },
  summarised: {
    recordAnswer: { to: 'summarised', ...recordAnswer },
    feedBack: { to: 'fedBack', by: ['subsidy'], under: 'list:r2:feedback' },
  },
  fedBack: {
    recordAnswer: { to: 'fedBack', ...recordAnswer },
    close: { to: 'closed', by: ['subsidy'], under: 'list:r2:verification' },
  },
  closed: {},
} as const satisfies Machine<State, Command['$case']>

export const ends = ['closed'] as const
