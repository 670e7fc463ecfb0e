import type { Committee } from '@qingdan/list/committees.ts'
import { materialsOf, neverAsked } from '@qingdan/list/law/subsidy-materials.ts'
import { questions } from '@qingdan/list/law/subsidy-questions.ts'
import type { Matter } from './application.ts'
import type { Programme } from './event.ts'

/** A programme with the papers and questions of the list, and the committees that the office has loaded. */
export function matterOf(programme: Programme, committees: readonly Committee[]): Matter {
  return {
    programme,
    committees,
    materials: new Set(materialsOf(programme).map(({ id }) => id)),
    forbidden: new Map(neverAsked.map(({ id, clause }) => [id, clause])),
    questions,
  }
}
