import { existsSync } from 'node:fs'
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { dataDir } from '@qingdan/deploy/backing/postgres.ts'
import { onPath, run } from '@qingdan/deploy/backing/process.ts'
import type { Server } from '@qingdan/deploy/backing/server.ts'
import { work } from './clients.ts'
import type { Stage } from './faults.ts'

/** What this machine does not let us do, in a line. */
export class NotHere extends Error {}

const storeDisk = (dir: string): string => dirname(dataDir(dir))
const busDisk = (dir: string): string => join(dir, 'jetstream')
const told = (dir: string): string => join(storeDisk(dir), 'told')

/** Small disks of their own under the store and the bus, and a database that can be told that its disk is slow or broken. Undone by what is returned. */
export async function smallDisks(dir: string): Promise<() => Promise<void>> {
  if (!onPath('mount') || process.getuid?.() !== 0) throw new NotHere('a small disk cannot be mounted here')
  const mounted: string[] = []
  for (const [at, size] of [
    [storeDisk(dir), '640m'],
    [busDisk(dir), '48m'],
  ] as const) {
    await mkdir(at, { recursive: true })
    await run('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', at]).catch((error: Error) => Promise.reject(new NotHere(error.message)))
    mounted.push(at)
  }
  await chmod(storeDisk(dir), 0o755)
  if (onPath('cc')) {
    const shim = join(storeDisk(dir), 'disk-shim.so')
    await run('cc', ['-shared', '-fPIC', '-O1', '-o', shim, new URL('disk-shim.c', import.meta.url).pathname, '-ldl'])
    process.env['DISK_SHIM'] = told(dir)
    process.env['LD_PRELOAD'] = shim
  }
  return async () => {
    for (const at of mounted) await run('umount', ['-l', at])
  }
}
/** What is preloaded into the servers must not be preloaded into the service. */
export function serversStarted(): void {
  delete process.env['LD_PRELOAD']
}
const shimmed = async (restart: () => Promise<void>, dir: string): Promise<void> => {
  const shim = join(storeDisk(dir), 'disk-shim.so')
  if (existsSync(shim)) process.env['LD_PRELOAD'] = shim
  await restart().finally(serversStarted)
}
/** Fills the disk to the last byte while the clients work, then makes room and starts the server again, as an operator would. */
export const diskFull =
  (which: 'mongo' | 'nats') =>
  async ({ world, desk, chance, commands }: Stage): Promise<void> => {
    const at = which === 'mongo' ? storeDisk(world.dir) : busDisk(world.dir)
    const ballast = join(at, 'ballast')
    await run('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=64k']).catch(() => '')
    const server = world.backing.servers[which] as Server
    const working = work(world, desk, chance, commands)
    await Promise.race([working, sleep(8000)])
    await rm(ballast)
    await shimmed(() => server.restart(), world.dir)
    await working
  }
function needShim({ world }: Stage): string {
  if (!existsSync(join(storeDisk(world.dir), 'disk-shim.so'))) throw new NotHere('there is no C compiler for the shim of the disk')
  return told(world.dir)
}
/** Each commit of the store waits for its disk. */
export async function diskSlow(stage: Stage): Promise<void> {
  const { world, desk, chance, commands } = stage
  const file = needShim(stage)
  await writeFile(file, `slow ${60 + chance.below(100)}`)
  await work(world, desk, chance, commands)
  await rm(file, { force: true })
}
/** Now and then a commit of the store is told that its disk has failed. */
export async function diskFails(stage: Stage): Promise<void> {
  const { world, desk, chance, commands } = stage
  const file = needShim(stage)
  await chmod(storeDisk(world.dir), 0o777)
  let done = false
  const failing = (async () => {
    for (; !done; await sleep(2500)) await writeFile(file, 'fail')
  })()
  await work(world, desk, chance, commands).finally(() => (done = true))
  await failing
  await rm(file, { force: true })
  // The front of the store does not always find its database again by itself.
  await shimmed(() => (world.backing.servers.mongo as Server).restart(), world.dir)
}
