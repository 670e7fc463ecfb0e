/** Chance that a seed plays again: the same numbers in the same order (mulberry32). */
export interface Chance {
  /** From 0 to `n` - 1. */
  below(n: number): number
  pick<T>(from: readonly T[]): T
  /** True in `percent` of a hundred. */
  in100(percent: number): boolean
}
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number): number => Math.floor(next() * n)
  return { below, pick: (from) => from[below(from.length)]!, in100: (percent) => below(100) < percent }
}
