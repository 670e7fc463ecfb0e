import { committees } from '@qingdan/list/committees.demo.ts'
import { offices } from '@qingdan/list/offices.ts'
import { townships } from '@qingdan/list/townships.ts'
import { actors, roles } from '../text/office/people.ts'
import type { Lang } from '../text/text.ts'

export const officeName = (id: string, lang: Lang): string => [...offices, ...committees].find((office) => office.id === id)?.name[lang] ?? id
export const roleName = (role: string, lang: Lang): string => roles[role]?.[lang] ?? role
export const townshipName = (id: string, lang: Lang): string => townships.find((unit) => unit.id === id)?.name[lang] ?? id

/** Office and role of somebody who acted; never a name. */
export const whoIs = ({ role, office }: { role: string; office: string }, lang: Lang): string =>
  [...offices, ...committees].some(({ id }) => id === office) ? `${officeName(office, lang)} · ${roleName(role, lang)}` : roleName(role, lang)

/** Who must act, as the subject of a sentence; the township by its own name. */
export const actorName = (role: string, area: string, lang: Lang): string =>
  role === 'township' && area ? townshipName(area, lang) : (actors[role]?.[lang] ?? roleName(role, lang))

/** The village or community; one that the list of committees does not name is shown by its number. */
export const committeeName = (id: string, lang: Lang): string =>
  committees.find((committee) => committee.id === id)?.name[lang] ?? id.replace(/^committee:/, '')
