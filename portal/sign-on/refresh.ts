import { setTimeout as wait } from 'node:timers/promises'
import { refreshTokenGrant, ResponseBodyError } from 'openid-client'
import { configuration } from './client.ts'
import { boxOf, opened } from './box.ts'
import { inMs, instantMs, type Kept, type SessionRow, sessions } from './store.ts'
import { readAnswer } from './tokens.ts'

const early = 45_000
const lockMs = 8000
const patience = 10_000

export const placeOf = (key: string): string => `session:${key}`

const fresh = (row: SessionRow): boolean => row.accessUntil.getTime() - instantMs() > early
export const valid = (row: SessionRow): boolean => row.accessUntil.getTime() > instantMs()

/**
 * The session with a token that lasts a while. A refresh token works once, so whoever holds the lock refreshes and the
 * others wait and read again. Undefined when the session has ended.
 */
export async function withToken(key: string): Promise<SessionRow | undefined> {
  const model = await sessions()
  const giveUp = performance.now() + patience
  for (;;) {
    const row = await model.findOne({ _id: key, expiresAt: { $gt: inMs(0) } }).lean<SessionRow | null>()
    if (!row) return undefined
    if (fresh(row)) return row
    const locked = await model
      .findOneAndUpdate({ _id: key, turn: row.turn, lockedUntil: { $lte: inMs(0) } }, { $set: { lockedUntil: inMs(lockMs) } }, { returnDocument: 'after' })
      .lean<SessionRow | null>()
    if (locked) return refreshed(locked)
    if (performance.now() > giveUp) return valid(row) ? row : undefined
    await wait(80)
  }
}

async function refreshed(row: SessionRow): Promise<SessionRow | undefined> {
  const model = await sessions()
  const mine = { _id: row._id, turn: row.turn }
  const kept = opened<Kept>(bytesOf(row.box), placeOf(row._id))
  if (!kept) return void (await model.deleteOne(mine))
  try {
    const known = await configuration()
    if (!known) throw new Error('the sign-on is not set')
    const { kept: next, ...read } = readAnswer(await refreshTokenGrant(known, kept.refresh), kept)
    const office = read.offices.includes(row.office) ? row.office : (read.offices[0] ?? '')
    const set = { ...read, office, box: boxOf(next, placeOf(row._id)), turn: row.turn + 1, lockedUntil: inMs(0) }
    return (await model.findOneAndUpdate(mine, { $set: set }, { returnDocument: 'after' }).lean<SessionRow | null>()) ?? undefined
  } catch (fault) {
    // The sign-on has ended the session. Any other fault leaves it: it goes on until the token expires.
    if (fault instanceof ResponseBodyError && fault.error === 'invalid_grant') return void (await model.deleteOne(mine))
    await model.updateOne(mine, { $set: { lockedUntil: inMs(5000) } })
    return valid(row) ? row : undefined
  }
}

/** A lean read gives the driver's Binary. */
export const bytesOf = (box: unknown): Uint8Array => (box instanceof Uint8Array ? box : (box as { buffer: Uint8Array }).buffer)
