import type { Case } from '@qingdan/proto/kernel/v1/case.ts'
import type { HistoryEntry } from '@qingdan/proto/permit/permit/v1/permit.ts'
import type { Clause } from '@qingdan/list/law/index.ts'
import { caseText } from '../text/case.ts'
import { isClause, versionOn } from '../text/clauses.ts'
import type { Lang } from '../text/text.ts'
import { Law } from '../ui/Law.tsx'
import { Part } from '../ui/Part.tsx'

/** Every clause of the page, opened, in its version of the day. */
export const Cited = ({ found, entries, today, lang }: { found: Case; entries: readonly HistoryEntry[]; today: string; lang: Lang }) => {
  const ids = new Set<Clause>([...found.deadlines.map(({ clause }) => clause), ...entries.flatMap(({ header }) => header?.under ?? [])].filter(isClause))
  if (ids.size === 0) return null
  return (
    <Part id="law" title={caseText[lang].law}>
      <div>
        {[...ids].map((id) => (
          <Law key={id} rule={versionOn(id, today)} on={today} lang={lang} />
        ))}
      </div>
    </Part>
  )
}
