import { readFileSync } from 'node:fs'
import type { Config } from '@qingdan/lib/config.ts'
import { officeCalls } from '@qingdan/lib/desk/office.ts'
import { inboundConsumer, noticesConsumer } from '@qingdan/lib/reactions.ts'
import type { Definition } from '@qingdan/lib/service.ts'
import { clientOf, systems } from '@qingdan/list/agencies.ts'
import { batchKind } from './batch/batch.ts'
import { paymentsFor } from './work/payments.ts'
import { batchWork } from './work/paying.ts'
import { batchCalls } from './calls/batch.ts'
import { enrolmentCalls } from './calls/enrolment.ts'
import { clawbackCalls } from './calls/clawback.ts'
import { roundCalls } from './calls/round.ts'
import { clawbackKind } from './clawback/clawback.ts'
import { committeesOf, loaded } from './config.ts'
import { enrolmentKind } from './enrolment/enrolment.ts'
import { matterOf } from './enrolment/matter.ts'
import { programmes } from './programmes.ts'
import { agencies, heard } from './reactions.ts'
import { attachingWork, endedIn } from './work/ended.ts'
import { openingWork, yearOpener } from './work/opening.ts'
import { roundRegister } from './work/verified.ts'
import { roundKind } from './round/round.ts'
import { mayCall } from './rules.ts'
import { storedIn, type Stored } from './work/stored.ts'

const protoset = (): Uint8Array => readFileSync(new URL('../../proto/baseline.binpb', import.meta.url))

/** What the subsidy service is: two assistances, their yearly verification, their payment, and what is asked back. */
export function subsidyService(config: Config): Definition {
  const demonstration = config.PARAMETERS === 'demonstration'
  let stored: Stored
  return {
    service: 'subsidy',
    mayCall,
    protoset: protoset(),
    parameters: loaded(config.PARAMETERS),
    clients: systems.map(({ id }) => clientOf(id)),
    onDay: yearOpener(),
    kinds: ({ collection, keys, ring }) => {
      stored = storedIn(collection)
      return [
        ...programmes.map((programme) => enrolmentKind(matterOf(programme, committeesOf(config.PARAMETERS)), { demonstration })),
        roundKind({ register: roundRegister(stored.register, ring.codes) }),
        batchKind({ payments: paymentsFor(stored, keys) }),
        clawbackKind({ ended: endedIn(stored.register, keys) }),
      ]
    },
    handlers: (parts) => [...enrolmentCalls(parts), roundCalls(parts, stored), batchCalls(parts, stored), clawbackCalls(parts), ...officeCalls(parts)],
    consumers: (parts) => [
      noticesConsumer(parts, [...programmes, 'clawback']),
      inboundConsumer(parts, agencies, heard(parts, stored)),
      openingWork(parts, stored.register),
      batchWork(parts, stored),
      attachingWork(parts, stored.register),
    ],
  }
}
