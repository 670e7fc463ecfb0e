import type { Bilingual, Period } from './law/rule.ts'
import type { Loaded, Parameters } from './parameters.ts'

const document = { zh: '示例，供演示使用', en: 'Specimen for the demonstration' } as const
const working = (days: number): Loaded<Period> => ({ value: { days, count: 'working' }, document, specimen: true })
const text = (zh: string, en: string): Loaded<Bilingual> => ({ value: { zh, en }, document, specimen: true })
const years = (n: number): Loaded<Period> => ({ value: { years: n }, document, specimen: true })
const series = (value: string): Loaded<string> => ({ value, document, specimen: true })

/** Invented values, each marked 示例 on screen and paper. */
export const specimens = {
  'promise.review': working(15),
  'promise.decide': working(7),
  'defence.permit': working(5),
  'notice.reward': working(5),
  'reconsideration.body': text('博山区人民政府或者淄博市人口和计划生育委员会', 'Boshan District Government, or the Zibo Population and Family Planning Commission'),
  'court.name': text('博山区人民法院', 'Boshan District People’s Court'),
  'office.hours': text('工作日 8:30–12:00，14:00–17:30', 'Working days 8:30–12:00 and 14:00–17:30'),
  'office.address': text('博山区示例路1号政务服务大厅', '1 Shili (Specimen) Road, Boshan District, government service hall'),
  'office.visits': text('核对原件时到窗口一次，领证可以邮寄', 'One visit to compare the originals; the certificate may come by post'),
  'retention.permit': years(10),
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
} as const satisfies Required<Parameters>
