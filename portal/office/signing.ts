import type { Refused } from '../commands/view.ts'
import type { KindName } from '../kinds.ts'
import type { Lang } from '../text/text.ts'

/** A proposal on its way to the second signature. */
export interface Signing {
  lang: Lang
  kind: KindName
  id: string
  digest: string
  command: string
  commandId: string
  refused?: Refused
}
