import type { Rule } from './rule.ts'

const printed = { statute: 'list-2015', from: '2015-07-01', grade: 'verified' } as const

export const subsidy = [
  { clause: 'list:r2:verification', entry: 'r2:3:1', article: '三-一', ...printed, source: 'list, regime 2', frequency: { atLeast: 1, per: 'year' }, roll: false, row: 9, says: { zh: '镇（街道、开发区）和村（居）每年一季度上门核查全部扶助对象。', en: 'In the first quarter of every year township and committee verify every beneficiary.' } },
  { clause: 'list:r2:report', entry: 'r2:3:3', article: '三-三', ...printed, source: 'list, regime 2', period: { days: 0, count: 'calendar' }, row: 10, says: { zh: '收到举报立即调查核实。', en: 'A report is looked into at once.' } },
  { clause: 'list:r2:stop', entry: 'r2:5:1', article: '五', ...printed, source: 'list, regime 2', period: { days: 0, count: 'calendar' }, roll: false, row: 11, says: { zh: '扶助对象死亡，或者奖励扶助对象参加城镇职工养老保险的，立即终止或者停止。', en: 'On death, or on an employee pension for reward assistance, payment ends or stops at once.' } },
  { clause: 'list:r2:end', entry: 'r2:5:1', article: '五', ...printed, source: 'list, regime 2', period: { days: 0, count: 'calendar' }, roll: false, row: 11, says: { zh: '特别扶助对象再生育、收养或者子女康复的，自事情发生之日起终止。', en: 'Special assistance ends from the day of a birth, an adoption or the recovery of the child.' } },
] as const satisfies readonly Rule[]
