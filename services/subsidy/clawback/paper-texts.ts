import { dateInWords } from '@qingdan/lib/citation.ts'
import { because, evidence, heardUntil, serviceLines, type Writing as WritingOf } from '@qingdan/lib/paper.ts'
import type { Clause } from '@qingdan/list/law/index.ts'
import type { Facts, Instalment } from '@qingdan/proto/subsidy/clawback/v1/clawback.ts'
import { programmeName } from '../enrolment/paper-form.ts'
import type { Event } from './event.ts'
import type { PaperName, PlainName } from './papers.ts'

export type Writing = WritingOf<Facts, Event>
export interface Paper {
  /** To whom; without it to the person. */
  readonly to?: 'bureau'
  readonly basis: readonly Clause[]
  readonly body: (writing: Writing) => readonly (string | undefined)[]
}
/** The value of one kind of event; another kind under this paper is a fault. */
type ValueOf<K extends Event['$case']> = Extract<Event, { $case: K }>['value']
function of<K extends Event['$case']>(event: Event, kind: K): ValueOf<K> {
  if (event.$case !== kind) throw new Error(`this paper is not of ${event.$case}`)
  return event.value as unknown as ValueOf<K>
}
/** 192050 → 1920.50元 */
const yuan = (fen: number): string => `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}元`
const planned = (plan: readonly Instalment[]): string[] => plan.map(({ due, amountFen }, i) => `${i + 1}．${dateInWords(due)}以前：${yuan(amountFen)}`)
const money = ({ programme }: Facts): string => `${programme === 'special' ? programmeName.special : programmeName.reward}金`
const balance = ({ amountFen, repaidFen, writtenOffFen }: Facts): string => yuan(Math.max(amountFen - repaidFen - writtenOffFen, 0))

const notice: Paper = {
  basis: ['sd-procedure:defence', 'list:r2:fraud', 'pipl:24'],
  body: ({ facts, event, texts }) => {
    const { paidFen, defenceUntil } = of(event, 'noticed')
    return [
      `您的${money(facts)}因隐瞒或者欺骗取得已经终止。本机关拟追回不应当领取的部分；查明不应当领取而已经发放的共${yuan(paidFen)}，追回多少由决定书写明，不超过这个数。`,
      texts['facts'] && `事实：${texts['facts']}`,
      evidence(texts),
      heardUntil(defenceUntil),
    ]
  },
}
const decision: Paper = {
  basis: ['list:r2:fraud'],
  body: ({ facts, event, texts }) => {
    const { amountFen, payBy } = of(event, 'decided')
    return [
      `本机关听取了陈述和申辩，或者给予了陈述和申辩的时间，决定追回以隐瞒或者欺骗取得的${money(facts)}${yuan(amountFen)}，请在${dateInWords(payBy)}以前（含当日）退回。`,
      because(texts),
      '一次退回有困难的，可以申请分期退回。追回的只是已经发放的本金，不加收其他费用。',
    ]
  },
}
const instalments: Paper = {
  basis: ['list:r2:fraud'],
  body: ({ event, texts }) =>
    event.$case === 'instalmentsAgreed'
      ? ['同意分期退回，各期如下：', ...planned(event.value.plan), '提前退回不受限制。']
      : (of(event, 'instalmentsRefused'), ['本机关决定不同意分期退回，请按决定书写明的日期退回。', because(texts)]),
}
const end: Paper = {
  basis: ['list:r2:fraud'],
  body: ({ facts, event, texts }) =>
    event.$case === 'dropped'
      ? [`经查明，不追回已经发放的${money(facts)}，本案就此办结。`, texts['findings']]
      : [`本机关决定不再追回余下的${yuan(of(event, 'writtenOff').amountFen)}，本案就此办结。`, because(texts)],
}
const annulled: Readonly<Record<string, string>> = { reconsideration: '行政复议', suit: '行政诉讼', 'own-motion': '本机关自行纠正' }
const annulment: Paper = {
  basis: ['recon:request', 'alit:suit'],
  body: ({ event, texts }) => {
    const { way, refundFen } = of(event, 'annulled')
    return [
      `追回决定经${annulled[way] ?? '依法审查'}被撤销。`,
      refundFen > 0 ? `您已经退回的${yuan(refundFen)}，由财政部门退还给您。` : undefined,
      texts['reference'] && `文书：${texts['reference']}`,
      because(texts),
    ]
  },
}
const defenceRecord: Paper = {
  to: 'bureau',
  basis: ['sd-procedure:defence'],
  body: ({ facts, on, event, texts }) => [
    `本机关于${dateInWords(facts.noticedOn)}告知拟追回事项，当事人于${dateInWords(on)}陈述和申辩。`,
    of(event, 'defended').nothingToSay ? '当事人表示没有要说的。' : texts['statement'] && `陈述和申辩的内容：${texts['statement']}`,
  ],
}
const request: Paper = {
  to: 'bureau',
  basis: ['list:r2:fraud'],
  body: ({ event, texts }) => ['申请按下列各期退回：', ...planned(of(event, 'instalmentsAsked').plan), because(texts, 'reason')],
}
const receipt: Paper = {
  basis: ['list:r2:fraud'],
  body: ({ facts, event }) => {
    const { amountFen, paidOn } = of(event, 'repaid')
    return [`${dateInWords(paidOn)}收到您退回的${money(facts)}${yuan(amountFen)}，尚余${balance(facts)}。`]
  },
}
const serviceProof: Paper = {
  basis: ['sd-procedure:defence'],
  body: (writing) => {
    const { servedOn, way } = of(writing.event, 'served')
    return serviceLines(writing, servedOn, way)
  },
}

export const paperTexts: { readonly [N in PaperName | PlainName]: Paper } = {
  'subsidy.clawbackNotice': notice,
  'subsidy.clawback': decision,
  'subsidy.instalments': instalments,
  'subsidy.clawbackEnd': end,
  'subsidy.clawbackAnnulment': annulment,
  defenceRecord,
  instalmentsRequest: request,
  repaymentReceipt: receipt,
  serviceProof,
}
