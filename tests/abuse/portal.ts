import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'

export interface Portal {
  readonly at: string
  stop(): void
}
/** Another copy of the built portal over the same servers, with settings of its own. */
export async function anotherPortal(port: number, settings: Readonly<Record<string, string>>): Promise<Portal> {
  const at = `http://127.0.0.1:${port}`
  if (await fetch(`${at}/api/health`).catch(() => undefined)) throw new Error(`something else answers at ${at}`)
  const env = { ...process.env, PORT: String(port), PORTAL_ORIGIN: at, ...settings }
  const child = spawn(process.execPath, ['portal/.next/standalone/portal/server.js'], { env, stdio: 'ignore' })
  for (let tries = 0; tries < 100; tries++) {
    if ((await fetch(`${at}/api/health`).catch(() => undefined))?.ok) return { at, stop: () => void child.kill() }
    await pause(100)
  }
  child.kill()
  throw new Error(`no portal answered at ${at}`)
}
