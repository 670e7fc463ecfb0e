import { inBoth } from './text.ts'

/** One sentence for each state: what is true, who acts by when (with the day in `D`), what the person does. */
export interface Says {
  parts: readonly string[]
  /** Which part carries the day. */
  by?: number
}
export interface Told {
  office: string
  /** Empty where nothing runs. */
  day: string
  missing: number
  delivered: string
  ended: string
  /** The person has stated their case, or that there is nothing to say. */
  defended: boolean
}

const idle = { zh: '您现在不用办任何事。', en: 'you need do nothing now.' }

/** Until the person has spoken or the time is over nothing is decided; once they have spoken, what they said is examined. */
const heard = {
  zh: (notice: string, { day, defended }: Told): Says =>
    defended
      ? { parts: [notice, '您已经陈述，', '本局复核以后决定，您现在不用办任何事。'] }
      : { parts: [notice, `${day}以前您可以陈述、申辩，`, '在此以前不会决定。'], by: 1 },
  en: (notice: string, { day, defended }: Told): Says =>
    defended
      ? { parts: [notice, 'You have stated your case; ', 'the bureau examines it and then decides. You need do nothing now.'] }
      : { parts: [notice, `Until ${day} you may state your case, `, 'and nothing is decided before.'], by: 1 },
}

export const statusText = inBoth<Readonly<Record<string, (told: Told) => Says>>>(
  {
    submitted: ({ office, day }) => ({ parts: [`${office}已经收到申请，`, `最迟 ${day}答复，`, idle.zh], by: 1 }),
    correction: ({ missing }) => ({ parts: [`还缺 ${missing} 件材料，`, '请您补交。', '补齐以后接着办，没有期限催您。'] }),
    accepted: ({ office, day }) => ({ parts: [`${office}正在审核，`, `最迟 ${day}提出意见，`, idle.zh], by: 1 }),
    reviewed: ({ day }) => ({ parts: ['区局正在决定，', `最迟 ${day}决定，`, idle.zh], by: 1 }),
    granted: ({ day, delivered }) =>
      delivered ? { parts: ['准予许可，', `证件已于 ${delivered}送达，`, idle.zh] } : { parts: ['准予许可，', `证件最迟 ${day}送到您手里，`, idle.zh], by: 1 },
    modificationAsked: ({ day }) => ({ parts: ['许可有效，', `变更申请最迟 ${day}答复，`, idle.zh], by: 1 }),
    suspected: () => ({ parts: ['许可有效，', '本局正在核实一项情况，', idle.zh] }),
    noticed: (told) => heard.zh('本局告知拟撤销许可，还没有决定，', told),
    lapseNoticed: (told) => heard.zh('本局告知许可可能已经失效，还没有决定，', told),
    withdrawalNoticed: (told) => heard.zh('本局告知拟撤回许可，还没有决定，', told),
    lapsed: () => ({ parts: ['已经认定许可失效，', '接下来区局办理注销，', '不服的，下面写着怎么办。'] }),
    revoked: () => ({ parts: ['许可已经撤销，', '不服的，下面写着怎么办。'] }),
    cancelled: () => ({ parts: ['许可已经注销，', '不服的，下面写着怎么办。'] }),
    withdrawn: () => ({ parts: ['许可已经撤回，', '不服的，下面写着怎么办。'] }),
    refused: () => ({ parts: ['决定不予许可，', '理由写在决定书里，', '不服的，下面写着怎么办。'] }),
    notAccepted: ({ office }) => ({ parts: [`${office}没有受理，`, '理由和该找哪里写在通知书里，', '不服的，下面写着怎么办。'] }),
    notNeeded: ({ ended }) => ({ parts: ['生育第二个子女不再需要批准，', `这份申请在 ${ended}结束，`, '您不用再申请。'] }),
    withdrawnByApplicant: () => ({ parts: ['申请已经由您撤回，', '想再办可以重新申请。'] }),
    fulfilled: () => ({ parts: ['已经登记出生，', '这份许可办结了。'] }),
    closedNoLongerRequired: ({ ended }) => ({ parts: ['生育第二个子女不再需要批准，', `这份许可在 ${ended}办结，`, idle.zh] }),
  },
  {
    submitted: ({ office, day }) => ({ parts: [`${office} has your application, `, `must answer by ${day}, `, idle.en], by: 1 }),
    correction: ({ missing }) => ({
      parts: [
        `${missing} ${missing === 1 ? 'paper is' : 'papers are'} missing, `,
        'please supply what is listed below. ',
        'We go on once it is complete; no time limit runs against you.',
      ],
    }),
    accepted: ({ office, day }) => ({ parts: [`${office} is examining your file, `, `must give its opinion by ${day}, `, idle.en], by: 1 }),
    reviewed: ({ day }) => ({ parts: ['The bureau is deciding, ', `must decide by ${day}, `, idle.en], by: 1 }),
    granted: ({ day, delivered }) =>
      delivered
        ? { parts: ['Your permit is granted, ', `the certificate was delivered on ${delivered}, `, idle.en] }
        : { parts: ['Your permit is granted, ', `the certificate must reach you by ${day}, `, idle.en], by: 1 },
    modificationAsked: ({ day }) => ({ parts: ['Your permit stands, ', `your request for a modification must be answered by ${day}, `, idle.en], by: 1 }),
    suspected: () => ({ parts: ['Your permit stands, ', 'the bureau is checking one matter, ', idle.en] }),
    noticed: (told) => heard.en('The bureau has given notice that it may revoke the permit; nothing is decided. ', told),
    lapseNoticed: (told) => heard.en('The bureau has given notice that the permit may have lapsed; nothing is decided. ', told),
    withdrawalNoticed: (told) => heard.en('The bureau has given notice that it may withdraw the permit; nothing is decided. ', told),
    lapsed: () => ({ parts: ['The permit has been found to have lapsed, ', 'the bureau will now cancel it. ', 'If you disagree, see below.'] }),
    revoked: () => ({ parts: ['The permit has been revoked. ', 'If you disagree, see below.'] }),
    cancelled: () => ({ parts: ['The permit has been cancelled. ', 'If you disagree, see below.'] }),
    withdrawn: () => ({ parts: ['The permit has been withdrawn. ', 'If you disagree, see below.'] }),
    refused: () => ({ parts: ['The permit was refused, ', 'the reasons are in the decision. ', 'If you disagree, see below.'] }),
    notAccepted: ({ office }) => ({
      parts: [`${office} did not accept the application, `, 'the notice gives the reasons and says who is competent. ', 'If you disagree, see below.'],
    }),
    notNeeded: ({ ended }) => ({
      parts: ['No permit is needed for a second child any more, ', `this application ended on ${ended}, `, 'you need not apply again.'],
    }),
    withdrawnByApplicant: () => ({ parts: ['You have taken back this application. ', 'You may apply anew at any time.'] }),
    fulfilled: () => ({ parts: ['The birth is recorded, ', 'and this permit is complete.'] }),
    closedNoLongerRequired: ({ ended }) => ({ parts: ['No permit is needed for a second child any more, ', `this permit was closed on ${ended}, `, idle.en] }),
  },
)

export const lateText = inBoth(
  {
    late: (office: string, day: string, over: string): Says => ({
      parts: [`${office}应在 ${day}以前办完，`, `已经${over}，`, '您可以打 12345 催办或者投诉。'],
      by: 1,
    }),
  },
  {
    late: (office: string, day: string, over: string): Says => ({
      parts: [`${office} should have finished by ${day}, `, `and is ${over}. `, 'You may call 12345 to urge us on or to complain.'],
      by: 1,
    }),
  },
)

/** One word for a state, for lists. */
export const stateWord = inBoth<Readonly<Record<string, string>>>(
  {
    submitted: '已收到',
    correction: '等您补交',
    accepted: '正在审核',
    reviewed: '正在决定',
    granted: '准予许可',
    modificationAsked: '变更待答复',
    suspected: '许可有效，正在核实',
    noticed: '听您陈述',
    lapseNoticed: '听您陈述',
    withdrawalNoticed: '听您陈述',
    lapsed: '已失效',
    revoked: '已撤销',
    cancelled: '已注销',
    withdrawn: '已撤回',
    refused: '不予许可',
    notAccepted: '没有受理',
    notNeeded: '无需许可',
    withdrawnByApplicant: '您已撤回',
    fulfilled: '办结',
    closedNoLongerRequired: '办结',
  },
  {
    submitted: 'Received',
    correction: 'Waiting for your papers',
    accepted: 'Being examined',
    reviewed: 'Being decided',
    granted: 'Granted',
    modificationAsked: 'Modification to be answered',
    suspected: 'Stands, being checked',
    noticed: 'You are heard',
    lapseNoticed: 'You are heard',
    withdrawalNoticed: 'You are heard',
    lapsed: 'Lapsed',
    revoked: 'Revoked',
    cancelled: 'Cancelled',
    withdrawn: 'Withdrawn',
    refused: 'Refused',
    notAccepted: 'Not accepted',
    notNeeded: 'No permit needed',
    withdrawnByApplicant: 'Taken back by you',
    fulfilled: 'Complete',
    closedNoLongerRequired: 'Closed',
  },
)
