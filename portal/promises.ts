import type { Period } from '@qingdan/lib/calendar.ts'
import { ruleOn } from '@qingdan/lib/law.ts'
import type { Clause, LawRule } from '@qingdan/list/law/index.ts'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import { type ParameterName, type Parameters, parameters } from '@qingdan/list/parameters.ts'

/** What an office has set: nothing in production until it is loaded, specimens in the demonstration. */
export const parametersFor = (demonstration: boolean): Parameters => (demonstration ? specimens : parameters)

const kept = {
  correct: ['permit-law:32:4'],
  review: ['sd-pfp:review', 'promise.review'],
  decide: ['sd-pfp:decide', 'promise.decide'],
  deliver: ['permit-law:44'],
  followUp: ['list:r1:follow-up'],
  digest: ['list:r1:digest'],
  fileReview: ['list:r1:file-review'],
} as const satisfies Record<string, readonly [Clause, ParameterName?]>

export type PromiseName = keyof typeof kept
export interface Promised {
  name: PromiseName
  clause: Clause
  /** Undefined when no version of the clause is in force on that day. */
  rule: LawRule | undefined
  /** none: the office promises nothing beyond the law. empty: it may, and has not said so. */
  promised: { period: Period; specimen: boolean } | 'none' | 'empty'
}

/** The promises of the permit matter on a day. */
export function promisesOn(on: string, demonstration: boolean): Promised[] {
  const set = parametersFor(demonstration)
  return (Object.entries(kept) as [PromiseName, readonly [Clause, ParameterName?]][]).map(([name, [clause, parameter]]) => {
    const loaded = parameter && (set[parameter] as { value: Period; specimen?: true } | undefined)
    return {
      name,
      clause,
      rule: ruleOn(clause, on),
      promised: parameter ? (loaded ? { period: loaded.value, specimen: loaded.specimen === true } : 'empty') : 'none',
    }
  })
}
