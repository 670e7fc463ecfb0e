import { offices } from '@qingdan/list/offices.ts'
import { townships } from '@qingdan/list/townships.ts'
import { actors, roles } from '../text/office/people.ts'
import type { Lang } from '../text/text.ts'

export const officeName = (id: string, lang: Lang): string => offices.find((office) => office.id === id)?.name[lang] ?? id
export const roleName = (role: string, lang: Lang): string => roles[role]?.[lang] ?? role
export const townshipName = (id: string, lang: Lang): string => townships.find((unit) => unit.id === id)?.name[lang] ?? id

/** Office and role of somebody who acted; never a name. */
export const whoIs = ({ role, office }: { role: string; office: string }, lang: Lang): string =>
  offices.some(({ id }) => id === office) ? `${officeName(office, lang)} · ${roleName(role, lang)}` : roleName(role, lang)

/** Who must act, as the subject of a sentence; the township by its own name. */
export const actorName = (role: string, area: string, lang: Lang): string =>
  role === 'township' && area ? townshipName(area, lang) : (actors[role]?.[lang] ?? roleName(role, lang))
