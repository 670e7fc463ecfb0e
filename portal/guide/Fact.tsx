import type { Fact } from '@qingdan/list/guides.ts'
import type { Clause as ClauseId } from '@qingdan/list/law/index.ts'
import type { ParameterName } from '@qingdan/list/parameters.ts'
import { anchorOf } from '../text/clauses.ts'
import { guideText } from '../text/public/guide.ts'
import { hrefIn, type Lang } from '../text/text.ts'
import { valueIn } from '../text/values.ts'
import { Clause } from '../ui/Clause.tsx'
import { published } from './permit.ts'

export interface GuideProps {
  lang: Lang
  on: string
  demonstration: boolean
  /** The clauses that are opened on this page; others open a page of their own. */
  opened: readonly ClauseId[]
}

export const Cite = ({ id, lang, on, opened }: GuideProps & { id: ClauseId }) => (
  <Clause id={id} on={on} lang={lang} {...(opened.includes(id) && { href: `#${anchorOf(id)}` })} />
)

/** A value of the office in words, or that it has not been published. */
export function publishedText(name: ParameterName, { lang, demonstration }: GuideProps): string {
  const t = guideText[lang]
  const found = published(name, demonstration)
  if (!found) return t.notSet
  return valueIn(found.value, lang) + (found.specimen ? t.specimen : '')
}

/** What follows the term of a line of the short version, as a sentence of its own. */
const afterTerm = (text: string): string => text.replace(/^[^：:]{1,24}[：:]\s*/, '').replace(/^[a-z]/, (first) => first.toUpperCase())

/** One thing that a guide says, with what it rests on. */
export const FactText = ({ fact, plain = false, ...props }: GuideProps & { fact: Fact; plain?: boolean }) => {
  const { lang } = props
  const text = plain ? afterTerm(fact.says[lang]) : fact.says[lang]
  return (
    <>
      {text}
      {fact.parameter && !plain && <> {publishedText(fact.parameter, props)}</>}
      {fact.clause && (
        <>
          {' '}
          <Cite id={fact.clause} {...props} />
        </>
      )}
      {fact.entry && (
        <>
          {' '}
          <a className="clause" href={hrefIn(lang, `/list/${fact.entry}`)}>
            {lang === 'zh' ? '责任清单' : 'The list'}
          </a>
        </>
      )}
    </>
  )
}

export const FactList = ({ facts, ...props }: GuideProps & { facts: readonly Fact[] }) => (
  <ul>
    {facts.map((fact) => (
      <li key={fact.says.en}>
        <span>
          <FactText fact={fact} {...props} />
        </span>
      </li>
    ))}
  </ul>
)
