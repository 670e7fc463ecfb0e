import { type Connection, type Model, Schema } from 'mongoose'
import type { Case } from './case.ts'

const by = { account: String, role: String, office: String, _id: false }
const entry = new Schema(
  {
    seq: Number,
    type: { type: String },
    data: Buffer,
    sealed: Schema.Types.Mixed,
    on: String,
    at: String,
    by: [by],
    under: [String],
    command: { id: String, digest: String },
    to: String,
    document: { type: { name: String, series: String, _id: false }, required: false },
    lost: { type: { digest: String, fields: [String], _id: false }, required: false },
    trace: String,
    prev: String,
    hash: String,
    eventId: String,
  },
  { _id: false, strict: 'throw' },
)

// `facts` and `seals` have the shape of their kind; everything else is the kernel's and strict.
const caseSchema = new Schema(
  {
    _id: String,
    state: String,
    version: Number,
    seq: Number,
    on: String,
    shape: Number,
    facts: Schema.Types.Mixed,
    people: [{ part: String, account: String, who: String, _id: false }],
    area: String,
    created: { by, on: String, at: String },
    receipt: { type: { number: String, code: String, issue: Number, _id: false }, required: false },
    claims: { type: [String], default: undefined },
    deadlines: { type: [Schema.Types.Mixed] },
    dueOn: String,
    actBy: String,
    proposals: { type: [Schema.Types.Mixed] },
    head: String,
    tail: [entry],
    published: Number,
    busSeq: Number,
    pendingSince: String,
    seals: Schema.Types.Mixed,
    did: { type: Schema.Types.Mixed, default: undefined },
    recused: { type: [String], default: undefined },
    held: String,
    lost: { type: [String], default: undefined },
    erased: Boolean,
    archived: Number,
    archivedIds: Buffer,
  },
  { strict: 'throw', versionKey: false, minimize: false, autoIndex: false },
)

caseSchema.index({ claims: 1 }, { unique: true, sparse: true, name: 'claims_unique' })
caseSchema.index({ 'receipt.number': 1 }, { unique: true, sparse: true, name: 'receipt_unique' })
caseSchema.index({ dueOn: 1, _id: 1 }, { sparse: true, name: 'due' })
caseSchema.index({ pendingSince: 1 }, { sparse: true, name: 'pending' })
caseSchema.index({ actBy: 1, _id: 1 }, { name: 'queue' })
caseSchema.index({ area: 1, actBy: 1, _id: 1 }, { name: 'area_queue' })
caseSchema.index({ state: 1, actBy: 1, _id: 1 }, { name: 'state_queue' })
caseSchema.index({ 'people.account': 1, actBy: 1, _id: 1 }, { name: 'account_queue' })
caseSchema.index({ 'people.who': 1 }, { name: 'who' })

/** Old published entries of a case, written once and never changed. */
const bucketSchema = new Schema(
  { _id: String, case: String, from: Number, to: Number, entries: [entry] },
  { strict: 'throw', versionKey: false, autoIndex: false },
)
bucketSchema.index({ case: 1, from: 1 }, { name: 'case_from' })
bucketSchema.index({ case: 1, 'entries.command.id': 1 }, { name: 'case_command' })
bucketSchema.index({ case: 1, 'entries.eventId': 1 }, { name: 'case_event' })

export interface Bucket {
  _id: string
  case: string
  from: number
  to: number
  entries: Case['tail']
}
export function caseModel(connection: Connection, kind: string): Model<Case> {
  return connection.model<Case>(kind, caseSchema as unknown as Schema<Case>, kind)
}
export function bucketModel(connection: Connection, kind: string): Model<Bucket> {
  return connection.model<Bucket>(`${kind}_history`, bucketSchema as unknown as Schema<Bucket>, `${kind}_history`)
}
