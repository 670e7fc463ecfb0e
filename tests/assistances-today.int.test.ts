import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { handle } from '@qingdan/lib/handle.ts'
import type { Kernel } from '@qingdan/lib/kernel.ts'
import type { Actor, Tagged } from '@qingdan/lib/kind.ts'
import { isRejected } from '@qingdan/lib/rejections.ts'
import type { Facts as BatchFacts } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import type { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { act, application, confirmed, fresh, officers, signed } from '../services/subsidy/testing.ts'
import { worldOf, type World } from './world.ts'

// The assistances are law today: the same service on a date of 2026, with what an office has loaded and with nothing loaded.
let world: World
const kernel = (name: string): Kernel => world.running.parts.kernels[name]!
const factsOf = async <F>(name: string, id: string): Promise<F> => (await kernel(name).store.load(id, {}))!.facts as F
const walk = async (to: string): Promise<void> => {
  for await (const _ of world.running.parts.date.walk(to));
}
async function refused(name: string, who: Actor, caseId: string, command: Tagged): Promise<string | undefined> {
  const done = await handle(kernel(name), who, { caseId, commandId: fresh(), command })
  return isRejected(done) ? (done.meta?.['parameter'] ?? done.rejected) : undefined
}
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 400; n++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.fail('it did not come to hold within 20 seconds')
}
after(() => world?.stop())

test('in 2026 people are confirmed, paid at the standards of today and heard before an ending, as in 2015', async () => {
  world = await worldOf(['subsidy'], { date: '2026-11-24' })
  // The verification of the year opens on the first day that is seen, and takes in whoever was confirmed by then.
  await walk('2026-11-25')
  const [reward, special] = [await confirmed(kernel('reward'), 1, 'reward'), await confirmed(kernel('special'), 22, 'special')]
  await walk('2026-12-01')
  for (const [programme, period] of [
    ['reward', '2026'],
    ['special', '2026-H2'],
  ] as const) {
    const draw = { $case: 'draw', value: { programme, period, cutOff: '2026-12-01', supplement: 0 } }
    const { _id: batch } = (await act(kernel('batch'), officers.subsidy, '', draw)).case
    await until(async () => (await kernel('batch').store.load(batch, {}))?.state === 'drawn')
    assert.equal((await factsOf<BatchFacts>('batch', batch)).count, 1)
  }
  // 960 as loaded by the office; a loss is 590 a month since July 2022, and 20 of the place, for November and December.
  assert.equal((await factsOf<Facts>('reward', reward)).payments[0]?.amountFen, 96_000)
  const [payment] = (await factsOf<Facts>('special', special)).payments
  assert.deepEqual(
    payment?.lines.map(({ clause, units, rateFen, grade }) => [clause, units, rateFen, grade]),
    [
      ['special:death:rural', 2, 59_000, 'verified'],
      ['topUp.special.death', 2, 2_000, 'verified'],
    ],
  )
  const lead = { source: 'check', matter: 'adoption', changedOn: '2026-11-28', reference: '', text: '示例', reporter: '' }
  const { entry } = await act(kernel('special'), officers.township, special, { $case: 'recordLead', value: lead })
  const grounds = { evidence: '示例证据', facts: '示例事实' }
  await act(kernel('special'), officers.subsidy, special, { $case: 'suspend', value: { lead: entry.seq, secondSource: 'certificate', ...grounds } })
  await act(kernel('special'), officers.subsidy, special, { $case: 'noticeEnding', value: { matter: 'adoption', eventOn: '2026-11-28', ...grounds } })
  const end: Tagged = { $case: 'terminate', value: { grounds: '示例理由' } }
  assert.equal(await refused('special', officers.subsidy, special, end), 'defence-running')
  await act(kernel('special'), officers.citizen(22), special, { $case: 'defend', value: { statement: '', nothingToSay: true } })
  await act(kernel('special'), officers.subsidy, special, end)
  await signed(kernel('special'), officers.head, special)
  const { endsOn, overpaidFen } = await factsOf<Facts>('special', special)
  assert.deepEqual([endsOn, overpaidFen], ['2026-11-28', 0])
  const { tail } = (await kernel('special').store.load(special, {}))!
  const ended = kernel('special').store.kind.decode(tail.at(-1)!.data) as { value: { remedies: { clause: string; body: string }[] } }
  assert.deepEqual(
    ended.value.remedies.map(({ clause }) => clause),
    ['recon:request', 'alit:suit'],
  )
})

test('an office that has loaded nothing is told what is missing: its committees, its cut-off days', async () => {
  await world.stop()
  world = await worldOf(['subsidy'], { date: '2026-11-24', over: { PARAMETERS: 'production' } })
  assert.equal(await refused('special', officers.citizen(30), '', application(30, 'special')), 'invalid', 'no committee has been loaded')
  assert.equal(
    await refused('batch', officers.subsidy, '', { $case: 'draw', value: { programme: 'reward', period: '2026', cutOff: '2026-06-01', supplement: 0 } }),
    'cutOff.reward',
  )
})
