import { frame } from '../text/frame.ts'
import { hrefIn, type Lang } from '../text/text.ts'

const sections = ['guides', 'track', 'clocks', 'list', 'check', 'law', 'search'] as const
/** Printed in the list, section 4. */
const phones = { policy: '0533-4110166', science: '0533-4181301', hotline: '12345' } as const

export const Foot = ({ lang, demonstration }: { lang: Lang; demonstration: boolean }) => {
  const t = frame[lang]
  const about = { '/my': t.foot.reads, '/accessibility': t.foot.accessibility, '/errata': t.foot.errata, '/office': t.foot.office }
  return (
    <footer className="foot">
      <div className="wrap">
        <nav id="menu" aria-label={t.foot.all}>
          <h2>{t.foot.all}</h2>
          <ul>
            {sections.map((name) => (
              <li key={name}>
                <a href={hrefIn(lang, `/${name}`)}>{t.nav[name]}</a>
              </li>
            ))}
          </ul>
        </nav>
        <section aria-labelledby="f-ask">
          <h2 id="f-ask">{t.foot.ask}</h2>
          <ul>
            {(Object.keys(phones) as (keyof typeof phones)[]).map((name) => (
              <li key={name}>
                {t.foot[name]}
                {lang === 'zh' ? '：' : ': '}
                <span className="nb">{phones[name]}</span>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="f-about">
          <h2 id="f-about">{t.foot.about}</h2>
          <ul>
            {Object.entries(about).map(([path, label]) => (
              <li key={path}>
                <a href={hrefIn(lang, path)}>{label}</a>
              </li>
            ))}
            <li>
              <a href="/api/openapi.json">{t.foot.json}</a>
            </li>
          </ul>
        </section>
        <p className="fine">
          {t.foot.basis}
          {demonstration && (lang === 'zh' ? t.foot.demo : ` ${t.foot.demo}`)}
        </p>
      </div>
    </footer>
  )
}
