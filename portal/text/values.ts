import type { ParameterValues, Standard } from '@qingdan/list/parameters.ts'
import { periodIn } from './periods.ts'
import type { Lang } from './text.ts'

/** Whole fen as yuan, with two places only where they are needed. */
export const yuanIn = (fen: number, lang: Lang): string => {
  const yuan = fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2)
  return lang === 'zh' ? `${yuan}元` : `${yuan} yuan`
}
const isStandard = (value: readonly (string | Standard)[]): value is readonly Standard[] => typeof value[0] === 'object'
function rowsIn(value: readonly string[] | readonly Standard[], lang: Lang): string {
  if (!isStandard(value)) return value.join(lang === 'zh' ? '、' : ', ')
  return value
    .map(({ from, fen }) => (lang === 'zh' ? `自${from}起${yuanIn(fen, lang)}` : `${yuanIn(fen, lang)} from ${from}`))
    .join(lang === 'zh' ? '；' : '; ')
}

/** What an office has set, in words. */
export function valueIn(value: ParameterValues[keyof ParameterValues], lang: Lang): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return rowsIn(value as readonly string[] | readonly Standard[], lang)
  return 'zh' in value ? value[lang] : periodIn(value as Exclude<typeof value, readonly unknown[]>, lang)
}
