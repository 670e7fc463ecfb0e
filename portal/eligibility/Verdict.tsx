import { check as texts } from '../text/public/check.ts'
import { hrefIn } from '../text/text.ts'
import { State } from '../ui/State.tsx'
import type { Verdict } from './view.ts'

const marks = { met: 'done', unmet: undefined, open: 'none' } as const

/** Yes, no or ask us. None of them is a decision, and none stops anyone from applying. */
export const VerdictView = ({ view }: { view: Verdict }) => {
  const t = texts[view.lang]
  const apply = hrefIn(view.lang, `/apply/${view.matter}`)
  const needed = view.answer !== 'not-needed'
  return (
    <div className="answer">
      <h1 className="verdict">{view.title}</h1>
      <p className="lead">
        {view.lead}{' '}
        {view.chips.map(({ href, label, className }) => (
          <a key={href} className={className} href={href}>
            {label}
          </a>
        ))}
      </p>
      {view.checks.length > 0 && (
        <ul className="checks">
          {view.checks.map(({ mark, text }) => (
            <li key={text}>
              <State {...(marks[mark] && { mark: marks[mark] })}>{t[mark]}</State>
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
      {!needed && <p>{t.notNeeded.further}</p>}
      {view.answer === 'no' && <p>{t.notDecision}</p>}
      {view.answer === 'ask' && <p>{t.askUs}</p>}
      <div className="acts">
        {view.answer === 'yes' && (
          <a className="btn" href={apply}>
            {t.apply}
          </a>
        )}
        {view.others && (
          <button type="submit" className="btn alt" name="go" value="others">
            {t.others}
          </button>
        )}
        {needed && view.answer !== 'yes' && <a href={apply}>{t.applyAnyway}</a>}
        {needed && <a href={hrefIn(view.lang, `/guides/${view.matter}#materials`)}>{t.bring}</a>}
        {needed && (
          <button className="as-link" name="go" value="restart">
            {t.again}
          </button>
        )}
      </div>
      <p className="note">{needed ? t.keep : t.keepOnly}</p>
    </div>
  )
}
