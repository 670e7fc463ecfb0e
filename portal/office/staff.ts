import { rejectionOf } from '@qingdan/lib/grpc.ts'
import type { Rejection } from '@qingdan/lib/rejections.ts'
import { isStaff, type Session, signedIn } from '../session.ts'

/** Who works here; undefined for somebody without the role, who is shown the page of what does not exist. */
export async function staff(...roles: readonly string[]): Promise<Session | undefined> {
  const known = await signedIn()
  return isStaff(known) && (roles.length === 0 || known.roles.some((role) => roles.includes(role))) ? known : undefined
}

export type Answered<T> = { answer: T } | { refused: Rejection }

/** A call whose refusal is a value. A fault that says nothing is told as unavailable: nothing was changed. */
export async function answered<T>(call: () => Promise<T>): Promise<Answered<T>> {
  try {
    return { answer: await call() }
  } catch (error) {
    const refused = rejectionOf(error)
    if (refused) return { refused }
    throw error
  }
}
