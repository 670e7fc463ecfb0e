import { createHash, timingSafeEqual } from 'node:crypto'
import type { Case } from '@qingdan/lib/case.ts'
import { type Calls, callsOf, eventOfNumber, numbersFor, openStates, queueFilter } from '@qingdan/lib/calls.ts'
import { codeHash, futureId } from '@qingdan/lib/create.ts'
import { fromTyped, hmac, toCrockford } from '@qingdan/lib/digest.ts'
import { orRefuse, registered } from '@qingdan/lib/grpc.ts'
import { attach } from '@qingdan/lib/attach.ts'
import { idOf } from '@qingdan/lib/kernel.ts'
import type { Actor, Filter } from '@qingdan/lib/kind.ts'
import { rateOf } from '@qingdan/lib/limits.ts'
import { presentCase } from '@qingdan/lib/present.ts'
import { instantNow } from '@qingdan/lib/business-date.ts'
import type { Reader } from '@qingdan/lib/reads.ts'
import { reject } from '@qingdan/lib/rejections.ts'
import type { Parts } from '@qingdan/lib/service.ts'
import type { Facts } from '@qingdan/proto/permit/permit/v1/event.ts'
import { type Command, type Material } from '@qingdan/proto/permit/permit/v1/command.ts'
import { type HistoryEntry, PermitDefinition } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { eligibility } from '../permit/eligibility.ts'
import { titleOf } from '../permit/documents.ts'
import { draftCalls, uploadCalls } from './papers.ts'
import { maskedPeople } from './people.ts'
import { sheetCalls } from './sheets.ts'

/** What the calls of the permit share. */
export interface Desk {
  readonly parts: Parts
  readonly calls: Calls
  readonly factsFor: (found: Case, actor: Actor) => Facts
  readonly entriesFor: (found: Case, actor: Actor, size: number, token: string) => Promise<{ entries: HistoryEntry[]; next: string }>
  readonly byReceipt: (receipt: string, code: string, visitor: string) => Promise<Case>
  readonly reader: (actor: Actor, own: boolean, ground: string) => Reader
}
/** A visitor with receipt number and query code sees the case as its holder, and may do nothing in it. */
export const holder: Actor = { account: '', roles: ['citizen'], office: '', via: 'u' }

export function deskOf(parts: Parts): Desk {
  const kernel = parts.kernels['permit']!
  const {
    store: { kind },
  } = kernel
  const calls = callsOf(kernel, parts.numbers, parts.metrics, () => parts.relays['permit']?.nudge(), titleOf)
  const mayTry = rateOf(30, 10)
  const factsFor = (found: Case, actor: Actor): Facts => kind.view(found.facts, actor, presentCase(kind, found, actor, parts.date.today()).own) as Facts
  return {
    parts,
    calls,
    factsFor,
    entriesFor: async (found, actor, size, token) => {
      const { entries, next } = await calls.history(found, size, token)
      const headers = await calls.headers(entries, actor)
      return { entries: entries.map((entry, i) => ({ header: headers[i], event: { event: kind.decode(entry.data) as never } })), next }
    },
    byReceipt: async (receipt, code, visitor) => {
      const number = receipt.normalize('NFKC').trim().toUpperCase()
      if (!mayTry(visitor || 'unmarked')) return orRefuse<Case>(reject('too-many', 'too many tries', { meta: { retryAfterSeconds: '10' } }))
      const wait = await parts.guesses.wait(number)
      if (wait > 0) return orRefuse<Case>(reject('too-many', 'wait', { meta: { retryAfterSeconds: String(wait) } }))
      const found = await kernel.store.cases.findOne({ 'receipt.number': number } as never)
      const given = createHash('sha256')
        .update(codeHash(number, fromTyped(code)))
        .digest()
      const kept = createHash('sha256')
        .update(found?.receipt?.code ?? '')
        .digest()
      if (!found || !timingSafeEqual(given, kept)) {
        await parts.guesses.wrong(number)
        return orRefuse<Case>(reject('not-found', 'receipt and code'))
      }
      await parts.guesses.right(number)
      return found
    },
    reader: (actor, own, ground) => ({
      by: { account: actor.account, role: actor.roles[0] ?? 'public', office: actor.office },
      own,
      ground,
      on: parts.date.today(),
      at: instantNow(),
    }),
  }
}

export function permitCalls(parts: Parts): ReturnType<typeof registered> {
  const desk = deskOf(parts)
  const { calls, factsFor, entriesFor, byReceipt, reader } = desk
  const kernel = parts.kernels['permit']!
  const {
    store: { kind },
  } = kernel
  const today = (): string => parts.date.today()
  const present = (found: Case, actor: Actor): ReturnType<typeof presentCase> => presentCase(kind, found, actor, today())

  return registered(PermitDefinition, {
    act: async (request, caller) => {
      const command = await withDigests(desk, request.caseId || futureId('permit', idOf(caller.actor, request.commandId)), request.command)
      const { case: found, entry, code = '' } = await calls.act({ caseId: request.caseId, commandId: request.commandId, command: command?.command }, caller)
      if (!request.caseId && command?.command?.$case === 'apply' && command.command.value.draftId)
        await parts.drafts.remove(caller.actor.account, command.command.value.draftId, instantNow())
      const [header] = await calls.headers([entry], caller.actor)
      return { case: present(found, caller.actor), facts: factsFor(found, caller.actor), entry: header, queryCode: code }
    },
    sign: async (request, caller) => {
      const { case: found, entry } = await calls.sign(request, caller)
      const [header] = await calls.headers([entry], caller.actor)
      return { case: present(found, caller.actor), facts: factsFor(found, caller.actor), entry: header }
    },
    get: async ({ caseId }, { actor }) => {
      const found = await calls.get(caseId, actor)
      const seen = present(found, actor)
      if (seen.own) await parts.notices.seen(found._id)
      const people = orRefuse(await maskedPeople(desk, found, actor, seen.own))
      return {
        case: seen,
        facts: factsFor(found, actor),
        people,
        notices: [...(await parts.notices.list(found._id))].map(({ _id: _ignored, case: _case, ...notice }) => notice),
      }
    },
    list: (request, { actor }) => list(desk, request, actor),
    history: async ({ caseId, pageSize, pageToken }, { actor }) => {
      const { entries, next } = await entriesFor(await calls.get(caseId, actor), actor, pageSize, pageToken)
      return { entries, nextPageToken: next }
    },
    track: async ({ receiptNumber, queryCode }, { visitor }) => {
      const found = await byReceipt(receiptNumber, queryCode, visitor)
      const { entries } = await entriesFor(found, holder, 100, '')
      return { case: { ...present(found, holder), actions: [], proposals: [] }, facts: kind.view(found.facts, holder, true) as Facts, entries }
    },
    check: async ({ answers, on }) => {
      const result = eligibility(answers, on || today())
      return {
        ...result,
        grounds: result.grounds.map((ground) => ({ ...ground, unmet: [...ground.unmet], open: [...ground.open] })),
        clauses: [...result.clauses],
      }
    },
    reads: async ({ caseId, pageSize, pageToken }, { actor }) => {
      if (caseId) await calls.get(caseId, actor)
      else if (!actor.roles.some((role) => role === 'auditor' || role === 'head')) orRefuse(reject('not-found', 'a case'))
      const page = await parts.reads.list(
        { ...(caseId && { cases: caseId }), showFrom: { $lte: instantNow() } },
        pageSize === 0 ? 25 : Math.min(pageSize, 100),
        pageToken || undefined,
      )
      return {
        reads: page.reads.map(({ at, on, by, ground, fields, own }) => ({ at, on, role: by.role, office: by.office, ground, fields: [...fields], own })),
        nextPageToken: page.next ?? '',
      }
    },
    unmask: async ({ caseId, fields, ground }, { actor }) => {
      const found = await calls.get(caseId, actor)
      const faults = [
        ...(fields.length === 0 ? [{ field: 'fields', rule: 'at least one' }] : []),
        ...([...ground.trim()].length < 4 || ground.length > 200 ? [{ field: 'ground', rule: '4 to 200 characters; the person can read it' }] : []),
      ]
      if (faults.length > 0) orRefuse(reject('invalid', 'a ground is needed', { fields: faults }))
      const values = orRefuse(await parts.reads.unseal([found], fields, reader(actor, false, ground.trim())))
      return { values: values[found._id] ?? {} }
    },
    sample: (request, { actor }) => sample(desk, request, actor),
    claim: async ({ receiptNumber, queryCode }, { actor, visitor }) => {
      const found = await byReceipt(receiptNumber, queryCode, visitor)
      const { case: mine } = orRefuse(await attach(kernel, actor, found._id))
      return { caseId: mine._id }
    },
    verify: async ({ number, code }, { visitor }) => verify(desk, number, code, visitor),
    ...sheetCalls(desk),
    ...uploadCalls(desk),
    ...draftCalls(desk),
  })
}

/** Digests of papers are the service's own: whatever a client sends is replaced, and a paper must belong to the case. */
async function withDigests({ parts }: Desk, caseId: string, command: Command | undefined): Promise<Command | undefined> {
  const inner = command?.command
  if (inner?.$case !== 'apply' && inner?.$case !== 'supply') return command
  const materials = await Promise.all(
    inner.value.materials.map(async (material, i): Promise<Material> => {
      if (!material.uploadId) return { ...material, digest: '' }
      const upload = await parts.uploads.find(caseId, material.uploadId)
      return upload
        ? { ...material, digest: upload.digest }
        : orRefuse<Material>(
            reject('invalid', 'an upload that is not there', {
              fields: [{ field: `materials[${i}].upload_id`, rule: 'a file that was uploaded for this case' }],
            }),
          )
    }),
  )
  return { command: { ...inner, value: { ...inner.value, materials } } as never }
}

const lateFilter = (today: string): Filter => ({ deadlines: { $elemMatch: { due: { $lt: today }, fires: 'late' } } })

async function list(
  desk: Desk,
  request: {
    queue: string
    states: string[]
    receiptNumber: string
    documentNumber: string
    pageSize: number
    pageToken: string
    lateOnly: boolean
    export: boolean
  },
  actor: Actor,
): ReturnType<Parameters<typeof registered<typeof PermitDefinition>>[1]['list']> {
  const { parts, calls, reader } = desk
  const kernel = parts.kernels['permit']!
  const {
    store,
    store: { kind },
  } = kernel
  const today = parts.date.today()
  const queue =
    queueFilter(kind, actor, request.queue) ??
    orRefuse<Filter>(reject('invalid', 'queue', { fields: [{ field: 'queue', rule: 'mine, office, sign, all or own' }] }))
  const event = request.documentNumber ? await eventOfNumber(parts.numbers, kernel, request.documentNumber) : undefined
  const filters: Filter[] = [
    queue,
    request.states.length > 0 ? { state: { $in: request.states } } : {},
    request.receiptNumber ? { 'receipt.number': request.receiptNumber.normalize('NFKC').trim().toUpperCase() } : {},
    request.documentNumber ? { _id: event?.split(':')[0] ?? '' } : {},
    request.lateOnly ? { $and: [lateFilter(today), { state: { $in: openStates(kind) } }] } : {},
  ]
  const { cases, next } = await calls.page({ $and: filters }, request.pageSize, request.pageToken, actor)
  const own = request.queue === 'own'
  const names = orRefuse(await parts.reads.unseal(cases, ['woman.name', 'man.name'], reader(actor, own, request.export ? 'export' : 'list')))
  if (request.export)
    await parts.reads.record(
      cases.map(({ _id }) => _id),
      ['export'],
      reader(actor, own, 'export'),
    )
  const { maskName } = await import('@qingdan/lib/mask.ts')
  const rows = cases.map((found) => {
    const facts = found.facts as Facts
    return {
      case: presentCase(kind, { ...found, tail: found.tail ?? [] }, actor, today),
      ground: facts.ground,
      maskedName: maskName(names[found._id]?.[`${facts.applicant || 'woman'}.name`] ?? ''),
    }
  })
  const scope = kind.scope(actor)
  const queues = own || request.pageToken || !scope ? [] : ['mine', 'office', 'sign', 'all']
  const counts = Object.fromEntries(
    await Promise.all(queues.map(async (name) => [name, await store.count({ $and: [scope ?? {}, queueFilter(kind, actor, name) ?? {}] })] as const)),
  )
  return { rows, nextPageToken: next, counts }
}

async function sample(
  desk: Desk,
  request: { ground: string; from: string; to: string; size: number; seed: string },
  actor: Actor,
): Promise<{ caseIds: string[]; population: number }> {
  const { parts, reader } = desk
  const dated = /^\d{4}-\d\d-\d\d$/
  const faults = [
    ...(request.ground.trim().length < 4 ? [{ field: 'ground', rule: 'at least 4 characters' }] : []),
    ...(dated.test(request.from) ? [] : [{ field: 'from', rule: 'a date, YYYY-MM-DD' }]),
    ...(dated.test(request.to) ? [] : [{ field: 'to', rule: 'a date, YYYY-MM-DD' }]),
    ...(request.size < 1 || request.size > 100 ? [{ field: 'size', rule: '1 to 100' }] : []),
    ...(request.seed.length < 8 ? [{ field: 'seed', rule: 'at least 8 characters' }] : []),
  ]
  if (faults.length > 0) orRefuse(reject('invalid', 'a sample', { fields: faults }))
  const { cases } = parts.kernels['permit']!.store
  const all = await cases
    .find({ 'facts.decidedOn': { $gte: request.from, $lte: request.to } } as never, { projection: { _id: 1 } })
    .limit(100_000)
    .toArray()
  const drawn = all
    .map(({ _id }) => ({ _id, key: createHash('sha256').update(`${request.seed}\0${_id}`).digest('hex') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, request.size)
    .map(({ _id }) => _id)
  await parts.reads.record(drawn, ['sample'], reader(actor, false, request.ground.trim()))
  return { caseIds: drawn, population: all.length }
}

const standing = new Set(['granted', 'modificationAsked', 'suspected', 'noticed', 'lapseNoticed', 'withdrawalNoticed', 'fulfilled'])
/** The code printed on a document: 10 characters of an HMAC of its event id. */
export const checkCode = (codes: Buffer, eventId: string): string => toCrockford(hmac(codes, 'check', eventId), 10)

const mayVerify = rateOf(60, 20)
async function verify(
  { parts }: Desk,
  number: string,
  code: string,
  visitor: string,
): Promise<Partial<Record<'number' | 'issuedOn' | 'state' | 'title' | 'endedOn', string>> & { found: boolean; stands?: boolean }> {
  const kernel = parts.kernels['permit']!
  if (!mayVerify(visitor || 'unmarked')) return orRefuse<{ found: boolean }>(reject('too-many', 'too many checks', { meta: { retryAfterSeconds: '10' } }))
  const eventId = (await eventOfNumber(parts.numbers, kernel, number)) ?? 'absent'
  const same = timingSafeEqual(Buffer.from(checkCode(parts.ring.codes, eventId)), Buffer.from(fromTyped(code).padEnd(10).slice(0, 10)))
  const found = same ? await kernel.store.load(eventId.split(':')[0] ?? '', {}) : undefined
  const entry = found && (await kernel.store.entryByEventId(found, eventId))
  if (!found || !entry?.document) return { found: false }
  const [printedNumber] = [...(await numbersFor(parts.numbers, kernel, [entry])).values()]
  const granted = entry.seq === (found.facts as Facts).grantSeq
  const stands = granted ? standing.has(found.state) : true
  return {
    found: true,
    stands,
    state: granted ? found.state : 'issued',
    title: titleOf(entry.document.name),
    number: printedNumber ?? '',
    issuedOn: entry.on,
    endedOn: stands ? '' : found.on,
  }
}
