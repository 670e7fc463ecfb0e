import type { Bilingual, Period } from './law/rule.ts'
import type { Loaded, Parameters, Standard } from './parameters.ts'

const document = { zh: '示例，供演示使用', en: 'Specimen for the demonstration' } as const
const working = (days: number): Loaded<Period> => ({ value: { days, count: 'working' }, document, specimen: true })
const text = (zh: string, en: string): Loaded<Bilingual> => ({ value: { zh, en }, document, specimen: true })
const months = (n: number): Loaded<Period> => ({ value: { months: n }, document, specimen: true })
const years = (n: number): Loaded<Period> => ({ value: { years: n }, document, specimen: true })
const days = (...value: string[]): Loaded<readonly string[]> => ({ value, document, specimen: true })
const standard = (...value: Standard[]): Loaded<readonly Standard[]> => ({ value, document, specimen: true })
const series = (value: string): Loaded<string> => ({ value, document, specimen: true })

/** Invented values, each marked 示例 on screen and paper. */
export const specimens = {
  'promise.review': working(15),
  'promise.decide': working(7),
  'defence.permit': working(5),
  'notice.reward': working(5),
  'promise.discuss': working(10),
  'promise.townReview': working(10),
  'promise.confirm': working(20),
  'defence.subsidy': working(5),
  'limit.match': working(10),
  'limit.repayment': { value: { days: 30, count: 'calendar' }, document, specimen: true },
  'cycle.reward': years(1),
  'cycle.special': months(6),
  'cutOff.reward': days('06-01', '12-01'),
  'cutOff.special': days('06-01', '12-01'),
  'standard.reward': standard({ from: '2022-07-01', fen: 96_000 }),
  'standard.special.death.urban': standard({ from: '2016-01-01', fen: 34_000 }),
  'standard.special.death.rural': standard({ from: '2016-01-01', fen: 34_000 }),
  'standard.special.disability.urban': standard({ from: '2016-01-01', fen: 27_000 }),
  'standard.special.disability.rural': standard({ from: '2016-01-01', fen: 27_000 }),
  'topUp.reward': standard({ from: '2012-01-01', fen: 0 }),
  'topUp.special.death': standard({ from: '2014-01-01', fen: 1_000 }, { from: '2018-01-01', fen: 2_000 }),
  'topUp.special.disability': standard({ from: '2014-01-01', fen: 1_000 }, { from: '2018-01-01', fen: 2_000 }),
  'reconsideration.body': text('博山区人民政府或者淄博市人口和计划生育委员会', 'Boshan District Government, or the Zibo Population and Family Planning Commission'),
  'court.name': text('博山区人民法院', 'Boshan District People’s Court'),
  'office.hours': text('工作日 8:30–12:00，14:00–17:30', 'Working days 8:30–12:00 and 14:00–17:30'),
  'office.address': text('博山区示例路1号政务服务大厅', '1 Shili (Specimen) Road, Boshan District, government service hall'),
  'office.visits': text('核对原件时到窗口一次，领证可以邮寄', 'One visit to compare the originals; the certificate may come by post'),
  'retention.permit': years(10),
  'retention.subsidy': years(10),
  'retention.enforcement': years(10),
  'retention.reads': years(3),
  'series.correction': series('示例博计许补'),
  'series.acceptance': series('示例博计许受'),
  'series.nonAcceptance': series('示例博计许不受'),
  'series.review': series('示例博计许审'),
  'series.grant': series('示例博计许准'),
  'series.refusal': series('示例博计许不准'),
  'series.modification': series('示例博计许变'),
  'series.modificationRefusal': series('示例博计许不变'),
  'series.checkReport': series('示例博计许核'),
  'series.revocationNotice': series('示例博计许撤告'),
  'series.revocation': series('示例博计许撤'),
  'series.lapseNotice': series('示例博计许销告'),
  'series.lapse': series('示例博计许失'),
  'series.cancellation': series('示例博计许销'),
  'series.withdrawalNotice': series('示例博计许回告'),
  'series.withdrawal': series('示例博计许回'),
  'series.disciplineNotice': series('示例博计许通'),
  'series.notNeeded': series('示例博计许免'),
  'series.townReview': series('示例博计扶审'),
  'series.confirmation': series('示例博计扶确'),
  'series.nonConfirmation': series('示例博计扶不确'),
  'series.suspension': series('示例博计扶停告'),
  'series.restoration': series('示例博计扶恢'),
  'series.endingNotice': series('示例博计扶终告'),
  'series.termination': series('示例博计扶终'),
  'series.stop': series('示例博计扶停'),
  'series.reclassification': series('示例博计扶变'),
  'series.annulment': series('示例博计扶撤'),
  'series.clawbackNotice': series('示例博计扶追告'),
  'series.clawback': series('示例博计扶追'),
  'series.instalments': series('示例博计扶分'),
  'series.clawbackEnd': series('示例博计扶追结'),
} as const satisfies Required<Parameters>
