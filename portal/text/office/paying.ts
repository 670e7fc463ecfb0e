import type { Bilingual } from '@qingdan/list/law/rule.ts'
import type { BatchCase, BatchCommand, ClawbackCase, ClawbackCommand, RoundCase, RoundCommand } from '../../commands/form.ts'
import { type CommandWords, row, say } from './words.ts'

export const roundCommands: Readonly<Record<RoundCommand['$case'], Bilingual>> = {
  open: say('开始年度核查', 'Open the yearly verification'),
  requestMatch: say('发出比对请求', 'Ask an agency for a match'),
  recordAnswer: say('收到比对答复', 'Answer received'),
  endMatch: say('结束比对', 'End the match'),
  summarise: say('汇总', 'Summarise'),
  feedBack: say('反馈镇（街）和村（居）', 'Feed back to township and committee'),
  close: say('结束年度核查', 'Close the verification'),
}
export const batchCommands: Readonly<Record<BatchCommand['$case'], Bilingual>> = {
  draw: say('开始编制发放批次', 'Draw a payment'),
  finishDrawing: say('编制完毕', 'Drawing finished'),
  approve: say('批准发放', 'Approve the payment'),
  cancel: say('取消批次', 'Cancel the payment'),
  finishCancelling: say('取消完毕', 'Cancelling finished'),
  export: say('生成银行文件', 'Make the bank file'),
  takeAnswer: say('导入银行答复', 'Take the answer of the bank'),
  retry: say('重发未到账的', 'Send again what failed'),
  settle: say('结清', 'Settle'),
  recordReversals: say('登记银行退回', 'Record reversals'),
}
export const clawbackCommands: Readonly<Record<ClawbackCommand['$case'], Bilingual>> = {
  notice: say('告知拟追回', 'Give notice of a clawback'),
  defend: say('陈述、申辩', 'State your case'),
  decide: say('决定追回', 'Decide the clawback'),
  drop: say('不予追回', 'Drop the clawback'),
  askInstalments: say('申请分期', 'Ask for instalments'),
  agreeInstalments: say('同意分期', 'Agree to instalments'),
  refuseInstalments: say('不同意分期', 'Refuse instalments'),
  recordRepayment: say('登记退款', 'Record a repayment'),
  writeOff: say('核销', 'Write off'),
  close: say('办结', 'Close'),
  recordService: say('登记送达', 'Record service'),
  annul: say('纠正追回决定', 'Annul the decision'),
  erase: say('删除个人信息', 'Erase what is personal'),
}

const running = say('只在核查期间，由区局办。', 'Only while the verification runs, by the bureau.')
export const roundWords: Readonly<Record<RoundCase, CommandWords>> = {
  open: row(
    say('每一名扶助对象都列入核查，一季度办完，逾期公开计数。', 'Every beneficiary is taken in, due in the first quarter, and lateness is counted in public.'),
    say('每年一次，1 月 1 日起。', 'Once a year, from 1 January.'),
  ),
  requestMatch: row(say('只给比对机关身份证号；答复只是线索。', 'Only identity numbers are given; an answer is a lead.'), running),
  endMatch: row(say('没有答复的保持没有答复，由电话、上门核查。', 'What is not answered stays so and is checked by phone or at home.'), running),
  summarise: row(say('记下人数和结果。', 'The numbers are recorded.'), running),
  feedBack: row(
    say('镇（街）和村（居）看得到本地的结果。', 'Township and committee see the result of their own area.'),
    say('只在汇总以后，由区局办。', 'Only after the summary, by the bureau.'),
  ),
  close: row(
    say('本年度核查结束；没有核查到的人数公开。', 'The verification ends; how many were not verified is public.'),
    say('只在反馈以后，由区局办。', 'Only after the feedback, by the bureau.'),
  ),
}
export const batchWords: Readonly<Record<BatchCase, CommandWords>> = {
  draw: row(
    say(
      '在截止日已经确认并且核查通过的，逐人列入，每人只能在一个批次里。',
      'Whoever is confirmed and verified on the cut-off day is taken in, each into one payment only.',
    ),
    say('由区局办。', 'By the bureau.'),
  ),
  approve: row(
    say('两个人看过同一份摘要并签署以后，才能送银行。', 'Two persons sign the same digest before anything goes to the bank.'),
    say('只在编制完毕以后。', 'Only after the drawing is finished.'),
  ),
  cancel: row(
    say('逐人退出批次，没有人失去应得的钱。', 'Each person is released; nobody loses what is due.'),
    say('只在送银行以前。', 'Only before the bank has it.'),
  ),
  export: row(
    say('生成银行文件，供财政和银行下载；下载会留下记录。', 'The bank file is made; each download leaves a record.'),
    say('只在批准以后，由财政办。', 'Only after approval, by finance.'),
  ),
  retry: row(
    say('只发上次没有到账的，用同一个付款号，不会重复到账。', 'Only what failed is sent again, under the same payment ids.'),
    say('只在银行答复有未到账的以后，由财政办。', 'Only after the bank reported failures, by finance.'),
  ),
  settle: row(
    say(
      '本批结清；没有到账的列入下一批，付款号不变，不会重复到账。',
      'The payment is settled; what did not arrive goes into the next one under the same payment ids.',
    ),
    say('只在银行答复有未到账的以后，由财政办；全部到账的自动结清。', 'Only after the bank reported failures, by finance; when all arrived it settles itself.'),
  ),
}
const decided = say('只在决定追回以后。', 'Only after the decision.')
export const clawbackWords: Readonly<Record<ClawbackCase, CommandWords>> = {
  notice: row(
    say('告知事实、金额和依据，本人可以陈述、申辩。', 'Facts, amount and basis are told; the person may state their case.'),
    say('只在因弄虚作假终止资格以后，由区局办。', 'Only after an end for fraud, by the bureau.'),
  ),
  defend: row(say('记下本人的话，密封保存。', 'What the person says is recorded and sealed.'), say('只在告知以后。', 'Only after the notice.')),
  decide: row(
    say('出追回决定书，写明金额、理由和救济途径；金额不能超过发过的钱。', 'A decision with amount, reasons and remedies; never more than was paid.'),
    say('先告知并听取陈述、申辩，再由两人签署。', 'Only after notice and a hearing, signed by two.'),
  ),
  drop: row(
    say('不予追回，案件办结。', 'Nothing is asked back and the file is closed.'),
    say('只在告知以后、决定以前。', 'Only after the notice and before the decision.'),
  ),
  askInstalments: row(say('记下申请，由区局答复。', 'The request is recorded and answered by the bureau.'), decided),
  agreeInstalments: row(say('按约定的日子和金额分期退款。', 'Repaid in instalments on the agreed days.'), decided),
  refuseInstalments: row(say('写明理由。', 'Reasons are stated.'), decided),
  recordRepayment: row(say('记下退款，余额随之减少；同一张收据只记一次。', 'The repayment reduces the balance; each receipt is taken once.'), decided),
  writeOff: row(
    say('余额核销，不再要求退款。', 'The rest is written off and no longer asked for.'),
    say('只在决定以后，由两人签署。', 'Only after the decision, signed by two.'),
  ),
  recordService: row(
    say('记下文书送到的日子；救济期限从那天起算。', 'The day of service is recorded; remedies run from it.'),
    say('只在有文书以后。', 'Only once there is a document.'),
  ),
  annul: row(
    say('决定被纠正，已经退的钱退还本人。', 'The decision is corrected and what was repaid goes back to the person.'),
    say('凭复议、诉讼的结果或者自行纠正，由两人签署。', 'On the outcome of a remedy or of one’s own motion, signed by two.'),
  ),
  erase: row(
    say('删除密封的个人信息，经过照留。', 'What is personal is destroyed; what happened stays on record.'),
    say('只在保存期满以后，由两人办。', 'Only after the time for keeping it, by two officers.'),
  ),
}
