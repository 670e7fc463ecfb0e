import { fetchBrowser, chooseBrowser } from './browser.ts'
import { prepareRealm } from './keycloak-home.ts'
import { chooseKeycloak } from './keycloak.ts'
import { chooseMongo, fetchMongo } from './mongo.ts'
import { chooseNats, fetchNats } from './nats.ts'
import { demoOrigin } from './secrets.ts'

// node deploy/backing/install.ts [--no-browser]: fetches ahead whatever this machine must fetch, everything at once.
const began = performance.now()
const since = () => `${((performance.now() - began) / 1000).toFixed(1)} s`

async function bring(name: string, { how, says }: { how: string; says: string }, fetch: () => Promise<unknown>): Promise<boolean> {
  console.log(says)
  if (how !== 'fetch') return how !== 'none'
  try {
    await fetch()
    console.log(`${name}: ready after ${since()}`)
    return true
  } catch (fault) {
    console.error(`${name}: ${(fault as Error).message}`)
    return false
  }
}

const browser = process.argv.includes('--no-browser') ? [] : [bring('browser', chooseBrowser(), fetchBrowser)]
const [mongo, nats, keycloak] = await Promise.all([chooseMongo(), chooseNats(), chooseKeycloak()])
const servers = await Promise.all([
  bring('mongo', mongo, fetchMongo),
  bring('nats', nats, fetchNats),
  bring('keycloak', keycloak, () => prepareRealm(demoOrigin)),
])
await Promise.all(browser)
if (servers.includes(false)) process.exitCode = 1
