import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import mongoose from 'mongoose'
import { canFetchPostgres, fetchPostgres, postgresFetched } from './debian.ts'
import { dockerAnswers, startContainer } from './docker.ts'
import { built, canBuild, ferretdb, goInstall } from './golang.ts'
import { freePort } from './net.ts'
import { prepareCluster, startPostgres } from './postgres.ts'
import { launch, onPath, until, type Launched } from './process.ts'
import { given, type Choice, type Server, type StartOptions } from './server.ts'

export const mongoImage = 'mongo:8.0'

export async function chooseMongo(own = false): Promise<Choice> {
  if (process.env.MONGODB_URL && !own) return { how: 'environment', says: 'mongo: the address in MONGODB_URL' }
  if (await dockerAnswers()) return { how: 'docker', says: `mongo: container ${mongoImage}` }
  if (onPath('mongod')) return { how: 'path', says: `mongo: ${onPath('mongod')}` }
  const fetched = postgresFetched() && built(ferretdb)
  const store = 'FerretDB 2.7.0 on PostgreSQL 18 with DocumentDB'
  if (fetched) return { how: 'fetch', says: `mongo: ${store}, fetched before` }
  if ((postgresFetched() || canFetchPostgres()) && (built(ferretdb) || canBuild()))
    return { how: 'fetch', says: `mongo: ${store}, to be fetched (about a minute)` }
  return { how: 'none', says: 'mongo: not to be had; give MONGODB_URL, or install Docker, or MongoDB 8, or (on Debian) Go' }
}

export async function fetchMongo(): Promise<void> {
  if ((await chooseMongo()).how === 'fetch') await Promise.all([fetchPostgres().then(prepareCluster), goInstall(ferretdb)])
}

export async function startMongo(options: StartOptions): Promise<Server> {
  const { how, says } = await chooseMongo(options.own)
  if (how === 'environment') return given('mongo', process.env.MONGODB_URL as string)
  if (how === 'none') throw new Error(says)
  const port = options.port ?? (await freePort())
  if (how === 'docker') return inDocker(options.dir, port)
  return how === 'path' ? onThisMachine(options.dir, port) : ferret(options.dir, port)
}

const urlOf = (port: number) => `mongodb://127.0.0.1:${port}/`

async function ferret(dir: string, port: number): Promise<Server> {
  const [program, postgresPort] = await Promise.all([goInstall(ferretdb), freePort()])
  await mkdir(join(dir, 'ferretdb'), { recursive: true })
  const args = [
    `--postgresql-url=postgres://postgres@127.0.0.1:${postgresPort}/postgres`,
    `--listen-addr=127.0.0.1:${port}`,
    `--state-dir=${join(dir, 'ferretdb')}`,
    '--no-auth',
    '--debug-addr=-',
    '--telemetry=disable',
    '--log-level=warn',
  ]
  const up = async (): Promise<[Launched, Launched]> => {
    const postgres = await startPostgres(dir, postgresPort)
    const front = await launch({ name: 'ferretdb', command: program, args, dir })
    await until(() => ping(urlOf(port)), front, 30_000).catch(async (fault) => {
      await postgres.stop()
      throw fault
    })
    return [postgres, front]
  }
  return controls(port, up)
}

/** A `mongod` as in production: a replica set, so that a majority and a journal can be asked for. */
async function onThisMachine(dir: string, port: number): Promise<Server> {
  await mkdir(join(dir, 'mongo'), { recursive: true })
  const args = ['--dbpath', join(dir, 'mongo'), '--port', String(port), '--bind_ip', '127.0.0.1', '--replSet', 'rs0']
  const up = async (): Promise<[Launched]> => {
    const server = await launch({ name: 'mongod', command: 'mongod', args, dir })
    await until(() => initiate(port), server, 60_000)
    return [server]
  }
  return controls(port, up, '?directConnection=true')
}

async function controls(port: number, up: () => Promise<Launched[]>, query = ''): Promise<Server> {
  let parts = await up()
  const pids = Object.fromEntries(parts.map((part) => [part.name, part.pid]))
  const each = async (act: (part: Launched) => Promise<void>) => {
    for (const part of parts.toReversed()) await act(part)
  }
  return {
    name: 'mongo',
    url: urlOf(port) + query,
    pids,
    kill: (signal) => each((part) => part.kill(signal)),
    restart: async () => {
      await each((part) => part.stop())
      parts = await up()
      for (const part of parts) pids[part.name] = part.pid
    },
    stop: () => each((part) => part.stop()),
  }
}

async function inDocker(dir: string, port: number): Promise<Server> {
  const box = await startContainer({ name: 'mongo', image: mongoImage, dir, ports: { [port]: 27017 }, args: ['--replSet', 'rs0', '--bind_ip_all'] })
  const ready = () => until(() => initiate(port, 27017), box, 60_000)
  await ready()
  const restart = () => box.restart().then(ready)
  return { name: 'mongo', url: `${urlOf(port)}?directConnection=true`, pids: {}, kill: box.kill, restart, stop: box.stop }
}

async function ping(url: string): Promise<void> {
  const client = new mongoose.mongo.MongoClient(url, { serverSelectionTimeoutMS: 1000 })
  try {
    await client.db('admin').command({ ping: 1 })
  } finally {
    await client.close()
  }
}

/** Makes a single server a replica set of one, once, and succeeds when it takes writes. `own` is the port that it knows itself by. */
async function initiate(port: number, own = port): Promise<void> {
  const client = new mongoose.mongo.MongoClient(`${urlOf(port)}?directConnection=true`, { serverSelectionTimeoutMS: 1000 })
  try {
    const admin = client.db('admin')
    const host = `127.0.0.1:${own}`
    await admin.command({ replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host }] } }).catch((fault: { codeName?: string }) => {
      if (fault.codeName !== 'AlreadyInitialized') throw fault
    })
    if (!(await admin.command({ hello: 1 })).isWritablePrimary) throw new Error('no primary yet')
  } finally {
    await client.close()
  }
}
