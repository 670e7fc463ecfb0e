import type { Machine } from '@qingdan/lib/machine.ts'
import type { Command as CommandMessage } from '@qingdan/proto/subsidy/batch/v1/batch.ts'

export type Command = NonNullable<CommandMessage['command']>
export type State = 'none' | 'drawing' | 'drawn' | 'approved' | 'exported' | 'answered' | 'settled' | 'cancelling' | 'cancelled'

const under = 'list:r2:paid'
const cancel = { cancel: { to: 'cancelling', by: ['subsidy'], under } } as const
const draw = { draw: { to: 'drawing', by: ['subsidy'], under } } as const

/** A payment of one programme and period: two persons approve it, finance sends it, and what the bank answers is followed payment by payment. */
export const machine = {
  none: draw,
  drawing: { finishDrawing: { to: 'drawn', by: ['service'], under }, ...cancel },
  drawn: { approve: { to: 'approved', by: ['subsidy'], countersign: ['head'], under }, ...cancel },
  approved: { export: { to: 'exported', by: ['finance'], under }, ...cancel },
  exported: { takeAnswer: { to: 'answered', by: ['finance', 'agency'], under } },
  answered: {
    retry: { to: 'exported', by: ['finance'], under },
    settle: { to: 'settled', by: ['finance', 'service'], under },
    recordReversals: { to: 'answered', by: ['finance', 'agency'], under },
  },
  settled: { recordReversals: { to: 'settled', by: ['finance', 'agency'], under } },
  cancelling: { finishCancelling: { to: 'cancelled', by: ['service'], under } },
  // The same period is drawn again under the same name.
  cancelled: draw,
} as const satisfies Machine<State, Command['$case']>

/** What comes back later is still recorded there. */
export const ends = ['settled'] as const
