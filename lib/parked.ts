import type { Parked } from '@qingdan/proto/kernel/v1/office.ts'
import { type Bus, subjects } from './bus.ts'

/** The newest messages that were set aside because they could not be read or answered. */
export async function parkedOf({ jsm }: Bus, service: string, limit: number): Promise<Parked[]> {
  const info = await jsm.streams.info('PARKED')
  const found: Parked[] = []
  for (let seq = info.state.last_seq; seq >= Math.max(info.state.first_seq, 1) && found.length < limit; seq--) {
    const message = await jsm.streams.getMessage('PARKED', { seq })
    if (!message || message.subject !== subjects.parked(service)) continue
    const header = (name: string): string => message.header.get(name)
    found.push({
      at: message.time.toISOString(),
      stream: header('qd-stream'),
      seq: Number(header('qd-seq')),
      subject: header('qd-subject'),
      because: header('qd-because'),
    })
  }
  return found
}
