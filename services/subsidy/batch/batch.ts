import { date, faultsBy, id, oneOf, required, text } from '@qingdan/lib/fields.ts'
import type { Actor, Filter, Kind, PublicEvent } from '@qingdan/lib/kind.ts'
import { officeOf } from '@qingdan/list/agencies.ts'
import { Command as CommandMessage, Event as EventMessage, Facts } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import { z } from 'zod'
import { programmes } from '../programmes.ts'
import { decide, type Event, type Sending } from './decide.ts'
import { batchId } from './id.ts'
import { evolve } from './evolve.ts'
import { type Command, machine } from './machine.ts'

export type { Facts }
export { batchId }
const digest = z.string().regex(/^[0-9a-f]{64}$/, 'digest')
const count = z.int().min(0)
const faults = faultsBy({
  draw: z.object({ programme: oneOf(programmes), period: id, cutOff: date, supplement: z.int().min(0).max(99) }),
  finishDrawing: z.object({ count, totalFen: count, digest }),
  approve: z.object({ digest }),
  cancel: z.object({ reason: required(text) }),
  finishCancelling: z.object({}),
  export: z.object({}),
  takeAnswer: z.object({ fileDigest: digest, paid: count, failed: count, paidFen: count }),
  retry: z.object({}),
  settle: z.object({ unpaid: count }),
  recordReversals: z.object({ fileDigest: digest, count: z.int().min(1), fen: z.int().min(1) }),
})
/** The bank sees a payment from the day on which its file is ready. */
function scope({ roles, office }: Actor): Filter | undefined {
  if (roles.some((role) => ['subsidy', 'head', 'finance', 'auditor', 'clock', 'service'].includes(role))) return {}
  return roles.includes('agency') && office === officeOf('bank') ? { state: { $in: ['exported', 'answered', 'settled'] } } : undefined
}
/** Finance hears what it must pay, the bank that a file is ready; nobody hears for whom. */
function publish(event: Event): PublicEvent | undefined {
  if (event.$case === 'approved') return { event: 'BatchApproved', data: { status: 'approved', digest: event.value.digest } }
  if (event.$case !== 'exported' && event.$case !== 'retryBegun') return undefined
  const { attempt, count: n, totalFen, fileDigest } = event.value
  return { event: 'BatchExported', data: { status: 'exported', attempt: String(attempt), count: String(n), totalFen: String(totalFen), fileDigest } }
}

export interface Payments {
  /** What goes to the bank now as `attempt`, kept as it is sent. */
  sending(facts: Facts, attempt: number): Promise<Sending>
  unpaid(facts: Facts): Promise<Pick<Sending, 'count' | 'waiting'>>
}
/** `payments` are those of the enrolments: the batch holds no list of them. */
export function batchKind({ payments }: { readonly payments: Payments }): Kind<Facts, Command, Event> {
  return {
    service: 'subsidy',
    name: 'batch',
    machine,
    basis: ['list:r2:paid'],
    shape: 2,
    aside: 'list:r2:paid',
    empty: Facts.fromPartial({}),
    idOf: (command) => (command.$case === 'draw' ? batchId(command.value) : undefined),
    faults,
    decide,
    evolve,
    deadlines: () => [],
    scope,
    ask: async (facts, { $case }) => {
      if ($case === 'settle') return payments.unpaid(facts)
      return $case === 'export' || $case === 'retry' ? payments.sending(facts, facts.attempt + 1) : undefined
    },
    // One payment of a programme and period at a time.
    claims: ({ programme, period }, _people, state) => (state === 'settled' || state === 'cancelled' ? [] : [`payment:${programme}:${period}`]),
    area: () => 'district',
    view: (facts) => facts,
    document: () => undefined,
    publish,
    encode: (event) => EventMessage.encode({ event }).finish(),
    decode: (bytes) => EventMessage.decode(bytes).event as Event,
    encodeCommand: (command) => CommandMessage.encode({ command }).finish(),
    decodeCommand: (bytes) => CommandMessage.decode(bytes).command as Command,
  }
}
