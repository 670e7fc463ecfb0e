import { clientOf, officeOf, type System, systems } from '@qingdan/list/agencies.ts'
import type { Role } from '@qingdan/list/roles.ts'

/** What a deployment fills in when the realm is imported; Keycloak reads each from its environment. */
export const placeholders = {
  origin: '${QINGDAN_PORTAL_ORIGIN}',
  logoutOrigin: '${QINGDAN_PORTAL_INTERNAL_ORIGIN}',
  portalSecret: '${QINGDAN_PORTAL_SECRET}',
  serviceSecret: '${QINGDAN_SERVICE_SECRET}',
  clockSecret: '${QINGDAN_CLOCK_SECRET}',
  cliSecret: '${QINGDAN_CLI_SECRET}',
} as const
const secretOf = (system: System) => `\${QINGDAN_${system.toUpperCase()}_SECRET}`

export const audience = 'qingdan'

const attributeClaim = (claim: string, multivalued = false) => ({
  name: claim,
  protocol: 'openid-connect',
  protocolMapper: 'oidc-usermodel-attribute-mapper',
  config: {
    'user.attribute': claim,
    'claim.name': claim,
    'jsonType.label': 'String',
    multivalued: String(multivalued),
    'access.token.claim': 'true',
    'id.token.claim': 'true',
    'userinfo.token.claim': 'false',
  },
})

const audienceClaim = {
  name: 'audience',
  protocol: 'openid-connect',
  protocolMapper: 'oidc-audience-mapper',
  config: { 'included.client.audience': audience, 'access.token.claim': 'true', 'id.token.claim': 'false' },
}

const protocolMappers = [audienceClaim, attributeClaim('office', true), attributeClaim('credential_number'), attributeClaim('credential_expiry')]

const closed = {
  protocol: 'openid-connect',
  publicClient: false,
  standardFlowEnabled: false,
  implicitFlowEnabled: false,
  directAccessGrantsEnabled: false,
  serviceAccountsEnabled: false,
  // What a token says: who, the name, the roles. Without the scope offline_access none outlives the session of the person.
  defaultClientScopes: ['basic', 'profile', 'roles'],
  optionalClientScopes: [],
}

const program = (clientId: string, name: string, secret: string) => ({ ...closed, clientId, name, secret, serviceAccountsEnabled: true, protocolMappers })

/** The portal signs people in; as itself it is a visitor without an account. */
const portal = {
  ...program('portal', '门户 / portal', placeholders.portalSecret),
  standardFlowEnabled: true,
  rootUrl: placeholders.origin,
  baseUrl: '/',
  redirectUris: [`${placeholders.origin}/auth/callback`],
  webOrigins: [],
  attributes: {
    'pkce.code.challenge.method': 'S256',
    'post.logout.redirect.uris': `${placeholders.origin}/##${placeholders.origin}/en`,
    'backchannel.logout.url': `${placeholders.logoutOrigin}/auth/back-channel`,
    'backchannel.logout.session.required': 'true',
    'use.refresh.tokens': 'true',
  },
}

/** Stands for our services as the audience of a token; nobody signs in by it. */
const services = { ...closed, clientId: audience, name: '服务 / services', bearerOnly: true }

export const clients = [
  portal,
  services,
  program('service', '服务之间 / between services', placeholders.serviceSecret),
  program('clock', '时钟 / clock', placeholders.clockSecret),
  ...systems.map(({ id, name }) => program(clientOf(id), `${name.zh} / ${name.en}`, secretOf(id))),
]

/** Takes a name and a password for a token: for the tests and the story of the demonstration, in no other realm. */
export const cli = {
  ...program('cli', '试验用命令行 / command line of the tests', placeholders.cliSecret),
  directAccessGrantsEnabled: true,
  serviceAccountsEnabled: false,
}

const asProgram = (clientId: string, role: Role, office?: string) => ({
  username: `service-account-${clientId}`,
  enabled: true,
  serviceAccountClientId: clientId,
  realmRoles: [role],
  ...(office && { attributes: { office: [office] } }),
})

export const programAccounts = [
  asProgram('portal', 'public'),
  asProgram('service', 'service'),
  asProgram('clock', 'clock'),
  ...systems.map(({ id }) => asProgram(clientOf(id), 'agency', officeOf(id))),
]
