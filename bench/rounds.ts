import { mkdirSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'

/** One of the two things that are compared: what it does in a line, and one round of it, answered in the unit of the figure. */
export interface Side {
  readonly says: string
  readonly round: () => Promise<number>
}
export interface Figure {
  readonly id: string
  readonly title: string
  readonly unit: 'per second' | 'ms' | 'MB'
  readonly goal: { readonly atLeast: number } | { readonly atMost: number }
  readonly ours: Side
  readonly theirs: Side
  readonly rounds?: number
}
export interface Result {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly goal: string
  readonly met: boolean
  readonly ratio: number
  readonly low: number
  readonly high: number
  readonly ours: { readonly says: string; readonly median: number }
  readonly theirs: { readonly says: string; readonly median: number }
  /** How many processes wanted a core in the minute before the figure was kept. */
  readonly load?: number
}
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN
}
/** Operations per second of `width` lanes that each do `each` of them. */
export async function perSecond(width: number, each: number, work: (lane: number, n: number) => Promise<unknown>): Promise<number> {
  const began = performance.now()
  const lane = async (_: unknown, index: number): Promise<void> => {
    for (let n = 0; n < each; n++) await work(index, n)
  }
  await Promise.all(Array.from({ length: width }, lane))
  return (width * each * 1000) / (performance.now() - began)
}
/** Both sides in turn after a warm-up, the one that goes first changing every round, so that a busy machine slows both. */
export async function compare({ rounds = 7, ...figure }: Figure): Promise<Result> {
  const { ours, theirs } = figure
  await ours.round()
  await theirs.round()
  const seen: Pair[] = []
  for (let n = 0; n < rounds; n++) {
    const first = n % 2 === 0 ? await ours.round() : await theirs.round()
    const second = n % 2 === 0 ? await theirs.round() : await ours.round()
    seen.push(n % 2 === 0 ? { ours: first, theirs: second } : { ours: second, theirs: first })
  }
  return resultOf(figure, seen)
}
export interface Pair {
  readonly ours: number
  readonly theirs: number
}
/** For times: single operations in turn, `each` of them a round, the median of a round in ms. */
export async function compareTimes(
  figure: Omit<Figure, 'unit' | 'ours' | 'theirs'> & { readonly each: number; readonly ours: Once; readonly theirs: Once },
): Promise<Result> {
  const { ours, each, rounds = 7 } = figure
  const seen: Pair[] = []
  for (let round = -1; round < rounds; round++) {
    await ours.before?.()
    const times = { ours: [] as number[], theirs: [] as number[] }
    for (let n = 0; n < each; n++) {
      for (const side of n % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const)) {
        const began = performance.now()
        await figure[side].once(n)
        times[side].push(performance.now() - began)
      }
    }
    if (round >= 0) seen.push({ ours: median(times.ours), theirs: median(times.theirs) })
  }
  return resultOf({ ...figure, unit: 'ms' }, seen)
}
export interface Once {
  readonly says: string
  readonly once: (n: number) => Promise<unknown>
  /** What has to be done before a round, outside of what is timed. */
  readonly before?: () => Promise<void>
}
/** The median of the ratios and their spread. */
export function resultOf(
  { id, title, unit, goal, ...sides }: Omit<Figure, 'ours' | 'theirs'> & Record<'ours' | 'theirs', { says: string }>,
  seen: readonly Pair[],
): Result {
  const ratios = seen.map((each) => each.ours / each.theirs)
  const ratio = median(ratios)
  return {
    id,
    title,
    unit,
    goal: 'atLeast' in goal ? `≥ ${goal.atLeast.toFixed(2)}` : `≤ ${goal.atMost.toFixed(2)}`,
    met: 'atLeast' in goal ? ratio >= goal.atLeast : ratio <= goal.atMost,
    ratio,
    low: Math.min(...ratios),
    high: Math.max(...ratios),
    ours: { says: sides.ours.says, median: median(seen.map((each) => each.ours)) },
    theirs: { says: sides.theirs.says, median: median(seen.map((each) => each.theirs)) },
  }
}
const number = (value: number): string => (value < 100 ? value.toFixed(2) : value.toFixed(0))
export function line({ id, title, ratio, low, high, goal, met, unit, ours, theirs }: Result): string {
  const against = `${number(ours.median)} against ${number(theirs.median)} ${unit}`
  return `${id} ${title}: ${ratio.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)}), goal ${goal} ${met ? 'met' : 'not met'}; ${against}`
}
export const resultsDir = '.run/bench'
/** Prints a result and keeps it for the table. */
export function keep(result: Result): void {
  mkdirSync(resultsDir, { recursive: true })
  writeFileSync(`${resultsDir}/${result.id}.json`, JSON.stringify({ ...result, load: loadavg()[0] }, null, 2))
  console.log(line(result))
}
