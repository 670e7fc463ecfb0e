import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environmentOf, startBacking } from '@qingdan/deploy/backing/index.ts'
import { drill } from './drill.ts'

// node tests/drill/run.ts: the restores of docs/operations.md, played on servers of their own.
const backing = await startBacking({ dir: await mkdtemp(join(tmpdir(), 'qingdan-drill-')), only: ['mongo', 'nats'], own: true })
try {
  await drill(environmentOf(backing), (line) => process.stdout.write(`${line}\n`))
} finally {
  await backing.stop()
}
process.exit()
