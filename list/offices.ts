import { systems } from './agencies.ts'
import type { Bilingual } from './law/rule.ts'
import { townships } from './townships.ts'

/** Where a person or a program acts: the word in the token's `office`. */
export interface Office {
  readonly id: string
  readonly name: Bilingual
  /** The list gives the work and names no section for it. */
  readonly unnamed?: true
}

const bureauOffices = [
  { id: 'bureau', name: { zh: '区人口和计划生育局', en: 'District Population and Family Planning Bureau' } },
  { id: 'section:permit', name: { zh: '行政许可科', en: 'Permit Section' } },
  { id: 'section:subsidy', name: { zh: '奖励扶助科', en: 'Assistance Section' }, unnamed: true },
  { id: 'section:regulations', name: { zh: '法规科', en: 'Regulations Section' } },
  { id: 'brigade', name: { zh: '执法大队', en: 'Enforcement Brigade' } },
  { id: 'section:publicity', name: { zh: '宣教科', en: 'Publicity Section' } },
  { id: 'section:science', name: { zh: '科技科', en: 'Science Section' } },
  { id: 'association', name: { zh: '区计生协会办公室', en: 'Family Planning Association Office' } },
  { id: 'counter', name: { zh: '服务窗口', en: 'Service Counter' } },
  { id: 'leadingGroup', name: { zh: '区人口和计划生育领导小组办公室', en: 'Leading Group Office' } },
  { id: 'legalOffice', name: { zh: '区政府法制机构', en: 'Government Legal Office' } },
  { id: 'supervisionOrgan', name: { zh: '区监察机关', en: 'Supervision Organ' } },
  { id: 'finance', name: { zh: '区财政局', en: 'District Finance Bureau' }, unnamed: true },
] as const satisfies readonly Office[]

const systemOffices = systems.map(({ id, name }) => ({ id: `agency:${id}` as const, name }))

export const offices = [...bureauOffices, ...townships, ...systemOffices] satisfies readonly Office[]

/** Those of the committees are loaded by the office: `list/committees.ts`. */
export type OfficeId = (typeof offices)[number]['id'] | `committee:${string}`
