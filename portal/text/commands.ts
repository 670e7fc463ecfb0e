import type { Bilingual } from '@qingdan/list/law/rule.ts'
import type { Command } from '@qingdan/proto/permit/permit/v1/command.ts'
import { tableOf } from '../kinds.ts'
import { enrolmentCommands } from './office/enrolment.ts'
import { batchCommands, clawbackCommands, roundCommands } from './office/paying.ts'

type PermitCommand = NonNullable<Command['command']>['$case']
const say = (zh: string, en: string): Bilingual => ({ zh, en })

/** What a person does when taking a step: verbs, the same word on the button, in the timeline and in the coverage of the list. */
export const permitCommands: Readonly<Record<PermitCommand, Bilingual>> = {
  apply: say('提交申请', 'Apply'),
  requestCorrection: say('一次告知补正', 'Ask for what is missing'),
  supply: say('补交材料', 'Supply papers'),
  accept: say('受理', 'Accept'),
  decline: say('不予受理', 'Decline'),
  acceptBySilence: say('逾期视为受理', 'Accepted by silence'),
  review: say('提出审核意见', 'Give an opinion'),
  reviewOnSite: say('实地核查后提出意见', 'Give an opinion after a visit by two officers'),
  grant: say('准予许可', 'Grant'),
  refuse: say('不予许可', 'Refuse'),
  deliver: say('送达证件', 'Deliver the certificate'),
  recordFollowUp: say('登记随访', 'Record a follow-up'),
  raiseLead: say('登记线索', 'Record a lead'),
  askModification: say('申请变更', 'Ask for a modification'),
  modify: say('准予变更', 'Modify'),
  refuseModification: say('不予变更', 'Refuse the modification'),
  clearLead: say('线索查清，不成立', 'Clear a lead'),
  noticeRevocation: say('告知拟撤销', 'Give notice of revocation'),
  noticeLapse: say('告知拟注销', 'Give notice of lapse'),
  defend: say('陈述、申辩', 'State your case'),
  revoke: say('撤销许可', 'Revoke'),
  dropRevocation: say('不予撤销', 'Drop the revocation'),
  notifyDiscipline: say('通报纪委', 'Tell the Discipline Commission'),
  recordLapse: say('认定失效', 'Record the lapse'),
  dropLapse: say('认定继续有效', 'Drop the lapse'),
  cancel: say('注销', 'Cancel'),
  noticeWithdrawal: say('告知拟撤回', 'Give notice of withdrawal'),
  withdraw: say('撤回许可', 'Withdraw the permit'),
  dropWithdrawal: say('不予撤回', 'Drop the withdrawal'),
  withdrawApplication: say('撤回申请', 'Take back the application'),
  recordBirth: say('登记出生', 'Record the birth'),
  erase: say('删除个人信息', 'Erase what is personal'),
  recordService: say('登记送达', 'Record service'),
  endOfLaw: say('法律停止，无需许可', 'Closed: no permit needed'),
}

export const monthlyCommands: Readonly<Record<string, Bilingual>> = {
  open: say('编制月度通报', 'Prepare the monthly digest'),
  send: say('发送月度通报', 'Send the monthly digest'),
  report: say('上报随访结果', 'Report the follow-up'),
}

const tables: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  permit: permitCommands,
  monthly: monthlyCommands,
  enrolment: enrolmentCommands,
  round: roundCommands,
  batch: batchCommands,
  clawback: clawbackCommands,
}
/** `permit.grant` or `reward.confirm`, as the coverage of the list writes them. */
export const commandName = (name: string): Bilingual | undefined => {
  const [kind = '', command = ''] = name.split('.')
  const table = tables[tableOf(kind)] ?? {}
  return Object.hasOwn(table, command) ? table[command] : undefined
}
