import type { Point } from '../points.ts'

// What `#points` is under `node --conditions=faults`. KILL_AT=name:n ends the process at the n-th pass of that point as a power cut would;
// KILL_AT=name:n:ms does so that many milliseconds later, so that what was sent may or may not have arrived.
type Interrupt = (caseId: string) => Promise<void> | void
const handlers = new Map<Point, Interrupt>()
const [name, nth = '1', ms] = (process.env['KILL_AT'] ?? '').split(':')
let passed = 0

const kill = (): void => void process.kill(process.pid, 'SIGKILL')
export const pass = (point: Point, caseId = ''): Promise<void> | void => {
  if (point === name && ++passed === Number(nth)) {
    if (ms === undefined) kill()
    else setTimeout(kill, Number(ms))
  }
  const interrupt = handlers.get(point)
  // What it throws must not throw before the caller waits for what it has already sent.
  return interrupt && Promise.resolve(caseId).then(interrupt)
}
/** Calls `interrupt` at each pass of a point until the returned function is called; what it throws is thrown there, and what it awaits holds up the caller. */
export function at(point: Point, interrupt: Interrupt): () => void {
  handlers.set(point, interrupt)
  return () => void handlers.delete(point)
}
/** Throws where the process runs the code of production, in which no interruption would happen and a test of one would prove nothing. */
export async function pointsAreOn(): Promise<void> {
  const used = (await import('#points')) as { pass: unknown }
  if (used.pass !== pass) throw new Error('run with --conditions=faults')
}
