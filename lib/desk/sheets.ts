import { SheetResponse, type SheetRequest } from '@qingdan/proto/kernel/v1/desk.ts'
import { preview } from '../act.ts'
import { numbersFor } from '../calls.ts'
import type { Case } from '../case.ts'
import type { Entry } from '../entry.ts'
import { type Caller, orRefuse } from '../grpc.ts'
import type { Actor, Sealed, Tagged } from '../kind.ts'
import { reject } from '../rejections.ts'
import { waiting } from '../sign.ts'
import type { Desk } from './desk.ts'
import { namesFor } from './people.ts'

/** What every sheet of a file says of the file itself. */
export const ofFile = ({ parts }: Desk, found: Case): Pick<SheetResponse, 'specimen' | 'caseId' | 'receiptNumber' | 'onBehalf'> => ({
  specimen: parts.date.demonstration,
  caseId: found._id,
  receiptNumber: found.receipt?.number ?? '',
  onBehalf: found.created.by.role === 'counterClerk',
})
/** The paper that an entry says was served: one of the file's, or the certificate beside it. */
export async function servedBy({ parts, kernel, matter }: Desk, history: readonly Entry[], event: Tagged, facts: object) {
  const served = matter.serves(event, facts)
  const paper = served && history.find(({ seq }) => seq === served.seq)
  if (!paper?.document) return undefined
  const number = (await numbersFor(parts.numbers, kernel, [paper])).get(paper.eventId) ?? ''
  return { title: matter.titleOf(served?.paper ?? paper.document.name), number }
}

/** An act that is not written yet. */
interface Draft {
  readonly command: string
  readonly event: Tagged
  readonly texts: Sealed
}
/** Its paper: no number, no check code. */
async function drafted(desk: Desk, found: Case, actor: Actor, { command, event, texts }: Draft): Promise<SheetResponse | undefined> {
  const { parts, kernel, matter, reader } = desk
  const numbered = matter.paperOf(event)
  const name = numbered ?? matter.plainOf(command)
  if (!name) return undefined
  const { kind, history } = kernel.store
  const entry = { seq: found.seq + 1, on: parts.date.today() }
  const names = orRefuse(await parts.reads.unseal([found], namesFor(desk, actor, false), reader(actor, false, 'draft')))[found._id] ?? {}
  const facts = kind.evolve(found.facts as object, event, entry) as object
  const sheet = matter.sheetOf(name, {
    facts,
    entry,
    event,
    people: Object.fromEntries(matter.named.map((part) => [part, names[`${part}.name`] ?? ''])),
    texts,
    parameters: parts.parameters,
    receiptNumber: found.receipt?.number ?? '',
    served: await servedBy(desk, await history(found), event, facts),
  })
  return SheetResponse.fromPartial({ ...sheet, pending: numbered !== undefined, ...ofFile(desk, found) })
}

interface PreviewRequest<Command> {
  readonly caseId: string
  readonly command?: { readonly command?: Command | undefined } | undefined
}
export interface SheetCalls<Command> {
  /** An official document, for a party, an officer, or whoever shows receipt number and query code (names masked). */
  sheet(request: SheetRequest, caller: Caller): Promise<SheetResponse>
  preview(request: PreviewRequest<Command>, caller: Caller): Promise<{ sheet: SheetResponse | undefined }>
  proposed(request: { caseId: string; digest: string }, caller: Caller): Promise<{ command: { command: Command }; sheet: SheetResponse | undefined }>
}
/** Papers that do not exist yet: of an act that somebody thinks of, and of one that waits for its second officer. */
export function draftSheetCalls<Command extends Tagged>(desk: Desk<object, Tagged, object, Command>): Pick<SheetCalls<Command>, 'preview' | 'proposed'> {
  const { parts, kernel, matter } = desk
  return {
    preview: async ({ caseId, command }, { actor }) => {
      const given = command?.command ?? orRefuse<Command>(reject('invalid', 'command', { fields: [{ field: 'command', rule: 'required' }] }))
      const { found, judged } = orRefuse(await preview(kernel, actor, caseId, given))
      // Who writes a text reads it in its paper, whether or not the role reads it of others.
      return { sheet: await drafted(desk, found, actor, { command: given.$case, event: judged.event, texts: judged.sealed ?? {} }) }
    },
    proposed: async ({ caseId, digest }, { actor }) => {
      const { found, command, event, sealed } = orRefuse(
        await waiting(kernel, actor, { caseId, digest }, (seen) =>
          parts.reads.record([seen._id], [`proposal:${digest.slice(0, 12)}`], desk.reader(actor, false, 'countersign')),
        ),
      )
      const readable = matter.textsFor(actor, false)
      const texts = Object.fromEntries(Object.entries(sealed ?? {}).filter(([field]) => readable.includes(field)))
      return { command: { command: command as Command }, sheet: await drafted(desk, found, actor, { command: command.$case, event, texts }) }
    },
  }
}
