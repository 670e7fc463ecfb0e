import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { systems } from '@qingdan/list/agencies.ts'
import type { Kernel } from '@qingdan/lib/kernel.ts'
import type { Facts as BatchFacts } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import type { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import type { Facts as RoundFacts } from '@qingdan/proto/subsidy/round/v1/round.ts'
import { act, confirmed, officers, signed } from '../services/subsidy/testing.ts'
import { worldOf, type World } from './world.ts'

// The agencies of the demonstration as processes of their own, with their own keys and their own clients of the real sign-on.
let world: World
const processes: ChildProcess[] = []
const said: string[] = []
const kernel = (name: string): Kernel => world.running.parts.kernels[name]!
const factsOf = async <T>(name: string, id: string): Promise<T> => (await kernel(name).store.load(id, {}))!.facts as T
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 600; n++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.fail(`it did not come to hold within 30 seconds; the agencies said ${said.join('').slice(-2000)}`)
}
const secretOf = (id: string): string => process.env[`OIDC_${id.toUpperCase()}_SECRET`] ?? ''
before(async () => {
  world = await worldOf(['subsidy'], { date: '2015-12-01' })
  for (const { id } of systems) {
    const env = {
      ...process.env,
      AGENCY: id,
      NATS_SEED_FILE: join(process.env['NATS_SEEDS'] ?? '', `agency-${id}.nk`),
      AGENCY_SECRET: secretOf(id),
      SUBSIDY_ADDRESS: world.address,
    }
    const child = spawn(process.execPath, ['deploy/demo/agency.ts'], { env })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => said.push(text.toString()))
    processes.push(child)
  }
})
after(async () => {
  for (const child of processes) child.kill()
  await world?.stop()
})

test('each agency comes for its own list as itself and answers it, and the bank fetches its file and answers it', async () => {
  const members = [await confirmed(kernel('special'), 20, 'special'), await confirmed(kernel('special'), 21, 'special')]
  await confirmed(kernel('reward'), 1, 'reward')
  for await (const _ of world.running.parts.date.walk('2016-01-01'));
  for (const agency of ['psb', 'hrss', 'dpf']) await act(kernel('round'), officers.subsidy, 'round-2016', { $case: 'requestMatch', value: { agency } })
  for (const relay of Object.values(world.running.parts.relays)) relay.nudge()
  await until(async () => (await factsOf<RoundFacts>('round', 'round-2016')).matches.every(({ answered, lines }) => answered === lines && lines > 0))
  const { matches } = await factsOf<RoundFacts>('round', 'round-2016')
  assert.deepEqual(
    matches.map(({ agency, lines, hits, unknown, contradictory }) => [agency, lines, hits, unknown, contradictory]),
    [
      ['psb', 3, 0, 0, 0],
      ['hrss', 1, 0, 0, 0],
      ['dpf', 1, 0, 0, 0],
    ],
  )
  for (const id of members) {
    await act(kernel('special'), officers.township, id, {
      $case: 'recordCheck',
      value: { way: 'home', result: 'unchanged', matter: '', changedOn: '', note: '' },
    })
    await act(kernel('special'), officers.subsidy, id, { $case: 'passVerification', value: {} })
  }
  const batch = (
    await act(kernel('batch'), officers.subsidy, '', { $case: 'draw', value: { programme: 'special', period: '2015-H2', cutOff: '2015-12-01', supplement: 0 } })
  ).case._id
  await until(async () => (await kernel('batch').store.load(batch, {}))?.state === 'drawn')
  const { digest } = await factsOf<BatchFacts>('batch', batch)
  await act(kernel('batch'), officers.subsidy, batch, { $case: 'approve', value: { digest } })
  await signed(kernel('batch'), officers.head, batch)
  await act(kernel('batch'), officers.finance, batch, { $case: 'export', value: {} })
  world.running.parts.relays['batch']?.nudge()
  await until(async () => (await kernel('batch').store.load(batch, {}))?.state === 'settled')
  const { paid, paidFen } = await factsOf<BatchFacts>('batch', batch)
  assert.deepEqual([paid, paidFen], [2, 18_000 + 16_000])
  for (const id of members) assert.equal((await factsOf<Facts>('special', id)).payments[0]?.state, 'paid')
})
