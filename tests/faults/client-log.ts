import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import type { Line } from './snapshot.ts'

/** What the clients write down, each line on the disk before the next step is taken. */
export interface ClientLog {
  write(line: Line): void
  lines(): Line[]
  /** Lines of each sort since the last time. */
  counts(): Readonly<Record<Line['t'] | 'internal', number>>
}
const none = { intent: 0, acknowledged: 0, refused: 0, unknown: 0, internal: 0 }
export function clientLog(file: string): ClientLog {
  writeFileSync(file, '')
  let counted = { ...none }
  return {
    write: (line) => {
      appendFileSync(file, `${JSON.stringify(line)}\n`)
      counted[line.t]++
      if (line.t === 'unknown' && line.because === 'INTERNAL') counted.internal++
    },
    lines: () =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Line),
    counts: () => {
      const now = counted
      counted = { ...none }
      return now
    },
  }
}
