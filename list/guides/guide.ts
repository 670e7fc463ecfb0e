import type { Clause } from '../law/index.ts'
import type { Bilingual } from '../law/rule.ts'
import type { ParameterName } from '../parameters.ts'

/** One thing that a guide says, with what it rests on: a clause, an entry of the list, or a parameter that the office sets. */
export interface Fact {
  readonly says: Bilingual
  readonly clause?: Clause
  readonly entry?: string
  readonly parameter?: ParameterName
}

/** A step on the way; `counts` says whether its time is part of the limit. */
export interface GuideStep extends Fact {
  readonly name: Bilingual
  readonly who: Bilingual
  readonly counts: boolean
  readonly limit?: { readonly clause?: Clause; readonly promise?: ParameterName }
}

/** The fixed fields of a guide, the same for every matter. Grounds and materials stand in the law of the matter. */
export interface Guide {
  readonly matter: string
  readonly entry: string
  readonly title: Bilingual
  /** The first day on which the matter has ended, and what is said from then on; absent for a matter that goes on. */
  readonly ended?: { readonly on: string; readonly says: Bilingual; readonly clause: Clause }
  /** The clauses that fix how much is paid; none where nothing is. */
  readonly amounts?: readonly Clause[]
  readonly short: readonly Fact[]
  readonly basic: readonly Fact[]
  readonly place: readonly Fact[]
  readonly conditions: readonly Fact[]
  readonly materials: readonly Fact[]
  readonly steps: readonly GuideStep[]
  readonly fees: readonly Fact[]
  readonly ground: readonly Clause[]
  readonly visits: readonly Fact[]
  readonly consultation: readonly Fact[]
  readonly complaints: readonly Fact[]
}
