import { preview } from '@qingdan/lib/act.ts'
import type { Case } from '@qingdan/lib/case.ts'
import { numbersFor } from '@qingdan/lib/calls.ts'
import type { Entry } from '@qingdan/lib/entry.ts'
import { factsOf } from '@qingdan/lib/fold.ts'
import { type Caller, orRefuse } from '@qingdan/lib/grpc.ts'
import type { Actor, Sealed } from '@qingdan/lib/kind.ts'
import { maskName } from '@qingdan/lib/mask.ts'
import { reject } from '@qingdan/lib/rejections.ts'
import { waiting } from '@qingdan/lib/sign.ts'
import type { Facts } from '@qingdan/proto/permit/permit/v1/event.ts'
import {
  type PreviewRequest,
  type PreviewResponse,
  type ProposedRequest,
  type ProposedResponse,
  type SheetRequest,
  SheetResponse,
} from '@qingdan/proto/permit/permit/v1/permit.ts'
import { sheetOf } from '../permit/documents.ts'
import { paperOf, plainOf, titleOf } from '../permit/papers.ts'
import type { Event } from '../permit/event.ts'
import type { Command } from '../permit/machine.ts'
import { textsFor } from '../permit/views.ts'
import { type Desk, holder } from './desk.ts'
import { checkCode } from './verify.ts'

interface SheetCalls {
  /** An official document, for a party, an officer, or whoever shows receipt number and query code (names masked). */
  sheet(request: SheetRequest, caller: Caller): Promise<SheetResponse>
  preview(request: PreviewRequest, caller: Caller): Promise<PreviewResponse>
  proposed(request: ProposedRequest, caller: Caller): Promise<ProposedResponse>
}
const spouses = ['woman.name', 'man.name'] as const

export function sheetCalls(desk: Desk): SheetCalls {
  const { parts } = desk
  const kernel = parts.kernels['permit']!
  return {
    sheet: (request, caller) => issued(desk, request, caller),
    preview: async ({ caseId, command }, { actor }) => {
      const given = command?.command ?? orRefuse<Command>(reject('invalid', 'command', { fields: [{ field: 'command', rule: 'required' }] }))
      const { found, judged } = orRefuse(await preview(kernel, actor, caseId, given))
      // Who writes a text reads it in its paper, whether or not the role reads it of others.
      return { sheet: await drafted(desk, found, actor, { command: given.$case, event: judged.event as Event, texts: judged.sealed ?? {} }) }
    },
    proposed: async ({ caseId, digest }, { actor }) => {
      const { found, command, event, sealed } = orRefuse(
        await waiting(kernel, actor, { caseId, digest }, (seen) =>
          parts.reads.record([seen._id], [`proposal:${digest.slice(0, 12)}`], desk.reader(actor, false, 'countersign')),
        ),
      )
      const given = command as Command
      const readable = textsFor(actor, false)
      const texts = Object.fromEntries(Object.entries(sealed ?? {}).filter(([field]) => readable.includes(field)))
      return { command: { command: given }, sheet: await drafted(desk, found, actor, { command: given.$case, event: event as Event, texts }) }
    },
  }
}
/** What every sheet of a file says of the file itself. */
const ofFile = ({ parts }: Desk, found: Case): Pick<SheetResponse, 'specimen' | 'caseId' | 'receiptNumber' | 'onBehalf'> => ({
  specimen: parts.date.demonstration,
  caseId: found._id,
  receiptNumber: found.receipt?.number ?? '',
  onBehalf: found.created.by.role === 'counterClerk',
})

/** An act that is not written yet. */
interface Draft {
  readonly command: string
  readonly event: Event
  readonly texts: Sealed
}
/** Its paper: no number, no check code. */
async function drafted(desk: Desk, found: Case, actor: Actor, { command, event, texts }: Draft): Promise<SheetResponse | undefined> {
  const { parts, reader } = desk
  const numbered = paperOf(event)
  const name = numbered ?? plainOf(command)
  if (!name) return undefined
  const { kind, history } = parts.kernels['permit']!.store
  const entry = { seq: found.seq + 1, on: parts.date.today() }
  const names = orRefuse(await parts.reads.unseal([found], spouses, reader(actor, false, 'draft')))[found._id] ?? {}
  const facts = kind.evolve(found.facts as object, event, entry) as Facts
  const sheet = sheetOf(name, {
    facts,
    entry,
    event,
    people: { woman: names['woman.name'] ?? '', man: names['man.name'] ?? '' },
    texts,
    parameters: parts.parameters,
    receiptNumber: found.receipt?.number ?? '',
    served: await servedBy(desk, await history(found), event, facts),
  })
  return SheetResponse.fromPartial({ ...sheet, pending: numbered !== undefined, ...ofFile(desk, found) })
}

async function issued(
  desk: Desk,
  { caseId, seq, receiptNumber, queryCode, certificate, receipt }: SheetRequest,
  { actor, visitor }: Caller,
): Promise<SheetResponse> {
  const { parts, calls, byReceipt, reader } = desk
  const kernel = parts.kernels['permit']!
  const tracked = receiptNumber !== ''
  const found: Case = tracked ? await byReceipt(receiptNumber, queryCode, visitor) : await calls.get(caseId, actor)
  const history = await kernel.store.history(found)
  const entry = history.find((each) => each.seq === seq)
  const name = certificate ? 'certificate' : receipt && entry?.type === 'apply' ? 'receipt' : entry && nameOf(entry)
  if (!entry || !name) return orRefuse<SheetResponse>(reject('not-found', 'a document'))
  const asks = tracked ? holder : actor
  const own = tracked || found.people.some(({ account }) => account === actor.account)
  // Only the texts sealed with this entry belong to its document, not later ones of the same name.
  const seals = { ...found.seals, ...Object.fromEntries(Object.entries(entry.sealed ?? {}).map(([field, box]) => [field, { seq, box }])) }
  const readable = textsFor(asks, own)
  const fields = [...spouses, ...Object.keys(entry.sealed ?? {}).filter((field) => readable.includes(field))]
  const values = orRefuse(await parts.reads.unseal([{ _id: found._id, seals }], fields, reader(asks, own, tracked ? 'receipt' : 'document')))[found._id] ?? {}
  const called = (part: string): string => (tracked ? maskName(values[`${part}.name`] ?? '') : (values[`${part}.name`] ?? ''))
  const number = (await numbersFor(parts.numbers, kernel, [entry])).get(entry.eventId)
  // What the document says was true on its own day, not what became true afterwards.
  const facts = factsOf<Facts>(
    kernel.store.kind,
    history.filter((each) => each.seq <= seq),
  )
  const event = kernel.store.kind.decode(entry.data) as Event
  const sheet = sheetOf(name, {
    facts,
    entry,
    event,
    people: { woman: called('woman'), man: called('man') },
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
const nameOf = ({ document, type }: Entry): string | undefined => document?.name ?? plainOf(type)

/** The paper that an entry says was served: one of the file's, or the certificate. */
async function servedBy({ parts }: Desk, history: readonly Entry[], event: Event, { grantSeq }: Facts): Promise<{ title: string; number: string } | undefined> {
  const seq = event.$case === 'served' ? event.value.ofSeq : event.$case === 'delivered' ? grantSeq : 0
  const paper = history.find((each) => each.seq === seq)
  if (!paper?.document) return undefined
  const number = (await numbersFor(parts.numbers, parts.kernels['permit']!, [paper])).get(paper.eventId) ?? ''
  return { title: titleOf(event.$case === 'delivered' ? 'certificate' : paper.document.name), number }
}
