/** Items that come while an earlier batch is under way go together as the next one, at most `most` of them. A failed batch fails each of its items. */
export function gathered<T>(work: (items: readonly T[]) => Promise<unknown>, most = 100): (item: T) => Promise<void> {
  let waiting: { item: T; done: () => void; failed: (error: unknown) => void }[] = []
  let running = false
  const run = async (): Promise<void> => {
    running = true
    // What comes in the same turn of the loop belongs together.
    await new Promise(setImmediate)
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most)
      waiting = waiting.slice(most)
      try {
        await work(batch.map(({ item }) => item))
        for (const { done } of batch) done()
      } catch (error) {
        for (const { failed } of batch) failed(error)
      }
    }
    running = false
  }
  return (item) =>
    new Promise((done, failed) => {
      waiting.push({ item, done, failed })
      if (!running) void run()
    })
}
