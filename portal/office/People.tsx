import type { People as PeopleMessage } from '@qingdan/proto/permit/permit/v1/event.ts'
import { assisted } from '../text/assistance.ts'
import { fileText } from '../text/office/case.ts'
import { choiceOf } from '../text/office/fields.ts'
import type { Lang } from '../text/text.ts'
import { Facts } from '../ui/Facts.tsx'
import { Table } from '../ui/Table.tsx'
import { Unmask } from './Unmask.tsx'
import { personFields } from './unmasked.ts'
import { townshipName } from './who.ts'

const placeOf = (id: string, lang: Lang): string => {
  const t = fileText[lang].people
  return id === 'elsewhere-in-shandong' ? t.elsewhere : id === 'outside-shandong' ? t.outside : townshipName(id, lang)
}

/** The couple, masked. What was stated is seen in full only on a stated ground. */
export const People = ({
  caseId,
  people,
  applicant,
  lang,
  mayUnmask,
}: {
  caseId: string
  people: PeopleMessage
  applicant: string
  lang: Lang
  mayUnmask: boolean
}) => {
  const t = fileText[lang].people
  return (
    <div>
      <Table
        stack
        caption={t.title}
        columns={[{ head: t.name }, { head: t.id }, { head: t.phone }, { head: t.registered }]}
        rows={(['woman', 'man'] as const).map((part) => ({
          key: part,
          cells: [
            `${t[part]}${lang === 'zh' ? '　' : ' '}${people[part]?.name ?? ''}${applicant === part ? ` (${t.applicant})` : ''}`,
            <span key="i" className="mask">
              {people[part]?.idNumber}
            </span>,
            <span key="p" className="mask">
              {people[part]?.phone}
            </span>,
            placeOf(people[part]?.registeredAt ?? '', lang),
          ],
        }))}
      />
      {mayUnmask && <Unmask caseId={caseId} fields={personFields(['woman', 'man'])} lang={lang} />}
    </div>
  )
}

const plain = (field: string, text: string, lang: Lang): string => {
  if (field === 'leadMatter') return choiceOf('raiseLead', 'matter', text)[lang]
  if (field === 'marriage') return assisted[lang].choices[`marriage.${text}`] ?? text
  return field === 'partyCadre' ? (lang === 'zh' ? '是' : 'yes') : text
}

/** Sealed texts that this officer's role may read. The answers of the questionnaire are codes and stay in the file. */
export const Texts = ({ texts, lang }: { texts: PeopleMessage['texts']; lang: Lang }) => {
  const t = fileText[lang].texts
  return (
    <Facts
      rows={shownTexts(texts).map(([field, text]) => [
        t.names[field] ?? field,
        <span key="t" className="kept">
          {plain(field, text, lang)}
        </span>,
      ])}
    />
  )
}

export const shownTexts = (texts: PeopleMessage['texts']): [string, string][] =>
  Object.entries(texts).filter(([field, text]) => field !== 'answers' && text.trim() !== '')
