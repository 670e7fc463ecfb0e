import { join } from 'node:path'
import { keycloakImage } from '@qingdan/deploy/backing/keycloak.ts'
import { mongoImage } from '@qingdan/deploy/backing/mongo.ts'
import { natsImage } from '@qingdan/deploy/backing/nats.ts'
import { freePort } from '@qingdan/deploy/backing/net.ts'
import { demoOrigin, makeSecrets, realmEnvironment, secretVariables } from '@qingdan/deploy/backing/secrets.ts'
import { demoRealmFile } from '@qingdan/deploy/keycloak/realm.ts'
import { agencies } from '@qingdan/deploy/nats/agencies.ts'
import { natsConfig } from '@qingdan/deploy/nats/config.ts'
import { makeSeeds, seedFiles } from '@qingdan/deploy/nats/seeds.ts'
import { GenericContainer, Wait, type StartedTestContainer } from 'testcontainers'

export interface Contained {
  environment: Record<string, string>
  stop: () => Promise<void>
}

/** The backing servers as containers, for machines with an engine; the library removes them even when the run is cut short. */
export async function startContainers(dir: string, parts: readonly string[]): Promise<Contained> {
  const starts = { mongo: startMongo, nats: () => startNats(dir), keycloak: () => startKeycloak(dir) }
  const wanted = Object.entries(starts).filter(([part]) => parts.includes(part))
  const started = await Promise.allSettled(wanted.map(([, start]) => start()))
  const running = started.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  const stop = async () => void (await Promise.all(running.map(({ container }) => container.stop())))
  const failed = started.find((result) => result.status === 'rejected')
  if (failed) {
    await stop()
    throw failed.reason
  }
  return { environment: Object.assign({}, ...running.map(({ environment }) => environment)), stop }
}

interface Part {
  container: StartedTestContainer
  environment: Record<string, string>
}

async function startMongo(): Promise<Part> {
  const container = await new GenericContainer(mongoImage)
    .withExposedPorts(27_017)
    .withCommand(['--replSet', 'rs0', '--bind_ip_all'])
    .withWaitStrategy(Wait.forLogMessage(/Waiting for connections/))
    .start()
  const script = "rs.initiate({_id: 'rs0', members: [{_id: 0, host: '127.0.0.1:27017'}]}); while (!db.hello().isWritablePrimary) sleep(50)"
  const { exitCode, output } = await container.exec(['mongosh', '--quiet', '--eval', script])
  if (exitCode !== 0) throw new Error(`mongo: ${output.trim()}`)
  return { container, environment: { MONGODB_URL: `mongodb://127.0.0.1:${container.getMappedPort(27_017)}/?directConnection=true` } }
}

async function startNats(dir: string): Promise<Part> {
  const seeds = seedFiles(join(dir, 'seeds'), agencies)
  const keys = await makeSeeds(seeds, join(dir, 'seeds'))
  const content = natsConfig(agencies, { listen: '0.0.0.0:4222', monitor: '0.0.0.0:8222', storeDir: '/data', maxFileBytes: 8 * 1024 ** 3, keys })
  const container = await new GenericContainer(natsImage)
    .withExposedPorts(4222, 8222)
    .withCopyContentToContainer([{ content, target: '/etc/qingdan.conf' }])
    .withCommand(['-c', '/etc/qingdan.conf'])
    .withWaitStrategy(Wait.forHttp('/healthz', 8222))
    .start()
  const environment = {
    NATS_URL: `nats://127.0.0.1:${container.getMappedPort(4222)}`,
    NATS_MONITOR_URL: `http://127.0.0.1:${container.getMappedPort(8222)}`,
    NATS_SEED_FILE: seeds.internal,
    NATS_SEEDS: join(dir, 'seeds'),
  }
  return { container, environment }
}

async function startKeycloak(dir: string): Promise<Part> {
  const secrets = await makeSecrets(dir)
  // The issuer in the tokens holds the port, so it is chosen before the server starts.
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const container = await new GenericContainer(keycloakImage)
    .withExposedPorts({ container: 8080, host: port })
    .withEnvironment(realmEnvironment(secrets, demoOrigin))
    .withCopyFilesToContainer([{ source: demoRealmFile, target: '/opt/keycloak/data/import/qingdan-realm.json' }])
    .withCommand(['start-dev', '--import-realm', `--hostname=${url}`])
    .withWaitStrategy(Wait.forHttp('/realms/qingdan/.well-known/openid-configuration', 8080))
    .withStartupTimeout(180_000)
    .start()
  return { container, environment: { KEYCLOAK_URL: url, OIDC_ISSUER: `${url}/realms/qingdan`, ...secretVariables(secrets) } }
}
