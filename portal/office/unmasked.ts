import type { Lang } from '../text/text.ts'
import type { Wrong } from '../ui/Errors.tsx'

/** What the form of a look in full holds; the values only in the one answer that gave them. */
export interface Unmasked {
  lang: Lang
  caseId: string
  ground: string
  fields: readonly string[]
  errors: readonly Wrong[]
  values?: Readonly<Record<string, string>>
}

/** What is sealed of each of these people. */
export const personFields = (parts: readonly string[]): string[] =>
  parts.flatMap((part) => ['name', 'idNumber', 'phone', 'address'].map((field) => `${part}.${field}`))
