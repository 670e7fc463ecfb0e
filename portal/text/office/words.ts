import type { Bilingual } from '@qingdan/list/law/rule.ts'

export const say = (zh: string, en: string): Bilingual => ({ zh, en })

export interface CommandWords {
  /** What follows, in one sentence. */
  then: Bilingual
  /** When and by whom this step can be taken at all; said where it cannot. */
  only: Bilingual
}
export const row = (then: Bilingual, only: Bilingual): CommandWords => ({ then, only })
