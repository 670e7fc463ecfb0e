import type { Bilingual } from '@qingdan/list/law/rule.ts'

const say = (zh: string, en: string): Bilingual => ({ zh, en })

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

const unknown = row('nobody', say('状态不明', 'Unknown state'), say('读不懂这件的状态。', 'The state of this file cannot be read.'))
export const stateOf = (kind: string, state: string): StateWords => (kind === 'monthly' ? monthlyStates : permitStates)[state] ?? unknown
