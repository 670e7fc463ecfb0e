import { Apply, Person } from '@qingdan/proto/subsidy/enrolment/v1/command.ts'
import { inventedNumber } from './people.ts'

const badou = 'township:370304106'
const person = (name: string, born: string, sex: 1 | 2, serial: number): Person =>
  Person.fromPartial({
    name,
    idNumber: inventedNumber(`370304${born}${String(serial).padStart(2, '0')}${sex}`),
    phone: `138000000${String(serial).padStart(2, '0')}`,
    address: `示例一村${serial}号`,
    registeredAt: badou,
  })
/** Everybody is invented: a couple of sixty from the country, a mother of fifty who has lost her only child, and a woman whose papers are not true. */
export const [wife, husband] = [person('门重阳', '19550310', 2, 71), person('祁中元', '19530822', 1, 72)]
export const mother = person('麻端阳', '19650214', 2, 81)
const son = person('示例子女', '19900505', 1, 82)
export const pretender = person('席腊八', '19630126', 2, 91)
const nobody = person('示例孩子', '19880606', 1, 92)

const bring = (ids: readonly string[]): { id: string; uploadId: string; digest: string }[] => ids.map((id) => ({ id, uploadId: '', digest: '' }))
const shared = { township: badou, committee: 'committee:370304106-01', residence: 'rural' } as const
const account = (holder: string, serial: number) => ({ holder, bank: '示例银行八陡支行', number: `62220000000${String(10_000 + serial)}` })

/** What each of the couple asks for at the counter: the reward assistance, for one daughter. */
export const rewardOf = (applicant: Person, spouse: Person): Apply =>
  Apply.fromPartial({
    ...shared,
    applicant,
    spouse,
    sex: applicant === wife ? 'woman' : 'man',
    marriage: 'married',
    answers: { rural: 'yes', birthRules: 'yes', living: 'one', bornSince: 'yes', sixty: 'yes' },
    account: account(applicant.name, applicant === wife ? 71 : 72),
    materials: bring(['identity-card', 'household-register', 'marriage-proof', 'account-proof', 'children-statement']),
  })
/** What the mother asks for from her phone, and the other woman too; nobody asks how it came about. */
export const specialOf = (applicant: Person): Apply =>
  Apply.fromPartial({
    ...shared,
    applicant,
    child: applicant === mother ? son : nobody,
    sex: 'woman',
    marriage: 'widowed',
    branch: 'death',
    answers: { bornSince: 'yes', fortyNine: 'yes', oneChild: 'yes' },
    account: account(applicant.name, applicant === mother ? 81 : 91),
    materials: bring(['identity-card', 'household-register', 'marriage-proof', 'account-proof', 'one-child-proof', 'death-proof']),
  })
