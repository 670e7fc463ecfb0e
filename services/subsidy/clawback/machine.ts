import type { Machine } from '@qingdan/lib/machine.ts'
import type { Command as CommandMessage } from '@qingdan/proto/subsidy/clawback/v1/clawback.ts'

export type Command = NonNullable<CommandMessage['command']>
/** What a command of this name carries. */
export type Of<K extends Command['$case']> = Extract<Command, { $case: K }>['value']
export type State = 'none' | 'noticed' | 'decided' | 'instalmentsAsked' | 'onInstalments' | 'recovered' | 'writtenOff' | 'dropped' | 'annulled'

const under = 'list:r2:fraud'
const person = ['citizen', 'counterClerk'] as const
const recordService = <S extends State>(to: S) => ({ recordService: { to, by: ['subsidy'], under: 'sd-procedure:defence', windDown: true } }) as const
const recordRepayment = <S extends State>(to: S) => ({ recordRepayment: { to, by: ['finance'], under } }) as const
const annul = { annul: { to: 'annulled', by: ['head'], countersign: ['subsidy'], under: 'recon:request' } } as const
const writeOff = { writeOff: { to: 'writtenOff', by: ['subsidy'], countersign: ['head'], under } } as const
/** Nothing is owed any more: the clock closes the file on the next day, or finance at once. */
const close = { close: { to: 'recovered', by: ['clock', 'finance'], under } } as const
const erase = <S extends State>(to: S) => ({ erase: { to, by: ['head'], countersign: ['subsidy'], under: 'pipl:19', windDown: true, erases: true } }) as const
const owed = <S extends State>(to: S) => ({ ...recordRepayment(to), ...writeOff, ...close, ...annul, ...recordService(to) }) as const
const over = <S extends State>(to: S) => ({ ...recordService(to), ...erase(to) }) as const

/** What was obtained by fraud is asked back: notice, hearing, a decision of two persons, and as much time as the person needs. */
export const machine = {
  none: { notice: { to: 'noticed', by: ['subsidy'], under: 'sd-procedure:defence' } },
  noticed: {
    defend: { to: 'noticed', by: person, under: 'sd-procedure:defence' },
    decide: { to: 'decided', by: ['subsidy'], countersign: ['head'], under, adverse: true },
    drop: { to: 'dropped', by: ['subsidy'], under },
    ...recordService('noticed'),
  },
  decided: { askInstalments: { to: 'instalmentsAsked', by: person, under }, ...owed('decided') },
  instalmentsAsked: {
    agreeInstalments: { to: 'onInstalments', by: ['subsidy'], under },
    refuseInstalments: { to: 'decided', by: ['subsidy'], under, adverse: true },
    ...owed('instalmentsAsked'),
  },
  onInstalments: owed('onInstalments'),
  recovered: { ...annul, ...over('recovered') },
  writtenOff: { ...annul, ...over('writtenOff') },
  dropped: over('dropped'),
  annulled: over('annulled'),
} as const satisfies Machine<State, Command['$case']>

/** States that no row leaves. What was recovered or written off can still be annulled. */
export const ends: readonly string[] = ['dropped', 'annulled']
/** States in which nothing is asked of anybody. */
export const closed: readonly string[] = [...ends, 'recovered', 'writtenOff']
