import type { LegalDate, Period } from './calendar.ts'
import { periodOn, ruleOn } from './law.ts'
import type { Clause } from '@qingdan/list/law/index.ts'
import { statutes } from '@qingdan/list/law/statutes.ts'

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
/** 1 to 99 as official papers write it: 六, 十五, 六十. */
export function inWords(n: number): string {
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[n % 10] ?? ''}`
}
/** 2015年7月20日 */
export const dateInWords = (date: LegalDate): string => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')

function articleInWords(article: string | null): string {
  if (article === null) return '（条号待核）'
  const [, n, paragraph, item] = /^(\d+)(?:-(\d+))?(?: \((\d+)\))?$/.exec(article) ?? []
  if (!n) return `“${article}”项`
  return `第${inWords(Number(n))}条${paragraph ? `第${inWords(Number(paragraph))}款` : ''}${item ? `第（${inWords(Number(item))}）项` : ''}`
}
/** Statute and article in the version of the day; undefined when the clause was not law then. */
export function cite(clause: Clause, on: LegalDate): string | undefined {
  const rule = ruleOn(clause, on)
  return rule && `《${statutes[rule.statute].title.zh}》${articleInWords(rule.article)}`
}
export function periodInWords(period: Period): string {
  if ('months' in period) return `${inWords(period.months)}个月`
  if ('years' in period) return `${inWords(period.years)}年`
  return `${inWords(period.days)}${period.count === 'working' ? '个工作日' : '日'}`
}
/** A period of the statute book on a day, in words; a clause without one is a fault of the paper. */
export function periodOf(clause: Clause, on: LegalDate): string {
  const period = periodOn(clause, on)
  if ('rejected' in period) throw new Error(`a paper of ${on} needs a period of ${clause}: ${period.because}`)
  return periodInWords(period)
}
