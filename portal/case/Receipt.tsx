import { grounds } from '@qingdan/list/law/permit-grounds.ts'
import type { Case } from '@qingdan/proto/kernel/v1/case.ts'
import type { Facts as FactsOf } from '@qingdan/proto/permit/permit/v1/event.ts'
import { caseText } from '../text/case.ts'
import { dateLong } from '../text/dates.ts'
import { officeName } from '../text/roles.ts'
import type { Lang } from '../text/text.ts'
import { Clause } from '../ui/Clause.tsx'
import { type Fact, Facts } from '../ui/Facts.tsx'
import { materialName } from './happenings.ts'

/** The title of a ground in its version of a day. */
export const groundName = (id: string, on: string, lang: Lang): string =>
  (grounds.find((ground) => ground.id === id && ground.from <= on && on < ground.until) ?? grounds.findLast((ground) => ground.id === id))?.title[lang] ?? id

function handedIn({ materials, receivedOn }: FactsOf, lang: Lang): string {
  const t = caseText[lang]
  if (materials.length === 0) return t.noMaterials
  const names = materials.map(
    ({ id, on }) =>
      materialName(id, lang) +
      (on && on > receivedOn ? (lang === 'zh' ? `（${t.later(`${dateLong(on, lang)} `)}）` : ` (${t.later(dateLong(on, lang))})`) : ''),
  )
  return t.materialsOf(materials.length, names.join(lang === 'zh' ? '、' : '; '))
}

/** What was received, when, by whom; no personal data. */
export const Receipt = ({ found, facts, lang }: { found: Case; facts: FactsOf; lang: Lang }) => {
  const t = caseText[lang]
  const received = facts.receivedOn || found.createdOn
  const rows: (Fact | false)[] = [
    [
      t.number,
      <span key="n" className="big nb">
        {found.receiptNumber}
      </span>,
    ],
    [t.matter, t.matterName],
    [t.ground, groundName(facts.ground, received, lang)],
    [t.received, t.receivedAt(officeName(found.area, lang), dateLong(received, lang))],
    found.onBehalf && [t.behalf, t.behalfSays],
    [t.materials, handedIn(facts, lang)],
    [
      t.fee,
      <span key="f">
        {t.noFee} <Clause id="permit-law:58" on={received} lang={lang} />
      </span>,
    ],
  ]
  return <Facts rows={rows.filter((row) => row !== false)} />
}
