/** Work of one lane is done one after the other, work of different lanes at once; a failure ends its own work alone. */
export function lanesOf(): <T>(lane: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (lane, work) => {
    const next = (last.get(lane) ?? Promise.resolve()).then(work, work)
    last.set(lane, next)
    const forget = (): void => void (last.get(lane) === next && last.delete(lane))
    next.then(forget, forget)
    return next
  }
}

/** Does the work of every item, of `width` at once, and each as soon as an earlier one is done. */
export async function inLanes<T>(items: readonly T[], width: number, work: (item: T) => Promise<unknown>): Promise<void> {
  const waiting = items.values()
  const lane = async (): Promise<void> => {
    for (const item of waiting) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane))
}
