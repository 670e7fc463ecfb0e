import type { Bilingual } from '@qingdan/list/law/rule.ts'
import type { EnrolmentCase, EnrolmentCommand } from '../../commands/form.ts'
import { type CommandWords, row, say } from './words.ts'

/** What a person does when taking a step of an assistance: verbs, the same on the button and in the timeline. */
export const enrolmentCommands: Readonly<Record<EnrolmentCommand['$case'], Bilingual>> = {
  apply: say('提交申请', 'Apply'),
  supply: say('补交材料', 'Supply papers'),
  withdrawApplication: say('撤回申请', 'Take back the application'),
  discuss: say('登记评议', 'Record the deliberation'),
  postNotice: say('张榜公示', 'Post the notice'),
  recordObjection: say('登记异议', 'Record an objection'),
  takeDown: say('公示到期撤下', 'Notice taken down'),
  review: say('提出初审意见', 'Give the first opinion'),
  confirm: say('确认资格', 'Confirm'),
  refuse: say('不予确认', 'Refuse'),
  changeAccount: say('更换收款账户', 'Change the account'),
  reserve: say('列入发放批次', 'Taken into a payment'),
  release: say('退出发放批次', 'Released from a payment'),
  recordPaid: say('登记到账', 'Record the payment'),
  recordFailed: say('登记未能到账', 'Record a failed payment'),
  recordReversal: say('登记退回', 'Record a reversal'),
  reportChange: say('报告情况变化', 'Report a change'),
  recordLead: say('登记线索', 'Record a lead'),
  takeUpLead: say('开始核实线索', 'Take up a lead'),
  clearLead: say('线索查清，不成立', 'Clear a lead'),
  openVerification: say('列入年度核查', 'Opened for verification'),
  assignCheck: say('分派核查', 'Assign the check'),
  recordCheck: say('登记核查结果', 'Record the check'),
  passVerification: say('核查通过', 'Verification passed'),
  suspend: say('暂停发放', 'Suspend'),
  restore: say('恢复发放', 'Restore'),
  restoreBySilence: say('到期自动恢复发放', 'Restored by itself'),
  noticeEnding: say('告知拟终止或者停止', 'Give notice of an end'),
  defend: say('陈述、申辩', 'State your case'),
  terminate: say('终止资格', 'Terminate'),
  stop: say('停止发放', 'Stop the payment'),
  reclassify: say('变更类别', 'Reclassify'),
  recordService: say('登记送达', 'Record service'),
  annul: say('纠正终止决定', 'Annul the ending decision'),
  erase: say('删除个人信息', 'Erase what is personal'),
}

const suspended = say('只在已经暂停发放的时候，由区局办。', 'Only while the payment is suspended, by the bureau.')
const noticed = say('先要告知并听取陈述、申辩，再由两人签署。', 'Only after notice and a hearing, signed by two officers.')
const lead = say('只在有还没查清的线索的时候办。', 'Only while a lead is open.')
const verifying = say('只在年度核查期间办。', 'Only during the yearly verification.')

/** What follows from each step, and when it can be taken at all. */
export const enrolmentWords: Readonly<Record<EnrolmentCase, CommandWords>> = {
  supply: row(
    say('登记收到的材料，放进案卷。', 'The papers are recorded and go into the file.'),
    say('只在决定以前，由本人或者窗口代办。', 'Only before the decision, by the person or the counter.'),
  ),
  withdrawApplication: row(
    say('申请撤回，案件办结；以后可以再申请。', 'The application is taken back and the file closed; one may apply again.'),
    say('只在决定以前，由本人或者窗口代办。', 'Only before the decision, by the person or the counter.'),
  ),
  discuss: row(
    say('评议记录密封保存，案件转到下一步。', 'The record is sealed and the file goes on.'),
    say('只在收到申请以后，由村（居）委会办。', 'Only after an application has come in, by the committee.'),
  ),
  postNotice: row(
    say('只公示姓名、村（居）和项目，到期自动撤下。', 'Name, village and programme alone are posted, and taken down by themselves.'),
    say('只在评议以后，由村（居）委会办；特别扶助不公示。', 'Only after the deliberation, by the committee; never for special assistance.'),
  ),
  recordObjection: row(
    say('异议和提出人都密封保存，初审要答复。', 'The objection and who raised it are sealed; the opinion must answer it.'),
    say('只在公示期间，由村（居）委会或者镇（街）办。', 'Only while the notice hangs, by committee or township.'),
  ),
  review: row(
    say('意见和材料报区局。', 'The opinion and the file go to the bureau.'),
    say('只在评议（奖励扶助还有公示）以后，由镇（街）办。', 'Only after the deliberation and, for the reward, the notice, by the township.'),
  ),
  confirm: row(
    say('从今天起有资格，出确认决定；以前的时间不补发。', 'Entitled from today, with a decision; nothing is paid for earlier time.'),
    say('只在镇（街）初审以后，由区局办。', 'Only after the opinion of the township, by the bureau.'),
  ),
  refuse: row(
    say('写明理由和救济途径，案件办结。', 'The file is closed with reasons and remedies.'),
    say('只在镇（街）初审以后，由区局办。', 'Only after the opinion of the township, by the bureau.'),
  ),
  changeAccount: row(
    say('以后的钱打到新账户；户名要是本人。', 'Later payments go to the new account, which must be in the person’s name.'),
    say('有一笔钱正在发放的时候不能换。', 'Not while a payment is under way.'),
  ),
  reportChange: row(
    say('记为一条线索，由区局核实；单凭它不停发。', 'Becomes a lead that the bureau checks; nothing stops by it alone.'),
    say('只在有资格的期间，由本人、家属到窗口或者窗口代办。', 'Only while entitled, by the person, or a relative at the counter.'),
  ),
  recordLead: row(
    say('线索只是线索：要有第二个来源才能暂停。', 'A lead is a lead: a suspension needs a second source.'),
    say('只在有资格的期间，由镇（街）、村（居）或者区局办。', 'Only while entitled, by township, committee or bureau.'),
  ),
  takeUpLead: row(say('记下今天开始核实，当日办结的期限停止。', 'The inquiry begins today and its period stops.'), lead),
  clearLead: row(say('线索查清，照常发放，一分钱也不少。', 'The lead is cleared and payment goes on, not a cent less.'), lead),
  assignCheck: row(say('由被分派的一方打电话或者上门核查。', 'The one assigned checks by phone or at home.'), verifying),
  recordCheck: row(say('记下怎样核查、结果如何；有变化的记为线索。', 'How it was checked and the result are recorded; a change becomes a lead.'), verifying),
  passVerification: row(say('核查通过，可以列入发放。', 'The verification is passed and payment may follow.'), verifying),
  suspend: row(
    say('书面告知本人；最多暂停一个发放周期，没有决定就自动恢复。', 'The person is told in writing; at most one payment cycle, then it restores itself.'),
    say('只在有线索、又有第二个来源的时候，由区局办。', 'Only with a lead and a second source, by the bureau.'),
  ),
  restore: row(say('恢复发放，暂停期间的钱照补。', 'Payment is restored, and what was held back is paid.'), suspended),
  noticeEnding: row(say('告知事实、理由和依据，本人可以陈述、申辩。', 'Facts, reasons and basis are told; the person may state their case.'), suspended),
  defend: row(
    say('记下本人的话，密封保存。', 'What the person says is recorded and sealed.'),
    say('只在告知以后，由本人或者窗口代办。', 'Only after a notice, by the person or the counter.'),
  ),
  terminate: row(say('终止资格，写明从哪一天起、理由和救济途径。', 'The entitlement ends, with the day, reasons and remedies.'), noticed),
  stop: row(
    say('从决定之日起停止发放，已经发的不追回。', 'Payment stops from the decision; nothing paid is asked back.'),
    say('只有奖励扶助、参加城镇职工养老保险的，先告知再由两人签署。', 'Reward only, on an employee pension, after notice, signed by two.'),
  ),
  reclassify: row(
    say('变更类别或者等级，资格照旧。', 'The branch or the grade changes; the entitlement stands.'),
    say('只有特别扶助，由区局办。', 'Special assistance only, by the bureau.'),
  ),
  recordService: row(
    say('记下文书送到的日子；救济期限从那天起算。', 'The day of service is recorded; remedies run from it.'),
    say('只在有文书以后办。', 'Only once there is a document.'),
  ),
  annul: row(
    say('终止或者停止的决定被纠正，资格恢复，少发的照补。', 'The ending decision is corrected, the entitlement restored, what was held back is paid.'),
    say(
      '只在终止或者停止以后，凭复议、诉讼的结果或者自行纠正，由两人签署。',
      'Only after an end, on the outcome of a remedy or of one’s own motion, signed by two.',
    ),
  ),
  erase: row(
    say('删除密封的个人信息，经过照留。', 'What is personal is destroyed; what happened stays on record.'),
    say('只在保存期满以后，由两人办。', 'Only after the time for keeping it, by two officers.'),
  ),
}
