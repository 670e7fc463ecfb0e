import type { Matter } from '@qingdan/list/guides.ts'
import type { Clause } from '@qingdan/list/law/index.ts'
import { forbiddenMaterials, type Material, materials } from '@qingdan/list/law/permit-materials.ts'
import type { Bilingual } from '@qingdan/list/law/rule.ts'
import { materialsOf, neverAsked, type Programme } from '@qingdan/list/law/subsidy-materials.ts'

/** A paper of any matter; `grounds` where only some grounds of a permit need it. */
export type Paper = Omit<Material, 'grounds'> & Pick<Material, 'grounds'>
interface Papers {
  readonly asked: readonly Paper[]
  readonly never: readonly { id: string; name: Bilingual; clause: Clause }[]
}
const programmes: Partial<Readonly<Record<Matter, Programme>>> = { 'reward-assistance': 'reward', 'special-assistance': 'special' }

/** The assistance that a guide is about; undefined for a permit. */
export const programmeOf = (matter: string): Programme | undefined => programmes[matter as Matter]

export function papersOf(matter: string): Papers {
  const programme = programmeOf(matter)
  return programme ? { asked: materialsOf(programme), never: neverAsked } : { asked: materials, never: forbiddenMaterials }
}
