import { readdir, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { dataDir, endLeftovers } from './postgres.ts'
import { stopAll } from './process.ts'

/** Stops what runs in `dir` and removes it with its data, wherever that lies. */
export async function forget(dir: string): Promise<void> {
  await stopAll(resolve(dir))
  await endLeftovers(dataDir(resolve(dir)))
  const data = dirname(dataDir(resolve(dir)))
  if (data !== resolve(dir)) await rm(data, { recursive: true, force: true })
  await rm(dir, { recursive: true, force: true })
}

/** Clears up after runs that were cut short: folders of `home` called `<name>-<process id>` whose process is no more. */
export async function forgetDead(home: string, name: string): Promise<void> {
  for (const entry of await readdir(home).catch(() => [])) {
    const pid = new RegExp(`^${name}-(\\d+)$`).exec(entry)?.[1]
    if (pid && !lives(Number(pid))) await forget(join(home, entry))
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
}
