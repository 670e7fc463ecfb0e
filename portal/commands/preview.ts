import { SheetResponse } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { townships } from '@qingdan/list/townships.ts'
import { dateOfficial } from '../text/dates.ts'
import { choiceOf } from '../text/office/fields.ts'
import { papers } from '../text/office/papers.ts'
import type { PermitCase } from './form.ts'
import { dateTyped, type Typed } from './typed.ts'
import { materialName } from '../office/words.ts'

/** What a preview knows of the file: masked names and the ground, nothing in full. */
export interface Known {
  area: string
  names: string
  ground: string
  receivedOn: string
  today: string
}

type Draft = { paper: string; by: 'township' | 'bureau'; to?: 'bureau' | 'discipline'; body: (typed: Typed) => readonly string[] }

const text = (typed: Typed, name: string): string => typed[name]?.[0]?.trim() ?? ''
const says = (label: string, typed: Typed, name: string): string => (text(typed, name) ? `${label}${text(typed, name)}` : '')
const heard = '您有权陈述和申辩。陈述和申辩的时间由系统在办理时写入；在此以前本机关不作决定。'
const report: Draft = { paper: 'permit.checkReport', by: 'bureau', body: () => ['经核查，许可继续有效。'] }

/** The paper that a step gives, as far as it is known before the step: its title, who issues it, and what the officer wrote. */
const drafts: { readonly [N in PermitCase]?: Draft } = {
  requestCorrection: {
    paper: 'permit.correction',
    by: 'township',
    body: (typed) => [
      '申请材料不齐，需要补正的全部内容如下：',
      ...(typed['missing'] ?? []).map((id, i) => `${i + 1}．${materialName(id, 'zh')}`),
      text(typed, 'note'),
    ],
  },
  accept: { paper: 'permit.acceptance', by: 'township', body: () => ['申请属于本机关受理，材料齐全，予以受理。'] },
  decline: {
    paper: 'permit.nonAcceptance',
    by: 'township',
    body: (typed) => ['决定不予受理。', says('理由：', typed, 'grounds'), says('请向有权办理的机关提出申请：', typed, 'competent')],
  },
  review: {
    paper: 'permit.review',
    by: 'township',
    to: 'bureau',
    body: (typed) => [text(typed, 'favourable') === 'no' ? '建议不予许可。' : '建议准予许可。', text(typed, 'opinion')],
  },
  reviewOnSite: {
    paper: 'permit.review',
    by: 'township',
    to: 'bureau',
    body: (typed) => [
      text(typed, 'favourable') === 'no' ? '建议不予许可。' : '建议准予许可。',
      text(typed, 'opinion'),
      says('现场核实（两名工作人员）：', typed, 'checked'),
    ],
  },
  grant: { paper: 'permit.grant', by: 'bureau', body: (typed) => ['准予生育第二个子女。', text(typed, 'note')] },
  refuse: { paper: 'permit.refusal', by: 'bureau', body: (typed) => ['决定不予许可。', says('理由：', typed, 'grounds')] },
  modify: { paper: 'permit.modification', by: 'bureau', body: (typed) => ['准予变更。', says('变更内容：', typed, 'what')] },
  refuseModification: {
    paper: 'permit.modificationRefusal',
    by: 'bureau',
    body: (typed) => ['决定不予变更，原许可继续有效。', says('理由：', typed, 'grounds')],
  },
  clearLead: { paper: 'permit.checkReport', by: 'bureau', body: (typed) => ['经核查，许可继续有效。', text(typed, 'findings')] },
  dropRevocation: { paper: 'permit.checkReport', by: 'bureau', body: (typed) => ['经核查，许可继续有效。', text(typed, 'findings')] },
  dropWithdrawal: { paper: 'permit.checkReport', by: 'bureau', body: (typed) => ['经核查，许可继续有效。', text(typed, 'findings')] },
  // The reason of a dropped lapse is nobody's business, so the paper says nothing of it.
  dropLapse: report,
  noticeRevocation: {
    paper: 'permit.revocationNotice',
    by: 'bureau',
    body: (typed) => [
      `本机关拟撤销您的许可。情形：${choiceOf('noticeRevocation', 'matter', text(typed, 'matter')).zh}。`,
      says('事实：', typed, 'facts'),
      says('证据：', typed, 'evidence'),
      heard,
    ],
  },
  noticeLapse: {
    paper: 'permit.lapseNotice',
    by: 'bureau',
    body: (typed) => [`您自${dayOf(typed, 'changedOn')}起可能不再符合许可的条件，本机关拟认定许可自该日起失效。`, says('事实：', typed, 'facts'), heard],
  },
  noticeWithdrawal: {
    paper: 'permit.withdrawalNotice',
    by: 'bureau',
    body: (typed) => ['本机关拟撤回许可，并依法考虑补偿。', says('理由：', typed, 'grounds'), heard],
  },
  revoke: {
    paper: 'permit.revocation',
    by: 'bureau',
    body: (typed) => ['决定撤销您的许可。', says('理由：', typed, 'grounds'), says('证据：', typed, 'evidence')],
  },
  recordLapse: { paper: 'permit.lapse', by: 'bureau', body: (typed) => ['经核实例外情形不成立，许可失效。', says('理由：', typed, 'grounds')] },
  cancel: { paper: 'permit.cancellation', by: 'bureau', body: (typed) => ['许可已经失效，本机关办理注销手续。', says('理由：', typed, 'grounds')] },
  withdraw: {
    paper: 'permit.withdrawal',
    by: 'bureau',
    body: (typed) => ['决定撤回许可。', says('理由：', typed, 'grounds'), says('补偿：', typed, 'compensation')],
  },
  notifyDiscipline: { paper: 'permit.disciplineNotice', by: 'bureau', to: 'discipline', body: () => ['按照责任清单，现予通报。本函不含其他个人信息。'] },
}

function dayOf(typed: Typed, name: string): string {
  try {
    return dateOfficial(dateTyped(typed, name))
  } catch {
    return ''
  }
}

const bureau = '淄博市博山区人口和计划生育局'
const kindWord = { town: '人民政府', 'sub-district': '办事处', 'development zone': '' } as const
function organOf({ by }: Draft, area: string): string {
  const unit = townships.find(({ id }) => id === area)
  return by === 'township' && unit ? `博山区${unit.name.zh}${kindWord[unit.kind]}` : bureau
}

/** The document before it is sent: no number, no seal, nothing that only the moment of the act can give. */
export function previewOf(command: string, typed: Typed, known: Known, remedies: string): SheetResponse | undefined {
  const draft = Object.hasOwn(drafts, command) ? drafts[command as PermitCase] : undefined
  if (!draft) return undefined
  const organ = organOf(draft, known.area)
  return SheetResponse.fromPartial({
    organ,
    title: papers[draft.paper]?.zh ?? '',
    addressee: draft.to === 'bureau' ? bureau : draft.to === 'discipline' ? '区纪委' : known.names,
    facts: [
      { label: '申请人', value: known.names },
      { label: '情形', value: known.ground },
      { label: '收件日期', value: known.receivedOn },
    ],
    body: draft.body(typed).filter(Boolean),
    remedies: remedies ? [remedies] : [],
    on: known.today,
    specimen: true,
  })
}
