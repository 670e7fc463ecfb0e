/** How a backing server can be had on this machine; `says` is one line for the person who started the run. */
export interface Choice {
  how: 'environment' | 'docker' | 'path' | 'fetch' | 'none'
  says: string
}

/** A backing server that runs, with the controls that the fault tests need. */
export interface Server {
  name: string
  url: string
  pids: Record<string, number>
  /** Sends the signal and returns; after SIGKILL the server is gone when this returns. */
  kill: (signal: NodeJS.Signals) => Promise<void>
  /** Starts it again on the same data and the same port, and waits until it answers. */
  restart: () => Promise<void>
  stop: () => Promise<void>
}

export interface StartOptions {
  /** Logs, marks and, where the server allows it, data. */
  dir: string
  port?: number
  /** A server of one's own even where the environment gives an address: fault tests stop theirs. */
  own?: boolean
}

const refuse = (name: string) => () => Promise.reject(new Error(`${name} was given by the environment: it is not ours to stop or start`))

/** A server whose address somebody else gave. */
export function given(name: string, url: string): Server {
  return { name, url, pids: {}, kill: refuse(name), restart: refuse(name), stop: () => Promise.resolve() }
}
