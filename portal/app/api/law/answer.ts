import type { LawRule } from '@qingdan/list/law/index.ts'
import { statutes } from '@qingdan/list/law/statutes.ts'

/** A version of a clause as data: our own words, never a quotation. */
export const ruleAnswer = (rule: LawRule) => ({
  clause: rule.clause,
  statute: { id: rule.statute, title: statutes[rule.statute].title },
  article: rule.article,
  from: rule.from,
  until: rule.until ?? null,
  repealedBy: rule.repealedBy ?? null,
  suppressedBy: rule.suppressedBy ?? null,
  period: rule.period ?? null,
  frequency: rule.frequency ?? null,
  movesWhenOff: rule.roll !== false,
  parameter: rule.parameter ?? null,
  grade: rule.grade,
  assumedFrom: rule.assumedFrom ?? null,
  source: rule.source,
  says: rule.says,
})

export const lawAnswer = (on: string, rules: readonly LawRule[]) => ({ on, clauses: rules.map(ruleAnswer) })
