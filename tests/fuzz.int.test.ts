import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asActor, connect, rejectionOf } from '@qingdan/lib/grpc.ts'
import type { CompatServiceDefinition } from 'nice-grpc'
import { BusinessDateDefinition } from '@qingdan/proto/kernel/v1/office.ts'
import type { Role } from '@qingdan/list/roles.ts'
import { callsOf } from './abuse/calls.ts'
import { fuzz, hostile, withHostileTexts } from './abuse/fuzz.ts'
import { everybody } from './abuse/actors.ts'
import { ownRealm, type OwnRealm } from './abuse/realm.ts'
import { type World, worldOf } from './world.ts'

const services = ['permit', 'subsidy'] as const
const total = Number(process.env['FUZZ'] ?? 5000)
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
let realm: OwnRealm
let world: World
before(async () => {
  realm = await ownRealm()
  world = await worldOf(services, { over: { KEYCLOAK_URL: realm.url, LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent' } })
})
after(async () => {
  await world.stop()
  realm.stop()
})

const addressOf = (service: (typeof services)[number]): string => world.services[service]!.address
/** Who asks each service most: the public, the counter, and the officers who decide there. */
const asking = {
  permit: ['citizen', 'counterClerk', 'township', 'permit', 'head', 'administrator', 'public'],
  subsidy: ['citizen', 'counterClerk', 'committee', 'township', 'subsidy', 'head', 'finance', 'agency', 'hotline', 'administrator', 'public'],
} as const satisfies Record<(typeof services)[number], readonly Role[]>
const clear = ['OK', 'INVALID_ARGUMENT', 'NOT_FOUND', 'PERMISSION_DENIED', 'FAILED_PRECONDITION', 'RESOURCE_EXHAUSTED', 'ALREADY_EXISTS', 'ABORTED']

test('mangled requests to every call: a clear answer each time, no fault of ours, and the service goes on', async () => {
  for (const service of services) {
    const tokens = everybody(realm)
      .filter(({ role }) => asking[service].some((one) => one === role))
      .map(({ token }) => token)
    const { tried, codes, grownMb } = await fuzz(addressOf(service), tokens, await callsOf(service), total, seed)
    console.log(`fuzzed ${tried} requests to ${service} with SEED=${seed}: ${JSON.stringify(codes)}, memory +${grownMb} MB`)
    assert.deepEqual(
      Object.keys(codes).filter((code) => !clear.includes(code)),
      [],
      `SEED=${seed}`,
    )
    assert.ok(grownMb < 600, `${grownMb} MB`)
    assert.equal((await connect(BusinessDateDefinition, addressOf(service)).today({}, asActor(tokens[0] ?? ''))).date, '2015-07-20')
  }
})
test('a hostile text in any field of any call is refused or kept as text: no fault, nothing reaches a prototype', async () => {
  for (const service of services) {
    let tried = 0
    const officer = everybody(realm).find(({ role }) => role === service)
    for (const call of (await callsOf(service)).filter(({ method }) => !method.requestStream && !method.responseStream)) {
      const client = connect(call.definition as unknown as CompatServiceDefinition, addressOf(service)) as unknown as Record<
        string,
        (request: unknown, options: unknown) => Promise<unknown>
      >
      for (const [said, request] of withHostileTexts(call, 'f'.repeat(24))) {
        tried++
        await client[call.key]!(request, asActor(officer?.token ?? '', { visitor: `hostile-${tried}` })).catch((error: unknown) =>
          assert.ok(rejectionOf(error), `${call.path} ${said}: ${String(error)}`),
        )
      }
    }
    console.log(`hostile texts tried on ${service}: ${tried}`)
    assert.ok(tried > hostile.length * 20)
    assert.equal(Object.keys(Object.prototype).length, 0)
  }
})
