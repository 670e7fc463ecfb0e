import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import { connect, nkeyAuthenticator } from '@nats-io/transport-node'
import mongoose from 'mongoose'
import { forget } from './forget.ts'
import { startBacking, type Backing } from './index.ts'
import { stopAll } from './process.ts'

let dir: string
let backing: Backing

before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'qingdan-backing-'))
  backing = await startBacking({ dir, only: ['mongo', 'nats'], own: true })
})

after(async () => {
  await backing?.stop()
  await forget(dir)
})

const bus = async () => connect({ servers: backing.natsUrl, authenticator: nkeyAuthenticator(await readFile(backing.seeds.internal)), reconnect: false })

test('what the store acknowledged is still there after it was killed', async () => {
  const client = new mongoose.mongo.MongoClient(backing.mongoUrl, { serverSelectionTimeoutMS: 5000 })
  await client.db('trial').collection('cases').insertOne({ state: 'granted' })
  await backing.servers.mongo?.kill('SIGKILL')
  await backing.servers.mongo?.restart()
  assert.equal(await client.db('trial').collection('cases').countDocuments({ state: 'granted' }), 1)
  await client.close()
})

test('what the bus acknowledged is still there after it was killed', async () => {
  const first = await bus()
  await (await jetstreamManager(first)).streams.add({ name: 'TRIAL', subjects: ['trial.>'] })
  await jetstream(first).publish('trial.one', 'kept')
  await first.close()
  await backing.servers.nats?.kill('SIGKILL')
  await backing.servers.nats?.restart()
  const again = await bus()
  assert.equal((await (await jetstreamManager(again)).streams.info('TRIAL')).state.messages, 1)
  await again.close()
})

test('seeds are readable by their owner alone', async () => {
  for (const file of [backing.seeds.internal, backing.seeds.sys, ...Object.values(backing.seeds.agencies)]) assert.equal((await stat(file)).mode & 0o777, 0o600)
})

test('a start that fails says so in one line with the log, and leaves nothing running', async (t) => {
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => taken.once('listening', resolve))
  const home = await mkdtemp(join(tmpdir(), 'qingdan-refused-'))
  t.after(async () => {
    taken.close()
    await forget(home)
  })
  const { port } = taken.address() as AddressInfo
  const start = startBacking({ dir: home, only: ['mongo', 'nats'], ports: { nats: port }, own: true })
  await assert.rejects(start, (fault: Error) => /^nats .*: see .*nats\.log$/.test(fault.message))
  assert.deepEqual(await readdir(join(home, 'pids')), [])
})

test('a process id that has passed to somebody else is left alone', async (t) => {
  const stranger = spawn('sleep', ['60'])
  const home = await mkdtemp(join(tmpdir(), 'qingdan-stranger-'))
  t.after(async () => {
    stranger.kill()
    await forget(home)
  })
  await mkdir(join(home, 'pids'))
  await writeFile(join(home, 'pids/nats.json'), JSON.stringify({ name: 'nats', pid: stranger.pid, started: '1', stopWith: 'SIGKILL' }))
  assert.deepEqual(await stopAll(home), [])
  assert.equal(stranger.exitCode, null)
  assert.equal(stranger.signalCode, null)
})
