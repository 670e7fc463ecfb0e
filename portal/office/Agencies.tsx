import type { Agency } from '@qingdan/proto/kernel/v1/office.ts'
import { admin } from '../text/office/admin.ts'
import type { Lang } from '../text/text.ts'
import { Facts } from '../ui/Facts.tsx'
import { Part } from '../ui/Part.tsx'
import { replay, sendTest } from './admin.ts'
import type { Outcome } from './BusinessDate.tsx'
import { moment } from './moment.ts'
import { townshipName } from './who.ts'

const One = ({ agency, lang }: { agency: Agency; lang: Lang }) => {
  const t = admin[lang].agencies
  const { id, nameZh, nameEn, ground, groundEn, events, area, waiting, unacknowledged, redelivered, lastSeen } = agency
  const about = `${id}-since`
  return (
    <li className="agency">
      <h3>{lang === 'zh' ? nameZh : nameEn}</h3>
      <Facts
        rows={[
          [t.ground, lang === 'zh' ? ground : groundEn],
          [t.events, <code key="e">{events.join(' ')}</code>],
          [t.area, area && area !== 'all' ? townshipName(area.startsWith('township:') ? area : `township:${area}`, lang) : t.everywhere],
          [t.waiting, String(waiting)],
          [t.unacknowledged, String(unacknowledged)],
          [t.redelivered, String(redelivered)],
          [t.seen, lastSeen ? moment(lastSeen) : t.never],
        ]}
      />
      <div className="acts">
        <form action={sendTest}>
          <input type="hidden" name="lang" value={lang} />
          <input type="hidden" name="agency" value={id} />
          <button type="submit" className="btn alt">
            {t.test}
          </button>
        </form>
        <form action={replay} className="replay">
          <input type="hidden" name="lang" value={lang} />
          <input type="hidden" name="agency" value={id} />
          <label htmlFor={about}>
            {t.since}
            <input id={about} name="since" type="datetime-local" required />
          </label>
          <button type="submit" className="btn alt">
            {t.replay}
          </button>
        </form>
      </div>
    </li>
  )
}

export const Agencies = ({ agencies, outcome, lang }: { agencies: readonly Agency[]; outcome: Outcome; lang: Lang }) => {
  const t = admin[lang].agencies
  const about = agencies.find(({ id }) => id === outcome.agency)
  const name = about ? (lang === 'zh' ? about.nameZh : about.nameEn) : ''
  const said =
    name &&
    (outcome.tested
      ? t.tested(name)
      : outcome.replayed
        ? t.replayed(name, outcome.replayed)
        : outcome.failed === 'since'
          ? t.badSince
          : outcome.failed
            ? t.refused
            : '')
  return (
    <Part id="agencies" title={t.title}>
      <div>
        {said && (
          <p className="now did" role={outcome.failed ? 'alert' : 'status'}>
            {said}
          </p>
        )}
        {agencies.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <ul>
            {agencies.map((agency) => (
              <One key={agency.id} agency={agency} lang={lang} />
            ))}
          </ul>
        )}
      </div>
    </Part>
  )
}
