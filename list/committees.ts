import type { Bilingual } from './law/rule.ts'
import type { TownshipId } from './townships.ts'

/** A village or residents' committee. The list speaks of all of them and names none, so an office loads its own. */
export interface Committee {
  readonly id: `committee:${string}`
  readonly township: TownshipId
  readonly name: Bilingual
}

/** Production begins empty. */
export const committees: readonly Committee[] = []
