import { isRoot } from './cache.ts'
import { onPath, run } from './process.ts'
import type { Choice } from './server.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The browser of the journeys' tests; the running system needs none. */
export const browserPath = (): string | undefined => process.env.CHROMIUM_PATH ?? names.map(onPath).find((path) => path !== undefined)

export function chooseBrowser(): Choice {
  if (process.env.CHROMIUM_PATH) return { how: 'environment', says: 'browser: the program in CHROMIUM_PATH' }
  const own = browserPath()
  if (own) return { how: 'path', says: `browser: ${own}` }
  if (isRoot && onPath('apt-get')) return { how: 'fetch', says: 'browser: chromium and fonts-noto-cjk, to be installed by apt-get (a quarter of a minute)' }
  return { how: 'none', says: 'browser: none, the tests in a browser are not run; as root: apt-get install chromium fonts-noto-cjk' }
}

/** Installs a browser where that can be done; its path, or undefined where none can be had. */
export async function fetchBrowser(): Promise<string | undefined> {
  if (chooseBrowser().how === 'fetch') {
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['-qq', 'update'], { timeoutMs: 180_000, env })
    await run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], { timeoutMs: 600_000, env })
  }
  return browserPath()
}
