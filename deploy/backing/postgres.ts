import { createHash } from 'node:crypto'
import { chownSync, existsSync } from 'node:fs'
import { appendFile, cp, mkdir, readdir, readFile, readlink, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { cached, isRoot } from './cache.ts'
import { fetchPostgres, postgresName } from './debian.ts'
import { freePort } from './net.ts'
import { launch, run, startedAt, until, type Launched } from './process.ts'

// PostgreSQL refuses to run as root; 65534 is `nobody` everywhere.
const nobody = isRoot ? { uid: 65534 } : {}

/** Data of the database. Under root it lies where `nobody` can reach it, whoever owns the folders above `dir`. */
export function dataDir(dir: string): string {
  if (!isRoot) return join(dir, 'postgres')
  return join('/var/tmp', `qingdan-${createHash('sha256').update(resolve(dir)).digest('hex').slice(0, 12)}`, 'postgres')
}

export async function startPostgres(dir: string, port: number): Promise<Launched> {
  const bin = await fetchPostgres()
  const data = dataDir(dir)
  if (!existsSync(join(data, 'PG_VERSION'))) await copyCluster(bin, data)
  await endLeftovers(data)
  await unlock(join(data, 'postmaster.pid'))
  return serve(bin, data, dir, port)
}

/** What a killed server left running: the launcher of pg_cron does not notice that it is alone, and spins. Its processes work in the folder of the data. */
export async function endLeftovers(data: string): Promise<void> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  for (const pid of pids) if (await isLeftOver(pid, data)) process.kill(Number(pid), 'SIGKILL')
}
const told = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '')
const placeOf = (pid: string): Promise<string> => readlink(`/proc/${pid}/cwd`).catch(() => '')
/** A server's own process is called by its path; one of its children, "postgres: what it does". */
async function isLeftOver(pid: string, data: string): Promise<boolean> {
  if ((await placeOf(pid)) !== data || !(await told(`/proc/${pid}/cmdline`)).startsWith('postgres: ')) return false
  const parent = /^PPid:\s*(\d+)$/m.exec(await told(`/proc/${pid}/status`))?.[1] ?? ''
  return (await placeOf(parent)) !== data
}

/** One that was killed leaves its lock, and PostgreSQL takes an ended process that nobody has asked after for a running one. */
async function unlock(lock: string): Promise<void> {
  const pid = Number((await readFile(lock, 'utf8').catch(() => '')).split('\n')[0])
  if (pid && startedAt(pid) === undefined) await rm(lock, { force: true })
}

/** An empty database with DocumentDB in it, kept as a pattern. */
export const prepareCluster = (bin: string): Promise<string> => cached(`${postgresName}-cluster`, (draft) => makeCluster(bin, draft))

/** A new cluster is a copy of one made once: making it takes 10 seconds, copying it less than one. */
async function copyCluster(bin: string, data: string): Promise<void> {
  const template = await prepareCluster(bin)
  await mkdir(join(data, '..'), { recursive: true })
  await rm(data, { recursive: true, force: true })
  await cp(join(template, 'data'), data, { recursive: true, mode: 0 })
  if (isRoot) await run('chown', ['-R', '65534:65534', data])
  await run('chmod', ['-R', 'go=', data])
}

async function makeCluster(bin: string, draft: string): Promise<void> {
  const data = join(draft, 'data')
  await mkdir(data, { mode: 0o700 })
  if (isRoot) chownSync(data, 65534, 65534)
  const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale-provider=builtin', '--locale=C.UTF-8']
  await run(join(bin, 'initdb'), initdb, { timeoutMs: 120_000, cwd: '/', ...nobody })
  await appendFile(join(data, 'postgresql.conf'), settings)
  const port = await freePort()
  const server = await serve(bin, data, draft, port)
  const psql = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-qc', 'CREATE EXTENSION documentdb CASCADE']
  try {
    await run(join(bin, 'psql'), psql, { timeoutMs: 120_000, cwd: '/' })
  } finally {
    await server.stop()
  }
}

// Without workers of its own pg_cron finds no way into this server, and nothing is removed when its time is over.
const cron = ['cron.use_background_workers=on', 'cron.log_run=off', 'cron.log_statement=off']

async function serve(bin: string, data: string, dir: string, port: number): Promise<Launched> {
  const args = ['-D', data, '-p', String(port), ...cron.flatMap((setting) => ['-c', setting])]
  const server = await launch({ name: 'postgres', command: join(bin, 'postgres'), args, dir, cwd: '/', stopWith: 'SIGINT', ...nobody })
  await until(() => run(join(bin, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]), server, 30_000)
  return server
}

const settings = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
shared_preload_libraries = 'pg_cron,pg_documentdb_core,pg_documentdb'
cron.database_name = 'postgres'
cron.host = '127.0.0.1'
deadlock_timeout = 20ms
max_connections = 200
`
