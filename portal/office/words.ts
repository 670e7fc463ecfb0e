import { grounds } from '@qingdan/list/law/permit-grounds.ts'
import { materials as permitMaterials } from '@qingdan/list/law/permit-materials.ts'
import { materials as subsidyMaterials } from '@qingdan/list/law/subsidy-materials.ts'
import type { Lang } from '../text/text.ts'

/** The ground in its version of the day of the application. */
export const groundTitle = (id: string, on: string, lang: Lang): string =>
  (grounds.find((ground) => ground.id === id && ground.from <= on && on < ground.until) ?? grounds.find((ground) => ground.id === id))?.title[lang] ?? id

const materials = [...permitMaterials, ...subsidyMaterials]
export const materialName = (id: string, lang: Lang): string => materials.find((material) => material.id === id)?.name[lang] ?? id
