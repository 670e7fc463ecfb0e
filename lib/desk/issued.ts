import type { SheetRequest, SheetResponse } from '@qingdan/proto/kernel/v1/desk.ts'
import { numbersFor } from '../calls.ts'
import type { Case } from '../case.ts'
import type { Entry } from '../entry.ts'
import { factsOf } from '../fold.ts'
import { type Caller, orRefuse } from '../grpc.ts'
import type { Actor, Sealed, Tagged } from '../kind.ts'
import { maskName } from '../mask.ts'
import { reject } from '../rejections.ts'
import { type Desk, holder } from './desk.ts'
import { namesFor } from './people.ts'
import { ofFile, servedBy } from './sheets.ts'
import { checkCode } from './verify.ts'

/** Which paper of an entry is asked for. */
function paperAsked({ matter }: Desk, entry: Entry | undefined, { certificate, receipt }: SheetRequest): string | undefined {
  if (certificate) return entry && entry.type === matter.certified ? 'certificate' : undefined
  if (receipt && entry?.type === 'apply') return 'receipt'
  return entry && (entry.document?.name ?? matter.plainOf(entry.type))
}
interface Look {
  readonly actor: Actor
  readonly own: boolean
  readonly tracked: boolean
}
/** Names and texts of one entry as the asker may read them. The look is recorded. */
async function openedFor(desk: Desk, found: Case, { seq, sealed = {} }: Entry, { actor, own, tracked }: Look): Promise<Sealed> {
  const { parts, matter, reader } = desk
  // Only the texts sealed with this entry belong to its document, not later ones of the same name.
  const seals = { ...found.seals, ...Object.fromEntries(Object.entries(sealed).map(([field, box]) => [field, { seq, box }])) }
  const readable = matter.textsFor(actor, own)
  const fields = [...namesFor(desk, actor, own), ...Object.keys(sealed).filter((field) => readable.includes(field))]
  const opened = orRefuse(await parts.reads.unseal([{ _id: found._id, seals }], fields, reader(actor, own, tracked ? 'receipt' : 'document')))
  return opened[found._id] ?? {}
}
/** An official document of the file, as of its own day. */
export async function issued(desk: Desk, request: SheetRequest, { actor, visitor }: Caller): Promise<SheetResponse> {
  const { parts, kernel, matter, calls, byReceipt } = desk
  const tracked = request.receiptNumber !== ''
  const found = tracked ? await byReceipt(request.receiptNumber, request.queryCode, visitor) : await calls.get(request.caseId, actor)
  const history = await kernel.store.history(found)
  const entry = history.find(({ seq }) => seq === request.seq)
  const name = paperAsked(desk, entry, request)
  const own = tracked || found.people.some(({ account }) => account === actor.account)
  const asks = tracked ? holder : actor
  const readable = name && matter.lasts?.(name, found.state) !== false && matter.mayRead?.(name, asks, own) !== false
  if (!entry || !readable) return orRefuse<SheetResponse>(reject('not-found', 'a document'))
  const values = await openedFor(desk, found, entry, { actor: asks, own, tracked })
  const called = (part: string): string => (tracked ? maskName(values[`${part}.name`] ?? '') : (values[`${part}.name`] ?? ''))
  const number = (await numbersFor(parts.numbers, kernel, [entry])).get(entry.eventId)
  // What the document says was true on its own day, not what became true afterwards.
  const facts = factsOf<object>(
    kernel.store.kind,
    history.filter(({ seq }) => seq <= entry.seq),
  )
  const event = kernel.store.kind.decode(entry.data) as Tagged
  const sheet = matter.sheetOf(name, {
    facts: kernel.store.kind.view(facts, asks, own) as object,
    entry,
    event,
    people: Object.fromEntries(matter.named.map((part) => [part, called(part)])),
    texts: values,
    parameters: parts.parameters,
    receiptNumber: found.receipt?.number ?? '',
    served: await servedBy(desk, history, event, facts),
  })
  return {
    ...sheet,
    ...ofFile(desk, found),
    number: number ?? '',
    pending: entry.document !== undefined && number === undefined,
    checkCode: number === undefined ? '' : checkCode(parts.ring.codes, entry.eventId),
    masked: tracked,
  }
}
