import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Backing, environmentOf } from '../backing/index.ts'
import { launch, type Launched, run, until } from '../backing/process.ts'
import { makeKeyring, makeSessionKey } from '../keys.ts'
import { onThisMachine, parts, services } from '../system.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const demoDir = join(root, '.run', 'demo')
/** The first of the ports of a system on this machine: each part keeps its distance to it. */
export const demoBase = 8300
const own = (port: number | undefined, base: number): string => `127.0.0.1:${(port ?? 0) - demoBase + base}`
export const originAt = (base: number): string => `http://${own(demoBase, base)}`

/** The environment of every part over these backing servers, with the keys of this deployment in its folder; ports from `base` on. */
export async function environmentFor(backing: Backing, dir: string, base: number = demoBase): Promise<Record<string, string>> {
  await mkdir(dir, { recursive: true })
  await makeKeyring(join(dir, 'keyring.json'))
  await makeSessionKey(join(dir, 'session.key'))
  const place = { ...onThisMachine(backing, dir), portalOrigin: originAt(base) }
  const { LISTEN: _listen, METRICS: _metrics, ...each } = Object.assign({}, ...parts.map((part) => part.environment(place))) as Record<string, string>
  const where = services.map(({ name, ports }) => [
    [`${name.toUpperCase()}_ADDRESS`, own(ports.grpc, base)],
    [`${name.toUpperCase()}_METRICS`, own(ports.metrics, base)],
  ])
  return { ...each, ...environmentOf(backing), ...Object.fromEntries(where.flat()), PORT: String(base) }
}
/** What is a service's own in the environment of all. */
function ownOf(name: string, environment: Readonly<Record<string, string>>): Record<string, string> {
  const [LISTEN, METRICS] = ['ADDRESS', 'METRICS'].map((what) => environment[`${name.toUpperCase()}_${what}`])
  return LISTEN && METRICS ? { LISTEN, METRICS } : {}
}

async function answers(address: string): Promise<void> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(2000), redirect: 'manual' })
  if (answer.status >= 500) throw new Error(`${answer.status}`)
}
/** Starts one of the system's parts as a process of its own and waits until it can work. */
export async function startPart(name: string, dir: string, environment: Readonly<Record<string, string>>): Promise<Launched> {
  const part = parts.find((each) => each.name === name)
  if (!part) throw new Error(`there is no part ${name}`)
  const [, ...args] = part.command
  const env = { ...environment, ...ownOf(name, environment) }
  const started = await launch({ name, command: process.execPath, args: args.map((arg) => join(root, arg)), dir, env, cwd: root })
  const base = env['METRICS'] ? `http://${env['METRICS']}` : environment['PORTAL_ORIGIN']
  await until(() => answers(`${base}${part.ready.path}`), started, 60_000)
  return started
}

/** Starts every part, each when those it needs can work. */
export async function startParts(dir: string, environment: Readonly<Record<string, string>>): Promise<Launched[]> {
  const needed = await Promise.all(services.map(({ name }) => startPart(name, dir, environment)))
  return [...needed, await startPart('portal', dir, environment)]
}

/** Builds the portal when something that it is made of is newer than the last build. */
export async function ensurePortal(say: (line: string) => void): Promise<void> {
  const standalone = join(root, 'portal/.next/standalone/portal')
  const built = join(standalone, 'server.js')
  const at = existsSync(built) ? (await stat(built)).mtimeMs : 0
  const sources = ['portal', 'list', 'lib', 'proto/gen', 'package-lock.json']
  const ignored = ['-not', '-path', '*/.next/*', '-not', '-name', '*.test.ts', '-not', '-name', 'next-env.d.ts']
  const newer = await run('find', [...sources, '-newermt', `@${at / 1000}`, '-type', 'f', ...ignored, '-print', '-quit'], { cwd: root })
  if (newer.trim() === '' && at > 0) return
  say('building the portal')
  await run('npm', ['run', 'build', '--workspace', 'portal', '--silent'], { cwd: root, timeoutMs: 300_000, env: { NEXT_TELEMETRY_DISABLED: '1' } })
  await cp(join(root, 'portal/.next/static'), join(standalone, '.next/static'), { recursive: true })
  if (existsSync(join(root, 'portal/public'))) await cp(join(root, 'portal/public'), join(standalone, 'public'), { recursive: true })
}

/** What `make demo` has written down about the running demonstration. */
export async function readEnvironment(dir = demoDir): Promise<Record<string, string>> {
  const file = join(resolve(dir), 'parts.json')
  if (!existsSync(file)) throw new Error('no demonstration runs here: start one with `make demo`')
  return JSON.parse(await readFile(file, 'utf8')) as Record<string, string>
}
export const writeEnvironment = (dir: string, environment: Readonly<Record<string, string>>): Promise<void> =>
  writeFile(join(dir, 'parts.json'), JSON.stringify(environment, null, 2), { mode: 0o600 })
