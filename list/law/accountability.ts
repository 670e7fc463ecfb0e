import type { Rule } from './rule.ts'

const oversight = { statute: 'sd-supervision', from: '2015-05-01', grade: 'verified', source: 'Shandong Supervision Regulation of 2014-11-27' } as const
const discipline = { statute: 'discipline-2007', from: '2007-06-01', grade: 'verified', source: 'Sanction regulation of 2007; its later repeal is not verified' } as const
const organ = { statute: 'asl-1997', from: '1997-05-09', until: '2018-03-20', repealedBy: 'sup-law', grade: 'verified', source: 'Administrative Supervision Law, text of 1997; amendment of 2010 not read' } as const
const civilServants = { statute: 'cs-law', from: '2006-01-01', grade: 'verified', source: 'Civil Servant Law, text of 2018' } as const
const commission = { statute: 'sup-law', from: '2018-03-20', grade: 'verified', source: 'Supervision Law of 2018' } as const

export const accountability = [
  { clause: 'sd-supervision:opinion', article: '28', ...oversight, period: { days: 30, count: 'calendar' }, row: 39, says: { zh: '收到行政执法监督意见书后三十日内自行纠正。', en: 'An enforcement supervision opinion is answered by correction within thirty days.' } },
  { clause: 'sd-supervision:decision', article: '29', ...oversight, period: { days: 30, count: 'calendar' }, row: 40, says: { zh: '收到行政执法监督决定书后三十日内报告执行情况。', en: 'The execution of an enforcement supervision decision is reported within thirty days.' } },
  { clause: 'discipline:decide', article: '44', ...discipline, period: { months: 6 }, row: 41, says: { zh: '自立案之日起六个月内作出处分决定。', en: 'A sanction is decided within six months of filing.' } },
  { clause: 'discipline:decide:longest', article: '44', ...discipline, period: { months: 12 }, row: 41, says: { zh: '案情复杂的可以延长，最长不超过十二个月。', en: 'A complex case may take longer, never more than twelve months.' } },
  { clause: 'asl:decide', article: '32', ...organ, period: { months: 6 }, row: 41, says: { zh: '自立案之日起六个月内结案。', en: 'A supervision case ends within six months of filing.' } },
  { clause: 'asl:decide:longest', article: '32', ...organ, period: { years: 1 }, row: 41, says: { zh: '特殊情况可以延长，最长不超过一年。', en: 'A special case may take longer, never more than one year.' } },
  { clause: 'cs-law:review', article: '95', ...civilServants, period: { days: 30, count: 'calendar' }, row: 42, says: { zh: '自知道人事处理之日起三十日内可以申请复核。', en: 'Re-examination may be asked for within thirty days of learning of the decision.' } },
  { clause: 'cs-law:appeal', article: '95', ...civilServants, period: { days: 15, count: 'calendar' }, row: 42, says: { zh: '自接到复核决定之日起十五日内可以申诉。', en: 'An appeal may follow within fifteen days of the re-examination.' } },
  { clause: 'sup-law:review', article: '49', ...commission, period: { months: 1 }, row: 43, says: { zh: '自收到监察处理决定之日起一个月内可以申请复审。', en: 'A review may be asked for within one month of the supervision decision.' } },
  { clause: 'sup-law:re-review', article: '49', ...commission, period: { months: 1 }, row: 43, says: { zh: '自收到复审决定之日起一个月内可以申请复核。', en: 'A re-review may be asked for within one month of the review.' } },
  { clause: 'sup-law:re-review:decide', article: '49', ...commission, period: { months: 2 }, row: 43, says: { zh: '复核机关两个月内作出复核决定。', en: 'The re-review is decided within two months.' } },
] as const satisfies readonly Rule[]
