import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { endLeftovers } from './postgres.ts'

test('what a killed server left is ended, and a server of another folder or under its own name is not', { skip: process.platform !== 'linux' }, async () => {
  const [data, elsewhere] = [await mkdtemp(join(tmpdir(), 'qingdan-left-')), await mkdtemp(join(tmpdir(), 'qingdan-left-'))]
  const started = (name: string, cwd: string) => spawn('sleep', ['30'], { cwd, argv0: name, stdio: 'ignore' })
  const left = started('postgres: pg_cron launcher', data)
  const others = [started('postgres: pg_cron launcher', elsewhere), started('/usr/bin/postgres', data)]
  await Promise.all([left, ...others].map((each) => once(each, 'spawn')))
  const ended = once(left, 'exit')
  await endLeftovers(data)
  assert.equal((await ended)[1], 'SIGKILL')
  for (const other of others) {
    assert.equal(other.exitCode ?? other.signalCode, null)
    other.kill()
  }
  await Promise.all([data, elsewhere].map((folder) => rm(folder, { recursive: true })))
})
