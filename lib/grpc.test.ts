import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { BusinessDateDefinition } from '@qingdan/proto/kernel/v1/office.ts'
import { ClientError, Status } from 'nice-grpc'
import { asActor, connect, type GrpcServer, registered, rejectionOf, serve } from './grpc.ts'
import type { Actor } from './kind.ts'
import { reject } from './rejections.ts'

const actor = (account: string): Actor => ({ account, roles: ['citizen'], office: '', via: 'u' })
const lines: Record<string, unknown>[] = []
const keep = (line: unknown): void => void lines.push(line as Record<string, unknown>)
let server: GrpcServer
before(async () => {
  const handlers = registered(BusinessDateDefinition, {
    today: async () => {
      throw new Error('secret: mongodb://user:password@store at /app/lib/store.ts')
    },
    walk: async function* () {
      yield { date: '2016-01-01', seconds: 0, done: true }
    },
  })
  server = await serve([handlers], new Uint8Array(), {
    address: '127.0.0.1:0',
    authenticate: async (token) => (token ? actor(token) : reject('not-signed-on', 'no token')),
    mayCall: (path) => path.endsWith('/Today'),
    log: { info: keep, warn: keep, error: keep } as never,
  })
})
after(() => server.drain())
const calls = () => connect(BusinessDateDefinition, `127.0.0.1:${server.port}`, 5000)
const failed = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => assert.fail('it was answered'),
    (error: unknown) => error,
  )
async function walked(token: string): Promise<void> {
  for await (const _ of calls().walk({ to: '2016-01-01' }, asActor(token)));
}

test('a fault tells the caller nothing of what is inside, and the log what happened', async () => {
  const error = await failed(calls().today({}, asActor('somebody')))
  assert.ok(error instanceof ClientError)
  assert.deepEqual([error.code, error.details, rejectionOf(error)], [Status.INTERNAL, 'internal fault', undefined])
  assert.match(String(lines.at(-1)?.['error']), /secret: mongodb/)
})
test('who tries what is not theirs is refused, and leaves a line with the call, the account and the reason', async () => {
  assert.equal(rejectionOf(await failed(walked('somebody')))?.rejected, 'not-allowed')
  assert.deepEqual(lines.at(-1), { path: '/qingdan.kernel.v1.BusinessDate/Walk', refused: 'not-allowed', account: 'somebody' })
  assert.equal(rejectionOf(await failed(walked('')))?.rejected, 'not-signed-on')
  assert.deepEqual(lines.at(-1), { path: '/qingdan.kernel.v1.BusinessDate/Walk', refused: 'not-signed-on', account: undefined })
})
