import { join } from 'node:path'
import { demoOrigin } from './backing/secrets.ts'

/** Where the parts of one running system find each other: on one machine, in containers, in a cluster. */
export interface Place {
  mongoUrl: string
  natsUrl: string
  /** The address by which browsers and services alike know Keycloak: it is the issuer in every token. */
  keycloakUrl: string
  portalOrigin: string
  /** The folder of seeds, keys and certificates. */
  folder: string
  /** The address that a part listens on, and the host by which another part finds it. */
  listen: string
  hostOf(part: string): string
  /** Encrypt the calls between the parts. */
  tls: boolean
  /** Runs on a business date that starts here; absent, on today's. */
  demonstrationDate?: string
}

export interface Part {
  name: string
  says: string
  command: readonly string[]
  ports: Readonly<Record<string, number>>
  /** Answers 200 when the part can work. */
  ready: { port: string; path: string }
  after: readonly string[]
  environment(place: Place): Record<string, string>
  /** Variables that hold a secret, and are given by a file and not by the configuration. */
  secrets: readonly string[]
}

interface Service {
  name: string
  says: string
  grpc: number
  metrics: number
}
/** A service of ours: it answers calls on one port and says on another whether it can work. */
const serviceOf = ({ name, says, grpc, metrics }: Service): Part => ({
  name,
  says,
  command: ['node', `services/${name}/main.ts`],
  ports: { grpc, metrics },
  ready: { port: 'metrics', path: '/readyz' },
  after: [],
  secrets: [],
  environment: (place) => ({ ...serviceEnvironment(place), LISTEN: `${place.listen}:${grpc}`, METRICS: `${place.listen}:${metrics}` }),
})

export const services: readonly Part[] = [
  serviceOf({ name: 'permit', says: 'second-child permits: who may have one, under which clause, by when', grpc: 8301, metrics: 8302 }),
  serviceOf({ name: 'subsidy', says: 'the two assistances: who is confirmed, verified and paid, and how it ends', grpc: 8303, metrics: 8304 }),
]

const portal: Part = {
  name: 'portal',
  says: 'the pages of citizens and offices',
  command: ['node', 'portal/.next/standalone/portal/server.js'],
  ports: { http: 8300 },
  ready: { port: 'http', path: '/api/health' },
  after: services.map(({ name }) => name),
  secrets: ['OIDC_PORTAL_SECRET'],
  environment: (place) => ({
    HOSTNAME: place.listen,
    PORT: '8300',
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORTAL_ORIGIN: place.portalOrigin,
    MONGODB_URL: place.mongoUrl,
    SESSION_KEY_FILE: join(place.folder, 'session.key'),
    OIDC_ISSUER: `${place.keycloakUrl}/realms/qingdan`,
    FORM_ACTION: place.keycloakUrl,
    ...Object.assign({}, ...services.map((service) => addressOf(service, place))),
  }),
}

/** How the portal finds a service, and by which authority it knows it. */
function addressOf({ name, ports }: Part, place: Place): Record<string, string> {
  const ca = place.tls ? { [`${name.toUpperCase()}_CA`]: join(place.folder, 'tls/ca.pem') } : {}
  return { [`${name.toUpperCase()}_ADDRESS`]: `${place.hostOf(name)}:${ports.grpc}`, ...ca }
}

function serviceEnvironment(place: Place): Record<string, string> {
  return {
    MONGODB_URL: place.mongoUrl,
    NATS_URL: place.natsUrl,
    NATS_SEED_FILE: join(place.folder, 'seeds/internal.nk'),
    KEYCLOAK_URL: place.keycloakUrl,
    KEYRING_FILE: join(place.folder, 'keyring.json'),
    ...(place.demonstrationDate ? { DEMONSTRATION_DATE: place.demonstrationDate, PARAMETERS: 'demonstration' } : {}),
    ...(place.tls && { TLS_KEY: join(place.folder, 'tls/key.pem'), TLS_CERTIFICATE: join(place.folder, 'tls/certificate.pem') }),
  }
}

/** What runs, once: the demonstration, docker-compose.yml and deploy/k8s are made from this list. */
export const parts: readonly Part[] = [...services, portal]

/** The demonstration on one machine, on the first business day that the list was of. */
export function onThisMachine(backing: { mongoUrl: string; natsUrl: string; keycloakUrl: string }, folder: string): Place {
  return { ...backing, folder, portalOrigin: demoOrigin, listen: '127.0.0.1', hostOf: () => '127.0.0.1', tls: false, demonstrationDate: '2015-07-20' }
}
