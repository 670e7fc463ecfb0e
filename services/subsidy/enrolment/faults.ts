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
  oneOf,
  personOf,
  required,
  sealedFaultsBy,
  text,
  township,
} from '@qingdan/lib/fields.ts'
import { idNumberRule } from '@qingdan/lib/id-number.ts'
import type { Sealed } from '@qingdan/lib/kind.ts'
import type { Rejection } from '@qingdan/lib/rejections.ts'
import * as z from 'zod'
import type { Matter } from './application.ts'
import type { Programme } from './event.ts'
import type { Command } from './machine.ts'

const changes = ['death', 'employee-pension', 'birth', 'adoption', 'recovery', 'grade'] as const
const dateOrNone = z.union([z.literal(''), date], 'date')
/** Ids that this system gives itself: small letters, digits and the H of a half year. */
const own = z.string().regex(/^[a-z0-9:H-]{1,64}$/, 'id')
/** Of an agency's request or a register: nothing that a person types. */
const reference = z.string().regex(/^[a-z0-9:-]{0,64}$/, 'id')
const payment = z.string().regex(/^P[0-9A-F]{23}$/, 'id')
const code = z.string().regex(/^[A-Z0-9]{1,8}$/, 'code')
const period = z.string().regex(/^\d{4}(-H[12])?$/, 'period')
const lead = z.number().int().min(1, 'required')
const nothing = z.object({})

const account = z.object(
  { holder: required(line(longest.name)), bank: required(line(longest.line)), number: z.string().regex(/^\d{12,19}$/, 'account') },
  'required',
)
/** The account is the applicant's own: nobody names its holder, so that no other can be. */
const ownAccount = z.object({ ...account.shape, holder: z.literal('', 'own-account') }, 'required')
/** Of the child as much as there is: a name, a number where there is one. */
const childOf = (demonstration: boolean) =>
  z.object(
    {
      name: required(line(longest.name)),
      idNumber: z.union([z.literal(''), idNumberRule(demonstration)]),
      phone: z.union([z.literal(''), z.string().regex(/^1\d{10}$/, 'phone')]),
      address: line(longest.line),
      registeredAt: z.union([z.literal(''), personOf(demonstration).shape.registeredAt]),
    },
    'required',
  )
const branchOf = { reward: oneOf(['']), special: oneOf(['death', 'disability']) } as const

function applyOf(demonstration: boolean, { programme, questions }: Matter) {
  const person = personOf(demonstration)
  const child = childOf(demonstration)
  const issue = (path: string[], message: string) => ({ code: 'custom', path, message }) as const
  return z
    .object({
      township,
      committee: id,
      answers: answersTo(questions),
      applicant: person,
      spouse: person.optional(),
      child: programme === 'special' ? child : z.undefined('unknown').optional(),
      sex: oneOf(['woman', 'man']),
      marriage: oneOf(['married', 'widowed', 'divorced', 'single']),
      residence: oneOf(['rural', 'urban']),
      branch: branchOf[programme],
      grade: z.number().int().max(3, 'choice'),
      account,
      materials: list(material),
      draftId,
    })
    .superRefine(({ applicant, spouse, marriage, branch, grade, account: { holder } }, context) => {
      if ((marriage === 'married') !== (spouse !== undefined)) context.addIssue(issue(['spouse'], spouse ? 'unknown' : 'required'))
      if (spouse?.idNumber === applicant.idNumber) context.addIssue(issue(['spouse', 'idNumber'], 'same-person'))
      if ((branch === 'disability') !== grade > 0) context.addIssue(issue(['grade'], grade > 0 ? 'choice' : 'required'))
      if (holder !== applicant.name) context.addIssue(issue(['account', 'holder'], 'own-account'))
    })
}

function schemas(demonstration: boolean, matter: Matter) {
  return {
    apply: applyOf(demonstration, matter),
    supply: z.object({ materials: list(material, 1) }),
    withdrawApplication: z.object({ reason: text }),
    discuss: z.object({ favourable: z.boolean(), present: z.number().int().min(1, 'required').max(500, 'too-many'), minutes: required(text) }),
    postNotice: nothing,
    recordObjection: z.object({ text: required(text), from: line(longest.line) }),
    takeDown: nothing,
    review: z.object({ favourable: z.boolean(), opinion: required(text), objectionsAnswered: text }),
    confirm: z.object({ note: text }),
    refuse: z.object({ grounds: text }),
    changeAccount: z.object({ account: ownAccount }),
    reserve: z.object({ batch: own, period, cutOff: date }),
    release: z.object({ batch: own }),
    recordPaid: z.object({ payment, paidOn: date }),
    recordFailed: z.object({ payment, code }),
    recordReversal: z.object({ payment, reversedOn: date, code }),
    reportChange: z.object({ matter: oneOf(changes), changedOn: date, note: text }),
    recordLead: z.object({
      source: oneOf(['match', 'report', 'check', 'other']),
      matter: oneOf([...changes, 'fraud', 'other']),
      changedOn: dateOrNone,
      reference,
      text,
      reporter: line(longest.line),
    }),
    takeUpLead: z.object({ lead, note: text }),
    clearLead: z.object({ lead, findings: required(text) }),
    openVerification: z.object({ round: own }),
    assignCheck: z.object({ to: oneOf(['township', 'committee']) }),
    recordCheck: z.object({
      way: oneOf(['phone', 'home', 'office']),
      result: oneOf(['unchanged', 'changed', 'unreachable']),
      matter: oneOf(['', ...changes, 'other']),
      changedOn: dateOrNone,
      note: text,
    }),
    passVerification: nothing,
    suspend: z.object({ lead, secondSource: oneOf(['register', 'certificate', 'visit', 'person']), evidence: text, facts: text }),
    restore: z.object({ findings: required(text) }),
    restoreBySilence: nothing,
    noticeEnding: z.object({ matter: oneOf([...changes, 'fraud']), eventOn: dateOrNone, facts: text, evidence: text }),
    defend: z.object({ statement: text, nothingToSay: z.boolean() }),
    terminate: z.object({ grounds: text }),
    stop: z.object({ grounds: text }),
    reclassify: z.object({ branch: oneOf(['death', 'disability']), grade: z.number().int().max(3, 'choice'), changedOn: date, findings: required(text) }),
    recordService: z.object({ ofSeq: lead, way: oneOf(['personal', 'leaving', 'post', 'portal']), servedOn: date }),
    annul: z.object({ way: oneOf(['reconsideration', 'suit', 'own-motion']), reference: line(longest.line), grounds: text }),
    erase: nothing,
  } as const satisfies Record<Command['$case'], z.ZodType>
}

/** Every fault of a command at once, by field and rule. In the demonstration only invented identity numbers pass. */
export const faultsIn = (demonstration: boolean, matter: Matter): ((command: Command) => Rejection | undefined) => faultsBy(schemas(demonstration, matter))

/** Faults of sealed texts that are entered again after a restore, by the rules under which they were first entered. */
export function sealedFaultsIn(
  demonstration: boolean,
  { questions }: { programme: Programme } & Pick<Matter, 'questions'>,
): (sealed: Sealed) => Rejection | undefined {
  const people: Readonly<Record<string, z.ZodType>> = personOf(demonstration).shape
  const child: Readonly<Record<string, z.ZodType>> = childOf(demonstration).shape
  const bank: Readonly<Record<string, z.ZodType>> = account.shape
  const known: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = { applicant: people, spouse: people, child, account: bank }
  return sealedFaultsBy((field) => {
    const [part = '', name = ''] = field.split('.')
    if (field === 'answers') return answersText(questions)
    const rules = Object.hasOwn(known, part) ? known[part] : undefined
    return (rules && Object.hasOwn(rules, name) ? rules[name] : undefined) ?? text
  })
}
