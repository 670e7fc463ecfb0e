import type { Bilingual } from '@qingdan/list/law/rule.ts'
import { say } from './words.ts'

/** Official documents by the name under which the history keeps them. The paper itself stays Chinese. */
export const papers: Readonly<Record<string, Bilingual>> = {
  'permit.correction': say('补正告知书', 'Notice of what is missing'),
  'permit.acceptance': say('受理通知书', 'Notice of acceptance'),
  'permit.nonAcceptance': say('不予受理通知书', 'Notice of non-acceptance'),
  'permit.review': say('审核意见', 'Opinion'),
  'permit.grant': say('准予行政许可决定书', 'Decision granting the permit'),
  'permit.refusal': say('不予行政许可决定书', 'Decision refusing the permit'),
  'permit.modification': say('变更决定书', 'Decision on the modification'),
  'permit.modificationRefusal': say('不予变更决定书', 'Decision refusing the modification'),
  'permit.checkReport': say('核查报告', 'Report'),
  'permit.revocationNotice': say('撤销告知书', 'Notice of revocation'),
  'permit.revocation': say('撤销行政许可决定书', 'Decision revoking the permit'),
  'permit.lapseNotice': say('注销告知书', 'Notice of lapse'),
  'permit.lapse': say('失效决定', 'Decision of lapse'),
  'permit.cancellation': say('注销决定书', 'Decision of cancellation'),
  'permit.withdrawalNotice': say('撤回告知书', 'Notice of withdrawal'),
  'permit.withdrawal': say('撤回决定书', 'Decision of withdrawal'),
  'permit.disciplineNotice': say('通报函', 'Notice to the Discipline Commission'),
  'permit.notNeeded': say('无需许可告知书', 'Notice that no permit is needed'),
}
