import { asActor } from '@qingdan/lib/grpc.ts'
import { staff } from '@qingdan/list/roles.ts'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { cookie } from './cookie.ts'
import { passes } from './gate.ts'
import { room } from './room.ts'
import { opened } from './sign-on/box.ts'
import { bytesOf, placeOf, withToken } from './sign-on/refresh.ts'
import { keyOf, type Kept } from './sign-on/store.ts'
import { hrefIn } from './text/text.ts'
import { visitorMark } from './visitor.ts'

/** Who is signed in on this request. `office` is the one acted for; empty for a citizen. */
export interface Session {
  account: string
  name: string
  roles: readonly string[]
  offices: readonly string[]
  office: string
  token: string
}

const read = async (): Promise<Session | undefined> => {
  const held = await cookie('session')
  if (!held) return undefined
  const row = await withToken(keyOf(held))
  const kept = row && opened<Kept>(bytesOf(row.box), placeOf(row._id))
  if (!row || !kept) return undefined
  passes(held)
  return { account: row.account, name: kept.name, roles: row.roles, offices: row.offices, office: row.office, token: kept.access }
}

/** The session of this request, with a token that is good for a call; undefined when nobody is signed in. Read once a request. */
export const session: () => Promise<Session | undefined> = cache(read)

/** Whether somebody is signed in, for what stands around a page: a lost store must not take a public page with it. */
export async function peek(): Promise<Session | undefined> {
  try {
    return await session()
  } catch {
    return undefined
  }
}

/** The person of this page; who is not signed in is sent to sign in and comes back to it. */
export async function signedIn(): Promise<Session> {
  const known = await session()
  if (known) return known
  const { lang, path, search } = await room()
  return redirect(`/auth/sign-in?to=${encodeURIComponent(hrefIn(lang, path + search))}`)
}

/** Options of a call that a person causes: their own token and the office they act for. */
export async function asMe(): Promise<ReturnType<typeof asActor>> {
  const known = await signedIn()
  return asActor(known.token, { ...(known.office && { office: known.office }), visitor: await visitorMark() })
}

export const isStaff = (known: Pick<Session, 'roles'> | undefined): boolean => known?.roles.some((role) => (staff as readonly string[]).includes(role)) ?? false
