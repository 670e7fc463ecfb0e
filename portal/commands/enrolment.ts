import {
  accountOf,
  choice,
  count,
  date,
  documentOf,
  type EnrolmentCase,
  type EnrolmentCommand,
  fixed,
  type Forms,
  handedIn,
  leadOf,
  line,
  longText,
  yesNo,
} from './form.ts'

const changes = ['death', 'employee-pension', 'birth', 'adoption', 'recovery'] as const

/** One form for each step of an enrolment. Which of them a programme has is said by its own table. */
export const enrolmentForms = {
  supply: { fields: { materials: handedIn({ from: 'materials' }) } },
  withdrawApplication: { fields: { reason: longText() } },
  discuss: { fields: { favourable: yesNo(), present: count(), minutes: longText({ required: true }) } },
  postNotice: { fields: {} },
  recordObjection: { fields: { text: longText({ required: true }), from: line() } },
  review: { fields: { favourable: yesNo(), opinion: longText({ required: true }), objectionsAnswered: longText() } },
  confirm: { fields: { note: longText() } },
  refuse: { fields: { grounds: longText({ required: true }) } },
  changeAccount: { fields: { account: accountOf() } },
  reportChange: { fields: { matter: choice(...changes, 'grade'), changedOn: date(), note: longText() } },
  recordLead: {
    fields: {
      // A match comes from the agency that was asked, never through a form.
      source: choice('report', 'check', 'other'),
      matter: choice(...changes, 'grade', 'fraud', 'other'),
      changedOn: date({ required: false }),
      reference: line(),
      text: longText({ required: true }),
      reporter: line(),
    },
  },
  takeUpLead: { fields: { lead: leadOf(), note: longText() } },
  clearLead: { fields: { lead: leadOf(), findings: longText({ required: true }) } },
  assignCheck: { fields: { to: choice('township', 'committee') } },
  recordCheck: {
    fields: {
      way: choice('home', 'phone', 'office'),
      result: choice('unchanged', 'changed', 'unreachable'),
      matter: choice('none', ...changes, 'grade', 'other'),
      changedOn: date({ required: false }),
      note: longText(),
    },
  },
  passVerification: { fields: {} },
  suspend: {
    fields: {
      lead: leadOf(),
      secondSource: choice('register', 'certificate', 'visit', 'person'),
      evidence: longText({ required: true }),
      facts: longText({ required: true }),
    },
  },
  restore: { fields: { findings: longText({ required: true }) } },
  noticeEnding: {
    fields: { matter: choice(...changes, 'fraud'), eventOn: date(), facts: longText({ required: true }), evidence: longText({ required: true }) },
  },
  // Only the person themselves may say that they have nothing to say.
  defend: { fields: { statement: longText({ required: true }), nothingToSay: fixed(false) } },
  terminate: { fields: { grounds: longText({ required: true }) } },
  stop: { fields: { grounds: longText({ required: true }) } },
  reclassify: { fields: { branch: choice('death', 'disability'), grade: count(), changedOn: date(), findings: longText({ required: true }) } },
  recordService: { fields: { ofSeq: documentOf(), way: choice('personal', 'leaving', 'post', 'portal'), servedOn: date() } },
  annul: { fields: { way: choice('reconsideration', 'suit', 'own-motion'), reference: line(), grounds: longText({ required: true }) } },
  erase: { fields: {} },
} as const satisfies Forms<EnrolmentCommand, EnrolmentCase>
