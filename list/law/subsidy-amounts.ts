import type { Rule } from './rule.ts'

/** The sources name the year or the day from which a standard runs, not its article. */
const standard = { statute: 'assistance-frame', article: null } as const
const county = { ...standard, grade: 'verified', source: 'national standards as quoted by the health page of Sunan' } as const
const xinhua = { ...standard, grade: 'verified', source: 'Xinhua, 26 December 2013' } as const
const rise = { statute: 'mof-2022-49', article: null, from: '2022-07-01', grade: 'verified', source: 'Ministry of Finance, document 49 of 2022' } as const
/** The amount is named as the one before the rise of 2022; from when it ran was not read. */
const before = { ...standard, from: '2018-01-01', until: '2022-07-01', grade: 'assumed', source: 'Ministry of Finance, document 49 of 2022', assumedFrom: 'the amount before the rise of 2022; its start in 2018 was not read' } as const
const unknown = { ...standard, grade: 'empty', source: 'no source found' } as const

const yearly = (yuan: number) => ({ fen: yuan * 100, per: 'year' }) as const
const monthly = (yuan: number) => ({ fen: yuan * 100, per: 'month' }) as const

const rewardSays = (yuan: number) => ({ zh: `奖励扶助金每人每年${yuan}元（国家最低标准）。`, en: `Reward assistance is ${yuan} yuan per person and year (national minimum).` })
const death = (who: string, en: string, yuan: number) => ({ zh: `独生子女死亡家庭特别扶助金，${who}每人每月${yuan}元（国家最低标准）。`, en: `Special assistance after the death of the child, ${en}: ${yuan} yuan per person and month (national minimum).` })
const disability = (who: string, en: string, yuan: number) => ({ zh: `独生子女伤残家庭特别扶助金，${who}每人每月${yuan}元（国家最低标准）。`, en: `Special assistance for the disability of the child, ${en}: ${yuan} yuan per person and month (national minimum).` })
const notLoaded = { zh: '这一时期的标准没有依据来源，由机关依据文件录入；没有录入以前不计算。', en: 'No source gives the standard of this time: the office loads it with its document, and nothing is computed before.' } as const
/** Town and country were merged in 2016; from which day was not read. */
const merger = { ...unknown, from: '2016-01-01', until: '2018-01-01', says: notLoaded } as const
const to2016 = { ...xinhua, from: '2014-01-01', until: '2016-01-01' } as const
const of2012 = { ...xinhua, from: '2012-01-01', until: '2014-01-01' } as const

/** What is paid to one person, version by version, in fen. A time without a source has no amount, and nothing is computed for it. */
export const subsidyAmounts = [
  { clause: 'reward:standard', ...county, from: '2004-01-01', until: '2009-01-01', amount: yearly(600), says: rewardSays(600) },
  { clause: 'reward:standard', ...county, from: '2009-01-01', until: '2012-01-01', amount: yearly(720), says: rewardSays(720) },
  { clause: 'reward:standard', ...county, from: '2012-01-01', until: '2022-07-01', amount: yearly(960), says: rewardSays(960) },
  { clause: 'reward:standard', ...unknown, from: '2022-07-01', parameter: 'standard.reward', says: notLoaded },
  { clause: 'special:death:urban', ...of2012, amount: monthly(135), says: death('城镇', 'town', 135) },
  { clause: 'special:death:urban', ...to2016, amount: monthly(340), says: death('城镇', 'town', 340) },
  { clause: 'special:death:urban', ...merger, parameter: 'standard.special.death.urban' },
  { clause: 'special:death:urban', ...before, amount: monthly(450), says: death('城镇', 'town', 450) },
  { clause: 'special:death:urban', ...rise, amount: monthly(590), says: death('城镇', 'town', 590) },
  { clause: 'special:death:rural', ...of2012, amount: monthly(135), says: death('农村', 'country', 135) },
  { clause: 'special:death:rural', ...to2016, amount: monthly(170), says: death('农村', 'country', 170) },
  { clause: 'special:death:rural', ...merger, parameter: 'standard.special.death.rural' },
  { clause: 'special:death:rural', ...before, amount: monthly(450), says: death('农村', 'country', 450) },
  { clause: 'special:death:rural', ...rise, amount: monthly(590), says: death('农村', 'country', 590) },
  { clause: 'special:disability:urban', ...of2012, amount: monthly(110), says: disability('城镇', 'town', 110) },
  { clause: 'special:disability:urban', ...to2016, amount: monthly(270), says: disability('城镇', 'town', 270) },
  { clause: 'special:disability:urban', ...merger, parameter: 'standard.special.disability.urban' },
  { clause: 'special:disability:urban', ...before, amount: monthly(350), says: disability('城镇', 'town', 350) },
  { clause: 'special:disability:urban', ...rise, amount: monthly(460), says: disability('城镇', 'town', 460) },
  { clause: 'special:disability:rural', ...of2012, amount: monthly(110), says: disability('农村', 'country', 110) },
  { clause: 'special:disability:rural', ...to2016, amount: monthly(150), says: disability('农村', 'country', 150) },
  { clause: 'special:disability:rural', ...merger, parameter: 'standard.special.disability.rural' },
  { clause: 'special:disability:rural', ...before, amount: monthly(350), says: disability('农村', 'country', 350) },
  { clause: 'special:disability:rural', ...rise, amount: monthly(460), says: disability('农村', 'country', 460) },
] as const satisfies readonly Rule[]
