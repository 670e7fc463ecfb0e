import type { Bilingual } from './rule.ts'

/** `dates: 'assumed'` marks days of entry into force or repeal that were not read in a source of this repository. */
export interface Statute {
  readonly title: Bilingual
  /** For the small sign beside a clause. */
  readonly short: string
  readonly from: string
  readonly until?: string
  readonly repealedBy?: string
  readonly dates?: 'assumed'
}

export const statutes = {
  'list-2015': { title: { zh: '淄博市博山区人口和计划生育局责任清单（二〇一五年七月）', en: 'Responsibility list of the Boshan District Population and Family Planning Bureau, July 2015' }, short: '责任清单', from: '2015-07-01', dates: 'assumed' },
  'permit-law': { title: { zh: '中华人民共和国行政许可法', en: 'Administrative Permit Law' }, short: '行政许可法', from: '2004-07-01' },
  pfpl: { title: { zh: '中华人民共和国人口与计划生育法', en: 'Population and Family Planning Law' }, short: '人口与计划生育法', from: '2002-09-01' },
  'sd-pfp': { title: { zh: '山东省人口与计划生育条例', en: 'Shandong Population and Family Planning Regulation' }, short: '山东省人口计生条例', from: '2002-09-28', dates: 'assumed' },
  'smf-measures': { title: { zh: '社会抚养费征收管理办法', en: 'Measures for the Collection of Social Maintenance Fees' }, short: '社会抚养费办法', from: '2002-09-01', until: '2021-09-01', repealedBy: 'State Council decree of September 2021', dates: 'assumed' },
  'fpts-reg': { title: { zh: '计划生育技术服务管理条例', en: 'Regulation on Family Planning Technical Services' }, short: '技术服务条例', from: '2001-10-01', until: '2021-09-01', repealedBy: 'State Council decree of September 2021', dates: 'assumed' },
  'migrant-reg': { title: { zh: '流动人口计划生育工作条例', en: 'Regulation on Family Planning Work for the Migrant Population' }, short: '流动人口条例', from: '2009-10-01', until: '2021-09-01', repealedBy: 'State Council decree of September 2021', dates: 'assumed' },
  'assistance-frame': { title: { zh: '计划生育家庭奖励扶助和特别扶助的国家统一条件、标准和程序', en: 'National conditions, standards and procedure of reward assistance and special assistance' }, short: '扶助制度（国家）', from: '2004-01-01', dates: 'assumed' },
  'mof-2022-49': { title: { zh: '财社〔2022〕49号（计划生育家庭特别扶助标准）', en: 'Document 49 of 2022 of the Ministry of Finance (standards of special assistance)' }, short: '财社〔2022〕49号', from: '2022-07-01' },
  'sd-procedure': { title: { zh: '山东省行政程序规定', en: 'Shandong Rules of Administrative Procedure' }, short: '山东省行政程序规定', from: '2012-01-01' },
  'sd-supervision': { title: { zh: '山东省行政执法监督条例', en: 'Shandong Regulation on the Supervision of Administrative Enforcement' }, short: '山东省执法监督条例', from: '2015-05-01' },
  'coercion-law': { title: { zh: '中华人民共和国行政强制法', en: 'Administrative Coercion Law' }, short: '行政强制法', from: '2012-01-01' },
  'recon-law': { title: { zh: '中华人民共和国行政复议法', en: 'Administrative Reconsideration Law' }, short: '行政复议法', from: '1999-10-01', dates: 'assumed' },
  'alit-law': { title: { zh: '中华人民共和国行政诉讼法', en: 'Administrative Litigation Law' }, short: '行政诉讼法', from: '1990-10-01', dates: 'assumed' },
  'alit-interp': { title: { zh: '最高人民法院关于适用行政诉讼法的解释', en: 'Interpretation of the Supreme People’s Court on the Administrative Litigation Law' }, short: '行诉解释', from: '2000-03-10', dates: 'assumed' },
  'penalty-law': { title: { zh: '中华人民共和国行政处罚法', en: 'Administrative Penalty Law' }, short: '行政处罚法', from: '1996-10-01', dates: 'assumed' },
  cpl: { title: { zh: '中华人民共和国民事诉讼法', en: 'Civil Procedure Law' }, short: '民事诉讼法', from: '1991-04-09', dates: 'assumed' },
  'petition-2005': { title: { zh: '信访条例', en: 'Petition Regulation of 2005' }, short: '信访条例', from: '2005-05-01', until: '2022-05-01', repealedBy: 'petition-2022', dates: 'assumed' },
  'petition-2022': { title: { zh: '信访工作条例', en: 'Regulation on Petition Work of 2022' }, short: '信访工作条例', from: '2022-05-01', dates: 'assumed' },
  'sd-petition': { title: { zh: '山东省信访条例', en: 'Shandong Petition Regulation' }, short: '山东省信访条例', from: '2016-01-01' },
  'discipline-2007': { title: { zh: '行政机关公务员处分条例', en: 'Regulation on Sanctions of Civil Servants of Administrative Organs' }, short: '公务员处分条例', from: '2007-06-01', dates: 'assumed' },
  'cs-law': { title: { zh: '中华人民共和国公务员法', en: 'Civil Servant Law' }, short: '公务员法', from: '2006-01-01', dates: 'assumed' },
  'asl-1997': { title: { zh: '中华人民共和国行政监察法', en: 'Administrative Supervision Law' }, short: '行政监察法', from: '1997-05-09', until: '2018-03-20', repealedBy: 'sup-law', dates: 'assumed' },
  'sup-law': { title: { zh: '中华人民共和国监察法', en: 'Supervision Law' }, short: '监察法', from: '2018-03-20' },
  'compensation-law': { title: { zh: '中华人民共和国国家赔偿法', en: 'State Compensation Law' }, short: '国家赔偿法', from: '1995-01-01', dates: 'assumed' },
  ogi: { title: { zh: '中华人民共和国政府信息公开条例', en: 'Regulation on Open Government Information' }, short: '政府信息公开条例', from: '2008-05-01', dates: 'assumed' },
  pipl: { title: { zh: '中华人民共和国个人信息保护法', en: 'Personal Information Protection Law' }, short: '个人信息保护法', from: '2021-11-01' },
  'nhc-qa-2021': { title: { zh: '国家卫生健康委关于取消社会抚养费的答问（2021年7月20日）', en: 'Answers of the National Health Commission on the end of the social maintenance fee, 20 July 2021' }, short: '卫健委答问', from: '2021-07-20' },
} as const satisfies Record<string, Statute>

export type StatuteId = keyof typeof statutes
