import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Backing, environmentOf } from '../backing/index.ts'
import { launch, type Launched, run, until } from '../backing/process.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const demoDir = join(root, '.run', 'demo')
export const ports = { portal: 8300, permit: 8301, permitMetrics: 8302 } as const

/** Keys of this deployment alone, made once and kept with its data, readable by its owner. */
export async function ensureKeys(dir: string): Promise<{ keyring: string; session: string }> {
  await mkdir(dir, { recursive: true })
  const key = (): string => randomBytes(32).toString('base64')
  const keyring = join(dir, 'keyring.json')
  const session = join(dir, 'session.key')
  if (!existsSync(keyring)) await writeFile(keyring, JSON.stringify({ current: 'k1', keys: { k1: key() }, blind: key(), codes: key() }), { mode: 0o600 })
  if (!existsSync(session)) await writeFile(session, key(), { mode: 0o600 })
  return { keyring, session }
}

export interface PartPorts {
  readonly portal: number
  readonly permit: number
  readonly permitMetrics: number
}
/** The environment of the services, and of the portal, over these backing servers. */
export function environmentFor(backing: Backing, keys: { keyring: string; session: string }, at: PartPorts, date = '2015-07-20'): Record<string, string> {
  return {
    ...environmentOf(backing),
    KEYRING_FILE: keys.keyring,
    SESSION_KEY_FILE: keys.session,
    DEMONSTRATION_DATE: date,
    PARAMETERS: 'demonstration',
    LISTEN: `127.0.0.1:${at.permit}`,
    METRICS: `127.0.0.1:${at.permitMetrics}`,
    PERMIT_ADDRESS: `127.0.0.1:${at.permit}`,
    PORT: String(at.portal),
    HOSTNAME: '127.0.0.1',
    PORTAL_ORIGIN: `http://127.0.0.1:${at.portal}`,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

const ok = async (address: string): Promise<void> => {
  const answer = await fetch(address, { signal: AbortSignal.timeout(2000), redirect: 'manual' })
  if (answer.status >= 500) throw new Error(`${answer.status}`)
}
export async function startPermit(dir: string, environment: Record<string, string>): Promise<Launched> {
  const permit = await launch({ name: 'permit', command: process.execPath, args: [join(root, 'services/permit/main.ts')], dir, env: environment, cwd: root })
  await until(() => ok(`http://${environment['METRICS']}/readyz`), permit, 60_000)
  return permit
}
export async function startPortal(dir: string, environment: Record<string, string>): Promise<Launched> {
  const portal = await launch({
    name: 'portal',
    command: process.execPath,
    args: [join(root, 'portal/.next/standalone/portal/server.js')],
    dir,
    env: environment,
    cwd: root,
  })
  await until(() => ok(`${environment['PORTAL_ORIGIN']}/api/health`), portal, 60_000)
  return portal
}

/** Builds the portal when something that it is made of is newer than the last build. */
export async function ensurePortal(say: (line: string) => void): Promise<void> {
  const built = join(root, 'portal/.next/standalone/portal/server.js')
  const at = existsSync(built) ? (await stat(built)).mtimeMs : 0
  const newer = await run(
    'find',
    [
      'portal',
      'list',
      'lib',
      'proto/gen',
      'package-lock.json',
      '-newermt',
      `@${at / 1000}`,
      '-type',
      'f',
      '-not',
      '-path',
      '*/.next/*',
      '-not',
      '-name',
      '*.test.ts',
      '-not',
      '-name',
      'next-env.d.ts',
      '-print',
      '-quit',
    ],
    { cwd: root },
  )
  if (newer.trim() === '' && at > 0) return
  say('building the portal')
  await run('npm', ['run', 'build', '--workspace', 'portal', '--silent'], { cwd: root, timeoutMs: 300_000, env: { NEXT_TELEMETRY_DISABLED: '1' } })
  await cp(join(root, 'portal/.next/static'), join(root, 'portal/.next/standalone/portal/.next/static'), { recursive: true })
  if (existsSync(join(root, 'portal/public'))) await cp(join(root, 'portal/public'), join(root, 'portal/.next/standalone/portal/public'), { recursive: true })
}
/** What `make demo` has written down about the running demonstration. */
export async function readEnvironment(dir = demoDir): Promise<Record<string, string>> {
  const file = join(resolve(dir), 'parts.json')
  if (!existsSync(file)) throw new Error('no demonstration runs here: start one with `make demo`')
  return JSON.parse(await readFile(file, 'utf8')) as Record<string, string>
}
export const writeParts = (dir: string, environment: Record<string, string>): Promise<void> =>
  writeFile(join(dir, 'parts.json'), JSON.stringify(environment, null, 2), { mode: 0o600 })
