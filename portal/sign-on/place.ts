/** Where the portal is found by a browser. */
export const origin = (): string => (process.env.PORTAL_ORIGIN ?? 'http://127.0.0.1:3000').replace(/\/$/, '')

/** Read over plain http only on a machine of one's own. */
export const overTls = (): boolean => origin().startsWith('https:')

/** A path of this site, with its query; anything that could lead elsewhere becomes `otherwise`. */
export function safePath(to: string | null | undefined, otherwise: string): string {
  if (!to || to.length > 500 || !/^\/[\x21-\x5b\x5d-\x7e]*$/.test(to) || to.startsWith('//')) return otherwise
  const url = URL.parse(to, 'http://here.invalid')
  if (!url || url.origin !== 'http://here.invalid' || url.pathname.startsWith('//') || url.pathname.startsWith('/auth/')) return otherwise
  return url.pathname + url.search
}

export const isEnglish = (path: string): boolean => path === '/en' || path.startsWith('/en/') || path.startsWith('/en?')
