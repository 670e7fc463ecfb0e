import { materialsOf } from '@qingdan/list/law/subsidy-materials.ts'
import type { Facts as Batch } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import type { Facts as Enrolment } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import type { Offered } from '../../commands/view.ts'
import type { Happened } from '../../desks.ts'
import { type AssistanceKind, isEnrolment } from '../../kinds.ts'
import { dateShort } from '../../text/dates.ts'
import { assistance } from '../../text/office/assistance.ts'
import { fileText } from '../../text/office/case.ts'
import type { Lang } from '../../text/text.ts'

/** What a form may offer of a file: papers of the programme, documents, open leads, the digest that is approved. */
export function offeredOf(kind: AssistanceKind, facts: object | undefined, entries: readonly Happened[], lang: Lang, shown: Offered['shown'] = {}): Offered {
  const { matters, leads: t } = assistance[lang]
  const enrolment = isEnrolment(kind) ? (facts as Enrolment | undefined) : undefined
  const comma = lang === 'zh' ? '，' : ', '
  return {
    papers: { materials: isEnrolment(kind) ? materialsOf(kind).map(({ id }) => id) : [], missing: [] },
    documents: entries.flatMap(({ header }) =>
      header?.document && (header.document.number || header.document.pending)
        ? [{ seq: header.seq, says: `${header.document.title} ${header.document.number || fileText[lang].documents.pending}` }]
        : [],
    ),
    leads: (enrolment?.leads ?? [])
      .filter(({ clearedOn }) => clearedOn === '')
      .map(({ seq, matter, source, on }) => ({ seq, says: [matters[matter] ?? matter, t.sources[source] ?? source, dateShort(on, lang)].join(comma) })),
    ...(kind === 'batch' && { shown: { digest: (facts as Batch | undefined)?.digest ?? '', ...shown } }),
  }
}
