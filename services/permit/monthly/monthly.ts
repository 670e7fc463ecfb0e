import { addDays, type LegalDate } from '@qingdan/lib/calendar.ts'
import { accept, type Actor, type Deadline, type Decision, type Filter, type Kind } from '@qingdan/lib/kind.ts'
import { reject, type Rejection } from '@qingdan/lib/rejections.ts'
import { townships } from '@qingdan/list/townships.ts'
import { Command as CommandMessage, Event as EventMessage, Facts } from '@qingdan/proto/permit/monthly/v1/monthly.ts'
import { z } from 'zod'
import { machine } from './machine.ts'

export type Command = NonNullable<CommandMessage['command']>
export type Event = NonNullable<EventMessage['event']>

const code = (township: string): string => township.replace(/^township:/, '')
/** 370304001-2015-08: one case for each township and month. */
export const monthlyId = (township: string, month: string): string => `${code(township)}-${month}`
const lastDay = (month: string): LegalDate => addDays(`${Temporal.PlainYearMonth.from(month).add({ months: 1 }).toString()}-01`, -1)
export const monthBefore = (month: string): string => Temporal.PlainYearMonth.from(month).subtract({ months: 1 }).toString()

const open = z.object({ township: z.enum(townships.map(({ id }) => id)), month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month, YYYY-MM') })
const counts = z.int().min(0).max(100_000)
const report = z.object({ contacted: counts, unreachable: counts, leads: counts, note: z.string().max(2000) })

function faults(command: Command): Rejection | undefined {
  const schema = command.$case === 'open' ? open : command.$case === 'report' ? report : z.object({})
  const parsed = schema.safeParse(command.value)
  return parsed.success
    ? undefined
    : reject('invalid', command.$case, { fields: parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), rule: message })) })
}

export function decide(facts: Facts, command: Command, { evidence }: { readonly evidence: unknown }): Decision<Event> {
  switch (command.$case) {
    case 'open':
      return accept<Event>({ $case: 'opened', value: { township: command.value.township, month: command.value.month } })
    case 'send':
      return accept<Event>({ $case: 'sent', value: { granted: [...(evidence as readonly string[])] } })
    case 'report': {
      const { contacted, unreachable, leads, note } = command.value
      if (contacted + unreachable > facts.granted.length && facts.granted.length > 0 && leads === 0)
        return reject('contact-made', 'at most one contact for each permit of the digest unless a lead is open')
      return accept<Event>({ $case: 'reported', value: { contacted, unreachable, leads } }, note ? { note } : {})
    }
    case 'endOfLaw':
      return accept<Event>({ $case: 'ended', value: { law: 'pfpl-2015-amendment' } })
  }
}
export function evolve(facts: Facts, event: Event, { on }: { readonly on: LegalDate }): Facts {
  switch (event.$case) {
    case 'kernel':
      return facts
    case 'opened':
      return { ...facts, township: event.value.township, month: event.value.month }
    case 'sent':
      return { ...facts, granted: event.value.granted, sentOn: on }
    case 'reported':
      return { ...facts, reportedOn: on, contacted: event.value.contacted, unreachable: event.value.unreachable, leads: event.value.leads }
    case 'ended':
      return { ...facts, endedOn: on }
  }
}
/** Both are due at the end of the month, which does not move. */
export function deadlines(facts: Facts, state: string): Deadline[] {
  const base = { start: `${facts.month}-01`, due: lastDay(facts.month), grade: 'verified', provisional: false, fires: 'late', period: { months: 1 } } as const
  if (state === 'open') return [{ ...base, name: 'digest', clause: 'list:r1:digest', who: 'permit' }]
  return state === 'sent' ? [{ ...base, name: 'followUp', clause: 'list:r1:follow-up', who: 'township' }] : []
}
function scope(actor: Actor): Filter | undefined {
  if (actor.roles.some((role) => ['permit', 'head', 'auditor', 'clock', 'service'].includes(role))) return {}
  return actor.roles.includes('township') && actor.office ? { area: actor.office } : undefined
}

/** `grantedIn` answers which permits a township's couples were granted in a month; the digest records the answer. */
export function monthlyKind({
  grantedIn,
}: {
  readonly grantedIn: (township: string, month: string) => Promise<readonly string[]>
}): Kind<Facts, Command, Event> {
  return {
    service: 'permit',
    name: 'monthly',
    machine,
    basis: ['list:r1:digest'],
    shape: 1,
    aside: 'list:r1:two-officers',
    empty: Facts.fromPartial({}),
    idOf: (command) => (command.$case === 'open' ? monthlyId(command.value.township, command.value.month) : undefined),
    faults,
    decide,
    evolve,
    deadlines: (facts, state) => deadlines(facts, state),
    scope,
    ask: async (facts, command) => (command.$case === 'send' ? grantedIn(facts.township, monthBefore(facts.month)) : undefined),
    claims: () => [],
    area: (facts) => facts.township,
    view: (facts) => facts,
    document: () => undefined,
    publish: () => undefined,
    encode: (event) => EventMessage.encode({ event }).finish(),
    decode: (bytes) => EventMessage.decode(bytes).event as Event,
    encodeCommand: (command) => CommandMessage.encode({ command }).finish(),
    decodeCommand: (bytes) => CommandMessage.decode(bytes).command as Command,
  }
}
