import type { Mark } from './drafts.ts'
import { committees } from '@qingdan/list/committees.demo.ts'
import type { Programme } from '@qingdan/list/law/subsidy-materials.ts'
import type { Apply, Person } from '@qingdan/proto/subsidy/enrolment/v1/command.ts'

/** Every input of the form, named as the field of the contract that it fills. */
export const inputs = {
  place: ['committee'],
  applicant: ['applicant.name', 'applicant.idNumber', 'applicant.phone', 'applicant.address', 'sex', 'marriage', 'residence'],
  spouse: ['spouse.name', 'spouse.idNumber', 'spouse.phone'],
  child: ['branch', 'grade', 'child.name', 'child.idNumber'],
  account: ['account.bank', 'account.number'],
} as const
export type InputName = (typeof inputs)[keyof typeof inputs][number]
export const choicesOf: Partial<Readonly<Record<InputName, readonly string[]>>> = {
  sex: ['woman', 'man'],
  marriage: ['married', 'widowed', 'divorced', 'single'],
  residence: ['rural', 'urban'],
  branch: ['death', 'disability'],
  grade: ['1', '2', '3'],
}
/** The parts that a programme asks for, in their order. */
export const partsOf = (programme: Programme): (keyof typeof inputs)[] =>
  programme === 'special' ? ['place', 'applicant', 'spouse', 'child', 'account'] : ['place', 'applicant', 'spouse', 'account']

export type Typed = Readonly<Record<string, string>>
export interface Sent {
  number: string
  code: string
  caseId: string
}
/** The form at one of its steps; the id makes sending twice do nothing twice. */
export interface ApplyView {
  step: 'fill' | 'review' | 'sent'
  lang: 'zh' | 'en'
  programme: Programme
  commandId: string
  typed: Typed
  wrong: Readonly<Record<string, string>>
  /** Only who applies for themselves has drafts: a clerk writes for many. */
  keeps: boolean
  draft?: Mark
  saved?: 'saved' | 'changed' | 'down'
  refused?: string
  sent?: Sent
}

export const typedIn = (programme: Programme, data: FormData): Typed =>
  Object.fromEntries(
    partsOf(programme).flatMap((part) =>
      inputs[part].map((name) => [
        name,
        String(data.get(name) ?? '')
          .trim()
          .slice(0, 200),
      ]),
    ),
  )

const person = (typed: Typed, part: string, registeredAt: string): Person => ({
  name: typed[`${part}.name`] ?? '',
  idNumber: (typed[`${part}.idNumber`] ?? '').toUpperCase(),
  phone: typed[`${part}.phone`] ?? '',
  address: typed[`${part}.address`] ?? '',
  registeredAt,
})
/** The command of the contract. What is right about it, the service says. */
export function applicationOf(programme: Programme, typed: Typed, draftId = ''): Apply {
  const said = (name: InputName): string => typed[name] ?? ''
  const township = committees.find(({ id }) => id === said('committee'))?.township ?? ''
  const applicant = person(typed, 'applicant', township)
  const special = programme === 'special'
  return {
    township,
    committee: said('committee'),
    answers: {},
    applicant,
    spouse: said('marriage') === 'married' ? { ...person(typed, 'spouse', township), address: applicant.address } : undefined,
    child: special ? person(typed, 'child', '') : undefined,
    sex: said('sex'),
    marriage: said('marriage'),
    residence: said('residence'),
    branch: special ? said('branch') : '',
    grade: special && said('branch') === 'disability' ? Number(said('grade')) || 0 : 0,
    account: { holder: applicant.name, bank: said('account.bank'), number: said('account.number').replaceAll(/[\s-]/g, '') },
    materials: [],
    draftId,
  }
}
/** The input in which a fault of the contract is mended. */
export function inputOf(field: string): string {
  if (field === 'township') return 'committee'
  if (field === 'spouse') return 'spouse.name'
  if (field === 'account' || field === 'account.holder') return 'account.number'
  return field.replace(/^(applicant|spouse|child)\.registeredAt$/, 'committee').replace(/^spouse\.address$/, 'applicant.address')
}

/** Inputs that this person must fill in; whether what stands there is right, the service says. */
export function needed(programme: Programme, typed: Typed): InputName[] {
  const optional = new Set<InputName>(['child.idNumber', ...(typed['branch'] === 'disability' ? [] : (['grade'] as const))])
  return partsOf(programme)
    .filter((part) => part !== 'spouse' || typed['marriage'] === 'married')
    .flatMap((part): readonly InputName[] => inputs[part])
    .filter((name) => !optional.has(name))
}
