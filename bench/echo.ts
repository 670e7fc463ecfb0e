import { Server, ServerCredentials } from '@grpc/grpc-js'
import { authorityOf } from '@qingdan/lib/auth.ts'
import { registered, serve } from '@qingdan/lib/grpc.ts'
import { startTracing } from '@qingdan/lib/telemetry.ts'

// A server that answers what it is sent: bare grpc-js, or ours, which checks the token of a call unless it is told not to look.
const bytes = {
  encode: (value: Uint8Array) => ({ finish: () => value }),
  decode: (value: Uint8Array) => value,
  fromPartial: (value: Uint8Array) => value,
}
const echo = { name: 'Echo', requestType: bytes, requestStream: false, responseType: bytes, responseStream: false, options: {} } as const
export const EchoDefinition = { name: 'Echo', fullName: 'qingdan.bench.v1.Echo', methods: { echo } } as const
const same = (value: Uint8Array): Buffer => Buffer.from(value)
/** The same call as grpc-js wants it described. */
export const bareEcho = {
  echo: {
    path: '/qingdan.bench.v1.Echo/Echo',
    requestStream: false,
    responseStream: false,
    requestSerialize: same,
    requestDeserialize: same,
    responseSerialize: same,
    responseDeserialize: same,
  },
} as const

async function bare(): Promise<number> {
  const server = new Server()
  server.addService(bareEcho, { echo: (call: { request: Buffer }, answer: (error: null, value: Buffer) => void) => answer(null, call.request) })
  return new Promise((resolve, failed) =>
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => (error ? failed(error) : resolve(port))),
  )
}
/** The office of a call whose token is not looked at. */
export const unchecked = 'unchecked'
async function ours(): Promise<number> {
  startTracing('bench')
  const realm = { url: process.env['KEYCLOAK_URL'] ?? '', realm: 'qingdan', audience: 'qingdan', clients: ['cli'] }
  const authority = authorityOf(realm)
  const anyone = { account: 'anyone', roles: ['township' as const], office: '', via: 'u' as const }
  const implementation = { echo: (request: Uint8Array) => Promise.resolve(request) }
  const server = await serve([registered(EchoDefinition, implementation)], new Uint8Array(), {
    address: '127.0.0.1:0',
    log: console,
    mayCall: (_method, actor) => actor.roles.includes('township'),
    authenticate: (token, office) => (office === unchecked ? Promise.resolve(anyone) : authority.actorOf(token ?? '', office)),
  })
  return server.port
}
if (import.meta.main) {
  const port = process.env['SIDE'] === 'bare' ? await bare() : await ours()
  process.once('SIGTERM', () => process.exit())
  process.send?.({ port })
}
