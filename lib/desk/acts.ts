import type { Case as CaseMessage, Header, Notice } from '@qingdan/proto/kernel/v1/case.ts'
import type { GetRequest, HistoryRequest, SignRequest, TrackRequest } from '@qingdan/proto/kernel/v1/desk.ts'
import { instantNow } from '../business-date.ts'
import { futureId } from '../create.ts'
import { type Caller, orRefuse } from '../grpc.ts'
import { idOf } from '../kernel.ts'
import type { Tagged } from '../kind.ts'
import { type Desk, type HistoryEntry, holder } from './desk.ts'
import { maskedPeople } from './people.ts'
import { withDigests } from './uploads.ts'

interface ActRequest {
  readonly caseId: string
  readonly commandId: string
  readonly command?: { readonly command?: Tagged | undefined } | undefined
}
interface Acted<Facts> {
  case: CaseMessage
  facts: Facts
  entry: Header
}
interface ActCalls<Facts, Event, People> {
  act(request: ActRequest, caller: Caller): Promise<Acted<Facts> & { queryCode: string }>
  sign(request: SignRequest, caller: Caller): Promise<Acted<Facts>>
  get(request: GetRequest, caller: Caller): Promise<{ case: CaseMessage; facts: Facts; people: People; notices: Notice[] }>
  history(request: HistoryRequest, caller: Caller): Promise<{ entries: HistoryEntry<Event>[]; nextPageToken: string }>
  track(request: TrackRequest, caller: Caller): Promise<{ case: CaseMessage; facts: Facts; entries: HistoryEntry<Event>[] }>
}
const draftOf = (command: Tagged | undefined): string => (command?.value as { draftId?: string } | undefined)?.draftId ?? ''

/** One command on one case, and what a case is, to whoever may see it. */
export function actCalls<Facts extends object, Event extends Tagged, People extends object>(desk: Desk<Facts, Event, People>): ActCalls<Facts, Event, People> {
  const { parts, kernel, calls, present, factsFor, entriesFor, byReceipt } = desk
  const { kind } = kernel.store
  return {
    act: async (request, caller) => {
      const caseId = request.caseId || futureId(kind.name, idOf(caller.actor, request.commandId))
      const command = await withDigests(desk, caseId, request.command?.command)
      const { case: found, entry, code = '' } = await calls.act({ caseId: request.caseId, commandId: request.commandId, command }, caller)
      if (!request.caseId && draftOf(command)) await parts.drafts.remove(caller.actor.account, draftOf(command), instantNow())
      const [header] = await calls.headers([entry], caller.actor)
      return { case: present(found, caller.actor), facts: factsFor(found, caller.actor), entry: header!, queryCode: code }
    },
    sign: async (request, caller) => {
      const { case: found, entry } = await calls.sign(request, caller)
      const [header] = await calls.headers([entry], caller.actor)
      return { case: present(found, caller.actor), facts: factsFor(found, caller.actor), entry: header! }
    },
    get: async ({ caseId }, { actor }) => {
      const found = await calls.get(caseId, actor)
      const seen = present(found, actor)
      if (seen.own) await parts.notices.seen(found._id)
      const people = orRefuse(await maskedPeople(desk, found, actor, seen.own))
      const notices = await parts.notices.list(found._id)
      return { case: seen, facts: factsFor(found, actor), people, notices: notices.map(({ _id: _ignored, case: _case, ...notice }) => notice) }
    },
    history: async ({ caseId, pageSize, pageToken }, { actor }) => {
      const { entries, next } = await entriesFor(await calls.get(caseId, actor), actor, pageSize, pageToken)
      return { entries, nextPageToken: next }
    },
    track: async ({ receiptNumber, queryCode }, { visitor }) => {
      const found = await byReceipt(receiptNumber, queryCode, visitor)
      const { entries } = await entriesFor(found, holder, 100, '')
      return { case: { ...present(found, holder), actions: [], proposals: [] }, facts: kind.view(found.facts, holder, true) as Facts, entries }
    },
  }
}
