import type { Clause } from '@qingdan/list/law/index.ts'
import type { Bilingual } from '@qingdan/list/law/rule.ts'

const say = (zh: string, en: string): Bilingual => ({ zh, en })

export const groups = {
  permit: say('许可', 'Permits'),
  remedy: say('复议、诉讼和赔偿', 'Reconsideration, court and compensation'),
  hearing: say('听证', 'Hearings'),
  complaint: say('投诉、信访和信息公开', 'Complaints, petitions and information'),
  subsidy: say('奖励扶助', 'Assistance'),
  fee: say('社会抚养费和执行（历史）', 'Fee cases and enforcement (history)'),
  penalty: say('行政处罚', 'Penalties'),
  staff: say('监督、监察和处分', 'Supervision and discipline'),
  other: say('其他', 'Other'),
} as const
export type PeriodGroup = keyof typeof groups

type Row = readonly [Clause, PeriodGroup, zh: string, en: string, fromZh: string, fromEn: string]

/** What each period of the statute book is called in a choice, and the day from which it runs. A test holds that none is missing. */
export const periodRows: readonly Row[] = [
  ['permit-law:32:4', 'permit', '一次告知补正', 'Tell once what is missing', '收到申请的那一天', 'the day the application is received'],
  ['sd-pfp:review', 'permit', '镇（街）审核二孩生育证', 'Township review of a second child permit', '受理的那一天', 'the day of acceptance'],
  ['sd-pfp:decide', 'permit', '区局决定二孩生育证', 'Bureau decision on a second child permit', '区局收到案卷的那一天', 'the day the bureau receives the file'],
  ['permit-law:44', 'permit', '送达许可证件', 'Deliver the certificate', '作出决定的那一天', 'the day of the decision'],
  ['permit-law:43', 'permit', '下级机关先行审查（一般规定）', 'Review by a lower office (general rule)', '受理的那一天', 'the day of acceptance'],
  ['permit-law:42', 'permit', '许可决定（一般规定）', 'Permit decision (general rule)', '受理的那一天', 'the day of acceptance'],
  ['permit-law:42:extension', 'permit', '许可决定延长', 'Extension of a permit decision', '原期限的最后一天', 'the last day of the first period'],
  ['list:r1:follow-up', 'permit', '每月随访', 'Monthly follow-up', '上一次随访的那一天', 'the day of the last follow-up'],
  ['list:r1:digest', 'permit', '每月通报镇（街）', 'Monthly digest to townships', '上一次通报的那一天', 'the day of the last digest'],
  ['permit-law:47', 'hearing', '许可：要求听证', 'Permit: ask for a hearing', '被告知的那一天', 'the day you were told'],
  ['permit-law:47:hold', 'hearing', '许可：组织听证', 'Permit: hold the hearing', '要求听证的那一天', 'the day of the request'],
  ['permit-law:48', 'hearing', '许可：提前通知听证', 'Permit: notice of the hearing', '通知的那一天', 'the day of the notice'],
  ['sd-procedure:hearing', 'hearing', '行政程序：答复听证要求', 'Procedure: answer a request', '要求听证的那一天', 'the day of the request'],
  ['sd-procedure:hearing:hold', 'hearing', '行政程序：组织听证', 'Procedure: hold the hearing', '受理的那一天', 'the day of acceptance'],
  ['sd-procedure:hearing:notice', 'hearing', '行政程序：提前通知听证', 'Procedure: notice of the hearing', '通知的那一天', 'the day of the notice'],
  ['recon:request', 'remedy', '申请行政复议', 'Ask for reconsideration', '知道决定的那一天', 'the day you learned of the decision'],
  ['recon:decide', 'remedy', '复议决定', 'Reconsideration decision', '受理的那一天', 'the day of acceptance'],
  ['recon:decide:extension', 'remedy', '复议决定延长', 'Extension of reconsideration', '原期限的最后一天', 'the last day of the first period'],
  ['recon:decide:simple', 'remedy', '复议决定（简易程序）', 'Reconsideration, simple procedure', '受理的那一天', 'the day of acceptance'],
  ['recon:untold', 'remedy', '没有被告知期限时申请复议', 'Reconsideration when nobody told you', '知道决定内容的那一天', 'the day you knew the content'],
  ['alit:suit', 'remedy', '直接提起行政诉讼', 'Go straight to court', '知道决定的那一天', 'the day you learned of the decision'],
  ['alit:after-recon', 'remedy', '复议以后起诉', 'Court after reconsideration', '收到复议决定的那一天', 'the day you received the decision'],
  ['alit:untold', 'remedy', '没有被告知期限时起诉', 'Court when nobody told you', '知道决定内容的那一天', 'the day you knew the content'],
  ['compensation:claim', 'remedy', '请求国家赔偿', 'Claim state compensation', '知道受损的那一天', 'the day you learned of the harm'],
  ['compensation:answer', 'remedy', '赔偿机关答复', 'Answer to a claim', '收到申请的那一天', 'the day the claim is received'],
  ['compensation:suit', 'remedy', '赔偿诉讼', 'Suit for compensation', '收到决定或者期满的那一天', 'the day of the decision or of silence'],
  ['petition:accept', 'complaint', '书面告知投诉是否受理', 'Say whether a complaint is taken up', '收到投诉的那一天', 'the day of receipt'],
  ['petition:finish', 'complaint', '投诉办结', 'Finish a complaint', '受理的那一天', 'the day of acceptance'],
  ['petition:finish:extension', 'complaint', '投诉办结延长', 'Extension of a complaint', '原期限的最后一天', 'the last day of the first period'],
  ['petition:review', 'complaint', '请求复查', 'Ask for a review', '收到答复的那一天', 'the day of the answer'],
  ['petition:final-review', 'complaint', '请求复核', 'Ask for a final review', '收到复查意见的那一天', 'the day of the review'],
  ['sd-petition:review-accept', 'complaint', '复查、复核是否受理', 'Accept a review', '收到请求的那一天', 'the day of the request'],
  ['ogi:answer', 'complaint', '答复信息公开申请', 'Answer a request for information', '收到申请的那一天', 'the day of receipt'],
  ['ogi:answer:extension', 'complaint', '信息公开答复延长', 'Extension of that answer', '原期限的最后一天', 'the last day of the first period'],
  ['ogi:third-party', 'complaint', '第三方提出意见', 'Third party answers', '收到征求意见的那一天', 'the day of consultation'],
  ['list:r2:report', 'subsidy', '核查扶助金举报', 'Look into a report on assistance', '收到举报的那一天', 'the day of the report'],
  ['list:r2:stop', 'subsidy', '停止发放', 'Stop payment', '事情发生的那一天', 'the day of the event'],
  ['list:r2:end', 'subsidy', '特别扶助终止', 'End special assistance', '事情发生的那一天', 'the day of the event'],
  ['list:r3:defence', 'fee', '陈述、申辩', 'State your case', '收到告知书的那一天', 'the day you received the notice'],
  ['list:r3:waiver', 'fee', '放弃申辩后作出决定', 'Decision after a waiver', '告知书送达的那一天', 'the day of service'],
  ['smf:pay', 'fee', '缴纳或者申请分期', 'Pay or ask for instalments', '收到决定的那一天', 'the day you received the decision'],
  ['smf:instalments', 'fee', '答复分期申请', 'Answer about instalments', '收到申请的那一天', 'the day of the request'],
  ['list:r3:surcharge', 'fee', '滞纳金起算（清单）', 'Surcharge begins (list)', '决定送达的那一天', 'the day of service'],
  ['smf:surcharge', 'fee', '滞纳金起算（办法）', 'Surcharge begins (measures)', '决定送达的那一天', 'the day of service'],
  ['list:r3:demand', 'fee', '可以催告', 'Demand letter possible', '决定送达的那一天', 'the day of service'],
  ['coercion:demand', 'fee', '催告以后可以申请法院', 'Court possible after a demand', '催告书送达的那一天', 'the day of service'],
  ['coercion:apply', 'fee', '申请法院强制执行', 'Ask the court to enforce', '复议、诉讼期限的最后一天', 'the end of the remedy period'],
  ['coercion:court:accept', 'fee', '法院受理', 'Court accepts', '收到申请的那一天', 'the day of the application'],
  ['coercion:court:rule', 'fee', '法院裁定', 'Court rules', '受理的那一天', 'the day of acceptance'],
  ['coercion:court:hear', 'fee', '法院听取意见后裁定', 'Court rules after hearing both', '受理的那一天', 'the day of acceptance'],
  ['coercion:objection', 'fee', '对不予受理提出异议', 'Objection to a refusal', '收到裁定的那一天', 'the day of the ruling'],
  ['coercion:objection:ruling', 'fee', '对不予执行提出异议', 'Objection to a ruling', '收到裁定的那一天', 'the day of the ruling'],
  ['coercion:stay', 'fee', '中止执行期满', 'End of a stay', '中止执行的那一天', 'the day of the stay'],
  ['list:r3:bind', 'fee', '立卷归档', 'Bind the file', '结案的那一天', 'the day of closing'],
  ['cpl:public-notice', 'fee', '公告送达', 'Service by public notice', '公告的那一天', 'the day of posting'],
  ['penalty:hearing', 'penalty', '要求听证', 'Ask for a hearing', '被告知的那一天', 'the day you were told'],
  ['penalty:hearing:notice', 'penalty', '提前通知听证', 'Notice of the hearing', '通知的那一天', 'the day of the notice'],
  ['penalty:serve', 'penalty', '送达处罚决定', 'Serve the decision', '作出决定的那一天', 'the day of the decision'],
  ['penalty:decide', 'penalty', '作出处罚决定', 'Decide the penalty', '立案的那一天', 'the day of filing'],
  ['penalty:limit', 'penalty', '处罚时效', 'Limit of penalties', '行为终了的那一天', 'the day the act ended'],
  ['penalty:limit:grave', 'penalty', '处罚时效（涉及生命健康）', 'Limit for grave acts', '行为终了的那一天', 'the day the act ended'],
  ['sd-supervision:opinion', 'staff', '按监督意见自行纠正', 'Correct after an opinion', '收到意见书的那一天', 'the day of the opinion'],
  ['sd-supervision:decision', 'staff', '报告监督决定执行情况', 'Report on a decision', '收到决定书的那一天', 'the day of the decision'],
  ['discipline:decide', 'staff', '处分决定', 'Decide a sanction', '立案的那一天', 'the day of filing'],
  ['discipline:decide:longest', 'staff', '处分决定最长期限', 'Longest time for a sanction', '立案的那一天', 'the day of filing'],
  ['asl:decide', 'staff', '监察结案', 'End a supervision case', '立案的那一天', 'the day of filing'],
  ['asl:decide:longest', 'staff', '监察结案最长期限', 'Longest time for it', '立案的那一天', 'the day of filing'],
  ['cs-law:review', 'staff', '公务员申请复核', 'Civil servant: re-examination', '知道处理的那一天', 'the day you learned of it'],
  ['cs-law:appeal', 'staff', '公务员申诉', 'Civil servant: appeal', '接到复核决定的那一天', 'the day of the re-examination'],
  ['sup-law:review', 'staff', '申请复审', 'Ask for a review', '收到处理决定的那一天', 'the day of the decision'],
  ['sup-law:re-review', 'staff', '申请复核', 'Ask for a re-review', '收到复审决定的那一天', 'the day of the review'],
  ['sup-law:re-review:decide', 'staff', '复核决定', 'Decide the re-review', '收到复核申请的那一天', 'the day of the request'],
  ['migrant-reg:ask', 'other', '流动人口：向户籍地核实', 'Migrants: ask the home place', '收到证明的那一天', 'the day of the proofs'],
  ['migrant-reg:answer', 'other', '流动人口：户籍地答复', 'Migrants: home place answers', '收到核实要求的那一天', 'the day of the request'],
  ['migrant-reg:tell', 'other', '流动人口：告知户籍地', 'Migrants: tell the home place', '办理登记的那一天', 'the day of registration'],
  ['sd-pfp:marry', 'other', '补办结婚登记', 'Register a marriage', '生育的那一天', 'the day of the birth'],
]

export interface NamedPeriod {
  clause: Clause
  group: PeriodGroup
  name: Bilingual
  start: Bilingual
}

export const namedPeriods: readonly NamedPeriod[] = periodRows.map(([clause, group, zh, en, fromZh, fromEn]) => ({
  clause,
  group,
  name: say(zh, en),
  start: say(fromZh, fromEn),
}))
