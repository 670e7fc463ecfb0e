import type { Writing as WritingOf } from '@qingdan/lib/paper.ts'
import { committees as specimens } from '@qingdan/list/committees.demo.ts'
import { committees, type Committee } from '@qingdan/list/committees.ts'
import type { Clause } from '@qingdan/list/law/index.ts'
import type { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import type { Event, Programme } from './event.ts'

export type Writing = WritingOf<Facts, Event> & {
  readonly programme: Programme
  /** The applicant, as the reader may see the name. */
  readonly name: string
}
export interface Paper {
  readonly organ: 'committee' | 'township' | 'bureau'
  /** To whom; without it to the person. */
  readonly to?: 'bureau' | 'township' | 'relatives after a death' | 'everyone'
  readonly basis: readonly Clause[]
  readonly body: (writing: Writing) => readonly (string | undefined)[]
}
/** The value of one kind of event; another kind under this paper is a fault. */
type ValueOf<K extends Event['$case']> = Extract<Event, { $case: K }>['value']
export function of<K extends Event['$case']>(event: Event, kind: K): ValueOf<K> {
  if (event.$case !== kind) throw new Error(`this paper is not of ${event.$case}`)
  return event.value as unknown as ValueOf<K>
}
export const programmeName: Readonly<Record<Programme, string>> = { reward: '农村部分计划生育家庭奖励扶助', special: '计划生育家庭特别扶助' }
const everyCommittee: readonly Committee[] = [...committees, ...specimens]
/** The village as it is called; an id that no list has stands for itself nowhere, so the words are general. */
export const committeeName = (id: string): string => everyCommittee.find((one) => one.id === id)?.name.zh ?? '村（居、社区）'
