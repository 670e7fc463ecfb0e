import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Secrets of the confidential clients of the realm. */
export interface Secrets {
  portal: string
  service: string
  clock: string
  cli: string
  /** Of the administrator of the identity server itself, user name `admin`; without one, Keycloak lets whoever comes first from this machine make one. */
  admin: string
}

/** The secrets of this run's realm, made once (0600): a realm is imported only into an empty Keycloak, so a restart must find the same. */
export async function makeSecrets(dir: string): Promise<Secrets> {
  await mkdir(dir, { recursive: true })
  const file = join(dir, 'secrets.json')
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept) return JSON.parse(kept) as Secrets
  const secret = () => randomBytes(24).toString('base64url')
  const made: Secrets = { portal: secret(), service: secret(), clock: secret(), cli: secret(), admin: secret() }
  await writeFile(file, JSON.stringify(made), { mode: 0o600 })
  return made
}

/** Those of a realm that somebody else runs. */
export function givenSecrets(): Secrets {
  const of = (client: string) => process.env[`OIDC_${client}_SECRET`] ?? ''
  return { portal: of('PORTAL'), service: of('SERVICE'), clock: of('CLOCK'), cli: of('CLI'), admin: of('ADMIN') }
}

/** Where the demonstration’s portal is found. */
export const demoOrigin = 'http://127.0.0.1:8300'

/** What fills the placeholders of the realm file; their names are in deploy/keycloak/clients.ts. */
export function realmEnvironment(secrets: Secrets, portalOrigin: string): Record<string, string> {
  return {
    QINGDAN_PORTAL_ORIGIN: portalOrigin,
    QINGDAN_PORTAL_INTERNAL_ORIGIN: portalOrigin,
    QINGDAN_PORTAL_SECRET: secrets.portal,
    QINGDAN_SERVICE_SECRET: secrets.service,
    QINGDAN_CLOCK_SECRET: secrets.clock,
    QINGDAN_CLI_SECRET: secrets.cli,
    KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
    KC_BOOTSTRAP_ADMIN_PASSWORD: secrets.admin,
  }
}
