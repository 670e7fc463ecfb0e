import { chooseBrowser } from './browser.ts'
import { cacheDir } from './cache.ts'
import { canBuild } from './golang.ts'
import { chooseKeycloak } from './keycloak.ts'
import { chooseMongo } from './mongo.ts'
import { chooseNats } from './nats.ts'
import { hasPython } from './python.ts'

// node deploy/backing/doctor.ts: one line for each thing that is needed, found how, or what to install.
const node = Number(process.versions.node.split('.')[0])
const needed = [...(await Promise.all([chooseMongo(), chooseNats(), chooseKeycloak()])), chooseBrowser()]
const examples = [
  canBuild() ? 'nats command line: compiled by Go' : 'nats command line: its example is not run; install Go',
  (await hasPython()) ? 'python: found, with pip' : 'python: its example is not run; install python3 with pip',
]
console.log(node >= 26 ? `node: ${process.version}` : `node: ${process.version} is too old, 26 is needed; run npm install, which brings it`)
for (const line of [...needed.map(({ says }) => says), ...examples]) console.log(line)
console.log(`fetched programs are kept in ${cacheDir()}`)
if (needed.slice(0, 3).some(({ how }) => how === 'none') || node < 26) process.exitCode = 1
