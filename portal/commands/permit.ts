import { choice, confirm, date, documentOf, fixed, follows, type Forms, handedIn, line, lines, longText, month, type PermitCase, type PermitCommand, yesNo } from './form.ts'

/** One form for each step of a permit file. What may be done is never decided here: it comes with the case. */
export const permitForms = {
  accept: { fields: {} },
  requestCorrection: { fields: { missing: lines({ from: 'materials' }), note: longText() } },
  decline: { fields: { competent: line({ required: true }), grounds: longText({ required: true }) } },
  supply: { fields: { materials: handedIn({ from: 'missing' }) } },
  review: { fields: { favourable: yesNo(), opinion: longText({ required: true }) } },
  reviewOnSite: { fields: { favourable: yesNo(), opinion: longText({ required: true }), checked: longText({ required: true }) } },
  grant: { fields: { note: longText() } },
  refuse: { fields: { grounds: longText({ required: true }) } },
  deliver: { fields: { way: choice('counter', 'post', 'portal'), receivedOn: date() } },
  recordFollowUp: { fields: { month: month(), identityConfirmed: yesNo(), statusUnchanged: yesNo() } },
  raiseLead: { fields: { source: choice('complaint', 'follow-up', 'file-review', 'agency', 'other'), matter: choice('fraud', 'impersonation', 'divorce', 'other'), note: longText({ required: true }) } },
  askModification: { fields: { what: longText({ required: true }), reason: longText() } },
  modify: { fields: { what: longText({ required: true }) } },
  refuseModification: { fields: { grounds: longText({ required: true }) } },
  clearLead: { fields: { findings: longText({ required: true }) } },
  noticeRevocation: { fields: { matter: choice('fraud', 'abuse', 'beyond-power', 'procedure', 'ineligible', 'other'), facts: longText({ required: true }), evidence: longText({ required: true }) } },
  noticeLapse: { fields: { changedOn: date(), facts: longText({ required: true }) } },
  // Only the person themselves may say that they have nothing to say.
  defend: { fields: { statement: longText({ required: true }), nothingToSay: fixed(false) } },
  revoke: { fields: { grounds: longText({ required: true }), evidence: longText({ required: true }), noBirthRecorded: confirm() } },
  dropRevocation: { fields: { findings: longText({ required: true }) } },
  notifyDiscipline: { fields: { partyCadre: confirm() } },
  // The exception is one question; whoever answers it has examined it.
  recordLapse: { fields: { pregnantThen: yesNo(), exceptionExamined: follows('pregnantThen'), grounds: longText({ required: true }) } },
  dropLapse: { fields: { findings: longText({ required: true }) } },
  cancel: { fields: { grounds: longText({ required: true }) } },
  noticeWithdrawal: { fields: { grounds: longText({ required: true }) } },
  withdraw: { fields: { grounds: longText({ required: true }), compensation: longText({ required: true }) } },
  dropWithdrawal: { fields: { findings: longText({ required: true }) } },
  withdrawApplication: { fields: { reason: longText() } },
  recordBirth: { fields: { bornOn: date() } },
  recordService: { fields: { ofSeq: documentOf(), way: choice('personal', 'leaving', 'post', 'portal'), servedOn: date() } },
} as const satisfies Forms<PermitCommand, PermitCase>
