import { spawnSync } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environmentOf, startBacking } from '@qingdan/deploy/backing/index.ts'

// node bench/run.ts: every figure of the bench against real servers of its own, one after the other.
const backing = await startBacking({ dir: await mkdtemp(join(tmpdir(), 'qingdan-bench-')), only: ['mongo'], own: true })
try {
  for (const file of ['bench/write.ts'])
    spawnSync(process.execPath, [file], { stdio: 'inherit', env: { ...process.env, ...environmentOf(backing) }, timeout: 120_000 })
} finally {
  await backing.stop()
}
process.exit()
