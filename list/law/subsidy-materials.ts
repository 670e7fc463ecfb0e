import type { Clause } from './index.ts'
import type { Material } from './permit-materials.ts'
import type { Bilingual } from './rule.ts'

export const programmes = ['reward', 'special'] as const
export type Programme = (typeof programmes)[number]

/** A paper and the condition that it shows. The district's own list was not found: nothing is asked for that shows no condition. */
export interface Proof extends Omit<Material, 'grounds'> {
  readonly shows: Clause
  /** Absent: both programmes. */
  readonly of?: Programme
}

const police = { zh: '公安机关', en: 'Public security' } as const
const registry = { zh: '婚姻登记机关', en: 'Marriage registry' } as const
const committee = { zh: '村（居）委会', en: 'The village or residents’ committee' } as const
const original = { bring: 'original' } as const

export const materials = [
  { id: 'identity-card', name: { zh: '本人身份证', en: 'Your identity card' }, issuedBy: police, ...original, shows: 'assistance:apply' },
  { id: 'household-register', name: { zh: '本人和配偶的户口簿', en: 'Household register of you and your spouse' }, issuedBy: police, ...original, shows: 'assistance:apply' },
  { id: 'marriage-proof', name: { zh: '结婚证、离婚证或者丧偶证明', en: 'Proof of marriage, divorce or the death of your spouse' }, issuedBy: registry, ...original, shows: 'assistance:apply' },
  { id: 'account-proof', name: { zh: '本人名下的银行卡或者存折', en: 'Bank card or passbook in your own name' }, issuedBy: { zh: '银行', en: 'Bank' }, bring: 'copy', shows: 'assistance:account' },
  { id: 'children-statement', name: { zh: '婚育情况证明', en: 'Statement of marriage and children' }, issuedBy: committee, ...original, shows: 'reward:children', of: 'reward' },
  { id: 'child-register', name: { zh: '子女的户口簿', en: 'Household register of your child' }, issuedBy: police, ...original, when: { zh: '子女另立户的', en: 'If your child has a register of their own' }, shows: 'reward:children', of: 'reward' },
  { id: 'one-child-proof', name: { zh: '只生育或者收养过一个子女的证明', en: 'Proof that one child only was borne or adopted' }, issuedBy: committee, ...original, shows: 'special:one-child', of: 'special' },
  { id: 'adoption-certificate', name: { zh: '收养证', en: 'Adoption certificate' }, issuedBy: { zh: '收养登记机关', en: 'Adoption registry' }, ...original, when: { zh: '子女是收养的', en: 'If the child was adopted' }, shows: 'special:one-child', of: 'special' },
  { id: 'death-proof', name: { zh: '子女的死亡证明', en: 'Proof of the death of your child' }, issuedBy: { zh: '医疗机构或者公安机关', en: 'Hospital or public security' }, ...original, when: { zh: '子女离世的', en: 'If your child has died' }, shows: 'special:loss', of: 'special' },
  { id: 'disability-certificate', name: { zh: '子女的残疾人证（一级至三级）', en: 'Disability certificate of your child, grade 1 to 3' }, issuedBy: { zh: '残疾人联合会', en: 'Disabled Persons’ Federation' }, ...original, when: { zh: '子女残疾的', en: 'If your child is disabled' }, shows: 'special:loss', of: 'special' },
] as const satisfies readonly Proof[]

export type MaterialId = (typeof materials)[number]['id']

/** What may be asked of a person who applies for a programme. */
export const materialsOf = (programme: Programme): readonly Proof[] => materials.filter((proof: Proof) => !proof.of || proof.of === programme)

/** What may not be asked: it shows no condition of either programme, or the state holds it already. */
export const neverAsked = [
  { id: 'fee', name: { zh: '手续费、工本费', en: 'Fee of any kind' }, clause: 'list:r2:paid' },
  { id: 'cause-of-death', name: { zh: '子女离世的原因和经过', en: 'How and why your child died' }, clause: 'special:loss' },
  { id: 'income', name: { zh: '收入和财产证明', en: 'Proof of income or property' }, clause: 'assistance:apply' },
  { id: 'public-statement', name: { zh: '公开说明家里的不幸', en: 'Any public account of your loss' }, clause: 'assistance:notice' },
] as const satisfies readonly { id: string; name: Bilingual; clause: Clause }[]
