import type { Bilingual } from '../law/rule.ts'

/** A holiday notice of the State Council office for one calendar year. Dates are YYYY-MM-DD. */
export interface HolidayNotice {
  readonly year: number
  /** Title and number of the notice. */
  readonly document: string
  /** Days off, weekends included where the notice names them. */
  readonly off: Readonly<Record<string, Bilingual>>
  /** Weekend days on which people work. */
  readonly work: Readonly<Record<string, Bilingual>>
}
