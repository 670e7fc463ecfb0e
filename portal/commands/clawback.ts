import { choice, type ClawbackCase, type ClawbackCommand, date, documentOf, fixed, type Forms, line, longText, money, plan } from './form.ts'

/** What was obtained by fraud is asked back by a decision of its own. */
export const clawbackForms = {
  notice: {
    fields: {
      programme: choice('reward', 'special'),
      enrolment: line({ required: true }),
      facts: longText({ required: true }),
      evidence: longText({ required: true }),
    },
  },
  defend: { fields: { statement: longText({ required: true }), nothingToSay: fixed(false) } },
  decide: { fields: { amountFen: money(), grounds: longText({ required: true }) } },
  drop: { fields: { findings: longText({ required: true }) } },
  askInstalments: { fields: { reason: longText({ required: true }), plan: plan() } },
  agreeInstalments: { fields: { plan: plan() } },
  refuseInstalments: { fields: { grounds: longText({ required: true }) } },
  recordRepayment: { fields: { amountFen: money(), paidOn: date(), reference: line({ required: true }) } },
  writeOff: { fields: { grounds: longText({ required: true }) } },
  recordService: { fields: { ofSeq: documentOf(), way: choice('personal', 'leaving', 'post', 'portal'), servedOn: date() } },
  annul: { fields: { way: choice('reconsideration', 'suit', 'own-motion'), reference: line(), grounds: longText({ required: true }) } },
  erase: { fields: {} },
} as const satisfies Forms<ClawbackCommand, ClawbackCase>
