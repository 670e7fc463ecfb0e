import type { Case } from './case.ts'
import type { CaseKeys } from './keys.ts'
import { open } from './sealed.ts'

/** Sealed fields of a case, opened; those that the case does not have are left out, and of an erased case all. Whoever calls has recorded the look. */
export async function openedFields(keys: CaseKeys, { _id, seals }: Pick<Case, '_id' | 'seals'>, fields: readonly string[]): Promise<Record<string, string>> {
  const key = await keys.of(_id)
  if (!key) return {} // erased: nothing can be opened again
  return Object.fromEntries(
    fields.flatMap((field) => {
      const kept = seals[field]
      return kept ? [[field, open(key, { caseId: _id, seq: kept.seq, field }, kept.box).toString('utf8')]] : []
    }),
  )
}
