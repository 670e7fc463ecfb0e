/** Runs `work`, and again after a pause whenever it ends or fails, until stopped: a lost connection ends no process. */
export function keepGoing(work: (stopping: AbortSignal) => Promise<void>, failed: (error: unknown) => void, pause = 500): () => Promise<void> {
  const stopping = new AbortController()
  const { signal } = stopping
  const rest = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      signal.addEventListener('abort', () => {
        clearTimeout(timer)
        resolve()
      })
    })
  const running = (async () => {
    for (let wait = pause; !signal.aborted;) {
      const done = await work(signal).then(
        () => true,
        (error: unknown) => {
          if (!signal.aborted) failed(error)
          return false
        },
      )
      wait = done ? pause : Math.min(wait * 2, 10_000)
      if (!signal.aborted) await rest(wait)
    }
  })()
  return async () => {
    stopping.abort()
    await running
  }
}
