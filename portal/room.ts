import { headers } from 'next/headers'
import { cookie } from './cookie.ts'
import type { Lang } from './text/text.ts'

/** What every page must know about the request: set by proxy.ts, so that not-found pages know it too. */
export interface Room {
  lang: Lang
  /** Path without the language, for the link to the other one. */
  path: string
  search: string
  large: boolean
}

export async function room(): Promise<Room> {
  const [head, type] = await Promise.all([headers(), cookie('type')])
  return {
    lang: head.get('x-lang') === 'en' ? 'en' : 'zh',
    path: head.get('x-path') ?? '/',
    search: head.get('x-search') ?? '',
    large: type === 'large',
  }
}
