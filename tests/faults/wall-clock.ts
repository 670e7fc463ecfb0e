import { existsSync, globSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { work } from './clients.ts'
import { NotHere } from './disk.ts'
import type { Stage } from './faults.ts'

/** The wall clock of one copy jumps forth and back by up to two hours while the clients work; the other keeps the right time. */
export async function clockJumps({ world, desk, chance, commands }: Stage): Promise<void> {
  const [library] = globSync('/usr/lib/*/faketime/libfaketimeMT.so.1')
  if (!library || !existsSync(library)) throw new NotHere('libfaketime is not installed')
  const [copy] = world.copies
  const file = join(world.dir, 'faketime')
  await writeFile(file, '+0')
  await copy.signal('SIGKILL')
  await copy.start({ LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: file, FAKETIME_CACHE_DURATION: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' })
  let done = false
  const jumping = (async () => {
    for (; !done; await sleep(1500)) await writeFile(file, `${chance.in100(50) ? '+' : '-'}${chance.below(7200)}`)
  })()
  await work(world, desk, chance, commands).finally(() => (done = true))
  await jumping
  await copy.signal('SIGKILL')
  await copy.start()
}
