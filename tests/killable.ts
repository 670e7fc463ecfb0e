import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'

/** A service as a process that can be killed without a word, and started again over the same store and bus. */
export interface Killable {
  readonly address: () => string
  /** `killAt` names the point at which it dies by itself, as under a fault run: name:n. */
  begin(killAt?: string): Promise<void>
  kill(): Promise<void>
  /** Waits until it has died by itself. */
  died(): Promise<void>
}
export function killable(program: string, environment: Readonly<Record<string, string | undefined>>): Killable {
  let child: ChildProcess | undefined
  let ended: Promise<unknown> = Promise.resolve()
  let port = 0
  return {
    address: () => `127.0.0.1:${port}`,
    begin: async (killAt) => {
      const env = { ...environment, ...(killAt && { KILL_AT: killAt }) } as NodeJS.ProcessEnv
      const started = spawn(process.execPath, ['--conditions=faults', program], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
      child = started
      ended = new Promise((resolve) => started.once('exit', resolve))
      port = await new Promise<number>((resolve, failed) => {
        started.once('message', (message) => resolve((message as { port: number }).port))
        started.once('exit', (code) => failed(new Error(`it ended with ${code} before it could work`)))
      })
    },
    kill: async () => {
      child?.kill('SIGKILL')
      await ended
    },
    died: async () => {
      const gone = await Promise.race([ended.then(() => true), new Promise((resolve) => setTimeout(resolve, 20_000, false))])
      assert.ok(gone, 'it did not die where it was told to')
    },
  }
}
