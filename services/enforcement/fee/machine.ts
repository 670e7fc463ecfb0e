import type { Machine } from '@qingdan/lib/machine.ts'
import type { Command as CommandMessage } from '@qingdan/proto/enforcement/fee/v1/fee.ts'

export type Command = NonNullable<CommandMessage['command']>
/** What a command of this name carries. */
export type Of<K extends Command['$case']> = Extract<Command, { $case: K }>['value']
export type State = 'none' | 'reported' | 'filed' | 'investigated' | 'charging' | 'closed' | 'archived' | 'notFiled' | 'dismissed' | 'abated'

const abate = { abate: { to: 'abated', by: ['head'], under: 'nhc-qa:end', windDown: true } } as const
const recordElsewhere = <S extends State>(to: S) => ({ recordElsewhere: { to, by: ['regulations'], under: 'list:r3:once' } }) as const
const archive = { archive: { to: 'archived', by: ['brigade'], under: 'list:r3:bind', windDown: true } } as const

/** The fact itself: filed on an identified suspect, investigated by two officers, charged to each party apart, bound within a month of its end. */
export const machine = {
  none: { registerLead: { to: 'reported', by: ['brigade', 'township', 'hotline', 'service'], under: 'list:r3:file' } },
  reported: {
    addLead: { to: 'reported', by: ['brigade', 'township', 'hotline', 'service'], under: 'list:r3:file' },
    file: { to: 'filed', by: ['head'], otherThan: ['registerLead'], under: 'list:r3:standard' },
    decline: { to: 'notFiled', by: ['head'], under: 'list:r3:standard' },
    ...recordElsewhere('reported'),
    ...abate,
  },
  filed: {
    recordInquiry: { to: 'filed', by: ['brigade'], countersign: ['brigade'], credential: true, under: 'list:r3:investigate' },
    conclude: { to: 'investigated', by: ['brigade'], countersign: ['brigade'], credential: true, under: 'list:r3:investigate' },
    ...recordElsewhere('filed'),
    dismiss: { to: 'dismissed', by: ['head'], under: 'list:r3:investigate' },
    ...abate,
  },
  investigated: {
    reopen: { to: 'filed', by: ['head'], under: 'list:r3:investigate' },
    dismiss: { to: 'dismissed', by: ['head'], under: 'list:r3:investigate' },
    beginCharging: { to: 'charging', by: ['service'], under: 'list:r3:notice' },
    ...recordElsewhere('investigated'),
    ...abate,
  },
  charging: {
    beginCharging: { to: 'charging', by: ['service'], under: 'list:r3:notice' },
    close: { to: 'closed', by: ['service', 'brigade'], under: 'list:r3:bind', windDown: true },
    ...abate,
  },
  closed: archive,
  dismissed: archive,
  abated: { closeAbated: { to: 'closed', by: ['head'], under: 'nhc-qa:end', windDown: true } },
  notFiled: {},
  archived: {},
} as const satisfies Machine<State, Command['$case']>

/** States that no row leaves. */
export const ends: readonly string[] = ['notFiled', 'archived']
/** States in which the fact has not been charged and may be looked at anew; in all others it is taken for good. */
export const uncharged: readonly string[] = ['notFiled', 'dismissed']
