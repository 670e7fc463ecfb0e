import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { makeSecrets, realmEnvironment } from './backing/secrets.ts'
import { makeKeyring, makeSessionKey } from './keys.ts'
import { agencies } from './nats/agencies.ts'
import { natsConfig } from './nats/config.ts'
import { makeSeeds, seedFiles } from './nats/seeds.ts'
import { parts } from './system.ts'
import { makeCertificates } from './tls.ts'

// node deploy/prepare.ts DIR: makes, once, everything secret that a deployment needs; what is there already is kept. Back the folder up apart from the data.

export interface Prepared {
  dir: string
  portalOrigin: string
  portalInternalOrigin: string
  /** Names by which the parts call each other. */
  hosts: readonly string[]
}

export async function prepare({ dir, portalOrigin, portalInternalOrigin, hosts }: Prepared): Promise<void> {
  await mkdir(dir, { recursive: true })
  await makeKeyring(join(dir, 'keyring.json'))
  await makeSessionKey(join(dir, 'session.key'))
  await makeCertificates(join(dir, 'tls'), hosts)
  const keys = await makeSeeds(seedFiles(join(dir, 'seeds'), agencies), join(dir, 'seeds'))
  const config = natsConfig(agencies, { listen: '0.0.0.0:4222', monitor: '0.0.0.0:8222', storeDir: '/data', maxFileBytes: 8 * 1024 ** 3, keys })
  await writeFile(join(dir, 'nats.conf'), config)
  const secrets = await makeSecrets(dir)
  const realm = { ...realmEnvironment(secrets, portalOrigin), QINGDAN_PORTAL_INTERNAL_ORIGIN: portalInternalOrigin }
  await writeFile(join(dir, 'keycloak.env'), toEnvironmentFile(realm), { mode: 0o600 })
  await writeFile(join(dir, 'portal.env'), toEnvironmentFile({ OIDC_PORTAL_SECRET: secrets.portal }), { mode: 0o600 })
}

const toEnvironmentFile = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')

if (import.meta.main) {
  const {
    PORTAL_ORIGIN = 'http://127.0.0.1:8300',
    PORTAL_INTERNAL_ORIGIN = PORTAL_ORIGIN,
    HOSTS = [...parts.map(({ name }) => name), 'nats', 'localhost'].join(','),
  } = process.env
  const dir = resolve(process.argv[2] ?? '.run/deploy')
  await prepare({ dir, portalOrigin: PORTAL_ORIGIN, portalInternalOrigin: PORTAL_INTERNAL_ORIGIN, hosts: HOSTS.split(',') })
  console.log(`prepared: ${dir}`)
}
