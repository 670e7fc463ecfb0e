import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as fc from 'fast-check'
import { type Bus, connectBus } from '@qingdan/lib/bus.ts'
import { pointsAreOn } from '@qingdan/lib/testing/points.ts'
import { openOffice } from './property/office.ts'
import { agrees } from './property/rest.ts'
import { batches, play } from './property/steps.ts'

// PROPERTY_SEED and PROPERTY_PATH, both of which a failing run prints, play it again; PROPERTY_SECONDS is its time.
const seed = Number(process.env['PROPERTY_SEED'] ?? Math.floor(performance.timeOrigin) % 2 ** 31)
const seconds = Number(process.env['PROPERTY_SECONDS'] ?? 30)
const path = process.env['PROPERTY_PATH']
let bus: Bus
before(async () => {
  await pointsAreOn()
  bus = await connectBus(process.env['NATS_URL'] ?? '', process.env['NATS_SEED_FILE'] ?? '', 'property')
})
after(() => bus.nc.drain())

test('whatever is done at once and in whatever order, history, document, deadlines, claims, numbers and bus agree at every rest', async () => {
  let runs = 0
  const counted = { intent: 0, acknowledged: 0, refused: 0, unknown: 0 }
  const property = fc.asyncProperty(batches, async (played) => {
    runs++
    const office = await openOffice(bus)
    try {
      for (const [i, batch] of played.entries()) {
        await play(office, batch)
        if (i % 4 === 3) await agrees(office)
      }
      await agrees(office)
      for (const line of office.log) counted[line.t]++
    } finally {
      await office.close()
    }
  })
  await fc.assert(property, { seed, ...(path && { path }), numRuns: 10_000, interruptAfterTimeLimit: seconds * 1000, markInterruptAsFailure: false })
  console.log(`seed ${seed}: ${runs} runs, ${counted.acknowledged} acts done, ${counted.refused} refused, ${counted.unknown} cut off`)
  assert.ok(runs > 0)
})
