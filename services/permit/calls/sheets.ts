import type { Case } from '@qingdan/lib/case.ts'
import { numbersFor } from '@qingdan/lib/calls.ts'
import { factsOf } from '@qingdan/lib/fold.ts'
import { type Caller, orRefuse } from '@qingdan/lib/grpc.ts'
import { maskName } from '@qingdan/lib/mask.ts'
import { reject } from '@qingdan/lib/rejections.ts'
import type { Facts } from '@qingdan/proto/permit/permit/v1/event.ts'
import type { SheetRequest, SheetResponse } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { sheetOf } from '../permit/documents.ts'
import { textsFor } from '../permit/views.ts'
import { type Desk, holder } from './desk.ts'
import { checkCode } from './verify.ts'

/** An official document, for a party, an officer, or whoever shows receipt number and query code (names masked). */
export function sheetCalls(desk: Desk): { sheet: (request: SheetRequest, caller: Caller) => Promise<SheetResponse> } {
  const { parts, calls, byReceipt, reader } = desk
  return {
    sheet: async ({ caseId, seq, receiptNumber, queryCode, certificate }, { actor, visitor }) => {
      const kernel = parts.kernels['permit']!
      const tracked = receiptNumber !== ''
      const found: Case = tracked ? await byReceipt(receiptNumber, queryCode, visitor) : await calls.get(caseId, actor)
      const history = await kernel.store.history(found)
      const entry = history.find((each) => each.seq === seq)
      const name = certificate ? 'certificate' : (entry?.document?.name ?? (entry?.type === 'apply' ? 'application' : undefined))
      if (!entry || !name) return orRefuse<SheetResponse>(reject('not-found', 'a document'))
      const asks = tracked ? holder : actor
      const own = tracked || found.people.some(({ account }) => account === actor.account)
      // Only the texts sealed with this entry belong to its document, not later ones of the same name.
      const seals = { ...found.seals, ...Object.fromEntries(Object.entries(entry.sealed ?? {}).map(([field, box]) => [field, { seq, box }])) }
      const readable = textsFor(asks, own)
      const fields = ['woman.name', 'man.name', ...Object.keys(entry.sealed ?? {}).filter((field) => readable.includes(field))]
      const values =
        orRefuse(await parts.reads.unseal([{ _id: found._id, seals }], fields, reader(asks, own, tracked ? 'receipt' : 'document')))[found._id] ?? {}
      const nameOf = (part: string): string => (tracked ? maskName(values[`${part}.name`] ?? '') : (values[`${part}.name`] ?? ''))
      const number = (await numbersFor(parts.numbers, kernel, [entry])).get(entry.eventId)
      // What the document says was true on its own day, not what became true afterwards.
      const facts = factsOf<Facts>(
        kernel.store.kind,
        history.filter((each) => each.seq <= seq),
      )
      const sheet = sheetOf(name, {
        facts,
        entry,
        event: kernel.store.kind.decode(entry.data),
        people: { woman: nameOf('woman'), man: nameOf('man') },
        texts: values,
        parameters: parts.parameters,
      })
      return {
        ...sheet,
        number: number ?? '',
        pending: entry.document !== undefined && number === undefined,
        checkCode: number === undefined ? '' : checkCode(parts.ring.codes, entry.eventId),
        specimen: parts.date.demonstration,
        caseId: found._id,
        receiptNumber: found.receipt?.number ?? '',
        onBehalf: found.created.by.role === 'counterClerk',
        masked: tracked,
      }
    },
  }
}
