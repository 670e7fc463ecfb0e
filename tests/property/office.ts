import { randomBytes } from 'node:crypto'
import { type Bus, ensureStream, streamOf } from '@qingdan/lib/bus.ts'
import type { Connection } from 'mongoose'
import { numbersOf, type Numbers } from '@qingdan/lib/numbers.ts'
import { type Relay, relayOf } from '@qingdan/lib/relay.ts'
import { connectStore } from '@qingdan/lib/store.ts'
import { testKernel, type TestKernel } from '@qingdan/lib/testing/kernel.ts'
import type { Line } from '../faults/snapshot.ts'
import { trialKind } from './kind.ts'

/** One process of the office: its kernel, and the relay that runs in it. */
export interface Desk {
  readonly kernel: TestKernel
  readonly relay: Relay
}
/** What a run plays in: three processes over one store and one bus, on one day. */
export interface Office {
  readonly bus: Bus
  readonly service: string
  readonly numbers: Numbers
  readonly desks: Desk[]
  readonly log: Line[]
  /** Cases in the order in which they were opened. */
  readonly cases: string[]
  /** What was sent, to be sent again. */
  readonly sent: (() => Promise<void>)[]
  readonly alerts: string[]
  day: string
  serial: number
  restarted(at: number): Promise<void>
  close(): Promise<void>
}
export async function openOffice(bus: Bus): Promise<Office> {
  const service = `p${randomBytes(4).toString('hex')}`
  const kind = trialKind(service)
  const first = await testKernel(kind, '2015-07-20')
  const connection: Connection = await connectStore(process.env['MONGODB_URL'] ?? '', first.database)
  const numbers = numbersOf(connection)
  await numbers.prepare()
  await ensureStream(bus, service)
  const alerts: string[] = []
  const deskOf = (kernel: TestKernel): Desk => ({
    kernel,
    relay: relayOf({ bus, store: kernel.store, numbers, alert: (what, id, says) => void alerts.push(`${what} ${id}: ${says}`) }),
  })
  const desks = [deskOf(await first.twin()), deskOf(await first.twin()), deskOf(await first.twin())]
  const office: Office = {
    bus,
    service,
    numbers,
    desks,
    alerts,
    log: [],
    cases: [],
    sent: [],
    day: '2015-07-20',
    serial: 0,
    // The old process is not told: what it had begun goes on beside the new one, as after a pause.
    restarted: async (at) => {
      const kernel = await first.twin()
      kernel.date(office.day)
      old.push(desks[at]!.kernel)
      desks[at] = deskOf(kernel)
    },
    close: async () => {
      for (const { kernel } of desks) await kernel.close()
      for (const kernel of old) await kernel.close()
      await bus.jsm.streams.delete(streamOf(service))
      await connection.close()
      await first.close()
    },
  }
  const old: TestKernel[] = []
  return office
}
