import { accountability } from './accountability.ts'
import { enforcement } from './enforcement.ts'
import { general } from './general.ts'
import { outreach } from './outreach.ts'
import { permit } from './permit.ts'
import type { Rule } from './rule.ts'
import { subsidyAmounts } from './subsidy-amounts.ts'
import { subsidy } from './subsidy.ts'
import { supervision } from './supervision.ts'

const rules = [...permit, ...general, ...subsidy, ...subsidyAmounts, ...enforcement, ...supervision, ...accountability, ...outreach] as const

/** Every clause id of the statute book: a wrong one does not compile. */
export type Clause = (typeof rules)[number]['clause']

export type LawRule = Rule & { readonly clause: Clause }

/** The whole statute book, version by version. */
export const law: readonly LawRule[] = rules
