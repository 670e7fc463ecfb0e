import type { Rule } from './rule.ts'

const printed = { statute: 'list-2015', from: '2015-07-01', grade: 'verified', source: 'list, regimes 4, 10 and 11' } as const
const yearly = { frequency: { atLeast: 1, per: 'year' }, roll: false, row: 37 } as const

export const supervision = [
  { clause: 'list:r4:rectify', entry: 'r4:5:2:2', article: '五', ...printed, row: 36, says: { zh: '收到反馈意见的镇（街道、开发区）在规定期限内整改并报告；期限由每份整改通知写明。', en: 'The township corrects and reports within the time that each order sets; the list gives no length.' } },
  { clause: 'list:r10:inspection', entry: 'r10:4:2', article: '四', ...printed, ...yearly, says: { zh: '每年组织专项监督检查（城市和流动人口）。', en: 'A special inspection of urban and migrant work every year.' } },
  { clause: 'list:r10:survey', entry: 'r10:4:4', article: '四', ...printed, ...yearly, says: { zh: '每年至少一次第三方问卷调查（城市和流动人口）。', en: 'A third-party survey of urban and migrant work at least once a year.' } },
  { clause: 'list:r11:inspection', entry: 'r11:4:2', article: '四', ...printed, ...yearly, says: { zh: '每年组织专项监督检查（技术服务）。', en: 'A special inspection of technical services every year.' } },
  { clause: 'list:r11:survey', entry: 'r11:4:4', article: '四', ...printed, ...yearly, says: { zh: '每年至少一次第三方问卷调查（技术服务）。', en: 'A third-party survey of technical services at least once a year.' } },
] as const satisfies readonly Rule[]
