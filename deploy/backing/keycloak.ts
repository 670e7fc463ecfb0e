import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { realmFile } from '../keycloak/realm.ts'
import { cached, cachedPath } from './cache.ts'
import { dockerAnswers, startContainer } from './docker.ts'
import { freePort } from './net.ts'
import { launch, onPath, run, until, type Launched } from './process.ts'
import { given, type Choice, type Server, type StartOptions } from './server.ts'

const version = '26.7.3'
export const keycloakImage = `keycloak/keycloak:${version}`
const folder = `keycloak-${version}`
const heap = '-Xms128m -Xmx384m'

export async function chooseKeycloak(): Promise<Choice> {
  if (process.env.KEYCLOAK_URL) return { how: 'environment', says: 'keycloak: the address in KEYCLOAK_URL' }
  if (await dockerAnswers()) return { how: 'docker', says: `keycloak: container ${keycloakImage}` }
  const java = await javaVersion()
  if (java < 17) return { how: 'none', says: 'keycloak: not to be had; give KEYCLOAK_URL, or install Docker, or Java 17 or later with Maven' }
  if (existsSync(cachedPath(folder))) return { how: 'fetch', says: `keycloak: ${version} on Java ${java}, fetched before` }
  if (onPath('mvn')) return { how: 'fetch', says: `keycloak: ${version} on Java ${java}, to be fetched with Maven (a minute or two, it is built once)` }
  return { how: 'none', says: 'keycloak: Java is here but not Maven; install Maven or Docker, or give KEYCLOAK_URL' }
}

async function javaVersion(): Promise<number> {
  if (!onPath('java')) return 0
  const said = await run('sh', ['-c', 'java -version 2>&1'], { timeoutMs: 3000 }).catch(() => '')
  return Number(/version "(\d+)/.exec(said)?.[1] ?? 0)
}

/** The unpacked server, already built for a development start: building takes a minute, a start after it seconds. */
export async function fetchKeycloak(): Promise<string> {
  return cached(folder, async (draft) => {
    const artifact = `-Dartifact=org.keycloak:keycloak-quarkus-dist:${version}:zip`
    const maven = ['-q', '-B', 'dependency:copy', artifact, `-DoutputDirectory=${draft}`, '-Dmdep.stripVersion=true', '-Dmdep.useBaseVersion=true']
    await run('mvn', maven, { timeoutMs: 600_000, cwd: draft })
    await run('jar', ['xf', 'keycloak-quarkus-dist.zip'], { cwd: draft, timeoutMs: 120_000 }).catch(() => run('unzip', ['-q', 'keycloak-quarkus-dist.zip'], { cwd: draft }))
    const unpacked = join(draft, folder)
    for (const part of await readdir(unpacked)) await rename(join(unpacked, part), join(draft, part))
    await rm(join(draft, 'keycloak-quarkus-dist.zip'))
    await rm(unpacked, { recursive: true })
    await run('sh', ['bin/kc.sh', 'build', '--db=dev-file', '--health-enabled=true'], { cwd: draft, timeoutMs: 300_000, env: { JAVA_OPTS_KC_HEAP: heap } })
  })
}

export async function startKeycloak(options: StartOptions): Promise<Server> {
  const { how, says } = await chooseKeycloak()
  if (how === 'none') throw new Error(says)
  if (how === 'environment') return given('keycloak', process.env.KEYCLOAK_URL as string)
  const dir = resolve(options.dir)
  const port = options.port ?? (await freePort())
  const url = `http://127.0.0.1:${port}`
  const home = join(dir, 'keycloak')
  await mkdir(join(home, 'data/import'), { recursive: true })
  await writeFile(join(home, 'data/import/qingdan-realm.json'), await readFile(realmFile))
  const controls = await (how === 'docker' ? inDocker(dir, port, url) : onThisMachine(dir, port, url))
  return { name: 'keycloak', url, ...controls }
}

type Controls = Pick<Server, 'pids' | 'kill' | 'restart' | 'stop'>

async function onThisMachine(dir: string, port: number, url: string): Promise<Controls> {
  const fetched = await fetchKeycloak()
  const home = join(dir, 'keycloak')
  // A copy of its own for each run: the server writes beside its programs, and two runs must not meet there.
  if (!existsSync(join(home, 'bin'))) await cp(fetched, home, { recursive: true, mode: 0 })
  const pids: Record<string, number> = {}
  const up = async (): Promise<Launched> => {
    const args = ['bin/kc.sh', 'start-dev', '--http-host', '127.0.0.1', '--http-port', String(port), '--import-realm', '--health-enabled=true']
    const env = { JAVA_OPTS_KC_HEAP: heap, KC_HTTP_MANAGEMENT_PORT: String(await freePort()) }
    const server = await launch({ name: 'keycloak', command: 'sh', args, dir, cwd: home, env })
    await until(() => answers(url), server, 180_000)
    pids.keycloak = server.pid
    return server
  }
  let server = await up()
  const restart = async () => {
    await server.stop()
    server = await up()
  }
  return { pids, kill: (signal) => server.kill(signal), restart, stop: () => server.stop() }
}

async function inDocker(dir: string, port: number, url: string): Promise<Controls> {
  const options = ['-v', `${join(dir, 'keycloak/data/import')}:/opt/keycloak/data/import:ro`, '-e', `JAVA_OPTS_KC_HEAP=${heap}`]
  const args = ['start-dev', '--import-realm', `--hostname=${url}`]
  const box = await startContainer({ name: 'keycloak', image: keycloakImage, dir, ports: { [port]: 8080 }, options, args })
  const ready = () => until(() => answers(url), box, 180_000)
  await ready()
  return { pids: {}, kill: box.kill, restart: () => box.restart().then(ready), stop: box.stop }
}

async function answers(url: string): Promise<void> {
  const answer = await fetch(`${url}/realms/qingdan/.well-known/openid-configuration`, { signal: AbortSignal.timeout(2000) })
  if (!answer.ok) throw new Error(`keycloak ${answer.status}`)
}
