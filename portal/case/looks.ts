import type { Read } from '@qingdan/proto/kernel/v1/case.ts'
import { placeAndRole } from '../text/roles.ts'
import { readText } from '../text/reads.ts'
import type { Lang } from '../text/text.ts'
import { materialName } from './happenings.ts'

export interface Look {
  key: string
  at: string
  on: string
  who: string
  ground: string
  what: string
  times: number
}

/** woman.name → name; paper.x → the paper; everything else is a text of the file. */
function fieldsInWords(fields: readonly string[], lang: Lang): string {
  const t = readText[lang].fields
  const words = fields.map((field) => {
    if (field.startsWith('paper.')) return materialName(field.slice(6), lang)
    const last = field.split('.').at(-1) ?? field
    return (Object.hasOwn(t, last) ? t[last] : t['text']) ?? field
  })
  return [...new Set(words)].join(lang === 'zh' ? '、' : ', ')
}

/** match:5f0c… → match: what follows the colon is a number of the office's own. */
export function groundInWords(ground: string, lang: Lang): string {
  const grounds = readText[lang].grounds
  const kind = ground.startsWith('batch:') ? 'payment' : (ground.split(':')[0] ?? '')
  return (Object.hasOwn(grounds, ground) ? grounds[ground] : Object.hasOwn(grounds, kind) ? grounds[kind] : ground) ?? ground
}

/** Looks of others, newest first; the same office on the same ground and day is told once, with how often. */
export function looksOf(reads: readonly Read[], lang: Lang): Look[] {
  const groups = Map.groupBy(
    reads.filter((read) => !read.own),
    ({ on, role, office, ground }) => [on, role, office, ground].join('|'),
  )
  return [...groups].map(([key, group]) => {
    const first = group[0]!
    return {
      key,
      at: first.at,
      on: first.on,
      who: placeAndRole(first.office, first.role, lang),
      ground: groundInWords(first.ground, lang),
      what: fieldsInWords(
        group.flatMap(({ fields }) => fields),
        lang,
      ),
      times: group.length,
    }
  })
}
