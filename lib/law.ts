import { type Clause, law, type LawRule } from '@qingdan/list/law/index.ts'
import { type ParameterName, type Parameters, parameterKinds } from '@qingdan/list/parameters.ts'
import { type Counted, type CountOptions, dueAfter, type LegalDate, type Period } from './calendar.ts'

/** Why the statute book gives no answer. A value, never an exception. */
export interface NoAnswer {
  rejected: 'parameter-empty' | 'not-in-force' | 'no-period'
  because: string
  parameter?: string
}

const byClause = Map.groupBy(law, (rule) => rule.clause)

/** The first day on which a version no longer applies: repealed, or barred by a higher law. */
function endOfRule(rule: LawRule): LegalDate | undefined {
  const ends = [rule.until, rule.suppressedBy?.from].filter((day) => day !== undefined)
  return ends.toSorted()[0]
}

function applies(rule: LawRule, on: LegalDate): boolean {
  const end = endOfRule(rule)
  return rule.from <= on && (end === undefined || on < end)
}

/** The version of a clause that applies on a day; undefined when none does. */
export function ruleOn(clause: Clause, on: LegalDate): LawRule | undefined {
  return byClause.get(clause)?.find((rule) => applies(rule, on))
}

export function inForce(clause: Clause, on: LegalDate): boolean {
  return ruleOn(clause, on) !== undefined
}

export function lawOn(on: LegalDate): LawRule[] {
  return law.filter((rule) => applies(rule, on))
}

/** Every version of a clause, oldest first. */
export function versionsOf(clause: Clause): LawRule[] {
  return (byClause.get(clause) ?? []).toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

function notInForce(clause: Clause, on: LegalDate): NoAnswer {
  const ended = versionsOf(clause).findLast((rule) => (endOfRule(rule) ?? on) <= on)
  const by = ended?.repealedBy ?? ended?.suppressedBy?.by
  return { rejected: 'not-in-force', because: `${clause} is not in force on ${on}${by ? `: ended by ${by}` : ''}` }
}

function empty(rule: LawRule): NoAnswer {
  if (rule.parameter) return { rejected: 'parameter-empty', because: `${rule.clause} leaves its period to ${rule.parameter}`, parameter: rule.parameter }
  if (rule.grade === 'empty') return { rejected: 'parameter-empty', because: `no value of ${rule.clause} has been loaded`, parameter: rule.clause }
  return { rejected: 'no-period', because: `${rule.clause} sets no period` }
}

/** The period of a clause on a day; refused where no version stands or where nobody has given a value. */
export function periodOn(clause: Clause, on: LegalDate): Period | NoAnswer {
  const rule = ruleOn(clause, on)
  if (!rule) return notInForce(clause, on)
  return rule.period && rule.grade !== 'empty' ? rule.period : empty(rule)
}

/** The period of a clause counted from an event, under the version in force on the day of the event. */
export function dueUnder(clause: Clause, start: LegalDate, options: Pick<CountOptions, 'calendar'> = {}): (Counted & { rule: LawRule }) | NoAnswer {
  const period = periodOn(clause, start)
  if ('rejected' in period) return period
  const rule = ruleOn(clause, start)!
  return { ...dueAfter(start, period, { ...options, roll: rule.roll ?? true }), rule }
}

/** The first day on which none of the clauses is in force any more; undefined while one of them has no end. */
export function endOf(clauses: readonly Clause[]): LegalDate | undefined {
  const ends = clauses.flatMap((clause) => versionsOf(clause).map(endOfRule))
  return ends.every((end) => end !== undefined) ? ends.toSorted().at(-1) : undefined
}

/** The loaded value of a parameter with its document, or a rejection that names the parameter. */
export function valueOf<N extends ParameterName>(parameters: Parameters, name: N): NonNullable<Parameters[N]> | NoAnswer {
  const loaded = parameters[name]
  if (loaded !== undefined) return loaded
  return { rejected: 'parameter-empty', because: `${name} (${parameterKinds[name].title.en}) has not been loaded`, parameter: name }
}
