import type { Bilingual } from '@qingdan/list/law/rule.ts'
import type { MonthlyCase, PermitCase } from '../../commands/form.ts'
import { tableOf } from '../../kinds.ts'
import { enrolmentWords } from './enrolment.ts'
import { batchWords, clawbackWords, roundWords } from './paying.ts'
import { type CommandWords, row, say } from './words.ts'

const granted = say('只在许可有效、没有别的程序在走的时候，', 'Only while the permit stands and nothing else is under way, ')
const both = (a: Bilingual, zh: string, en: string): Bilingual => say(a.zh + zh, a.en + en)
const awaitingAnswer = say('只在等受理的时候，由收件的镇（街）办。', 'Only while the application awaits an answer, by the township that received it.')
const deciding = say('只在镇（街）提出意见以后，由许可科或者局负责人办。', 'Only after the township has given its opinion, by the permit section or the head.')
const afterLead = say('只在有线索待核查的时候，由许可科办。', 'Only while a lead is to be checked, by the permit section.')
const afterNotice = (zh: string, en: string): Bilingual => say(`先要告知并听取陈述、申辩，${zh}`, `Only after notice and a hearing, ${en}`)

/** Every step that the office or the counter can take on a permit file. */
export const permitWords: Readonly<Record<PermitCase, CommandWords>> = {
  accept: row(say('转为待审核，今天起算审核期限，出受理通知书。', 'The review begins today, with a notice of acceptance.'), awaitingAnswer),
  requestCorrection: row(
    say('一次写全缺的材料，出补正告知书；补来以前不计时间。', 'Everything that is missing is named once, in a notice; no time runs until it is supplied.'),
    say('只在等受理的时候由镇（街）办，缺什么只能告知一次。', 'Only while the application awaits an answer, by the township, and only once.'),
  ),
  decline: row(say('写明理由、该找哪个机关和救济途径，案件办结。', 'The file is closed, with reasons, the competent body and the remedies.'), awaitingAnswer),
  supply: row(
    say('登记窗口收到的材料，从今天重新起算答复期限。', 'The papers taken in at the counter are recorded, and the period for the answer begins anew today.'),
    say('只在等补正的时候，由申请人或者窗口代办。', 'Only while papers are missing, by the applicant or the counter.'),
  ),
  review: row(
    say('意见和全部材料报区局，今天起算决定期限。', 'The opinion and the whole file go to the bureau, whose period begins today.'),
    say('只在受理以后、报区局以前，由镇（街）办。', 'Only after acceptance and before the bureau has the file, by the township.'),
  ),
  reviewOnSite: row(
    say('第二名有执法证的人员会签以后，意见才报区局。', 'The opinion goes to the bureau once a second officer with a credential has signed.'),
    say('只在受理以后、报区局以前，由镇（街）两名持证人员办。', 'Only after acceptance, by two officers of the township with valid credentials.'),
  ),
  grant: row(
    say('出准予决定书和生育证，今天起算送达期限。', 'The decision and the certificate are issued, and the period for delivery begins today.'),
    deciding,
  ),
  refuse: row(
    say(
      '写明理由和救济途径，案件办结；申请人可以复议、起诉。',
      'The file is closed with reasons and remedies; the applicant may ask for reconsideration or go to court.',
    ),
    deciding,
  ),
  deliver: row(
    say('记下证件送到的日子和方式，送达期限停止。', 'The day and the way of delivery are recorded, and the period for delivery stops.'),
    both(granted, '由许可科登记一次。', 'once, by the permit section.'),
  ),
  recordFollowUp: row(
    say('每份许可只联系一次，只记身份和婚姻状况有没有变化。', 'One contact for each permit, and only identity and marital status are recorded.'),
    both(granted, '由镇（街）登记，每份许可一次。', 'once for each permit, by the township.'),
  ),
  raiseLead: row(
    say('只是线索，不是结论；许可照样有效，转许可科核查。', 'A lead and no finding; the permit stands while the permit section checks it.'),
    both(granted, '由镇（街）或者许可科登记。', 'by the township or the permit section.'),
  ),
  askModification: row(
    say('登记持证人的变更申请，今天起算答复期限。', "The holder's request is recorded, and the period for the answer begins today."),
    both(granted, '由持证人或者窗口代办。', 'by the holder or the counter.'),
  ),
  modify: row(
    say('出变更决定书，许可按新内容继续有效。', 'A decision is issued and the permit stands as modified.'),
    say('只在持证人申请变更以后，由许可科办。', 'Only after the holder has asked for it, by the permit section.'),
  ),
  refuseModification: row(
    say('写明理由和救济途径；原许可继续有效。', 'Reasons and remedies are stated; the permit stands as it was.'),
    say('只在持证人申请变更以后，由许可科办。', 'Only after the holder has asked for it, by the permit section.'),
  ),
  clearLead: row(say('线索不成立，许可继续有效，出核查报告。', 'The lead came to nothing; the permit stands, and a report says so.'), afterLead),
  noticeRevocation: row(
    say(
      '第二名有执法证的人员会签以后发出告知书；当事人有时间陈述、申辩，其间不作决定。',
      'The notice goes out once a second officer with a credential has signed; the person is then heard, and nothing is decided meanwhile.',
    ),
    both(afterLead, '要两名持证人员。', ' Two officers with credentials are needed.'),
  ),
  noticeLapse: row(
    say('发出告知书；当事人有时间陈述、申辩，其间不作决定。', 'The notice goes out; the person is then heard, and nothing is decided meanwhile.'),
    afterLead,
  ),
  defend: row(
    say('记下当事人自己说的话；听取以后才能决定。', 'What the person says is written down; only then may anything be decided.'),
    say('只在告知以后，由当事人或者窗口代录。', 'Only after a notice, by the person or the counter.'),
  ),
  revoke: row(
    say('局负责人会签以后才生效；写明理由、证据和救济途径。', 'Takes effect once the head has signed, with reasons, evidence and remedies.'),
    afterNotice('由许可科提出、局负责人会签。', 'proposed by the permit section and signed by the head.'),
  ),
  dropRevocation: row(
    say('不撤销，许可继续有效，出核查报告。', 'Nothing is revoked; the permit stands, and a report says so.'),
    afterNotice('由局负责人办。', 'by the head.'),
  ),
  notifyDiscipline: row(
    say('向区纪委发通报函；函里没有其他个人信息。', 'A notice goes to the Discipline Commission, without any other personal data.'),
    say('只在以欺骗取得的许可撤销以后，由局负责人办一次。', 'Only after a permit obtained by fraud was revoked, once, by the head.'),
  ),
  recordLapse: row(
    say(
      '先核实一个例外；不成立的，许可自变化之日失效，写明理由和救济途径。',
      'One exception is examined first; where it does not apply, the permit has lapsed from the day of the change, with reasons and remedies.',
    ),
    afterNotice('由许可科办。', 'by the permit section.'),
  ),
  dropLapse: row(
    say('许可继续有效；原因密封，对外只写许可有效。', 'The permit stands; the reason is sealed, and the outside reads only that it stands.'),
    afterNotice('由许可科办。', 'by the permit section.'),
  ),
  cancel: row(
    say('办理注销登记，写明理由和救济途径，案件办结。', 'The permit is cancelled in the register with reasons and remedies, and the file is closed.'),
    say('只在认定失效以后，由许可科办。', 'Only after the lapse has been recorded, by the permit section.'),
  ),
  noticeWithdrawal: row(
    say(
      '发出告知书；当事人有时间陈述、申辩，其间不作决定，并考虑补偿。',
      'The notice goes out; the person is heard, nothing is decided meanwhile, and compensation is considered.',
    ),
    both(granted, '由许可科办。', 'by the permit section.'),
  ),
  withdraw: row(
    say('写明理由、怎样补偿和救济途径，案件办结。', 'The file is closed with reasons, the compensation considered and the remedies.'),
    afterNotice('由许可科办。', 'by the permit section.'),
  ),
  dropWithdrawal: row(
    say('不撤回，许可继续有效，出核查报告。', 'Nothing is withdrawn; the permit stands, and a report says so.'),
    afterNotice('由许可科办。', 'by the permit section.'),
  ),
  withdrawApplication: row(
    say('本人要求才登记；案件办结，可以再申请。', "Only at the applicant's own wish; the file is closed, and they may apply again."),
    say('只在决定作出以前，由申请人或者窗口代办。', 'Only before the decision, by the applicant or the counter.'),
  ),
  recordBirth: row(
    say('登记出生日期，本案办结，不引起别的处理。', 'The day of birth is recorded and the file is closed; nothing else follows.'),
    both(granted, '由当事人、镇（街）或者许可科登记。', 'by the holder, the township or the permit section.'),
  ),
  erase: row(
    say(
      '许可科会签以后，本案的姓名、证件、文字和上传的材料都不能再打开；办理经过、文号和校验保留。不能恢复。',
      'Once the permit section has signed, names, numbers, texts and uploads of this file can never be opened again; what was done, the numbers and the check of papers stay.',
    ),
    say('只在案件办结、保存期限届满以后，由局负责人提出。', 'Only for a closed file whose time for keeping has ended, by the head.'),
  ),
  recordService: row(
    say('记下一份文书送到的日子和方式。', 'The day and the way in which a document was served are recorded.'),
    say('只在有文书要送的时候，由镇（街）或者许可科登记。', 'Only where there is a document to serve, by the township or the permit section.'),
  ),
}

/** Steps of a monthly digest. */
export const monthlyWords: Readonly<Record<MonthlyCase, CommandWords>> = {
  send: row(
    say('把上个月的准予情况发给镇（街）。', "Last month's approvals go to the township."),
    say('只在还没有发送的时候，由许可科办。', 'Only before it was sent, by the permit section.'),
  ),
  report: row(
    say(
      '上报随访件数，本月办结；只报件数，不报个人情况。',
      'The counts of the follow-up are reported and the month is closed; counts only, nothing about a person.',
    ),
    say('只在收到通报以后，由镇（街）办。', 'Only after the digest was sent, by the township.'),
  ),
}

const tables: Readonly<Record<string, Readonly<Record<string, CommandWords>>>> = {
  permit: permitWords,
  monthly: monthlyWords,
  enrolment: enrolmentWords,
  round: roundWords,
  batch: batchWords,
  clawback: clawbackWords,
}
/** Every step of a kind that has a form, in the order of its table. */
export const stepsOf = (kind: string): Readonly<Record<string, CommandWords>> => tables[tableOf(kind)] ?? {}
export const wordsOf = (kind: string, command: string): CommandWords | undefined => {
  const table = stepsOf(kind)
  return Object.hasOwn(table, command) ? table[command] : undefined
}
