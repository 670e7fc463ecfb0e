import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export const isRoot = process.getuid?.() === 0

/** Where fetched servers are kept. Under root not the home directory: PostgreSQL refuses to run as root, and its other user must be able to read here. */
export function cacheDir(): string {
  if (process.env.QINGDAN_CACHE) return process.env.QINGDAN_CACHE
  if (process.env.XDG_CACHE_HOME) return join(process.env.XDG_CACHE_HOME, 'qingdan')
  return isRoot ? '/var/cache/qingdan' : join(homedir(), '.cache', 'qingdan')
}

export const cachedPath = (name: string) => join(cacheDir(), name)

/**
 * The directory `name` of the cache, built once. `build` gets a directory to fill and the path it will have; the rename at the end makes it whole
 * or absent. If a lock is wrongly taken for dead, two builders make the same directory and the first rename wins.
 */
export async function cached(name: string, build: (draft: string, final: string) => Promise<void>): Promise<string> {
  const final = cachedPath(name)
  if (existsSync(final)) return final
  await mkdir(cacheDir(), { recursive: true, mode: 0o755 })
  const unlock = await lock(`${final}.lock`)
  const draft = `${final}.${process.pid}-${randomBytes(4).toString('hex')}.draft`
  try {
    if (existsSync(final)) return final
    await clearDrafts(name)
    await mkdir(draft, { mode: 0o755 })
    await build(draft, final)
    await rename(draft, final).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'ENOTEMPTY' && fault.code !== 'EEXIST') throw fault
    })
    return final
  } finally {
    await rm(draft, { recursive: true, force: true })
    await unlock()
  }
}

/** What runs that were cut short left behind; under the lock nobody else is building this name. */
async function clearDrafts(name: string): Promise<void> {
  const left = (await readdir(cacheDir())).filter((entry) => entry.startsWith(`${name}.`) && entry.endsWith('.draft'))
  for (const entry of left) await rm(cachedPath(entry), { recursive: true, force: true })
}

async function lock(path: string): Promise<() => Promise<void>> {
  const until = Date.now() + 15 * 60_000
  for (;;) {
    try {
      const file = await open(path, 'wx')
      await file.write(String(process.pid))
      await file.close()
      return () => rm(path, { force: true })
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
    }
    if (!(await holderLives(path))) await rm(path, { force: true })
    else if (Date.now() > until) throw new Error(`${path} has been held for a quarter of an hour: end that run or remove the file`)
    else await sleep(200)
  }
}

async function holderLives(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => '0')
  // Between creation and the write the file is empty: someone is just taking it.
  if (text === '') return true
  try {
    return process.kill(Number(text), 0)
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
}
