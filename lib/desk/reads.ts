import type { ReadsRequest, ReadsResponse, UnmaskRequest, UnmaskResponse } from '@qingdan/proto/kernel/v1/desk.ts'
import { instantNow } from '../business-date.ts'
import { tokenOf } from '../calls.ts'
import { type Caller, orRefuse } from '../grpc.ts'
import { reject } from '../rejections.ts'
import type { Desk } from './desk.ts'
import { mayUnmask } from './people.ts'

/** Who looked, and a look at what is masked, on a ground that the person can read. */
export function readCalls(desk: Desk): {
  reads: (request: ReadsRequest, caller: Caller) => Promise<ReadsResponse>
  unmask: (request: UnmaskRequest, caller: Caller) => Promise<UnmaskResponse>
} {
  const { parts, calls, reader } = desk
  return {
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
        ...(fields.some((field) => !mayUnmask(desk, actor, field)) ? [{ field: 'fields', rule: 'unknown' }] : []),
        ...([...ground.trim()].length < 4 || ground.length > 200 ? [{ field: 'ground', rule: 'required' }] : []),
      ]
      if (faults.length > 0) orRefuse(reject('invalid', 'a ground is needed', { fields: faults }))
      const values = orRefuse(await parts.reads.unseal([found], fields, reader(actor, false, ground.trim())))
      return { values: values[found._id] ?? {} }
    },
  }
}
