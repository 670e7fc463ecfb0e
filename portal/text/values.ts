import type { ParameterValues, Standard } from '@qingdan/list/parameters.ts'
import type { Period } from '@qingdan/list/law/rule.ts'
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

type Multiples = ParameterValues['multiples']
const isMultiples = (value: object): value is Multiples => 'beyond' in value
const multipleNames: Readonly<Record<keyof Multiples, readonly [zh: string, en: string]>> = {
  beyond: ['超生每个子女', 'each child beyond the rule'],
  another: ['与配偶以外的人生育', 'a child with another’s spouse'],
  unfit: ['不符合结婚条件', 'a couple that may not marry'],
  unregistered: ['符合条件而不补办登记', 'a couple that may marry and does not register'],
}
const multiplesIn = (value: Multiples, lang: Lang): string =>
  (Object.entries(multipleNames) as [keyof Multiples, readonly [string, string]][])
    .map(([name, [zh, en]]) => {
      const { times, in: of } = value[name]
      const fraction = of === 1 ? String(times) : `${times}/${of}`
      return lang === 'zh' ? `${zh}${fraction}倍` : `${en}: ${fraction} ×`
    })
    .join(lang === 'zh' ? '；' : '; ')

/** What an office has set, in words. */
export function valueIn(value: ParameterValues[keyof ParameterValues], lang: Lang): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return rowsIn(value as readonly string[] | readonly Standard[], lang)
  if (typeof value === 'number') return yuanIn(value, lang)
  if (isMultiples(value)) return multiplesIn(value, lang)
  return 'zh' in value ? value[lang] : periodIn(value as Period, lang)
}
