import { periodOn } from '@qingdan/lib/law.ts'
import type { Clause } from '@qingdan/list/law/index.ts'
import { type Ground, grounds } from '@qingdan/list/law/permit-grounds.ts'
import type { ParameterName, ParameterValues } from '@qingdan/list/parameters.ts'
import { parametersFor } from '../promises.ts'

/** The grounds in their version of a day; after the end of the law, the last ones that stood. */
export const groundsOn = (on: string): readonly Ground[] => {
  const then = grounds.filter((ground) => ground.from <= on && on < ground.until)
  return then.length ? then : grounds.filter((ground) => ground.until === '2016-01-01')
}

const daysOf = (clause: Clause, on: string): number | undefined => {
  const period = periodOn(clause, on)
  return !('rejected' in period) && 'days' in period ? period.days : undefined
}

export interface Limits {
  township: number
  bureau: number
}

/** Working days by law; undefined when the law has ended. */
export function statutoryOn(on: string): Limits | undefined {
  const [township, bureau] = [daysOf('sd-pfp:review', on), daysOf('sd-pfp:decide', on)]
  return township !== undefined && bureau !== undefined ? { township, bureau } : undefined
}

/** Working days as promised; undefined until the office has published them. */
export function promisedFor(demonstration: boolean): (Limits & { specimen: boolean }) | undefined {
  const set = parametersFor(demonstration)
  const [review, decide] = [set['promise.review'], set['promise.decide']]
  if (!review || !decide || !('days' in review.value) || !('days' in decide.value)) return undefined
  return { township: review.value.days, bureau: decide.value.days, specimen: review.specimen === true || decide.specimen === true }
}

export interface Published {
  value: ParameterValues[keyof ParameterValues]
  specimen: boolean
}

/** What the office has published under a name; undefined where nothing is loaded. */
export function published(name: ParameterName, demonstration: boolean): Published | undefined {
  const loaded = parametersFor(demonstration)[name]
  return loaded && { value: loaded.value, specimen: 'specimen' in loaded && loaded.specimen }
}
