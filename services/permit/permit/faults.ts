import {
  answersText,
  answersTo,
  date,
  draftId,
  faultsBy,
  id,
  line,
  list,
  longest,
  material,
  month,
  oneOf,
  personOf,
  required,
  sealedFaultsBy,
  text,
  township,
} from '@qingdan/lib/fields.ts'
import type { Sealed } from '@qingdan/lib/kind.ts'
import type { Rejection } from '@qingdan/lib/rejections.ts'
import { questions } from '@qingdan/list/law/permit-questions.ts'
import * as z from 'zod'
import type { Command } from './machine.ts'

const answers = answersTo(questions)

function schemas(demonstration: boolean) {
  const person = personOf(demonstration)
  const couple = { woman: person, man: person }
  const nothing = z.object({})
  return {
    apply: z
      .object({
        township,
        ground: id,
        answers,
        ...couple,
        children: z.number().int().max(20, 'too-many'),
        materials: list(material),
        draftId,
        applicant: oneOf(['woman', 'man']),
      })
      .refine(({ woman, man }) => woman.idNumber !== man.idNumber, { message: 'same-person', path: ['man', 'idNumber'] }),
    requestCorrection: z.object({ missing: list(id, 1), note: text }),
    supply: z.object({ materials: list(material, 1) }),
    accept: nothing,
    decline: z.object({ competent: required(line(longest.line)), grounds: text }),
    acceptBySilence: nothing,
    review: z.object({ favourable: z.boolean(), opinion: required(text) }),
    reviewOnSite: z.object({ favourable: z.boolean(), opinion: required(text), checked: required(text) }),
    grant: z.object({ note: text }),
    refuse: z.object({ grounds: text }),
    deliver: z.object({ way: oneOf(['counter', 'post', 'portal']), receivedOn: date }),
    recordFollowUp: z.object({ month, statusUnchanged: z.boolean(), identityConfirmed: z.boolean() }),
    raiseLead: z.object({
      source: oneOf(['complaint', 'follow-up', 'file-review', 'agency', 'other']),
      matter: oneOf(['fraud', 'impersonation', 'divorce', 'other']),
      note: text,
    }),
    askModification: z.object({ what: required(text), reason: text }),
    modify: z.object({ what: required(text) }),
    refuseModification: z.object({ grounds: text }),
    clearLead: z.object({ findings: required(text) }),
    noticeRevocation: z.object({ matter: oneOf(['fraud', 'abuse', 'beyond-power', 'procedure', 'ineligible', 'other']), facts: text, evidence: text }),
    noticeLapse: z.object({ changedOn: date, facts: text }),
    defend: z.object({ statement: text, nothingToSay: z.boolean() }),
    revoke: z.object({ grounds: text, evidence: text, noBirthRecorded: z.boolean() }),
    dropRevocation: z.object({ findings: required(text) }),
    notifyDiscipline: z.object({ partyCadre: z.boolean() }),
    recordLapse: z.object({ grounds: text, exceptionExamined: z.boolean(), pregnantThen: z.boolean() }),
    dropLapse: z.object({ findings: required(text) }),
    cancel: z.object({ grounds: text }),
    noticeWithdrawal: z.object({ grounds: text }),
    withdraw: z.object({ grounds: text, compensation: text }),
    dropWithdrawal: z.object({ findings: required(text) }),
    withdrawApplication: z.object({ reason: text }),
    recordBirth: z.object({ bornOn: date }),
    recordService: z.object({ ofSeq: z.number().int().min(1, 'required'), way: oneOf(['personal', 'leaving', 'post', 'portal']), servedOn: date }),
    endOfLaw: nothing,
    erase: nothing,
  } as const satisfies Record<Command['$case'], z.ZodType>
}

/** Every fault of a command at once, by field and rule. In the demonstration only invented identity numbers pass. */
export const faultsIn = (demonstration: boolean): ((command: Command) => Rejection | undefined) => faultsBy(schemas(demonstration))

/** Faults of sealed texts that are entered again after a restore, by the rules under which they were first entered. */
export function sealedFaultsIn(demonstration: boolean): (sealed: Sealed) => Rejection | undefined {
  const person: Readonly<Record<string, z.ZodType>> = personOf(demonstration).shape
  return sealedFaultsBy((field) => {
    const name = /^(?:woman|man)\.(\w+)$/.exec(field)?.[1] ?? ''
    return field === 'answers' ? answersText(questions) : Object.hasOwn(person, name) ? (person[name] as z.ZodType) : text
  })
}
