import { createHash, randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { heedClosing } from '@qingdan/lib/driver.ts'
import mongoose, { type Connection, type Model, Schema } from 'mongoose'

/** What of a session is personal or secret: only in the sealed box. */
export interface Kept {
  name: string
  access: string
  refresh: string
  id: string
}
export interface SessionRow {
  _id: string
  sid: string
  account: string
  roles: string[]
  offices: string[]
  office: string
  box: Buffer
  /** Rises with every refresh; the guard of the lock. */
  turn: number
  accessUntil: Date
  lockedUntil: Date
  expiresAt: Date
}

const schema = new Schema<SessionRow>(
  {
    _id: { type: String, required: true },
    sid: { type: String, required: true, index: true },
    account: { type: String, required: true },
    roles: { type: [String], required: true },
    offices: { type: [String], required: true },
    office: { type: String, default: '' },
    box: { type: Buffer, required: true },
    turn: { type: Number, required: true },
    accessUntil: { type: Date, required: true },
    lockedUntil: { type: Date, required: true },
    expiresAt: { type: Date, required: true, expires: 0 },
  },
  { versionKey: false, collection: 'sessions' },
)

// The driver lies beside the portal as it is built, and there it is started.
heedClosing(createRequire(join(process.cwd(), 'server.js')))

let connection: Promise<Connection> | undefined

async function connected(): Promise<Connection> {
  const url = process.env.MONGODB_URL
  if (!url) throw new Error('MONGODB_URL is not set')
  connection ??= mongoose.createConnection(url, { dbName: 'portal', serverSelectionTimeoutMS: 3000, writeConcern: { w: 'majority' } }).asPromise()
  try {
    return await connection
  } catch (fault) {
    connection = undefined
    throw fault
  }
}

export async function sessions(): Promise<Model<SessionRow>> {
  const open = await connected()
  return (open.models['session'] as Model<SessionRow> | undefined) ?? open.model<SessionRow>('session', schema)
}

export const newCookie = (): string => randomBytes(32).toString('base64url')

/** Only the digest is stored: a copy of the database opens no session. */
export const keyOf = (cookie: string): string => createHash('sha256').update(cookie).digest('base64url')

export const instantMs = (): number => Temporal.Now.instant().epochMilliseconds
export const inMs = (ms: number): Date => new Date(instantMs() + ms)
