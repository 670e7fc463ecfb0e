import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test, type TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { jetstreamManager } from '@nats-io/jetstream'
import { connect, nkeyAuthenticator, type NatsConnection } from '@nats-io/transport-node'
import { canBuild, goInstall, natsCli } from '../backing/golang.ts'
import { startNats, type NatsServer } from '../backing/nats.ts'
import { agencyPackages, hasPython } from '../backing/python.ts'
import { agencies } from './agencies.ts'
import { sendTestEvent } from './operate.ts'
import { ensureAgencies } from './streams.ts'

const example = (name: string) => fileURLToPath(new URL(`../../docs/examples/${name}`, import.meta.url))
const agency = agencies[0].id
let dir: string
let server: NatsServer
let inside: NatsConnection

before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'qingdan-examples-'))
  server = await startNats({ dir, own: true })
  inside = await connect({ servers: server.url, authenticator: nkeyAuthenticator(await readFile(server.seeds.internal)) })
  await ensureAgencies(inside)
})

after(async () => {
  await inside?.close()
  await server?.stop()
  await rm(dir, { recursive: true, force: true })
})

const environment = () => ({ NATS_URL: server.url, AGENCY: agency, NATS_SEED_FILE: server.seeds.agencies[agency] as string })

/** Runs a client until it has printed what is expected, or has ended; then ends it. */
async function printed(command: string, args: string[], env: Record<string, string>, expected: RegExp): Promise<string> {
  const client = spawn(command, args, { env: { ...process.env, ...env } })
  let text = ''
  await new Promise<void>((resolve) => {
    const deadline = setTimeout(resolve, 50_000)
    const done = () => {
      clearTimeout(deadline)
      resolve()
    }
    const read = (chunk: Buffer) => {
      text += chunk.toString()
      if (expected.test(text)) done()
    }
    client.stdout.on('data', read)
    client.stderr.on('data', read)
    client.once('close', done)
    client.once('error', done)
  })
  client.kill()
  return text
}

/** What the machine lacks is said in one line; where everything must be tested, that is a failure. */
function lacks(t: TestContext, what: string): void {
  t.diagnostic(`not run: ${what}`)
  assert.ok(!process.env.CI, what)
}

const answers = async () => (await (await jetstreamManager(inside)).streams.info('INBOUND')).state.messages

test('the TypeScript example, with the older client, takes an event and answers it', async () => {
  await sendTestEvent(inside, agency, new Date('2015-07-20T01:00:00Z'))
  const known = await answers()
  const said = await printed(process.execPath, [example('agency.ts')], environment(), /answered \d+/)
  assert.match(said, /qingdan\.test\.v1 test:township-370304001:2015-07-20T01:00:00\.000Z/)
  assert.match(said, /answered \d+/)
  assert.equal(await answers(), known + 1)
})

test('the Python example takes an event and answers it', async (t) => {
  if (!(await hasPython())) return lacks(t, 'the Python example; install python3 with pip')
  const env = { ...environment(), PYTHONPATH: await agencyPackages() }
  await sendTestEvent(inside, agency, new Date('2015-07-20T02:00:00Z'))
  const known = await answers()
  const said = await printed('python3', [example('agency.py')], env, /answered \d+|Error/)
  assert.match(said, /qingdan\.test\.v1 test:township-370304001:2015-07-20T02:00:00\.000Z/)
  assert.match(said, /answered \d+/)
  assert.equal(await answers(), known + 1)
})

test('the stock command line takes an event, and its answer is acknowledged by the store', async (t) => {
  if (!canBuild()) return lacks(t, 'the nats command line; install Go')
  const nats = await goInstall(natsCli)
  await sendTestEvent(inside, agency, new Date('2015-07-20T03:00:00Z'))
  const login = ['--server', server.url, '--nkey', environment().NATS_SEED_FILE, '--inbox-prefix', `_INBOX.${agency}`]
  // A client that was just killed may have left a pull behind that takes the event with it; it is offered again after thirty seconds.
  const said = await printed(nats, [...login, '--timeout', '45s', '--js-api-prefix', 'FED.API', 'consumer', 'next', 'PUBLIC', agency], {}, /Acknowledged/)
  assert.match(said, /test:township-370304001:2015-07-20T03:00:00\.000Z/)
  const reply = await printed(nats, [...login, 'request', `inbound.v1.${agency}.Received`, '{}'], {}, /"seq"/)
  assert.match(reply, /"stream":\s*"INBOUND"/)
})
