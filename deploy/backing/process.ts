import { execFile, spawn } from 'node:child_process'
import { existsSync, openSync, closeSync, readFileSync } from 'node:fs'
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface RunOptions {
  timeoutMs?: number
  env?: Record<string, string>
  cwd?: string
  uid?: number
}

/** Runs a command to its end and gives its standard output; a failure says the command and the last lines of its complaint. */
export function run(command: string, args: string[], { timeoutMs = 60_000, env = {}, cwd, uid }: RunOptions = {}): Promise<string> {
  const user = uid === undefined ? {} : { uid, gid: uid }
  const options = { timeout: timeoutMs, env: { ...process.env, ...env }, maxBuffer: 64 << 20, ...(cwd ? { cwd } : {}), ...user }
  return new Promise((resolve, reject) => {
    execFile(command, args, options, (fault, stdout, stderr) => {
      if (!fault) return resolve(stdout)
      const said = (stderr.trim() || stdout.trim()).split('\n').slice(-3).join(' / ')
      const why = fault.killed ? `no answer in ${timeoutMs / 1000} s` : said || `ended with ${fault.signal ?? fault.code}`
      reject(new Error(`${command} ${args.slice(0, 3).join(' ')}: ${why}`))
    })
  })
}

/** The full path of a command on PATH, or undefined. */
export function onPath(command: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path))
}

export interface Launch {
  name: string
  command: string
  args: string[]
  /** Holds `<name>.log` and `pids/<name>.json`. */
  dir: string
  env?: Record<string, string>
  cwd?: string
  uid?: number
  /** The signal that asks this server to close in good order. */
  stopWith?: NodeJS.Signals
}

export interface Launched {
  name: string
  pid: number
  log: string
  alive: () => boolean
  kill: (signal: NodeJS.Signals) => Promise<void>
  stop: () => Promise<void>
}

interface Mark {
  name: string
  pid: number
  started: string
  stopWith: NodeJS.Signals
}

/** Starts a server in a session of its own, so that it outlives the command that started it; `stopAll` finds it by its mark. */
export async function launch(wish: Launch): Promise<Launched> {
  const { name, command, args, dir, env = {}, cwd, uid, stopWith = 'SIGTERM' } = wish
  await mkdir(join(dir, 'pids'), { recursive: true })
  const log = join(dir, `${name}.log`)
  const out = openSync(log, 'a')
  const user = uid === undefined ? {} : { uid, gid: uid }
  const child = spawn(command, args, { detached: true, stdio: ['ignore', out, out], env: { ...process.env, ...env }, ...(cwd ? { cwd } : {}), ...user })
  closeSync(out)
  await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', (fault) => reject(new Error(`${name}: ${fault.message}`))))
  child.unref()
  const pid = child.pid as number
  const mark: Mark = { name, pid, started: startedAt(pid) ?? '', stopWith }
  await writeFile(join(dir, 'pids', `${name}.json`), JSON.stringify(mark))
  return {
    name,
    pid,
    log,
    alive: () => isOurs(mark),
    kill: (signal) => end(mark, signal),
    stop: async () => {
      await end(mark, stopWith)
      await rm(join(dir, 'pids', `${name}.json`), { force: true })
    },
  }
}

/** Ends the servers whose marks lie in `dir` (or those of them named), the last started first: in good order, or by the signal given. A process id that has passed to a stranger is left alone. */
export async function stopAll(dir: string, names?: readonly string[], signal?: NodeJS.Signals): Promise<string[]> {
  const folder = join(dir, 'pids')
  const files = (await readdir(folder).catch(() => [])).filter((file) => !names || names.includes(file.replace('.json', '')))
  const marks = await Promise.all(files.map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8')) as Mark & { container?: string }))
  const ended: string[] = []
  for (const mark of marks.toSorted((a, b) => (b.pid ?? 0) - (a.pid ?? 0))) {
    if (mark.container) await run('docker', ['rm', '-f', mark.container]).catch(() => '')
    else if (isOurs(mark)) await end(mark, signal ?? mark.stopWith)
    else continue
    ended.push(mark.name)
  }
  for (const file of files) await rm(join(folder, file), { force: true })
  return ended
}

async function end(mark: Mark, signal: NodeJS.Signals): Promise<void> {
  if (!isOurs(mark)) return
  process.kill(-mark.pid, signal)
  if (signal === 'SIGSTOP' || signal === 'SIGCONT') return
  // One that was stopped by SIGSTOP hears nothing until it continues.
  process.kill(-mark.pid, 'SIGCONT')
  const last = Date.now() + 15_000
  while (isOurs(mark)) {
    if (Date.now() > last) process.kill(-mark.pid, 'SIGKILL')
    await sleep(30)
  }
}

/** True while the process that was marked still runs: same id and same moment of birth. */
function isOurs(mark: Mark): boolean {
  return mark.started !== '' && startedAt(mark.pid) === mark.started
}

/** When a process began, in the kernel's own count; undefined when it has ended, though nobody may have asked how. */
export function startedAt(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

/** Asks until it is so. When the deadline passes, or the server has ended, it is stopped and the fault is one line that names the log. */
export async function until(ready: () => Promise<unknown>, server: Pick<Launched, 'name' | 'log' | 'alive' | 'stop'>, deadlineMs: number): Promise<void> {
  const last = Date.now() + deadlineMs
  const giveUp = async (why: string) => {
    await server.stop()
    throw new Error(`${server.name} ${why}: see ${server.log}`)
  }
  for (;;) {
    if (!server.alive()) return giveUp('ended while starting')
    const answered = await ready().then(
      () => true,
      () => false,
    )
    if (answered) return
    if (Date.now() > last) return giveUp(`did not answer within ${deadlineMs / 1000} s`)
    await sleep(100)
  }
}
