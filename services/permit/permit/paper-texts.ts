import type { LegalDate } from '@qingdan/lib/calendar.ts'
import { dateInWords, periodInWords, periodOf } from '@qingdan/lib/citation.ts'
import { because, evidence, heardUntil, serviceLines, type Writing as WritingOf } from '@qingdan/lib/paper.ts'
import type { Clause } from '@qingdan/list/law/index.ts'
import { grounds } from '@qingdan/list/law/permit-grounds.ts'
import { materials } from '@qingdan/list/law/permit-materials.ts'
import type { Parameters } from '@qingdan/list/parameters.ts'
import { offices } from '@qingdan/list/offices.ts'
import type { Facts } from '@qingdan/proto/permit/permit/v1/event.ts'
import type { Event } from './event.ts'
import type { PaperName, PlainName } from './papers.ts'

export type Writing = WritingOf<Facts, Event>
export interface Paper {
  readonly organ: 'township' | 'bureau' | 'holder of the file'
  readonly to?: 'bureau' | 'discipline' | 'township'
  readonly basis: readonly Clause[]
  readonly body: (writing: Writing) => readonly (string | undefined)[]
}

const materialName = (id: string): string => materials.find((one) => one.id === id)?.name.zh ?? id
const officeName = (id: string): string => offices.find((one) => one.id === id)?.name.zh ?? ''
export const groundTitle = (id: string, on: LegalDate): string => grounds.find((one) => one.id === id && one.from <= on && on < one.until)?.title.zh ?? ''
/** The value of one kind of event; another kind under this paper is a fault. */
type ValueOf<K extends Event['$case']> = Extract<Event, { $case: K }>['value']
function of<K extends Event['$case']>(event: Event, kind: K): ValueOf<K> {
  if (event.$case !== kind) throw new Error(`this paper is not of ${event.$case}`)
  return event.value as unknown as ValueOf<K>
}
/** What the office promised beyond the law, where a document sets it. */
function promised(parameters: Parameters): string | undefined {
  const [review, decide] = [parameters['promise.review'], parameters['promise.decide']]
  if (!review || !decide) return undefined
  return `本机关承诺：审核${periodInWords(review.value)}，审批${periodInWords(decide.value)}${(review.specimen ?? decide.specimen) ? '（示例）' : ''}。`
}
const reported = '经核查，现有材料不足以支持对许可作出改变。许可继续有效。'
const application = (facts: Facts): string => `${dateInWords(facts.receivedOn)}收到您提出的生育第二个子女的申请`

function service(writing: Writing): (string | undefined)[] {
  const { event } = writing
  if (event.$case === 'delivered') return serviceLines(writing, event.value.receivedOn, event.value.way)
  const { servedOn, way } = of(event, 'served')
  return serviceLines(writing, servedOn, way)
}
const counted = (ids: readonly { readonly id: string }[]): string[] => ids.map(({ id }, i) => `${i + 1}．${materialName(id)}`)

export const paperTexts: { readonly [N in PaperName | PlainName]: Paper } = {
  application: {
    organ: 'township',
    to: 'township',
    basis: ['sd-pfp:apply', 'permit-law:29'],
    body: ({ facts, event }) => [
      `我们夫妻现有子女${facts.children}个，符合下列情形，申请生育第二个子女：${groundTitle(facts.ground, facts.receivedOn)}。`,
      '交来的材料：',
      ...counted(of(event, 'applied').materials),
      event.$case === 'applied' && event.value.onBehalf ? '本申请由服务窗口工作人员代为录入。' : undefined,
      '我们对所交材料的真实性负责。',
    ],
  },
  receipt: {
    organ: 'township',
    basis: ['permit-law:32:4', 'permit-law:58'],
    body: ({ facts, on, event, receiptNumber = '' }) => {
      const { materials: papers } = event.$case === 'supplied' ? event.value : of(event, 'applied')
      return [
        `收件号：${receiptNumber}。`,
        `${dateInWords(facts.receivedOn)}收到您夫妻申请生育第二个子女的${event.$case === 'supplied' ? '补正' : ''}材料${papers.length}件${papers.length > 0 ? '：' : '。'}`,
        ...counted(papers),
        `自收件之日起${periodOf('permit-law:32:4', on)}内，本机关作出受理、一次告知补正或者不予受理的处理；逾期不告知补正的，自收件之日起即为受理。`,
        '凭收件号和查询码可以随时查询办到哪一步。办理不收取费用。',
      ]
    },
  },
  defenceRecord: {
    organ: 'bureau',
    to: 'bureau',
    basis: ['permit-law:7', 'sd-procedure:defence'],
    body: ({ facts, on, event, texts }) => [
      `本机关于${dateInWords(facts.noticedOn)}告知拟办事项，当事人于${dateInWords(on)}陈述和申辩。`,
      of(event, 'defended').nothingToSay ? '当事人表示没有要说的。' : texts['statement'] && `陈述和申辩的内容：${texts['statement']}`,
    ],
  },
  serviceProof: { organ: 'holder of the file', basis: ['permit-law:38', 'permit-law:44'], body: service },
  'permit.correction': {
    organ: 'township',
    basis: ['permit-law:32:4', 'permit-law:31'],
    body: ({ facts, event, texts }) => [
      `本机关${application(facts)}。申请材料不齐，需要补正的全部内容如下，以后不再提出新的要求。`,
      ...of(event, 'correctionRequested').missing.map((id, i) => `${i + 1}．${materialName(id)}`),
      texts['correction'],
      '补齐之前不计算办理时间。材料交来之日，重新起算五个工作日的答复期限。',
    ],
  },
  'permit.acceptance': {
    organ: 'township',
    basis: ['permit-law:32', 'sd-pfp:review', 'sd-pfp:decide'],
    body: ({ facts, on, event, parameters }) => {
      const { bySilence, asOf } = of(event, 'accepted')
      const how = bySilence ? '本机关没有在期限内告知补正，依法自收到申请之日起即为受理' : '申请属于本机关受理，材料齐全，予以受理'
      return [
        `本机关${application(facts)}。${how}，受理日期为${dateInWords(asOf)}。`,
        `审核自受理之日起${periodOf('sd-pfp:review', on)}内完成；区局自收到材料之日起${periodOf('sd-pfp:decide', on)}内作出决定。办理不收取费用。`,
        promised(parameters),
      ]
    },
  },
  'permit.nonAcceptance': {
    organ: 'township',
    basis: ['permit-law:32'],
    body: ({ facts, event, texts }) => [
      `本机关${application(facts)}，决定不予受理。`,
      because(texts),
      `请向有权办理的机关提出申请：${officeName(of(event, 'declined').competent) || texts['competent']}。`,
    ],
  },
  'permit.review': {
    organ: 'township',
    to: 'bureau',
    basis: ['sd-pfp:review'],
    body: ({ facts, event, texts }) => {
      const { favourable, onSite } = of(event, 'reviewed')
      return [
        `申请于${dateInWords(facts.acceptedOn)}受理，现审核完毕：${favourable ? '建议准予许可' : '建议不予许可'}。`,
        texts['opinion'],
        onSite ? `现场核实（两名工作人员）：${texts['checked']}` : undefined,
        '全部材料随本意见报送，申请人不必重复提交。',
      ]
    },
  },
  'permit.grant': {
    organ: 'bureau',
    basis: ['sd-pfp:grounds', 'sd-pfp:decide', 'permit-law:38'],
    body: ({ facts, on, event, texts }) => [
      `您夫妻符合下列情形：${groundTitle(of(event, 'granted').ground, facts.receivedOn)}。准予生育第二个子女。`,
      texts['note'],
      `证件自本决定之日起${periodOf('permit-law:44', on)}内送达，不收取费用。`,
    ],
  },
  certificate: {
    organ: 'bureau',
    basis: ['sd-pfp:grounds', 'permit-law:39'],
    body: ({ facts, event }) => [`准予持证夫妻生育第二个子女。情形：${groundTitle(of(event, 'granted').ground, facts.receivedOn)}。`],
  },
  'permit.refusal': {
    organ: 'bureau',
    basis: ['sd-pfp:decide', 'permit-law:38'],
    body: ({ facts, texts }) => [`本机关审查了您${dateInWords(facts.receivedOn)}提出的申请，决定不予许可。`, because(texts)],
  },
  'permit.modification': {
    organ: 'bureau',
    basis: ['permit-law:49'],
    body: ({ texts }) => ['您要求变更许可，符合条件，准予变更。', texts['modified'] && `变更内容：${texts['modified']}`],
  },
  'permit.modificationRefusal': {
    organ: 'bureau',
    basis: ['permit-law:49'],
    body: ({ texts }) => ['您要求变更许可，本机关决定不予变更，原许可继续有效。', because(texts)],
  },
  'permit.checkReport': { organ: 'bureau', basis: ['list:r1:complaint'], body: ({ texts }) => [reported, texts['findings']] },
  'permit.revocationNotice': {
    organ: 'bureau',
    basis: ['sd-procedure:defence', 'permit-law:7', 'permit-law:69'],
    body: ({ event, texts }) => [
      '本机关拟撤销您的许可。',
      texts['facts'] && `事实：${texts['facts']}`,
      evidence(texts),
      heardUntil(of(event, 'revocationNoticed').defenceUntil),
    ],
  },
  'permit.revocation': {
    organ: 'bureau',
    basis: ['permit-law:69'],
    body: ({ texts }) => ['本机关听取了陈述和申辩，或者给予了陈述和申辩的时间，决定撤销您的许可。', because(texts), evidence(texts)],
  },
  'permit.lapseNotice': {
    organ: 'bureau',
    basis: ['sd-procedure:defence', 'permit-law:7', 'list:r1:lapse'],
    body: ({ event, texts }) => {
      const { changedOn, defenceUntil } = of(event, 'lapseNoticed')
      return [
        `根据现有材料，您自${dateInWords(changedOn)}起可能不再符合许可的条件。本机关拟认定许可自该日起失效并办理注销。`,
        texts['facts'] && `事实：${texts['facts']}`,
        '法定的例外情形，由您自愿说明，本机关必须先行核实。',
        heardUntil(defenceUntil),
      ]
    },
  },
  'permit.lapse': {
    organ: 'bureau',
    basis: ['list:r1:lapse'],
    body: ({ event, texts }) => [`经核实例外情形不成立，许可自${dateInWords(of(event, 'lapsed').asOf)}起失效。`, because(texts)],
  },
  'permit.cancellation': { organ: 'bureau', basis: ['permit-law:70'], body: ({ texts }) => ['许可已经失效，本机关办理注销手续。', because(texts)] },
  'permit.withdrawalNotice': {
    organ: 'bureau',
    basis: ['permit-law:8', 'sd-procedure:defence', 'permit-law:7'],
    body: ({ event, texts }) => [
      '许可所依据的法律或者客观情况发生变化，本机关拟撤回许可，并依法考虑补偿。',
      because(texts),
      heardUntil(of(event, 'withdrawalNoticed').defenceUntil),
    ],
  },
  'permit.withdrawal': {
    organ: 'bureau',
    basis: ['permit-law:8'],
    body: ({ texts }) => ['本机关决定撤回许可。', because(texts), `补偿：${texts['compensation']}`],
  },
  'permit.disciplineNotice': {
    organ: 'bureau',
    to: 'discipline',
    basis: ['list:r1:discipline'],
    body: () => ['上述持证人的许可因以欺骗手段取得已被撤销。按照责任清单，现予通报。本函不含其他个人信息。'],
  },
  'permit.notNeeded': {
    organ: 'holder of the file',
    basis: ['pfpl-2015-amendment', 'permit-law:32:1'],
    body: ({ facts }) => [`本机关${application(facts)}。自2016年1月1日起，生育第二个子女不再需要许可，您不必再办理任何审批。本案就此办结。`],
  },
}
