import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { forget } from '../backing/forget.ts'
import { systems } from '@qingdan/list/agencies.ts'
import { type Backing, startBacking } from '../backing/index.ts'
import { chooseKeycloak } from '../backing/keycloak.ts'
import { chooseMongo } from '../backing/mongo.ts'
import { chooseNats } from '../backing/nats.ts'
import { launch, stopAll } from '../backing/process.ts'
import { variableOf } from '../backing/secrets.ts'
import { accounts, demoPassword } from '../keycloak/accounts.ts'
import { agencies } from '../nats/agencies.ts'
import { ensureAgencies } from '../nats/streams.ts'
import { internalConnection } from '../nats/connection.ts'
import { apiOf } from './api.ts'
import { playAssistances } from './assistances.ts'
import { demoBase, demoDir, ensurePortal, environmentFor, originAt, root, startParts, writeEnvironment } from './parts.ts'
import { play } from './story.ts'
import { tokensOf } from './tokens.ts'

// node deploy/demo/up.ts [--again]: starts the whole system, plays the story through its public interface, and leaves it running.
const say = (line: string): void => console.log(line)

async function up(again: boolean): Promise<void> {
  const began = performance.now()
  await stopAll(demoDir)
  if (again) await forget(demoDir)
  await mkdir(demoDir, { recursive: true })
  for (const { says } of await Promise.all([chooseMongo(), chooseNats(), chooseKeycloak()])) say(says)
  const origin = originAt(demoBase)
  const [backing] = await Promise.all([startBacking({ dir: demoDir, portalOrigin: origin }), ensurePortal(say)])
  const environment = await environmentFor(backing, demoDir)
  await writeEnvironment(demoDir, environment)
  const nc = await internalConnection(backing.natsUrl, backing.seeds.internal)
  await ensureAgencies(nc)
  await nc.drain()
  await startParts(demoDir, environment)
  await startAgencies(backing, environment)
  const api = apiOf(environment['PERMIT_ADDRESS'] ?? '', tokensOf(environment))
  say('')
  if ((await api.today()) === '2015-07-20') {
    await play(api, say)
    await playAssistances(api, environment['SUBSIDY_ADDRESS'] ?? '', tokensOf(environment), say)
  } else say(`the story has been played before; the business date is ${await api.today()} (begin again with make demo-reset)`)
  farewell(origin, (performance.now() - began) / 1000)
}
/** Each agency as a process with credentials of its own: most only listen, those that are asked for a match and the bank come for their lists. */
async function startAgencies(backing: Backing, environment: Readonly<Record<string, string>>): Promise<void> {
  const fetching: readonly string[] = systems.map(({ id }) => id)
  for (const { id: agency } of agencies) {
    const bus = { NATS_URL: backing.natsUrl, AGENCY: agency, NATS_SEED_FILE: backing.seeds.agencies[agency] ?? '' }
    const calls = { OIDC_ISSUER: backing.issuer, AGENCY_SECRET: environment[variableOf(agency)] ?? '', SUBSIDY_ADDRESS: environment['SUBSIDY_ADDRESS'] ?? '' }
    const [program, env] = fetching.includes(agency) ? ['deploy/demo/agency.ts', { ...bus, ...calls }] : ['docs/examples/agency.ts', bus]
    await launch({ name: `agency-${agency}`, command: process.execPath, args: [join(root, program)], dir: demoDir, cwd: root, env })
  }
}
function farewell(origin: string, seconds: number): void {
  say(`
The system is up (${seconds.toFixed(0)} s).
  portal            ${origin}            English: ${origin}/en
  staff             ${origin}/office
  what agencies get ${agencies.map(({ id }) => join('.run', 'demo', `agency-${id}.log`)).join(', ')}
Accounts (password ${demoPassword}):`)
  for (const { username, name, roles, offices } of accounts)
    say(`  ${username.padEnd(14)} ${name}  ${roles.join(', ')}${offices.length > 0 ? `  ${offices.join(', ')}` : ''}`)
  say(`
make demo-end walks to 2016-01-01, when the law ends; make demo-reset begins again; make stop stops it.`)
}
await up(process.argv.includes('--again')).catch((fault: Error) => {
  console.error(fault.message)
  process.exitCode = 1
})
process.exit()
