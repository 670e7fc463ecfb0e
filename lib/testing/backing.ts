import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { dockerAnswers } from '@qingdan/deploy/backing/docker.ts'
import { forget, forgetDead } from '@qingdan/deploy/backing/forget.ts'
import { environmentOf, startBacking, type Part } from '@qingdan/deploy/backing/index.ts'
import { chooseKeycloak } from '@qingdan/deploy/backing/keycloak.ts'
import { chooseMongo } from '@qingdan/deploy/backing/mongo.ts'
import { chooseNats } from '@qingdan/deploy/backing/nats.ts'

// For `node --test --test-global-setup=lib/testing/backing.ts`: real servers, once for the run, whose addresses every test process finds in its
// environment under the names that the services read. TEST_BACKING=mongo,nats starts fewer.

const home = resolve('.run')
const dir = join(home, `test-${process.pid}`)
const givenBy: Record<Part, string> = { mongo: 'MONGODB_URL', nats: 'NATS_URL', keycloak: 'KEYCLOAK_URL' }
const choices = { mongo: chooseMongo, nats: chooseNats, keycloak: chooseKeycloak }
let stop: () => Promise<void> = () => Promise.resolve()

export async function globalSetup(): Promise<void> {
  const asked = (process.env.TEST_BACKING ?? 'mongo,nats,keycloak').split(',').filter(Boolean) as Part[]
  for (const { says } of await Promise.all(asked.map((part) => choices[part]()))) console.log(`backing: ${says}`)
  const ours = asked.filter((part) => !process.env[givenBy[part]])
  if (ours.length === 0) return console.log('backing: testcontainers not used, every address was given')
  await forgetDead(home, 'test')
  await mkdir(dir, { recursive: true })
  await ((await dockerAnswers()) ? inContainers(ours) : onThisMachine(ours))
}

async function inContainers(parts: Part[]): Promise<void> {
  const { startContainers } = await import('./containers.ts')
  console.log(`backing: testcontainers used for ${parts.join(', ')}`)
  const contained = await startContainers(dir, parts)
  stop = contained.stop
  Object.assign(process.env, contained.environment)
}

async function onThisMachine(parts: Part[]): Promise<void> {
  console.log('backing: testcontainers not used, no container engine answers')
  const backing = await startBacking({ dir, only: parts })
  stop = backing.stop
  for (const [name, value] of Object.entries(environmentOf(backing))) if (value) process.env[name] = value
}

export async function globalTeardown(): Promise<void> {
  await stop()
  await forget(dir)
}
