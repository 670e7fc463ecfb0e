import { overTls } from './place.ts'

/** Every cookie of the portal: the session, a sign-in under way, what a visitor looks up, a receipt, a page typed without a session, large type. */
export type CookieName = 'session' | 'signing-in' | 'track' | 'receipt' | 'kept' | 'type'

/** The prefix binds a cookie to this host alone and to TLS; without TLS a browser would not keep it. */
export const named = (name: CookieName): string => (overTls() ? `__Host-${name}` : name)

/** No script reads a cookie of ours, and none travels with what another site sends. `seconds` keeps it past the end of the browser. */
export const flags = (seconds?: number) =>
  ({ httpOnly: true, sameSite: 'lax', secure: overTls(), path: '/', ...(seconds !== undefined && { maxAge: seconds }) }) as const
