import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onPath, run } from './process.ts'

let answer: Promise<boolean> | undefined

/** Whether a container engine answers within three seconds; asked once for each run. */
export function dockerAnswers(): Promise<boolean> {
  const asked = async () => onPath('docker') !== undefined && (await run('docker', ['info', '--format', '{{.ID}}'], { timeoutMs: 3000 })) !== ''
  answer ??= asked().catch(() => false)
  return answer
}

export interface Container {
  name: string
  image: string
  dir: string
  /** Port here to port inside. */
  ports: Record<number, number>
  options?: string[]
  args?: string[]
}

export interface ContainerRunning {
  id: string
  name: string
  log: string
  alive: () => boolean
  kill: (signal: NodeJS.Signals) => Promise<void>
  restart: () => Promise<void>
  stop: () => Promise<void>
}

/** Starts a container on the loopback address, and leaves its mark where `stopAll` looks. */
export async function startContainer({ name, image, dir, ports, options = [], args = [] }: Container): Promise<ContainerRunning> {
  const published = Object.entries(ports).flatMap(([here, inside]) => ['-p', `127.0.0.1:${here}:${inside}`])
  const id = (await run('docker', ['run', '-d', ...published, ...options, image, ...args], { timeoutMs: 600_000 })).trim()
  await mkdir(join(dir, 'pids'), { recursive: true })
  await writeFile(join(dir, 'pids', `${name}.json`), JSON.stringify({ name, container: id }))
  const log = join(dir, `${name}.log`)
  return {
    id,
    name,
    log,
    // Its end is noticed by the deadline of the wait.
    alive: () => true,
    kill: async (signal) => void (await run('docker', ['kill', '-s', signal, id])),
    restart: async () => void (await run('docker', ['start', id])),
    stop: async () => {
      await writeFile(log, await run('docker', ['logs', id]).catch((fault: Error) => fault.message))
      await run('docker', ['rm', '-f', id])
      await rm(join(dir, 'pids', `${name}.json`), { force: true })
    },
  }
}
