import { fork } from 'node:child_process'

export interface Child {
  readonly port: number
  stop(): Promise<void>
}
/** Starts a program of the bench as a process of its own; it says its port when it can work. */
export async function started(file: string, env: Readonly<Record<string, string | undefined>>, execArgv: readonly string[] = []): Promise<Child> {
  const child = fork(file, { env: { ...env }, execArgv: [...execArgv], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const port = await new Promise<number>((resolve, failed) => {
    child.once('message', (said) => resolve((said as { port: number }).port))
    child.once('exit', (code) => failed(new Error(`${file} ended with ${code} before it could work`)))
  })
  return {
    port,
    stop: async () => {
      child.kill('SIGTERM')
      await gone
    },
  }
}
