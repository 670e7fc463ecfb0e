import type { GroundId } from './permit-grounds.ts'
import type { Bilingual } from './rule.ts'

export interface Material {
  readonly id: string
  readonly name: Bilingual
  readonly issuedBy: Bilingual
  readonly bring: 'original' | 'copy'
  /** Only when it is so; absent: always. */
  readonly when?: Bilingual
  /** Absent: every ground. */
  readonly grounds?: readonly GroundId[]
}

const police = { zh: '公安机关', en: 'Public security' } as const
const committee = { zh: '档案所在单位或者村（居）委会', en: 'The unit that holds the file, or the committee' } as const
const authority = { zh: '出具证明的主管机关', en: 'The authority that certifies it' } as const

const proof = (id: string, zh: string, en: string, ...grounds: GroundId[]) => ({ id, name: { zh, en }, issuedBy: authority, bring: 'original', grounds }) as const

/** Shandong practice of June 2014 (news of 17 June 2014; Yellow River Delta Morning Post, 11 August 2014). Nothing beyond this list may be asked. */
export const materials = [
  { id: 'household-registers', name: { zh: '夫妻双方户口簿', en: 'Household registers of both' }, issuedBy: police, bring: 'original' },
  { id: 'identity-cards', name: { zh: '夫妻双方身份证', en: 'Identity cards of both' }, issuedBy: police, bring: 'original' },
  { id: 'marriage-certificate', name: { zh: '结婚证', en: 'Marriage certificate' }, issuedBy: { zh: '婚姻登记机关', en: 'Marriage registry' }, bring: 'original' },
  { id: 'family-photo', name: { zh: '近期全家合影', en: 'Recent family photo' }, issuedBy: { zh: '自备', en: 'Yourselves' }, bring: 'original' },
  { id: 'statement-woman', name: { zh: '女方婚育情况证明', en: 'Marriage-and-birth statement of the woman' }, issuedBy: { zh: '女方单位或者村（居）委会', en: 'Her employer or committee' }, bring: 'original' },
  { id: 'statement-man', name: { zh: '男方婚育情况证明', en: 'Marriage-and-birth statement of the man' }, issuedBy: { zh: '男方单位或者村（居）委会', en: 'His employer or committee' }, bring: 'original' },
  { id: 'adoption-certificate', name: { zh: '收养证', en: 'Adoption certificate' }, issuedBy: { zh: '收养登记机关', en: 'Adoption registry' }, bring: 'original', when: { zh: '有收养子女的', en: 'If you adopted a child' } },
  { id: 'parents-register', name: { zh: '独生子女一方父母的户口簿', en: 'Household register of the only child’s parents' }, issuedBy: police, bring: 'original', grounds: ['only-child'] },
  { id: 'parents-statement', name: { zh: '独生子女一方父母的子女情况证明', en: 'Statement of the children of the only child’s parents' }, issuedBy: committee, bring: 'original', when: { zh: '父母在外省的，由当地县级计生部门出具', en: 'Parents from another province: the county authority there' }, grounds: ['only-child'] },
  { id: 'sibling-death', name: { zh: '兄弟姐妹死亡证明', en: 'Proof of death of brothers or sisters' }, issuedBy: authority, bring: 'original', when: { zh: '兄弟姐妹均已去世的', en: 'If all brothers and sisters have died' }, grounds: ['only-child'] },
  { id: 'only-child-certificate', name: { zh: '独生子女父母光荣证（交回）', en: 'Only-child certificate (handed back)' }, issuedBy: { zh: '计生部门', en: 'Family planning authority' }, bring: 'original', when: { zh: '已领证的', en: 'If you hold one' } },
  proof('disability-assessment', '病残儿医学鉴定结论', 'Result of the medical assessment of the child', 'first-child-disabled'),
  proof('infertility-proof', '不孕症诊断证明', 'Diagnosis of infertility', 'adopted-then-expecting'),
  proof('ground-proof', '符合所选情形的证明', 'Proof of the ground you chose', 'minority', 'miner', 'fisher', 'martyr-or-soldier', 'incapacity', 'remarriage-one', 'moved-in', 'only-fertile-brother', 'island', 'rural-one-girl', 'remarriage-both'),
] as const satisfies readonly Material[]

export type MaterialId = (typeof materials)[number]['id']

/** Papers and promises that may not be asked for: they have nothing to do with the matter (permit-law:31, permit-law:58). */
export const forbiddenMaterials = [
  { id: 'pregnancy-test', name: { zh: '孕检证明', en: 'Pregnancy test' }, clause: 'permit-law:31' },
  { id: 'health-check', name: { zh: '体检证明', en: 'Health check' }, clause: 'permit-law:31' },
  { id: 'contraception-proof', name: { zh: '避孕节育证明', en: 'Proof of contraception' }, clause: 'permit-law:31' },
  { id: 'guarantors', name: { zh: '担保人', en: 'Guarantors' }, clause: 'permit-law:31' },
  { id: 'deposit', name: { zh: '押金、保证金', en: 'Deposit' }, clause: 'permit-law:58' },
  { id: 'fee', name: { zh: '工本费、手续费', en: 'Fee of any kind' }, clause: 'permit-law:58' },
] as const satisfies readonly { id: string; name: Bilingual; clause: 'permit-law:31' | 'permit-law:58' }[]
