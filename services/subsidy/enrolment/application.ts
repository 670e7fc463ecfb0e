import { ageOn, type LegalDate } from '@qingdan/lib/calendar.ts'
import type { Context, Decision } from '@qingdan/lib/kind.ts'
import { sealedPerson } from '@qingdan/lib/fields.ts'
import { done, wrong } from '@qingdan/lib/outcome.ts'
import { reject, type Rejection } from '@qingdan/lib/rejections.ts'
import type { Clause } from '@qingdan/list/law/index.ts'
import type { Committee } from '@qingdan/list/committees.ts'
import { entitlementOn } from '@qingdan/list/law/subsidy-questions.ts'
import { townships } from '@qingdan/list/townships.ts'
import type { Material } from '@qingdan/proto/subsidy/enrolment/v1/command.ts'
import type { Facts, HandedIn } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import type { Event, Programme } from './event.ts'
import type { Of } from './machine.ts'

/** What a programme takes and asks: its papers, its questions, and the committees that the office has loaded. */
export interface Matter {
  readonly programme: Programme
  readonly committees: readonly Committee[]
  readonly materials: ReadonlySet<string>
  /** Papers that may not be asked for, with the clause that forbids it. */
  readonly forbidden: ReadonlyMap<string, Clause>
  readonly questions: Readonly<Record<string, { readonly choices: object }>>
}

const bornOf = (idNumber: string): LegalDate => `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
/** "Born after 1 January 1933" includes that day, in both programmes. */
const firstBirthday = '1933-01-01'

function refusedPapers({ materials, forbidden }: Matter, handed: readonly Material[]): Rejection | undefined {
  for (const [i, { id }] of handed.entries()) {
    const clause = forbidden.get(id)
    if (clause) return reject('forbidden-material', `${id} may not be asked for`, { meta: { material: id, clause } })
    if (!materials.has(id)) return wrong(`materials.${i}`, 'unknown')
  }
  return undefined
}
const handedIn = (materials: readonly Material[], on: string): HandedIn[] => materials.map(({ id, uploadId, digest }) => ({ id, uploadId, digest, on }))

/** In special assistance the woman's age counts, and a single parent's own; in the reward everyone's own. */
function ageThatCounts(programme: Programme, { applicant, spouse, sex }: Of<'apply'>): string {
  return (programme === 'special' && sex === 'man' ? spouse?.idNumber : undefined) ?? applicant?.idNumber ?? ''
}

export function apply(matter: Matter, command: Of<'apply'>, { today, actor }: Context): Decision<Event> {
  const { township, committee, answers, applicant, spouse, child, sex, marriage, residence, branch, grade, account, materials } = command
  if (!townships.some(({ id }) => id === township)) return wrong('township', 'unknown')
  if (!matter.committees.some((one) => one.id === committee && one.township === township)) return wrong('committee', 'unknown')
  const refused = refusedPapers(matter, materials)
  if (refused) return refused
  const born = bornOf(ageThatCounts(matter.programme, command))
  if (born > today) return wrong('applicant.idNumber', 'id-number-date')
  const value = {
    township,
    committee,
    receivedOn: today,
    materials: handedIn(materials, today),
    onBehalf: actor.roles.includes('counterClerk'),
    age: ageOn(born, today),
    withinBirthLimit: bornOf(applicant?.idNumber ?? '') >= firstBirthday,
    woman: sex === 'woman',
    partnered: spouse !== undefined,
    residence,
    branch,
  }
  const { holder = '', bank = '', number = '' } = account ?? {}
  return done<Event>(
    { $case: 'applied', value },
    {
      ...sealedPerson('applicant', applicant),
      ...sealedPerson('spouse', spouse),
      ...sealedPerson('child', child),
      'account.holder': holder,
      'account.bank': bank,
      'account.number': number,
      answers: JSON.stringify(answers),
      marriage,
      grade: grade ? String(grade) : '',
    },
  )
}
export function supply(matter: Matter, { materials }: Of<'supply'>, { today }: Context): Decision<Event> {
  return refusedPapers(matter, materials) ?? done<Event>({ $case: 'supplied', value: { materials: handedIn(materials, today) } })
}

const ages = { reward: 60, special: 49 } as const
/** What the file itself shows of the conditions, as of the day of receipt; the rest is for people to judge on the papers. */
export function unmet(programme: Programme, { age, withinBirthLimit, residence }: Facts, today: LegalDate): Rejection | undefined {
  const lacks = (clause: Clause, because: string): Rejection => reject('not-eligible', because, { meta: { clause } })
  if (!withinBirthLimit) return lacks(`${programme}:age`, `born before ${firstBirthday}`)
  if (age < ages[programme]) return lacks(`${programme}:age`, `${age} on the day of receipt, ${ages[programme]} is needed`)
  const townsMay = entitlementOn(programme, today)?.conditions.some(({ question, asks }) => question === 'rural' && asks?.includes('no'))
  return programme === 'reward' && residence !== 'rural' && !townsMay ? lacks('reward:rural', 'registered as urban') : undefined
}
