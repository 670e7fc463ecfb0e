import { attach } from '@qingdan/lib/attach.ts'
import { instantNow } from '@qingdan/lib/business-date.ts'
import { tokenOf } from '@qingdan/lib/calls.ts'
import type { Case } from '@qingdan/lib/case.ts'
import { futureId } from '@qingdan/lib/create.ts'
import { orRefuse, registered } from '@qingdan/lib/grpc.ts'
import { idOf } from '@qingdan/lib/kernel.ts'
import type { Actor } from '@qingdan/lib/kind.ts'
import { presentCase } from '@qingdan/lib/present.ts'
import { recuse } from '@qingdan/lib/recuse.ts'
import { reject } from '@qingdan/lib/rejections.ts'
import { reseal } from '@qingdan/lib/reseal.ts'
import type { Parts } from '@qingdan/lib/service.ts'
import type { Command, Material } from '@qingdan/proto/permit/permit/v1/command.ts'
import type { Facts } from '@qingdan/proto/permit/permit/v1/event.ts'
import { PermitDefinition } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { eligibility } from '../permit/eligibility.ts'
import { type Desk, deskOf, holder } from './desk.ts'
import { list } from './list.ts'
import { draftCalls, uploadCalls } from './papers.ts'
import { maskedPeople } from './people.ts'
import { sample } from './sample.ts'
import { sheetCalls } from './sheets.ts'
import { verify } from './verify.ts'

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
        tokenOf(/^[0-9a-f]{24}$/, pageToken) || undefined,
      )
      return {
        reads: page.reads.map(({ at, on, by, ground, fields, own }) => ({ at, on, role: by.role, office: by.office, ground, fields: [...fields], own })),
        nextPageToken: page.next ?? '',
      }
    },
    unmask: async ({ caseId, fields, ground }, { actor }) => {
      const found = await calls.get(caseId, actor)
      const faults = [
        ...(fields.length === 0 ? [{ field: 'fields', rule: 'required' }] : []),
        ...([...ground.trim()].length < 4 || ground.length > 200 ? [{ field: 'ground', rule: 'required' }] : []),
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
    recuse: async (request, { actor }) => {
      const { case: found } = orRefuse(await recuse(kernel, actor, request))
      parts.relays['permit']?.nudge()
      return { case: present(found, actor) }
    },
    reseal: async (request, { actor }) => {
      const { case: found } = orRefuse(await reseal(kernel, actor, request))
      parts.relays['permit']?.nudge()
      return { case: present(found, actor) }
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
              fields: [{ field: `materials[${i}].upload_id`, rule: 'unknown' }],
            }),
          )
    }),
  )
  return { command: { ...inner, value: { ...inner.value, materials } } as never }
}
