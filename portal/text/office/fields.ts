import type { Bilingual } from '@qingdan/list/law/rule.ts'
import { assistanceChoices, assistanceFields } from './assistance-fields.ts'
import { say } from './words.ts'

export interface FieldWords {
  label: Bilingual
  hint?: Bilingual
}

const read = say('申请人会读到这段话。', 'The applicant will read this.')
const sealed = say('密封保存。', 'Kept sealed.')

/** Labels and hints, by field; `command.field` where a step means something of its own. */
export const fieldWords: Readonly<Record<string, FieldWords>> = {
  missing: {
    label: say('缺哪些材料', 'Which papers are missing'),
    hint: say('一次选全。以后再告知，只能包括这里选过的。', 'Choose all of them now. A second notice may name only these.'),
  },
  note: { label: say('补充说明', 'A note'), hint: say('可以空着。', 'May be left empty.') },
  'raiseLead.note': {
    label: say('线索的内容', 'What the lead says'),
    hint: say(
      '只写得知的情况，不下结论；不写怀孕、避孕的情况。密封保存。',
      'Only what was learned, no conclusion; nothing about pregnancy or contraception. Kept sealed.',
    ),
  },
  'report.note': { label: say('说明', 'A note'), hint: say('可以空着。不写个人情况。密封保存。', 'May be left empty. Nothing about a person. Kept sealed.') },
  competent: { label: say('该找哪个机关', 'Which body is competent') },
  grounds: {
    label: say('理由', 'Reasons'),
    hint: say(
      '写清查明了什么、凭哪一件材料、为什么这样决定。当事人会读到这段话。',
      'What was found, on which paper it rests, and why it leads to this. The person will read it.',
    ),
  },
  'noticeWithdrawal.grounds': {
    label: say('拟撤回的理由', 'Why withdrawal is considered'),
    hint: say('写清是哪一部法律或者哪一个情况变了。当事人会读到这段话。', 'Which law or which fact has changed. The person will read it.'),
  },
  opinion: { label: say('审核意见', 'Opinion'), hint: read },
  checked: { label: say('现场核实了什么', 'What was checked on the spot'), hint: read },
  favourable: { label: say('意见是什么', 'What is the opinion') },
  way: { label: say('怎样送到的', 'How it was delivered') },
  receivedOn: { label: say('收到的日子', 'The day it was received') },
  servedOn: { label: say('送到的日子', 'The day it was served') },
  ofSeq: { label: say('哪一份文书', 'Which document') },
  month: { label: say('随访的月份', 'Month of the follow-up'), hint: say('写成 2015-08 这样。', 'Written as 2015-08.') },
  statusUnchanged: { label: say('婚姻状况有没有变化', 'Has the marital status changed') },
  identityConfirmed: { label: say('身份核对过吗', 'Was the identity confirmed') },
  source: { label: say('线索从哪里来', 'Where the lead comes from') },
  'raiseLead.matter': { label: say('涉及什么', 'What it is about') },
  'noticeRevocation.matter': { label: say('属于哪一种情形', 'Which case it is') },
  what: { label: say('变更什么', 'What is to be modified') },
  'modify.what': { label: say('变更后的内容', 'What it is modified to') },
  reason: { label: say('理由', 'Reason'), hint: say('可以空着。', 'May be left empty.') },
  findings: { label: say('查明了什么', 'What was found'), hint: sealed },
  'clearLead.findings': {
    label: say('查明了什么', 'What was found'),
    hint: say('写进核查报告，当事人会读到。', 'Goes into the report; the person will read it.'),
  },
  facts: { label: say('事实', 'Facts'), hint: say('写清查明了什么。当事人会读到这段话。', 'What was found. The person will read it.') },
  evidence: { label: say('证据', 'Evidence'), hint: say('写清凭什么认定。当事人会读到这段话。', 'On what this rests. The person will read it.') },
  changedOn: { label: say('情况变化的日子', 'The day of the change') },
  statement: {
    label: say('当事人的陈述', 'What the person says'),
    hint: say(
      '照原话写，念给本人听过再交。本人放弃陈述，只能由本人自己提出。',
      "Write the person's own words and read them out first. Only the person can waive a statement.",
    ),
  },
  noBirthRecorded: { label: say('出生情况', 'Birth') },
  partyCadre: { label: say('是不是党员干部', 'Whether a party cadre') },
  pregnantThen: {
    label: say(
      '情况变化那天，她是否已经怀孕？只凭她本人的说明或者她交来的证明',
      'Was she pregnant on the day of the change? By her own statement or paper alone',
    ),
    hint: say(
      '只问这一次，不要求检查，不向别人打听，以后也不再问。回答密封保存。',
      'Asked this once. No test is asked for, nobody else is asked, and it is never followed up. The answer is kept sealed.',
    ),
  },
  compensation: { label: say('怎样考虑补偿', 'What compensation was considered'), hint: read },
  bornOn: { label: say('出生日期', 'Day of birth'), hint: sealed },
  materials: { label: say('窗口收到哪些材料', 'Which papers the counter has received') },
  contacted: { label: say('联系到的件数', 'Permits contacted') },
  unreachable: { label: say('没有联系到的件数', 'Permits not reached') },
  leads: { label: say('登记了线索的件数', 'Permits with a lead') },
}

/** Words of a choice, by field and value; `command.field.value` first. */
export const choiceWords: Readonly<Record<string, Bilingual>> = {
  'favourable.yes': say('符合条件，建议准予', 'Conditions are met: in favour'),
  'favourable.no': say('不符合条件，建议不予', 'Conditions are not met: not in favour'),
  'way.counter': say('窗口领取', 'Handed over at the counter'),
  'way.post': say('邮寄', 'By post'),
  'way.portal': say('网上', 'Online'),
  'way.personal': say('直接送交', 'In person'),
  'way.leaving': say('留置', "Left in the person's place"),
  'statusUnchanged.yes': say('没有变化', 'No change'),
  'statusUnchanged.no': say('有变化', 'There is a change'),
  'identityConfirmed.yes': say('核对过，是本人', 'Yes, it is the holder'),
  'identityConfirmed.no': say('没有核对', 'No'),
  'source.complaint': say('投诉、举报', 'Complaint'),
  'source.follow-up': say('随访', 'Follow-up'),
  'source.file-review': say('案卷评查', 'Review of files'),
  'source.agency': say('其他机关', 'Another agency'),
  'source.other': say('其他', 'Other'),
  'raiseLead.matter.fraud': say('弄虚作假', 'Fraud'),
  'raiseLead.matter.impersonation': say('冒用证件', 'Use by somebody else'),
  'raiseLead.matter.divorce': say('婚姻状况变化', 'Change of marital status'),
  'raiseLead.matter.other': say('其他', 'Other'),
  'noticeRevocation.matter.fraud': say('以欺骗等不正当手段取得', 'Obtained by fraud or other improper means'),
  'noticeRevocation.matter.abuse': say('工作人员滥用职权、玩忽职守', 'Abuse or neglect by officers'),
  'noticeRevocation.matter.beyond-power': say('超越职权', "Beyond the office's power"),
  'noticeRevocation.matter.procedure': say('违反程序', 'Breach of procedure'),
  'noticeRevocation.matter.ineligible': say('申请人不具备资格或者不符合条件', 'Applicant not eligible'),
  'noticeRevocation.matter.other': say('其他依法可以撤销的情形', 'Another case in law'),
  'noBirthRecorded.yes': say('已经核对：没有出生登记', 'Checked: no birth is recorded'),
  'partyCadre.yes': say('已经核实：本人是党员干部。这一点密封保存', 'Established: the person is a party cadre. This is kept sealed'),
  'pregnantThen.yes': say('是：许可继续有效', 'Yes: the permit stands'),
  'pregnantThen.no': say('不是', 'No'),
}

const words = { ...assistanceFields, ...fieldWords }
const choices = { ...assistanceChoices, ...choiceWords }
export const labelOf = (command: string, field: string): FieldWords => words[`${command}.${field}`] ?? words[field] ?? { label: say(field, field) }
export const choiceOf = (command: string, field: string, value: string): Bilingual =>
  choices[`${command}.${field}.${value}`] ?? choices[`${field}.${value}`] ?? say(value, value)
