import type { Lang } from '../text/text.ts'

/** Where a clause of the list runs in this system. */
export const whereOf = (_id: string, _lang: Lang): string | undefined => undefined
