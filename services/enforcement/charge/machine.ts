import type { Machine } from '@qingdan/lib/machine.ts'
import type { Command as CommandMessage } from '@qingdan/proto/enforcement/charge/v1/charge.ts'

export type Command = NonNullable<CommandMessage['command']>
/** What a command of this name carries. */
export type Of<K extends Command['$case']> = Extract<Command, { $case: K }>['value']
export type State =
  | 'none'
  | 'noticed'
  | 'waived'
  | 'defended'
  | 'approving'
  | 'decided'
  | 'served'
  | 'instalmentsAsked'
  | 'onInstalments'
  | 'overdue'
  | 'demanded'
  | 'courtApplied'
  | 'refusedByCourt'
  | 'enforced'
  | 'delistRequested'
  | 'paid'
  | 'dropped'
  | 'annulled'
  | 'abated'
  | 'closed'

const party = ['citizen', 'counterClerk'] as const
/** Who handled a case neither re-examines nor approves it. */
const handlers = ['notice', 'reExamine', 'reviewLegality'] as const
const defend = { defend: { to: 'defended', by: party, under: 'list:r3:defence' } } as const
const drop = { drop: { to: 'dropped', by: ['head'], under: 'list:r3:notice', otherThan: ['notice'] } } as const
const noDefence = { noDefence: { to: 'approving', by: ['clock'], under: 'list:r3:defence' } } as const
/** From 2021-07-20 whatever is open is only ended. */
const abate = { abate: { to: 'abated', by: ['head'], under: 'nhc-qa:end', windDown: true } } as const
const annul = { annul: { to: 'annulled', by: ['head'], countersign: ['regulations'], under: 'recon:request', windDown: true } } as const
/** Nothing is owed any more: the clock closes the file on the next day, or finance at once. */
const close = { close: { to: 'paid', by: ['clock', 'finance'], under: 'smf:pay', windDown: true } } as const
const recordPayment = <S extends State>(to: S) => ({ recordPayment: { to, by: ['finance', 'service'], under: 'smf:pay' } }) as const
/** A pending remedy is a fact beside the state. */
const remedies = <S extends State>(to: S) =>
  ({
    recordRemedy: { to, by: ['regulations'], under: 'recon:request', windDown: true },
    recordOutcome: { to, by: ['regulations'], under: 'recon:decide', windDown: true },
    ...annul,
  }) as const
const owed = <S extends State>(to: S) => ({ ...recordPayment(to), ...remedies(to), ...close, ...abate }) as const
const serve = { serve: { to: 'served', by: ['brigade'], under: 'list:r3:serve', credential: true } } as const

/** One party's charge, step by step as the list prints it, and more strictly where a person would otherwise be without a defence or a remedy. */
export const machine = {
  none: { notice: { to: 'noticed', by: ['brigade'], countersign: ['brigade'], credential: true, under: 'list:r3:notice', adverse: true } },
  noticed: {
    serveNotice: { to: 'noticed', by: ['brigade'], credential: true, under: 'list:r3:notice' },
    ...defend,
    waive: { to: 'waived', by: ['citizen'], under: 'list:r3:waiver' },
    ...noDefence,
    ...drop,
    ...abate,
  },
  waived: {
    revokeWaiver: { to: 'noticed', by: ['citizen'], under: 'list:r3:waiver' },
    ...defend,
    reviewLegality: { to: 'waived', by: ['regulations'], under: 'sd-supervision:legality' },
    decide: { to: 'decided', by: ['head'], otherThan: handlers, under: 'list:r3:waiver', adverse: true },
    decideJointly: { to: 'decided', by: ['head'], countersign: ['head'], otherThan: handlers, under: 'list:r3:major', adverse: true },
    ...noDefence,
    ...drop,
    ...abate,
  },
  defended: {
    ...defend,
    reExamine: { to: 'approving', by: ['brigade'], credential: true, otherThan: ['notice'], under: 'list:r3:notice' },
    ...drop,
    ...abate,
  },
  approving: {
    ...defend,
    reviewLegality: { to: 'approving', by: ['regulations'], under: 'sd-supervision:legality' },
    decide: { to: 'decided', by: ['head'], otherThan: handlers, under: 'list:r3:approve', adverse: true },
    decideJointly: { to: 'decided', by: ['head'], countersign: ['head'], otherThan: handlers, under: 'list:r3:major', adverse: true },
    ...drop,
    ...abate,
  },
  decided: {
    ...serve,
    postService: { to: 'decided', by: ['brigade'], countersign: ['brigade'], under: 'cpl:public-notice' },
    servedByNotice: { to: 'served', by: ['clock'], under: 'cpl:public-notice' },
    ...remedies('decided'),
    ...abate,
  },
  served: {
    askInstalments: { to: 'instalmentsAsked', by: party, under: 'smf:instalments' },
    becomeOverdue: { to: 'overdue', by: ['clock'], under: 'smf:surcharge' },
    ...owed('served'),
  },
  instalmentsAsked: {
    agreeInstalments: { to: 'onInstalments', by: ['head'], under: 'smf:instalments' },
    refuseInstalments: { to: 'served', by: ['head'], under: 'smf:instalments', adverse: true },
    ...owed('instalmentsAsked'),
  },
  onInstalments: { breakPlan: { to: 'overdue', by: ['clock'], under: 'smf:surcharge' }, ...owed('onInstalments') },
  overdue: {
    demand: { to: 'demanded', by: ['brigade'], countersign: ['head'], under: 'list:r3:demand', adverse: true },
    ...owed('overdue'),
  },
  demanded: {
    serveDemand: { to: 'demanded', by: ['brigade'], credential: true, under: 'coercion:demand' },
    applyCourt: { to: 'courtApplied', by: ['head'], countersign: ['regulations'], under: 'coercion:apply', adverse: true },
    ...owed('demanded'),
  },
  courtApplied: {
    recordEnforcement: { to: 'enforced', by: ['regulations', 'agency'], under: 'coercion:court:rule', windDown: true },
    recordRefusal: { to: 'refusedByCourt', by: ['regulations', 'agency'], under: 'coercion:court:accept', windDown: true },
    withdrawCourtApplication: { to: 'abated', by: ['head'], under: 'nhc-qa:end', windDown: true },
    ...recordPayment('courtApplied'),
    ...remedies('courtApplied'),
    ...close,
  },
  refusedByCourt: {
    objectRefusal: { to: 'courtApplied', by: ['head'], under: 'coercion:objection' },
    acceptRefusal: { to: 'closed', by: ['head'], under: 'list:r3:court', windDown: true },
    ...recordPayment('refusedByCourt'),
    ...remedies('refusedByCourt'),
    ...abate,
  },
  enforced: {
    ...recordPayment('enforced'),
    ...remedies('enforced'),
    ...close,
    requestDelisting: { to: 'delistRequested', by: ['head'], under: 'nhc-qa:end', windDown: true },
  },
  delistRequested: { recordDelisted: { to: 'closed', by: ['regulations', 'agency'], under: 'nhc-qa:end', windDown: true }, ...remedies('delistRequested') },
  paid: remedies('paid'),
  abated: { closeAbated: { to: 'closed', by: ['head'], under: 'nhc-qa:end', windDown: true }, ...remedies('abated') },
  dropped: {},
  annulled: {},
  closed: {},
} as const satisfies Machine<State, Command['$case']>

/** States that no row leaves. */
export const ends: readonly string[] = ['dropped', 'annulled', 'closed']
/** States in which nothing is asked of anybody any more. */
export const over: readonly string[] = [...ends, 'paid', 'abated']
/** States in which money can be owed. */
export const collecting: readonly string[] = [
  'served',
  'instalmentsAsked',
  'onInstalments',
  'overdue',
  'demanded',
  'courtApplied',
  'refusedByCourt',
  'enforced',
  'delistRequested',
]
