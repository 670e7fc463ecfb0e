import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type System, systems } from '@qingdan/list/agencies.ts'

const ours = ['portal', 'service', 'clock', 'cli'] as const
const theirs = systems.map(({ id }) => id)

/**
 * Secrets of the confidential clients of the realm: our own, those of the agencies' systems, and that of the administrator of the identity server
 * itself, user name `admin`; without one, Keycloak lets whoever comes first from this machine make one.
 */
export type Secrets = Record<(typeof ours)[number] | System | 'admin', string>
const all = [...ours, ...theirs, 'admin'] as const
const filled = (secret: (client: (typeof all)[number]) => string) => Object.fromEntries(all.map((client) => [client, secret(client)])) as Secrets

/** Of no realm. */
export const noSecrets = (): Secrets => filled(() => '')
/** The variable that holds the secret of a client. */
export const variableOf = (client: string): string => `OIDC_${client.toUpperCase()}_SECRET`
/** The secrets as variables of the environment. */
export const secretVariables = (secrets: Secrets): Record<string, string> =>
  Object.fromEntries(Object.entries(secrets).map(([client, secret]) => [variableOf(client), secret]))

/** The secrets of this run's realm, made once (0600): a realm is imported only into an empty Keycloak, so a restart must find the same. */
export async function makeSecrets(dir: string): Promise<Secrets> {
  await mkdir(dir, { recursive: true })
  const file = join(dir, 'secrets.json')
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept) return JSON.parse(kept) as Secrets
  const made = filled(() => randomBytes(24).toString('base64url'))
  await writeFile(file, JSON.stringify(made), { mode: 0o600 })
  return made
}

/** Those of a realm that somebody else runs. */
export const givenSecrets = (): Secrets => filled((client) => process.env[variableOf(client)] ?? '')

/** Where the demonstration’s portal is found. */
export const demoOrigin = 'http://127.0.0.1:8300'

/** What fills the placeholders of the realm file; their names are in deploy/keycloak/clients.ts. */
export function realmEnvironment(secrets: Secrets, portalOrigin: string): Record<string, string> {
  return {
    QINGDAN_PORTAL_ORIGIN: portalOrigin,
    QINGDAN_PORTAL_INTERNAL_ORIGIN: portalOrigin,
    ...Object.fromEntries([...ours, ...theirs].map((client) => [`QINGDAN_${client.toUpperCase()}_SECRET`, secrets[client]])),
    KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
    KC_BOOTSTRAP_ADMIN_PASSWORD: secrets.admin,
  }
}
