import type { Machine } from '@qingdan/lib/machine.ts'
import type { Command as CommandMessage } from '@qingdan/proto/subsidy/enrolment/v1/command.ts'

export type Command = NonNullable<CommandMessage['command']>
/** What a command of this name carries. */
export type Of<K extends Command['$case']> = Extract<Command, { $case: K }>['value']
type Special =
  | 'none'
  | 'applied'
  | 'discussed'
  | 'townReviewed'
  | 'confirmed'
  | 'active'
  | 'verifying'
  | 'suspended'
  | 'endingNoticed'
  | 'terminated'
  | 'refused'
  | 'withdrawnByApplicant'
export type State = Special | 'noticed' | 'noticeOver' | 'stopped'

// A counter clerk may do whatever a citizen may, on behalf of one.
const applicant = ['citizen', 'counterClerk'] as const
const bureau = ['subsidy', 'head'] as const
const local = ['township', 'committee'] as const

const recordService = <S extends State>(to: S) =>
  ({ recordService: { to, by: ['township', 'subsidy'], under: 'sd-procedure:defence', windDown: true } }) as const
const withdrawApplication = { to: 'withdrawnByApplicant', by: applicant, under: 'assistance:apply' } as const
const changeAccount = <S extends State>(to: S) => ({ changeAccount: { to, by: applicant, under: 'assistance:account' } }) as const
/** Papers may be added, and another account named, until the bureau decides. */
const pending = <S extends State>(to: S) => ({ supply: { to, by: applicant, under: 'assistance:apply' }, ...changeAccount(to), withdrawApplication }) as const
/** A batch that holds a payment is answered in whatever state the enrolment has come to since. */
const answered = <S extends State>(to: S) =>
  ({
    release: { to, by: ['service'], under: 'assistance:cycle' },
    recordPaid: { to, by: ['service'], under: 'assistance:account' },
    recordFailed: { to, by: ['service'], under: 'assistance:account' },
    recordReversal: { to, by: ['service'], under: 'assistance:account' },
  }) as const
const reserve = <S extends State>(to: S) => ({ reserve: { to, by: ['service'], under: 'assistance:cycle' } }) as const
/** A match, a report, a check or the person gives a lead; nothing follows from it alone. */
const leads = <S extends State>(to: S) =>
  ({
    reportChange: { to, by: applicant, under: 'list:r2:false-claims' },
    recordLead: { to, by: [...local, 'subsidy', 'hotline', 'service'], under: 'list:r2:false-claims' },
    takeUpLead: { to, by: ['township', 'subsidy'], under: 'list:r2:report' },
    clearLead: { to, by: ['subsidy'], under: 'list:r2:false-claims' },
  }) as const
const suspend = { suspend: { to: 'suspended', by: ['subsidy'], under: 'assistance:suspend' } } as const
/** Decided or not, the assistance comes back: by an officer, or by itself when a payment cycle has gone by. */
const restored = {
  restore: { to: 'active', by: ['subsidy'], under: 'assistance:suspend' },
  restoreBySilence: { to: 'active', by: ['clock'], under: 'assistance:suspend' },
} as const
const openVerification = { openVerification: { to: 'verifying', by: ['service'], under: 'list:r2:verification' } } as const
/** When its time is over, two officers destroy what is personal in a closed file. */
const erase = <S extends State>(to: S) => ({ erase: { to, by: ['head'], countersign: ['subsidy'], under: 'pipl:19', windDown: true, erases: true } }) as const
/** What was due before the end is still paid; a decision may be annulled after reconsideration or suit. */
const ended = <S extends State>(to: S) =>
  ({
    ...reserve(to),
    ...answered(to),
    annul: { to: 'active', by: ['head'], countersign: ['subsidy'], under: 'recon:request' },
    ...recordService(to),
    ...erase(to),
  }) as const

const standing = <S extends 'confirmed' | 'active'>(to: S) =>
  ({
    ...reserve(to),
    ...answered(to),
    recordPaid: { to: 'active', by: ['service'], under: 'assistance:account' },
    ...changeAccount(to),
    ...leads(to),
    ...openVerification,
    ...suspend,
    ...recordService(to),
  }) as const
const verifying = {
  assignCheck: { to: 'verifying', by: ['township', 'subsidy'], under: 'list:r2:everyone' },
  recordCheck: { to: 'verifying', by: local, under: 'list:r2:everyone' },
  passVerification: { to: 'active', by: ['subsidy'], under: 'list:r2:feedback' },
  ...answered('verifying'),
  ...changeAccount('verifying'),
  ...leads('verifying'),
  ...suspend,
  ...recordService('verifying'),
} as const
const suspended = {
  defend: { to: 'suspended', by: applicant, under: 'sd-procedure:defence' },
  noticeEnding: { to: 'endingNoticed', by: ['subsidy'], under: 'sd-procedure:defence' },
  ...restored,
  ...answered('suspended'),
  ...changeAccount('suspended'),
  ...leads('suspended'),
  ...recordService('suspended'),
} as const
const endingNoticed = {
  defend: { to: 'endingNoticed', by: applicant, under: 'sd-procedure:defence' },
  ...restored,
  ...answered('endingNoticed'),
  ...leads('endingNoticed'),
  ...recordService('endingNoticed'),
} as const
const terminate = <C extends 'list:r2:stop' | 'list:r2:end'>(under: C) =>
  ({ terminate: { to: 'terminated', by: ['subsidy'], countersign: ['head'], under, adverse: true } }) as const

const apply = { apply: { to: 'applied', by: applicant, under: 'assistance:apply' } } as const
const discuss = { discuss: { to: 'discussed', by: ['committee'], under: 'assistance:discuss' } } as const
const review = { review: { to: 'townReviewed', by: ['township'], under: 'assistance:review' } } as const
const townReviewed = {
  confirm: { to: 'confirmed', by: bureau, under: 'assistance:confirm' },
  refuse: { to: 'refused', by: bureau, under: 'assistance:confirm', adverse: true },
  ...pending('townReviewed'),
} as const
const closed = {
  refused: { ...recordService('refused'), ...erase('refused') },
  withdrawnByApplicant: erase('withdrawnByApplicant'),
} as const

/** Reward assistance: a notice hangs for its fixed time; an employee pension stops it. */
export const reward = {
  none: apply,
  applied: { ...discuss, ...pending('applied') },
  discussed: {
    postNotice: { to: 'noticed', by: ['committee'], under: 'assistance:notice' },
    ...review,
    ...pending('discussed'),
  },
  noticed: {
    recordObjection: { to: 'noticed', by: [...local, 'subsidy'], under: 'assistance:notice' },
    takeDown: { to: 'noticeOver', by: ['clock'], under: 'assistance:notice' },
    ...pending('noticed'),
  },
  noticeOver: { ...review, ...pending('noticeOver') },
  townReviewed,
  confirmed: standing('confirmed'),
  active: standing('active'),
  verifying,
  suspended,
  endingNoticed: {
    ...endingNoticed,
    ...terminate('list:r2:stop'),
    stop: { to: 'stopped', by: ['subsidy'], countersign: ['head'], under: 'list:r2:stop', adverse: true },
  },
  terminated: ended('terminated'),
  stopped: ended('stopped'),
  ...closed,
} as const satisfies Machine<State, Command['$case']>

const reclassify = <S extends State>(to: S) => ({ reclassify: { to, by: ['subsidy'], under: 'list:r2:grade' } }) as const
/** Special assistance: no name is ever posted; the branch of death and that of disability may change; a birth, an adoption or a recovery ends it. */
export const special = {
  none: apply,
  applied: { ...discuss, ...pending('applied') },
  discussed: { ...review, ...pending('discussed') },
  townReviewed,
  confirmed: { ...standing('confirmed'), ...reclassify('confirmed') },
  active: { ...standing('active'), ...reclassify('active') },
  verifying: { ...verifying, ...reclassify('verifying') },
  suspended: { ...suspended, ...reclassify('suspended') },
  endingNoticed: { ...endingNoticed, ...terminate('list:r2:end') },
  terminated: ended('terminated'),
  ...closed,
} as const satisfies Machine<Special, Command['$case']>

export const machines = { reward, special } as const

/** States that no row leaves. A file that was ended by decision can still be opened again by an annulment. */
export const ends: readonly string[] = ['refused', 'withdrawnByApplicant']
/** States in which nothing is due any more for the time to come. */
export const over: readonly string[] = [...ends, 'terminated', 'stopped']
