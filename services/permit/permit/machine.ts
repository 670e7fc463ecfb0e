import type { Machine } from '@qingdan/lib/machine.ts'
import type { Command as CommandMessage } from '@qingdan/proto/permit/permit/v1/command.ts'

export type Command = NonNullable<CommandMessage['command']>
/** What a command of this name carries. */
export type Of<K extends Command['$case']> = Extract<Command, { $case: K }>['value']
export type State =
  | 'none'
  | 'submitted'
  | 'correction'
  | 'accepted'
  | 'reviewed'
  | 'granted'
  | 'modificationAsked'
  | 'suspected'
  | 'noticed'
  | 'lapseNoticed'
  | 'withdrawalNoticed'
  | 'lapsed'
  | 'revoked'
  | 'cancelled'
  | 'withdrawn'
  | 'refused'
  | 'notAccepted'
  | 'withdrawnByApplicant'
  | 'fulfilled'
  | 'notNeeded'
  | 'closedNoLongerRequired'

// A counter clerk may do whatever a citizen may, on behalf of one.
const applicant = ['citizen', 'counterClerk'] as const
const decider = ['permit', 'head'] as const

/** A paper is served also after the law behind it has ended: its remedies run from that day. */
const recordService = <S extends State>(to: S) => ({ recordService: { to, by: ['township', 'permit'], under: 'permit-law:38', windDown: true } }) as const
/** When its time is over, two officers destroy what is personal in a closed file. */
const erase = <S extends State>(to: S) => ({ erase: { to, by: ['head'], countersign: ['permit'], under: 'pipl:19', windDown: true, erases: true } }) as const
const closed = <S extends State>(to: S) => ({ ...recordService(to), ...erase(to) }) as const
const withdrawApplication = { to: 'withdrawnByApplicant', by: applicant, under: 'permit-law:29' } as const
const byEndOfLaw = { by: ['clock'], under: 'pfpl-2015-amendment', windDown: true } as const
const notNeeded = { to: 'notNeeded', ...byEndOfLaw } as const
const noLongerRequired = { to: 'closedNoLongerRequired', ...byEndOfLaw } as const

/** The second-child permit: who may do what in which state, and under which clause. */
export const machine = {
  none: {
    apply: { to: 'submitted', by: applicant, under: 'permit-law:29' },
  },
  submitted: {
    requestCorrection: { to: 'correction', by: ['township'], under: 'permit-law:32:4' },
    accept: { to: 'accepted', by: ['township'], under: 'permit-law:32' },
    decline: { to: 'notAccepted', by: ['township'], under: 'permit-law:32', adverse: true },
    acceptBySilence: { to: 'accepted', by: ['clock'], under: 'permit-law:32:4' },
    withdrawApplication,
    endOfLaw: notNeeded,
  },
  correction: {
    supply: { to: 'submitted', by: applicant, under: 'permit-law:32' },
    withdrawApplication,
    endOfLaw: notNeeded,
    ...recordService('correction'),
  },
  accepted: {
    review: { to: 'reviewed', by: ['township'], under: 'sd-pfp:review' },
    // Facts are checked on the spot by two people who can show who they are.
    reviewOnSite: { to: 'reviewed', by: ['township'], countersign: ['township'], credential: true, under: 'sd-pfp:review' },
    withdrawApplication,
    endOfLaw: notNeeded,
    ...recordService('accepted'),
  },
  reviewed: {
    grant: { to: 'granted', by: decider, under: 'sd-pfp:decide' },
    refuse: { to: 'refused', by: decider, under: 'sd-pfp:decide', adverse: true },
    withdrawApplication,
    endOfLaw: notNeeded,
  },
  granted: {
    deliver: { to: 'granted', by: ['permit'], under: 'permit-law:44' },
    recordFollowUp: { to: 'granted', by: ['township'], under: 'list:r1:follow-up' },
    raiseLead: { to: 'suspected', by: ['township', 'permit'], under: 'list:r1:complaint' },
    askModification: { to: 'modificationAsked', by: applicant, under: 'permit-law:49' },
    noticeWithdrawal: { to: 'withdrawalNoticed', by: ['permit'], under: 'permit-law:8' },
    recordBirth: { to: 'fulfilled', by: [...applicant, 'township', 'permit'], under: 'sd-pfp:grounds' },
    endOfLaw: noLongerRequired,
    ...recordService('granted'),
  },
  modificationAsked: {
    modify: { to: 'granted', by: ['permit'], under: 'permit-law:49' },
    refuseModification: { to: 'granted', by: ['permit'], under: 'permit-law:49', adverse: true },
    endOfLaw: noLongerRequired,
  },
  suspected: {
    clearLead: { to: 'granted', by: ['permit'], under: 'list:r1:complaint' },
    noticeRevocation: { to: 'noticed', by: ['permit'], countersign: ['permit'], credential: true, under: 'sd-procedure:defence' },
    noticeLapse: { to: 'lapseNoticed', by: ['permit'], under: 'sd-procedure:defence' },
    endOfLaw: noLongerRequired,
  },
  noticed: {
    defend: { to: 'noticed', by: applicant, under: 'permit-law:7' },
    revoke: { to: 'revoked', by: ['permit'], countersign: ['head'], under: 'permit-law:69', adverse: true },
    dropRevocation: { to: 'granted', by: ['head'], under: 'sd-procedure:defence' },
    endOfLaw: noLongerRequired,
    ...recordService('noticed'),
  },
  lapseNoticed: {
    defend: { to: 'lapseNoticed', by: applicant, under: 'permit-law:7' },
    recordLapse: { to: 'lapsed', by: ['permit'], under: 'list:r1:lapse', adverse: true },
    dropLapse: { to: 'granted', by: ['permit'], under: 'list:r1:lapse' },
    endOfLaw: noLongerRequired,
    ...recordService('lapseNoticed'),
  },
  withdrawalNoticed: {
    defend: { to: 'withdrawalNoticed', by: applicant, under: 'permit-law:7' },
    withdraw: { to: 'withdrawn', by: ['permit'], under: 'permit-law:8', adverse: true },
    dropWithdrawal: { to: 'granted', by: ['permit'], under: 'permit-law:8' },
    endOfLaw: noLongerRequired,
    ...recordService('withdrawalNoticed'),
  },
  lapsed: {
    cancel: { to: 'cancelled', by: ['permit'], under: 'permit-law:70', adverse: true },
    endOfLaw: noLongerRequired,
    ...recordService('lapsed'),
  },
  revoked: {
    notifyDiscipline: { to: 'revoked', by: ['head'], under: 'list:r1:discipline' },
    ...closed('revoked'),
  },
  cancelled: closed('cancelled'),
  withdrawn: closed('withdrawn'),
  refused: closed('refused'),
  notAccepted: closed('notAccepted'),
  notNeeded: closed('notNeeded'),
  withdrawnByApplicant: erase('withdrawnByApplicant'),
  fulfilled: erase('fulfilled'),
  closedNoLongerRequired: erase('closedNoLongerRequired'),
} as const satisfies Machine<State, Command['$case']>

/** States in which the file is closed. Some still take the record that a paper was served; none leads anywhere else. */
export const ends: readonly string[] = [
  'revoked',
  'cancelled',
  'withdrawn',
  'refused',
  'notAccepted',
  'notNeeded',
  'withdrawnByApplicant',
  'fulfilled',
  'closedNoLongerRequired',
]
