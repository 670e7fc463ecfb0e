import { chooseKeycloak } from './keycloak.ts'
import { startBacking, writeEnvironment, type BackingOptions, type Part } from './index.ts'
import { chooseMongo } from './mongo.ts'
import { chooseNats } from './nats.ts'

// node deploy/backing/start.ts DIR [mongo=27017] [nats=4222] [keycloak=8080]: starts the servers named, or all, and leaves them running.
const [dir, ...wishes] = process.argv.slice(2)
if (!dir) {
  console.error('usage: node deploy/backing/start.ts DIR [mongo[=PORT]] [nats[=PORT]] [keycloak[=PORT]]')
  process.exit(2)
}

const choices = { mongo: chooseMongo, nats: chooseNats, keycloak: chooseKeycloak }
const named = wishes.map((wish) => wish.split('=') as [Part, string?])
const only = named.length ? named.map(([part]) => part) : (Object.keys(choices) as Part[])
const ports = Object.fromEntries(named.filter(([, port]) => port).map(([part, port]) => [part, Number(port)]))
const options: BackingOptions = { dir, only, ports }

for (const { says } of await Promise.all(only.map((part) => choices[part]()))) console.log(says)
try {
  console.log(await writeEnvironment(dir, await startBacking(options)))
} catch (fault) {
  console.error((fault as Error).message)
  process.exit(1)
}
