import { resolve } from 'node:path'
import { stopAll } from './process.ts'

// node deploy/backing/stop.ts DIR: stops what was started in DIR, by process id, after checking that the id is still of the same process.
const dir = process.argv[2]
if (!dir) {
  console.error('usage: node deploy/backing/stop.ts DIR')
  process.exit(2)
}
const ended = await stopAll(resolve(dir))
console.log(ended.length ? `stopped: ${ended.join(', ')}` : 'nothing was running')
