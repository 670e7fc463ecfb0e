import type { Notice } from '@qingdan/proto/kernel/v1/case.ts'
import type { MaskedPerson, People } from '@qingdan/proto/permit/permit/v1/event.ts'
import type { HistoryEntry } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { placeName } from '../apply/Fields.tsx'
import { apply } from '../text/apply.ts'
import { dateLong } from '../text/dates.ts'
import { my } from '../text/my.ts'
import type { Lang } from '../text/text.ts'
import { type Fact, Facts } from '../ui/Facts.tsx'
import { Part } from '../ui/Part.tsx'

function rows(person: MaskedPerson, lang: Lang): Fact[] {
  const t = apply[lang].fields
  const masked = (value: string) => <span className="mask">{value}</span>
  const said: (Fact | false)[] = [
    person.name !== '' && [t.name, person.name],
    person.idNumber !== '' && [t.idNumber, masked(person.idNumber)],
    person.phone !== '' && [t.phone, masked(person.phone)],
    person.address !== '' && [t.address, masked(person.address)],
    person.registeredAt !== '' && [t.registeredAt, placeName(person.registeredAt, lang)],
  ]
  return said.filter((row) => row !== false)
}

/** The people of the file as the bureau holds them, masked. */
export const Persons = ({ people, lang }: { people: People; lang: Lang }) => {
  const t = my[lang]
  return (
    <Part id="people" title={t.people}>
      <div>
        {(['woman', 'man'] as const).map(
          (part) =>
            people[part] && (
              <section key={part} className="reviewed" aria-labelledby={`${part}-h`}>
                <h3 id={`${part}-h`}>{t[part]}</h3>
                <Facts rows={rows(people[part], lang)} />
              </section>
            ),
        )}
        <p className="note">{t.peopleNote}</p>
      </div>
    </Part>
  )
}

/** What was sent to the person, how, and what became of it. */
export const Notices = ({ notices, entries, lang }: { notices: readonly Notice[]; entries: readonly HistoryEntry[]; lang: Lang }) => {
  const t = my[lang]
  const titles = new Map(entries.flatMap(({ header }) => (header?.document ? [[header.document.name, header.document.title] as const] : [])))
  return (
    <Part id="notices" title={t.notices}>
      {notices.length === 0 ? (
        <p>{t.noNotices}</p>
      ) : (
        <Facts
          rows={notices.map(({ at, on, name, channel, result }) => [
            <time key={at} dateTime={on}>
              {dateLong(on, lang)}
            </time>,
            <span key="n">
              <span lang="zh-CN">{titles.get(name) ?? name}</span>
              {lang === 'zh' ? '，' : ', '}
              {t.channel[channel] ?? channel}
              {lang === 'zh' ? '，' : ', '}
              {t.sent[result] ?? result}
            </span>,
          ])}
        />
      )}
    </Part>
  )
}
