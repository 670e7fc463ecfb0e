import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { demoRealmFile } from '../keycloak/realm.ts'
import { cached, cachedPath } from './cache.ts'
import { dockerAnswers, startContainer } from './docker.ts'
import { freePort } from './net.ts'
import { launch, onPath, run, until, type Launched } from './process.ts'
import { givenSecrets, makeSecrets, realmEnvironment, type Secrets } from './secrets.ts'
import { given, type Choice, type Server, type StartOptions } from './server.ts'

const version = '26.7.3'
export const keycloakImage = `keycloak/keycloak:${version}`
const folder = `keycloak-${version}`
const heap = '-Xms128m -Xmx384m'

export async function chooseKeycloak(own = false): Promise<Choice> {
  if (process.env.KEYCLOAK_URL && !own) return { how: 'environment', says: 'keycloak: the address in KEYCLOAK_URL' }
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

/** The unpacked server, built once for a single node with a database in a file: a start after that takes seconds. */
export async function fetchKeycloak(): Promise<string> {
  return cached(folder, async (draft) => {
    const artifact = `-Dartifact=org.keycloak:keycloak-quarkus-dist:${version}:zip`
    const maven = ['-q', '-B', 'dependency:copy', artifact, `-DoutputDirectory=${draft}`, '-Dmdep.stripVersion=true']
    await run('mvn', maven, { timeoutMs: 600_000, cwd: draft })
    const zip = join(draft, 'keycloak-quarkus-dist.zip')
    const [unpack, ...args] = onPath('unzip') ? ['unzip', '-q', zip] : ['jar', 'xf', zip]
    await run(unpack as string, args, { timeoutMs: 120_000, cwd: draft })
    for (const part of await readdir(join(draft, folder))) await rename(join(draft, folder, part), join(draft, part))
    await rm(zip)
    await run('bash', ['bin/kc.sh', 'build', '--db=dev-file', '--cache=local', '--health-enabled=true'], { cwd: draft, timeoutMs: 300_000 })
  })
}

export async function startKeycloak(options: StartOptions & { portalOrigin?: string }): Promise<KeycloakServer> {
  const { how, says } = await chooseKeycloak(options.own)
  if (how === 'none') throw new Error(says)
  if (how === 'environment') return { ...given('keycloak', process.env.KEYCLOAK_URL as string), secrets: givenSecrets() }
  const dir = resolve(options.dir)
  const port = options.port ?? (await freePort())
  const url = `http://127.0.0.1:${port}`
  const home = join(dir, 'keycloak')
  await mkdir(join(home, 'data/import'), { recursive: true })
  await writeFile(join(home, 'data/import/qingdan-realm.json'), await readFile(demoRealmFile))
  const secrets = await makeSecrets(dir)
  const env = { ...realmEnvironment(secrets, options.portalOrigin), JAVA_OPTS_KC_HEAP: heap }
  const controls = await (how === 'docker' ? inDocker(dir, port, url, env) : onThisMachine(dir, port, url, env))
  return { name: 'keycloak', url, secrets, ...controls }
}

export interface KeycloakServer extends Server {
  secrets: Secrets
}

type Controls = Pick<Server, 'pids' | 'kill' | 'restart' | 'stop'>

async function onThisMachine(dir: string, port: number, url: string, env: Record<string, string>): Promise<Controls> {
  const fetched = await fetchKeycloak()
  const home = join(dir, 'keycloak')
  // Scripts and data of its own for each run; the libraries, built once, are shared and only read.
  await cp(join(fetched, 'bin'), join(home, 'bin'), { recursive: true })
  for (const part of ['lib', 'conf', 'providers', 'themes', 'version.txt']) {
    await rm(join(home, part), { force: true })
    await symlink(join(fetched, part), join(home, part))
  }
  const pids: Record<string, number> = {}
  const up = async (): Promise<Launched> => {
    const args = ['bin/kc.sh', 'start', '--optimized', '--import-realm', '--http-enabled=true', `--hostname=${url}`]
    args.push('--http-host=127.0.0.1', `--http-port=${port}`)
    const management = { KC_HTTP_MANAGEMENT_PORT: String(await freePort()), KC_HTTP_MANAGEMENT_HOST: '127.0.0.1' }
    const server = await launch({ name: 'keycloak', command: 'bash', args, dir, cwd: home, env: { ...env, ...management } })
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

async function inDocker(dir: string, port: number, url: string, env: Record<string, string>): Promise<Controls> {
  const variables = Object.entries(env).flatMap(([name, value]) => ['-e', `${name}=${value}`])
  const options = ['-v', `${join(dir, 'keycloak/data/import')}:/opt/keycloak/data/import:ro`, ...variables]
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
