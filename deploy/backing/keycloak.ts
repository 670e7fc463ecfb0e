import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { demoRealmFile } from '../keycloak/realm.ts'
import { cachedPath } from './cache.ts'
import { dockerAnswers, startContainer } from './docker.ts'
import { folder, heap, layOut, realmAnswers, serve, version } from './keycloak-home.ts'
import { freePort } from './net.ts'
import { onPath, run, until, type Launched } from './process.ts'
import { demoOrigin, givenSecrets, makeSecrets, realmEnvironment, type Secrets } from './secrets.ts'
import { given, type Choice, type Server, type StartOptions } from './server.ts'

export const keycloakImage = `keycloak/keycloak:${version}`

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

export async function startKeycloak(options: StartOptions & { portalOrigin?: string }): Promise<KeycloakServer> {
  const { how, says } = await chooseKeycloak(options.own)
  if (how === 'none') throw new Error(says)
  if (how === 'environment') return { ...given('keycloak', process.env.KEYCLOAK_URL as string), secrets: givenSecrets() }
  const dir = resolve(options.dir)
  const port = options.port ?? (await freePort())
  const url = `http://127.0.0.1:${port}`
  const origin = options.portalOrigin ?? demoOrigin
  const { secrets, ...controls } = await (how === 'docker' ? inDocker(dir, port, url, origin) : onThisMachine(dir, port, url, origin))
  return { name: 'keycloak', url, secrets, ...controls }
}

export interface KeycloakServer extends Server {
  secrets: Secrets
}

type Controls = Pick<KeycloakServer, 'pids' | 'kill' | 'restart' | 'stop' | 'secrets'>

async function onThisMachine(dir: string, port: number, url: string, origin: string): Promise<Controls> {
  const home = await layOut(dir, origin)
  const secrets = await makeSecrets(dir)
  const pids: Record<string, number> = {}
  const up = async (): Promise<Launched> => {
    const server = await serve({ dir, home, port, env: realmEnvironment(secrets, origin) })
    pids.keycloak = server.pid
    return server
  }
  let server = await up()
  const restart = async () => {
    await server.stop()
    server = await up()
  }
  return { secrets, pids, kill: (signal) => server.kill(signal), restart, stop: () => server.stop() }
}

async function inDocker(dir: string, port: number, url: string, origin: string): Promise<Controls> {
  const secrets = await makeSecrets(dir)
  const variables = Object.entries({ ...realmEnvironment(secrets, origin), JAVA_OPTS_KC_HEAP: heap }).flatMap(([name, value]) => ['-e', `${name}=${value}`])
  const options = ['-v', `${demoRealmFile}:/opt/keycloak/data/import/qingdan-realm.json:ro`, ...variables]
  const args = ['start-dev', '--import-realm', `--hostname=${url}`]
  const box = await startContainer({ name: 'keycloak', image: keycloakImage, dir, ports: { [port]: 8080 }, options, args })
  const ready = () => until(() => realmAnswers(url), box, 180_000)
  await ready()
  return { secrets, pids: {}, kill: box.kill, restart: () => box.restart().then(ready), stop: box.stop }
}
