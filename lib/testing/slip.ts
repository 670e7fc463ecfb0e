import type { Kind } from '../kind.ts'
import type { Machine } from '../machine.ts'
import { accept } from '../kind.ts'
import { reject } from '../rejections.ts'
import { dueAfter } from '../calendar.ts'

// The smallest kind that uses everything the kernel offers. It stands for no matter of the list.
export type SlipCommand =
  | { $case: 'open'; value: { key: string; secret: string; area: string } }
  | { $case: 'note'; value: { text: string } }
  | { $case: 'settle'; value: { grounds: string } }
  | { $case: 'lapse'; value: object }
  | { $case: 'erase'; value: object }
  | { $case: 'endOfLaw'; value: object }
export type SlipEvent =
  | { $case: 'kernel'; value: unknown }
  | { $case: 'opened'; value: { key: string; area: string; on: string } }
  | { $case: 'noted'; value: { n: number } }
  | { $case: 'settled'; value: object }
  | { $case: 'lapsed'; value: object }
  | { $case: 'erased'; value: object }
  | { $case: 'ended'; value: object }
export interface SlipFacts {
  key: string
  area: string
  openedOn: string
  notes: number
}
export const slipMachine = {
  none: { open: { to: 'open', by: ['citizen', 'counterClerk'], under: 'permit-law:29' } },
  open: {
    note: { to: 'open', by: ['township', 'citizen'], under: 'permit-law:32' },
    settle: { to: 'settled', by: ['permit'], countersign: ['head'], credential: true, under: 'permit-law:38' },
    lapse: { to: 'lapsed', by: ['clock'], under: 'permit-law:32:4' },
    endOfLaw: { to: 'ended', by: ['clock'], under: 'pfpl-2015-amendment', windDown: true },
  },
  settled: { erase: { to: 'settled', by: ['head'], countersign: ['permit'], under: 'permit-law:38', erases: true } },
  lapsed: {},
  ended: {},
} as const satisfies Machine
const text = new TextEncoder()
const read = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString('utf8'))

export const slip: Kind<SlipFacts, SlipCommand, SlipEvent> = {
  service: 'trial',
  name: 'slip',
  machine: slipMachine,
  basis: ['sd-pfp:decide'],
  shape: 1,
  receipts: 'TR',
  empty: { key: '', area: '', openedOn: '', notes: 0 },
  aside: 'list:r1:two-officers',
  parties: (event, [by]) => (event.$case === 'opened' ? [{ part: 'holder', ...(by && { account: by.account }) }] : undefined),
  whoOf: ({ key }, blind) => (key ? { holder: blind('key', key) } : {}),
  faults: (command) =>
    command.$case === 'open' && !command.value.key ? reject('invalid', 'key', { fields: [{ field: 'key', rule: 'is needed' }] }) : undefined,
  decide: (facts, command, { today }) => {
    switch (command.$case) {
      case 'open':
        return accept<SlipEvent>(
          { $case: 'opened', value: { key: command.value.key.length.toString(), area: command.value.area, on: today } },
          { secret: command.value.secret, key: command.value.key },
        )
      case 'note':
        return accept<SlipEvent>({ $case: 'noted', value: { n: facts.notes + 1 } }, { note: command.value.text })
      case 'settle':
        return command.value.grounds ? accept<SlipEvent>({ $case: 'settled', value: {} }) : reject('no-grounds', 'grounds')
      case 'erase':
        return accept<SlipEvent>({ $case: 'erased', value: {} })
      case 'lapse':
        return accept<SlipEvent>({ $case: 'lapsed', value: {} })
      case 'endOfLaw':
        return accept<SlipEvent>({ $case: 'ended', value: {} })
    }
  },
  evolve: (facts, event) => {
    if (event.$case === 'opened') return { ...facts, key: event.value.key, area: event.value.area, openedOn: event.value.on }
    return event.$case === 'noted' ? { ...facts, notes: event.value.n } : facts
  },
  deadlines: (facts, state) => {
    if (state !== 'open') return []
    const counted = dueAfter(facts.openedOn, { days: 20, count: 'working' })
    return [
      {
        name: 'answer',
        start: facts.openedOn,
        due: counted.due,
        clause: 'permit-law:32:4',
        grade: 'verified',
        provisional: counted.provisional,
        fires: 'lapse',
        who: 'township',
      },
    ]
  },
  claims: (_facts, people, state) => (state === 'open' ? people.flatMap(({ who }) => (who ? [`key:${who}`] : [])) : []),
  area: (facts) => facts.area,
  scope: (actor) => {
    if (actor.roles.some((role) => ['permit', 'head', 'clock'].includes(role))) return {}
    if (actor.roles.includes('township')) return { area: actor.office }
    return actor.roles.includes('citizen') ? { 'people.account': actor.account } : undefined
  },
  view: (facts) => facts,
  document: (event) => (event.$case === 'settled' ? { name: 'slip.settled', series: 'series.grant' } : undefined),
  publish: (event) => (event.$case === 'settled' ? { event: 'Settled', data: {} } : undefined),
  encode: (event) => text.encode(JSON.stringify(event)),
  decode: (bytes) => read(bytes) as SlipEvent,
  encodeCommand: (command) => text.encode(JSON.stringify(command)),
  decodeCommand: (bytes) => read(bytes) as SlipCommand,
}
