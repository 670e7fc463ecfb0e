import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { stringify } from 'yaml'
import { keycloakImage } from './backing/keycloak.ts'
import { mongoImage } from './backing/mongo.ts'
import { natsImage } from './backing/nats.ts'
import { parts, type Part, type Place } from './system.ts'

export const composeFile = fileURLToPath(new URL('../docker-compose.yml', import.meta.url))

const folder = '/var/lib/qingdan'
const image = 'qingdan:local'
// A name under .localhost leads a browser to this machine and, by the alias below, a container to Keycloak: the issuer is one for both.
const keycloakHost = 'keycloak.localhost'

const place: Place = {
  mongoUrl: 'mongodb://mongo:27017/?replicaSet=rs0',
  natsUrl: 'nats://nats:4222',
  keycloakUrl: `http://${keycloakHost}:8180`,
  portalOrigin: 'http://127.0.0.1:8300',
  folder,
  listen: '0.0.0.0',
  hostOf: (part) => part,
  tls: true,
  demonstrationDate: '2015-07-20',
}

const done = { condition: 'service_completed_successfully' }
const healthy = { condition: 'service_healthy' }
const answers = (address: string) => ['CMD', 'node', '-e', `fetch('${address}').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))`]
const check = (test: string[], start = '60s') => ({ test, interval: '3s', timeout: '5s', retries: 40, start_period: start })
const initiate =
  "try { rs.status().ok } catch { rs.initiate({_id: 'rs0', members: [{_id: 0, host: 'mongo:27017'}]}) }; quit(db.hello().isWritablePrimary ? 0 : 1)"

const backing = {
  mongo: {
    image: mongoImage,
    command: ['--replSet', 'rs0', '--bind_ip_all'],
    volumes: ['mongo:/data/db'],
    healthcheck: check(['CMD', 'mongosh', '--quiet', '--eval', initiate]),
  },
  nats: {
    image: natsImage,
    command: ['-c', `${folder}/nats.conf`],
    volumes: [`run:${folder}:ro`, 'nats:/data'],
    ports: ['127.0.0.1:4222:4222'],
    depends_on: { prepare: done },
    healthcheck: check(['CMD', 'wget', '-q', '-O', '-', 'http://127.0.0.1:8222/healthz']),
  },
  keycloak: {
    image: keycloakImage,
    // The placeholders of the realm are filled from a file that holds secrets, so they stay out of this one.
    entrypoint: [
      'bash',
      '-c',
      `set -a; . ${folder}/keycloak.env; exec /opt/keycloak/bin/kc.sh start-dev --import-realm --http-port=8180 --hostname=${place.keycloakUrl} --health-enabled=true`,
    ],
    // Without a volume of its own: the realm is imported anew into each container, and its people keep their ids.
    volumes: [`run:${folder}:ro`, './deploy/keycloak/demo:/opt/keycloak/data/import:ro'],
    ports: ['127.0.0.1:8180:8180'],
    networks: { default: { aliases: [keycloakHost] } },
    depends_on: { prepare: done },
    healthcheck: check(
      ['CMD', 'bash', '-c', 'exec 3<>/dev/tcp/127.0.0.1/8180; printf "GET /realms/qingdan HTTP/1.0\\r\\n\\r\\n" >&3; grep -q " 200 " <&3'],
      '120s',
    ),
  },
}

const ours = { image, init: true, restart: 'unless-stopped' }
const once = { image, init: true, volumes: [`run:${folder}`] }

const setup = {
  prepare: {
    ...once,
    build: { context: '.', dockerfile: 'deploy/Dockerfile' },
    command: ['node', 'deploy/prepare.ts', folder],
    environment: { PORTAL_ORIGIN: place.portalOrigin, PORTAL_INTERNAL_ORIGIN: `http://${place.hostOf('portal')}:8300` },
  },
  agencies: {
    ...once,
    command: ['node', 'deploy/nats/operate.ts', 'ensure'],
    environment: { NATS_URL: place.natsUrl, NATS_SEED_FILE: `${folder}/seeds/internal.nk` },
    depends_on: { nats: healthy },
  },
}

function containerOf(part: Part) {
  const [program = 'node', ...rest] = part.command
  const secrets = part.secrets.length ? [`--env-file=${folder}/${part.name}.env`] : []
  const port = part.ports[part.ready.port] as number
  const needed = Object.fromEntries(part.after.map((name) => [name, healthy]))
  return {
    ...ours,
    command: [program, ...secrets, ...rest],
    environment: part.environment(place),
    volumes: [`run:${folder}:ro`],
    ...(part.ports.http ? { ports: [`127.0.0.1:${part.ports.http}:${part.ports.http}`] } : {}),
    depends_on: { prepare: done, agencies: done, mongo: healthy, nats: healthy, keycloak: healthy, ...needed },
    healthcheck: check(answers(`http://127.0.0.1:${port}${part.ready.path}`)),
  }
}

// Compose reads YAML 1.1, where an unquoted date is not a text.
export function composeText(): string {
  const services = { ...setup, ...backing, ...Object.fromEntries(parts.map((part) => [part.name, containerOf(part)])) }
  const volumes = { run: {}, mongo: {}, nats: {} }
  return `# Made by deploy/compose.ts from deploy/system.ts; change those.\n${stringify({ name: 'qingdan', services, volumes }, { lineWidth: 0, aliasDuplicateObjects: false, compat: 'yaml-1.1' })}`
}

if (import.meta.main) await writeFile(composeFile, composeText())
