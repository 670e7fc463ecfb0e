/** Runs `work` again and again: at once when nudged, else after a short wait; a failure waits longer and is tried again. */
export function looping(work: () => Promise<unknown>, idle = 250): { nudge(): void; start(): void; stop(): Promise<void> } {
  let stopped = false
  let nudged = false
  let wake = (): void => undefined
  let running = Promise.resolve()
  const sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const loop = async (): Promise<void> => {
    let wait = idle
    while (!stopped) {
      nudged = false
      wait = await work().then(
        () => idle,
        () => Math.min(wait * 2, 5000),
      )
      if (!nudged && !stopped) await sleep(wait)
    }
  }
  return {
    nudge: () => {
      nudged = true
      wake()
    },
    start: () => {
      running = loop()
    },
    stop: async () => {
      stopped = true
      wake()
      await running
    },
  }
}
