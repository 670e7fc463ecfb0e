import type { Case } from '@qingdan/proto/kernel/v1/case.ts'
import type { HistoryEntry } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { caseText } from '../text/case.ts'
import { isClause } from '../text/clauses.ts'
import { dateLong } from '../text/dates.ts'
import { deadlineText } from '../text/events.ts'
import { readText } from '../text/reads.ts'
import { officeName } from '../text/roles.ts'
import { hrefIn, type Lang } from '../text/text.ts'
import { Clause, Clauses } from '../ui/Clause.tsx'
import { type Happening, Timeline } from '../ui/Timeline.tsx'
import { dayIn } from './status.ts'
import { toldOf } from './happenings.ts'
import type { Look } from './looks.ts'

interface Props {
  found: Case
  entries: readonly HistoryEntry[]
  looks?: readonly Look[]
  today: string
  lang: Lang
}

/** The document of an entry; while it has no number there is no sheet. */
export const Paper = ({ found, entry, lang }: { found: Case; entry: HistoryEntry; lang: Lang }) => {
  const t = caseText[lang]
  const document = entry.header?.document
  if (!document) return null
  const href = hrefIn(lang, `/documents/${found.id}/${entry.header?.seq}`)
  const what = entry.event?.event?.$case
  const also = what === 'granted' ? 'certificate' : what === 'applied' ? 'receipt' : undefined
  if (document.pending)
    return (
      <p>
        <span lang="zh-CN">{document.title}</span>
        {lang === 'zh' ? '，' : ', '}
        {t.pending}
      </p>
    )
  return (
    <p>
      <a href={href}>
        <span lang="zh-CN">{document.title}</span>
      </a>
      {also && (
        <>
          {lang === 'zh' ? '　' : ' · '}
          <a href={`${href}?${also}=1`}>{t[also]}</a>
        </>
      )}
    </p>
  )
}

function next({ found, today, lang }: Props): Happening[] {
  const t = caseText[lang]
  return found.deadlines
    .filter(({ passed }) => !passed)
    .toSorted((a, b) => (a.due < b.due ? 1 : -1))
    .map((deadline) => ({
      key: `next-${deadline.name}`,
      kind: 'next',
      at: deadline.due,
      when: t.by(dayIn(deadline.due, today, lang).trim()) + (deadline.promised ? t.orPromised(dayIn(deadline.promised, today, lang).trim()) : ''),
      title: deadlineText[lang][deadline.name] ?? deadline.name,
      who: deadline.who === 'citizen' ? undefined : officeName(deadline.who === 'township' ? found.area : 'bureau', lang),
      children: isClause(deadline.clause) && (
        <p>
          <Clause id={deadline.clause} on={today} lang={lang} />
        </p>
      ),
    }))
}

function happened({ found, lang }: Props, entry: HistoryEntry): Happening | undefined {
  const told = toldOf(entry, lang)
  const header = entry.header
  if (!told || !header) return undefined
  const under = header.under.filter(isClause)
  return {
    key: `e-${header.seq}`,
    at: header.on,
    when: dateLong(header.on, lang),
    title: told.title,
    who: told.who || undefined,
    children: (
      <>
        {(told.text || under.length > 0) && (
          <p>
            {told.text} <Clauses ids={under} on={header.on} lang={lang} />
          </p>
        )}
        <Paper found={found} entry={entry} lang={lang} />
      </>
    ),
  }
}

function looked(look: Look, lang: Lang): Happening {
  const t = readText[lang]
  const gap = lang === 'zh' ? '' : ' '
  return {
    key: look.key,
    kind: 'read',
    at: look.on,
    when: dateLong(look.on, lang),
    children: (
      <p>
        {look.who} {t.looked}
        {look.times > 1 && t.times(look.times)}
        {lang === 'zh' ? '。' : '. '}
        {t.saw(look.what)}
        {gap}
        {t.ground(look.ground)}
      </p>
    ),
  }
}

/** What is to come, what has happened and who looked, newest first. */
export const Line = (props: Props) => {
  const past = [
    ...props.entries.flatMap((entry) => {
      const item = happened(props, entry)
      return item ? [{ instant: entry.header?.at ?? '', item }] : []
    }),
    ...(props.looks ?? []).map((look) => ({ instant: look.at, item: looked(look, props.lang) })),
  ].toSorted((a, b) => (a.instant < b.instant ? 1 : -1))
  return <Timeline items={[...next(props), ...past.map(({ item }) => item)]} />
}
