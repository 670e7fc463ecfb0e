import { rejectionOf } from '@qingdan/lib/grpc.ts'
import { reject, type Rejection } from '@qingdan/lib/rejections.ts'
import { notFound } from 'next/navigation'
import { isStaff, type Session, signedIn } from '../session.ts'

/** Who works here. Somebody without a staff role gets the page of what does not exist. */
export async function staff(...roles: readonly string[]): Promise<Session> {
  const known = await signedIn()
  if (!isStaff(known) || (roles.length > 0 && !known.roles.some((role) => roles.includes(role)))) notFound()
  return known
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

/** The answer; absent and forbidden become the one page for both. A service that is down is a value. */
export function foundOr<T>(result: Answered<T>): T | undefined {
  if ('answer' in result) return result.answer
  if (result.refused.rejected === 'unavailable') return undefined
  notFound()
}

export const invalid = (field: string, rule: string): Rejection => reject('invalid', field, { fields: [{ field, rule }] })
