import assert from 'node:assert/strict'
import { asActor, connect, rejectionOf } from '@qingdan/lib/grpc.ts'
import type { CompatServiceDefinition } from 'nice-grpc'
import type { Call } from './calls.ts'

type Client = Record<string, (request: unknown, options: unknown) => unknown>
export type Outcome = 'denied' | 'absent' | 'through'
export interface Asker {
  readonly account: string
  readonly token: string
  readonly called: string
}
/** What a request is about: one case, the asker's own things, or nobody. */
export type About = 'case' | 'own' | 'open' | 'office'
export type Requests = Readonly<Record<string, readonly [About, (caseId: string) => object]>>

/** One request as a stream: the first part alone is enough to be judged. */
async function* alone(request: unknown): AsyncGenerator {
  yield request
}
/** Asks a service as anybody, and tells apart who may not ask, what is not there, and what was judged on the case. */
export function askerOf(address: () => string, requests: Requests): (call: Call, person: Asker, caseId: string) => Promise<Outcome> {
  const clients = new Map<string, Client>()
  const clientOf = ({ definition }: Call): Client => {
    const known = clients.get(definition.fullName) ?? (connect(definition as unknown as CompatServiceDefinition, address()) as unknown as Client)
    clients.set(definition.fullName, known)
    return known
  }
  return async (call, person, caseId) => {
    const [, make] = requests[call.path]!
    try {
      const made = make(caseId)
      const answer = clientOf(call)[call.key]!(call.method.requestStream ? alone(made) : made, asActor(person.token, { visitor: person.account }))
      if (call.method.responseStream) for await (const _ of answer as AsyncIterable<unknown>);
      else await answer
      return 'through'
    } catch (error) {
      const rejected = rejectionOf(error)?.rejected
      assert.ok(rejected && rejected !== 'unavailable' && rejected !== 'too-many', `${call.path} by ${person.called}: ${String(error)}`)
      if (rejected === 'not-allowed') return 'denied'
      return rejected === 'not-found' ? 'absent' : 'through'
    }
  }
}
