import { allowInsecureRequests, type Configuration, discovery, enableNonRepudiationChecks } from 'openid-client'

const client = (): { issuer: string; id: string; secret: string } | undefined => {
  const { OIDC_ISSUER: issuer, OIDC_PORTAL_SECRET: secret } = process.env
  return issuer && secret ? { issuer, id: 'portal', secret } : undefined
}

let found: Promise<Configuration> | undefined

/** The portal as a client of the sign-on; found once, looked for again after a fault. */
export async function configuration(): Promise<Configuration | undefined> {
  const known = client()
  if (!known) return undefined
  // The signature of an ID token is looked at too, although it comes straight from the sign-on: between the two there may be plain HTTP.
  const execute = [enableNonRepudiationChecks, ...(known.issuer.startsWith('http:') ? [allowInsecureRequests] : [])]
  found ??= discovery(new URL(known.issuer), known.id, known.secret, undefined, { execute })
  try {
    return await found
  } catch (fault) {
    found = undefined
    throw fault
  }
}
