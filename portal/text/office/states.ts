import type { Bilingual } from '@qingdan/list/law/rule.ts'
import { tableOf } from '../../kinds.ts'
import { say } from './words.ts'

export interface StateWords {
  /** The short word in a table. */
  word: Bilingual
  /** The same as a sentence: what is true. */
  true: Bilingual
  /** Who must act where no period names anybody. */
  waitsFor: 'party' | 'office' | 'nobody'
}

const row = (waitsFor: StateWords['waitsFor'], word: Bilingual, sentence: Bilingual): StateWords => ({ waitsFor, word, true: sentence })

/** Where a permit file stands, as the office says it. */
export const permitStates: Readonly<Record<string, StateWords>> = {
  submitted: row('office', say('待受理', 'Received'), say('申请已经收到，还没有受理。', 'The application has come in and is not accepted yet.')),
  correction: row('party', say('等补正', 'Papers missing'), say('已经一次告知缺什么，等申请人补交。', 'The applicant has been told once what is missing.')),
  accepted: row('office', say('待审核', 'Under review'), say('已经受理，正在审核。', 'The application is accepted and under review.')),
  reviewed: row(
    'office',
    say('待决定', 'To be decided'),
    say('镇（街）已经提出意见，材料在区局。', 'The township has given its opinion and the bureau has the file.'),
  ),
  granted: row('nobody', say('已准予', 'Granted'), say('已经准予，许可有效。', 'The permit is granted and stands.')),
  modificationAsked: row(
    'office',
    say('申请变更', 'Modification asked'),
    say('持证人申请变更，许可有效。', 'The holder asks for a modification; the permit stands.'),
  ),
  suspected: row('office', say('有线索', 'Lead'), say('有一条线索待核查，许可照样有效。', 'A lead is to be checked; the permit stands meanwhile.')),
  noticed: row('office', say('拟撤销', 'Revocation noticed'), say('已经告知拟撤销，还没有决定。', 'Notice of revocation is given; nothing is decided.')),
  lapseNoticed: row('office', say('拟注销', 'Lapse noticed'), say('已经告知拟注销，还没有决定。', 'Notice of lapse is given; nothing is decided.')),
  withdrawalNoticed: row(
    'office',
    say('拟撤回', 'Withdrawal noticed'),
    say('已经告知拟撤回，还没有决定。', 'Notice of withdrawal is given; nothing is decided.'),
  ),
  lapsed: row('office', say('已失效', 'Lapsed'), say('许可已经失效，还没有办理注销。', 'The permit has lapsed and is not cancelled yet.')),
  revoked: row('nobody', say('已撤销', 'Revoked'), say('许可已经撤销。', 'The permit is revoked.')),
  cancelled: row('nobody', say('已注销', 'Cancelled'), say('许可已经注销。', 'The permit is cancelled.')),
  withdrawn: row('nobody', say('已撤回', 'Withdrawn'), say('许可已经撤回。', 'The permit is withdrawn.')),
  refused: row('nobody', say('不予许可', 'Refused'), say('已经决定不予许可。', 'The application is refused.')),
  notAccepted: row('nobody', say('不予受理', 'Declined'), say('没有受理，已经说明理由。', 'The application was declined, with reasons.')),
  withdrawnByApplicant: row('nobody', say('申请人撤回', 'Taken back'), say('申请人撤回了申请。', 'The applicant took the application back.')),
  fulfilled: row('nobody', say('已办结', 'Fulfilled'), say('出生已经登记，本案办结。', 'The birth is recorded and the file is closed.')),
  notNeeded: row(
    'nobody',
    say('无需许可', 'No permit needed'),
    say('法律不再要求许可，本案已经办结。', 'The law no longer asks for a permit; the file is closed.'),
  ),
  closedNoLongerRequired: row(
    'nobody',
    say('不再需要', 'No longer required'),
    say('法律不再要求许可，本案已经办结。', 'The law no longer asks for a permit; the file is closed.'),
  ),
}

/** Where a monthly digest stands. */
export const monthlyStates: Readonly<Record<string, StateWords>> = {
  open: row('office', say('待发送', 'To be sent'), say('本月的通报还没有发给镇（街）。', "This month's digest has not been sent to the township.")),
  sent: row('office', say('待上报', 'Report due'), say('通报已经发出，等镇（街）上报随访结果。', 'The digest is sent; the township has not reported yet.')),
  reported: row('nobody', say('已上报', 'Reported'), say('镇（街）已经上报，本月办结。', 'The township has reported; the month is closed.')),
  ended: row('nobody', say('已停止', 'Ended'), say('法律停止，本件办结。', 'The law has ended; this is closed.')),
}

/** Where an enrolment in an assistance stands. */
export const enrolmentStates: Readonly<Record<string, StateWords>> = {
  applied: row(
    'office',
    say('待评议', 'To be deliberated'),
    say('申请已经收到，等村（居）评议。', 'The application has come in; the committee has not deliberated yet.'),
  ),
  discussed: row('office', say('已评议', 'Deliberated'), say('村（居）已经评议。', 'The committee has deliberated.')),
  noticed: row('office', say('公示中', 'Notice hangs'), say('正在公示，到期自动撤下。', 'The notice hangs and is taken down by itself.')),
  noticeOver: row(
    'office',
    say('公示期满', 'Notice over'),
    say('公示已经撤下，等镇（街）初审。', 'The notice is down; the township has not given its opinion yet.'),
  ),
  townReviewed: row(
    'office',
    say('待确认', 'To be decided'),
    say('镇（街）已经提出初审意见，材料在区局。', 'The township has given its opinion and the bureau has the file.'),
  ),
  confirmed: row('nobody', say('已确认', 'Confirmed'), say('资格已经确认，等第一次发放。', 'The entitlement is confirmed; the first payment is to come.')),
  active: row('nobody', say('在发放', 'In payment'), say('有资格，正常发放。', 'Entitled, and paid.')),
  verifying: row('office', say('年度核查', 'Verification'), say('正在年度核查，资格不受影响。', 'The yearly verification runs; the entitlement stands.')),
  suspended: row(
    'office',
    say('暂停', 'Suspended'),
    say('暂停发放，还没有决定；到期没有决定就自动恢复。', 'Payment is suspended and nothing is decided; it restores itself when the time is over.'),
  ),
  endingNoticed: row('office', say('拟终止', 'End noticed'), say('已经告知拟终止或者停止，还没有决定。', 'Notice of an end is given; nothing is decided.')),
  terminated: row('nobody', say('已终止', 'Terminated'), say('资格已经终止。', 'The entitlement has ended.')),
  stopped: row('nobody', say('已停止', 'Stopped'), say('已经停止发放。', 'Payment has stopped.')),
  refused: row('nobody', say('不予确认', 'Refused'), say('已经决定不予确认。', 'The application is refused.')),
  withdrawnByApplicant: row('nobody', say('申请人撤回', 'Taken back'), say('申请人撤回了申请。', 'The applicant took the application back.')),
}
/** Where a yearly verification stands. */
export const roundStates: Readonly<Record<string, StateWords>> = {
  open: row('office', say('核查中', 'Running'), say('年度核查正在进行。', 'The yearly verification runs.')),
  summarised: row('office', say('已汇总', 'Summarised'), say('结果已经汇总，还没有反馈。', 'The results are summed up and not fed back yet.')),
  fedBack: row('office', say('已反馈', 'Fed back'), say('已经反馈镇（街）和村（居）。', 'Township and committee have been told.')),
  closed: row('nobody', say('已结束', 'Closed'), say('本年度核查已经结束。', 'The verification of the year is closed.')),
}
/** Where a payment stands. */
export const batchStates: Readonly<Record<string, StateWords>> = {
  drawing: row('office', say('编制中', 'Being drawn'), say('正在逐人列入。', 'Persons are being taken in.')),
  drawn: row('office', say('待批准', 'To be approved'), say('编制完毕，等两人批准。', 'Drawn, and waits for two signatures.')),
  approved: row('office', say('已批准', 'Approved'), say('已经批准，等财政生成银行文件。', 'Approved; finance has not made the bank file yet.')),
  exported: row('office', say('在银行', 'With the bank'), say('银行文件已经生成，等银行答复。', 'The bank file is made; the bank has not answered yet.')),
  answered: row('office', say('部分到账', 'Partly paid'), say('银行已经答复，有的没有到账。', 'The bank has answered; some payments failed.')),
  settled: row('nobody', say('已结清', 'Settled'), say('本批次已经结清。', 'This payment is settled.')),
  cancelling: row('office', say('取消中', 'Being cancelled'), say('正在逐人退出。', 'Persons are being released.')),
  cancelled: row('nobody', say('已取消', 'Cancelled'), say('本批次已经取消。', 'This payment is cancelled.')),
}
/** Where a clawback stands. */
export const clawbackStates: Readonly<Record<string, StateWords>> = {
  noticed: row('office', say('拟追回', 'Noticed'), say('已经告知拟追回，还没有决定。', 'Notice is given; nothing is decided.')),
  decided: row('party', say('待退款', 'To be repaid'), say('已经决定追回，等退款。', 'The clawback is decided; the repayment is to come.')),
  instalmentsAsked: row(
    'office',
    say('申请分期', 'Instalments asked'),
    say('本人申请分期，等区局答复。', 'Instalments are asked for; the bureau has not answered yet.'),
  ),
  onInstalments: row('party', say('分期退款', 'On instalments'), say('按约定分期退款。', 'Repaid in instalments as agreed.')),
  recovered: row('nobody', say('已退清', 'Repaid'), say('已经退清。', 'Everything is repaid.')),
  writtenOff: row('nobody', say('已核销', 'Written off'), say('余额已经核销。', 'The rest is written off.')),
  dropped: row('nobody', say('不予追回', 'Dropped'), say('决定不予追回。', 'Nothing is asked back.')),
  annulled: row('nobody', say('已纠正', 'Annulled'), say('追回决定已经纠正。', 'The decision was annulled.')),
}

const unknown = row('nobody', say('状态不明', 'Unknown state'), say('读不懂这件的状态。', 'The state of this file cannot be read.'))
const tables: Readonly<Record<string, Readonly<Record<string, StateWords>>>> = {
  permit: permitStates,
  monthly: monthlyStates,
  enrolment: enrolmentStates,
  round: roundStates,
  batch: batchStates,
  clawback: clawbackStates,
}
export const statesOf = (kind: string): Readonly<Record<string, StateWords>> => tables[tableOf(kind)] ?? {}
export const stateOf = (kind: string, state: string): StateWords => {
  const table = statesOf(kind)
  return Object.hasOwn(table, state) ? (table[state] ?? unknown) : unknown
}
