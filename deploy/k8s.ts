import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { stringify } from 'yaml'
import { parts, type Part, type Place } from './system.ts'

export const k8sFile = fileURLToPath(new URL('k8s/parts.yaml', import.meta.url))

const folder = '/var/lib/qingdan'
// Addresses of this district's own; the kustomization's config map fills them in, and each container reads them from its environment.
const place: Place = {
  mongoUrl: '$(MONGODB_URL)',
  natsUrl: '$(NATS_URL)',
  keycloakUrl: '$(KEYCLOAK_URL)',
  portalOrigin: '$(PORTAL_ORIGIN)',
  folder,
  listen: '0.0.0.0',
  hostOf: (part) => part,
  tls: true,
}
const fromConfig = ['MONGODB_URL', 'NATS_URL', 'KEYCLOAK_URL', 'PORTAL_ORIGIN']

const restricted = {
  allowPrivilegeEscalation: false,
  runAsNonRoot: true,
  runAsUser: 1000,
  capabilities: { drop: ['ALL'] },
  seccompProfile: { type: 'RuntimeDefault' },
}

const labels = (part: Part) => ({ 'app.kubernetes.io/name': part.name, 'app.kubernetes.io/part-of': 'qingdan' })

/** Those of the config map come first: `$(NAME)` is filled in only from what stands before it. */
function environmentOf(part: Part) {
  const own = Object.entries(part.environment(place)).filter(([name, value]) => value !== `$(${name})`)
  const configured = fromConfig.map((name) => ({ name, valueFrom: { configMapKeyRef: { name: 'qingdan', key: name } } }))
  const secret = part.secrets.map((name) => ({ name, valueFrom: { secretKeyRef: { name: 'qingdan-clients', key: name } } }))
  return [...configured, ...secret, ...own.map(([name, value]) => ({ name, value }))]
}

/** The secret files that a part names in its environment: the portal is given no key of a case, a service no key of a session. */
function filesOf(part: Part) {
  const paths = [...new Set(Object.values(part.environment(place)).filter((value) => value.startsWith(`${folder}/`)))]
  return paths.map((path) => path.slice(folder.length + 1).replaceAll('/', '__')).map((key) => ({ key, path: key }))
}

function deployment(part: Part) {
  const probe = { httpGet: { path: part.ready.path, port: part.ready.port } }
  const container = {
    name: part.name,
    image: 'qingdan',
    command: part.command,
    env: environmentOf(part),
    ports: Object.entries(part.ports).map(([name, containerPort]) => ({ name, containerPort })),
    readinessProbe: { ...probe, periodSeconds: 5 },
    startupProbe: { ...probe, periodSeconds: 3, failureThreshold: 40 },
    resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '768Mi' } },
    securityContext: { ...restricted, readOnlyRootFilesystem: true },
    volumeMounts: [
      { name: 'secrets', mountPath: folder, readOnly: true },
      { name: 'tmp', mountPath: '/tmp' },
    ],
  }
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: part.name, labels: labels(part) },
    spec: {
      replicas: 2,
      selector: { matchLabels: labels(part) },
      template: {
        metadata: { labels: labels(part) },
        spec: {
          terminationGracePeriodSeconds: 30,
          // The services refuse a keyring that others may read.
          initContainers: [secretsInPlace],
          containers: [container],
          volumes: [
            { name: 'given', secret: { secretName: 'qingdan-files', items: filesOf(part) } },
            { name: 'secrets', emptyDir: { medium: 'Memory' } },
            { name: 'tmp', emptyDir: {} },
          ],
        },
      },
    },
  }
}

/** A secret is mounted as links that a group may read; the parts want plain files of their own. Its keys are paths with `__` for the slash. */
const secretsInPlace = {
  name: 'secrets',
  image: 'qingdan',
  command: [
    'sh',
    '-c',
    `umask 077; cd /given; for f in *; do to="${folder}/$(echo "$f" | sed 's#__#/#')"; mkdir -p "$(dirname "$to")"; cp -L "$f" "$to"; done`,
  ],
  securityContext: restricted,
  volumeMounts: [
    { name: 'given', mountPath: '/given', readOnly: true },
    { name: 'secrets', mountPath: folder },
  ],
}

function service(part: Part) {
  const ports = Object.entries(part.ports).map(([name, port]) => ({ name, port, targetPort: name }))
  return { apiVersion: 'v1', kind: 'Service', metadata: { name: part.name, labels: labels(part) }, spec: { selector: labels(part), ports } }
}

const budget = (part: Part) => ({
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata: { name: part.name },
  spec: { minAvailable: 1, selector: { matchLabels: labels(part) } },
})

export function k8sText(): string {
  const documents = parts.flatMap((part) => [deployment(part), service(part), budget(part)])
  const text = documents.map((document) => stringify(document, { lineWidth: 0, aliasDuplicateObjects: false, compat: 'yaml-1.1' })).join('---\n')
  return `# Made by deploy/k8s.ts from deploy/system.ts; change those.\n${text}`
}

if (import.meta.main) await writeFile(k8sFile, k8sText())
