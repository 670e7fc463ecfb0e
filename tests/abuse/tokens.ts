import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { masterToken, signOn } from '@qingdan/lib/testing/tokens.ts'
import type { OwnRealm } from './realm.ts'

/** What a forger has at hand: a genuine token, the public key of the realm, and a key of their own. */
export interface Loot {
  readonly genuine: string
  readonly pem: string
  readonly own: OwnRealm
}
type Json = Record<string, unknown>
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const decode = (part = ''): Json => JSON.parse(Buffer.from(part, 'base64url').toString()) as Json
const split = ({ genuine }: Loot): { header: Json; claims: Json; parts: string[] } => {
  const parts = genuine.split('.')
  return { header: decode(parts[0]), claims: decode(parts[1]), parts }
}
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' })

/** Signed with the forger's own key, whatever the header says. */
function signedByStranger(loot: Loot, header: Json, claims: Json = {}): string {
  const known = split(loot)
  const text = `${encode({ ...known.header, ...header })}.${encode({ ...known.claims, ...claims })}`
  return `${text}.${sign('sha256', Buffer.from(text), stranger.privateKey).toString('base64url')}`
}
const without = (alg: string) => (loot: Loot) => `${encode({ ...split(loot).header, alg })}.${encode(split(loot).claims)}.`
const now = (): number => Math.floor(Date.now() / 1000)

/** Tokens whose signature is not the realm's, against the real sign-on. */
export const forged: Readonly<Record<string, (loot: Loot) => string | Promise<string>>> = {
  nothing: () => '',
  'three letters': () => 'a.b.c',
  'two parts': ({ genuine }) => genuine.split('.').slice(0, 2).join('.'),
  'four parts': ({ genuine }) => `${genuine}.x`,
  'five parts, as if encrypted': ({ genuine }) => `${genuine}.x.y`,
  'alg none': without('none'),
  'alg None': without('None'),
  'alg NONE': without('NONE'),
  'alg nOnE': without('nOnE'),
  'alg none with the old signature': (loot) => `${encode({ ...split(loot).header, alg: 'none' })}.${split(loot).parts[1]}.${split(loot).parts[2]}`,
  'no alg': (loot) => `${encode({ ...split(loot).header, alg: undefined })}.${split(loot).parts[1]}.${split(loot).parts[2]}`,
  'HS256 with the public key': (loot) => {
    const text = `${encode({ ...split(loot).header, alg: 'HS256' })}.${encode(split(loot).claims)}`
    return `${text}.${createHmac('sha256', loot.pem).update(text).digest('base64url')}`
  },
  'HS256 with the public key as PEM': (loot) => {
    const text = `${encode({ ...split(loot).header, alg: 'HS256' })}.${encode(split(loot).claims)}`
    const pem = `-----BEGIN CERTIFICATE-----\n${loot.pem}\n-----END CERTIFICATE-----\n`
    return `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`
  },
  'ES256 with a key of its own': (loot) => {
    const text = `${encode({ ...split(loot).header, alg: 'ES256' })}.${encode(split(loot).claims)}`
    return `${text}.${sign('sha256', Buffer.from(text), { key: curve.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
  },
  'another key under the same kid': (loot) => signedByStranger(loot, {}),
  'an unknown kid': (loot) => signedByStranger(loot, { kid: 'unknown' }),
  'a kid that is a path': (loot) => signedByStranger(loot, { kid: '../../../../dev/null' }),
  'no kid': (loot) => signedByStranger(loot, { kid: undefined }),
  'a jku of its own': (loot) => signedByStranger(loot, { jku: `${loot.own.url}/keys` }),
  'an x5u of its own': (loot) => signedByStranger(loot, { x5u: `${loot.own.url}/certificate` }),
  'a key in the header': (loot) => signedByStranger(loot, { jwk: stranger.publicKey.export({ format: 'jwk' }) }),
  'a certificate in the header': (loot) => signedByStranger(loot, { x5c: [loot.pem] }),
  'a critical extension': (loot) => signedByStranger(loot, { crit: ['exp'] }),
  'a stripped signature': ({ genuine }) => `${genuine.split('.').slice(0, 2).join('.')}.`,
  'an altered signature': ({ genuine }) => `${genuine.slice(0, -8)}AAAAAAAA`,
  'another signature of the same length': (loot) => `${split(loot).parts.slice(0, 2).join('.')}.${'A'.repeat(split(loot).parts[2]?.length ?? 0)}`,
  'more roles under the old signature': (loot) =>
    `${split(loot).parts[0]}.${encode({ ...split(loot).claims, realm_access: { roles: ['head', 'administrator'] } })}.${split(loot).parts[2]}`,
  'white space inside': ({ genuine }) => genuine.replace('.', '. '),
  'a null byte at the end': ({ genuine }) => `${genuine}\u0000`,
  'another realm of the same server': () => masterToken(),
  'an ID token': async () => (await signOn('chengdong1')).id_token ?? '',
  'a refresh token': async () => (await signOn('chengdong1')).refresh_token ?? '',
  'a realm of the forger': ({ own }) => own.token(),
  'one megabyte': ({ genuine }) => `${genuine}${'A'.repeat(1024 * 1024)}`,
}

/** Tokens that the realm itself has signed and that are wrong in one claim. */
export const misused: Readonly<Record<string, (own: OwnRealm) => string>> = {
  'wrong issuer': (own) => own.token({ iss: `${own.url}/realms/other` }),
  'wrong audience': (own) => own.token({ aud: 'account' }),
  'no audience': (own) => own.token({ aud: undefined }),
  'issued to another client': (own) => own.token({ azp: 'account-console' }),
  'issued to no client': (own) => own.token({ azp: undefined }),
  'type ID': (own) => own.token({ typ: 'ID' }),
  'type Refresh': (own) => own.token({ typ: 'Refresh' }),
  'type Logout': (own) => own.token({ typ: 'Logout' }),
  'no type': (own) => own.token({ typ: undefined }),
  expired: (own) => own.token({ exp: now() - 1 }),
  'expires never': (own) => own.token({ exp: undefined }),
  'expires at a word': (own) => own.token({ exp: 'tomorrow' }),
  'not yet valid': (own) => own.token({ nbf: now() + 3600 }),
  'no subject': (own) => own.token({ sub: undefined }),
  'an empty subject': (own) => own.token({ sub: '' }),
  'roles that are no list': (own) => own.token({ realm_access: 'administrator' }),
  'a claim twice, the second one better': (own) => own.token({}, `${JSON.stringify(own.claims).slice(0, -1)},"realm_access":{"roles":["administrator"]}}`),
  'an expiry twice': (own) => own.token({}, JSON.stringify(own.claims).replace('"exp":', `"exp":${now() - 10},"exp":`)),
  'claims that are no object': (own) => own.token({}, '["township"]'),
  'claims that are no JSON': (own) => own.token({}, '{"sub":'),
}
