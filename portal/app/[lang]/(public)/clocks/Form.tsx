import { periodOn } from '@qingdan/lib/law.ts'
import { Acts } from '../../../../ui/Acts.tsx'
import { DateField } from '../../../../ui/DateField.tsx'
import { Field, WrongLine } from '../../../../ui/Field.tsx'
import { periodIn } from '../../../../text/periods.ts'
import { clocks } from '../../../../text/public/clocks.ts'
import { groups, type NamedPeriod, namedPeriods, type PeriodGroup } from '../../../../text/public/periods.ts'
import { hrefIn, type Lang } from '../../../../text/text.ts'
import type { Typed } from './form.ts'

const labelOf = ({ clause, name }: NamedPeriod, on: string, lang: Lang): string => {
  const period = periodOn(clause, on)
  return 'rejected' in period ? name[lang] : `${name[lang]}${lang === 'zh' ? '：' : ': '}${periodIn(period, lang)}`
}

const Choice = ({ typed, lang, on, wrong }: { typed: Typed; lang: Lang; on: string; wrong: string | undefined }) => {
  const t = clocks[lang]
  return (
    <div className={wrong ? 'field bad' : 'field'}>
      <label htmlFor="rule">{t.which}</label>
      <WrongLine name="rule" wrong={wrong} fix={t.fix} />
      <select id="rule" name="rule" defaultValue={typed.rule} aria-describedby={wrong ? 'rule-wrong' : undefined} aria-invalid={wrong ? true : undefined}>
        {(Object.keys(groups) as PeriodGroup[]).map((group) => (
          <optgroup key={group} label={groups[group][lang]}>
            {namedPeriods
              .filter((row) => row.group === group)
              .map((row) => (
                <option key={row.clause} value={row.clause}>
                  {labelOf(row, on, lang)}
                </option>
              ))}
          </optgroup>
        ))}
        <optgroup label={t.freeGroup}>
          <option value="free">{t.free}</option>
        </optgroup>
      </select>
    </div>
  )
}

/** A GET form: dates are not personal, and the address of an answer can be passed on. */
export const CountForm = ({ typed, lang, on, wrong }: { typed: Typed; lang: Lang; on: string; wrong: Readonly<Record<string, string>> }) => {
  const t = clocks[lang]
  const start = namedPeriods.find((row) => row.clause === typed.rule)?.start[lang]
  return (
    <form className="calc" action={hrefIn(lang, '/clocks')} method="get">
      <Choice typed={typed} lang={lang} on={on} wrong={wrong.rule} />
      <details className="field" open={typed.rule === 'free'}>
        <summary>{t.free}</summary>
        <Field name="n" label={t.n} hint={t.nHint} value={typed.n} inputMode="numeric" maxLength={5} wrong={wrong.n} fix={t.fix} />
        <div className="field">
          <label htmlFor="unit">{t.unit}</label>
          <select id="unit" name="unit" defaultValue={typed.unit}>
            {Object.entries(t.units).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      </details>
      <DateField name="from" lang={lang} legend={t.start} hint={t.startHint(start)} value={typed.from} wrong={wrong['from-y']} fix={t.fix} />
      <Acts>
        <button type="submit" className="btn">
          {t.button}
        </button>
        {typed.sent && <a href={hrefIn(lang, '/clocks')}>{t.again}</a>}
      </Acts>
    </form>
  )
}
