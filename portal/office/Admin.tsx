import type { Agency, StatusResponse, TodayResponse } from '@qingdan/proto/kernel/v1/office.ts'
import { isClause } from '../text/clauses.ts'
import { admin } from '../text/office/admin.ts'
import { dateLong } from '../text/dates.ts'
import type { Lang } from '../text/text.ts'
import { Clause } from '../ui/Clause.tsx'
import { DateField } from '../ui/DateField.tsx'
import { Errors } from '../ui/Errors.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Part } from '../ui/Part.tsx'
import { State } from '../ui/State.tsx'
import { Table } from '../ui/Table.tsx'
import { When } from '../ui/When.tsx'
import { replay, sendTest, walk } from './admin.ts'
import { endOfLaw } from './walk.ts'
import { townshipName } from './who.ts'

export interface Outcome {
  walked: string
  seconds: string
  wrong: string
  typed: { y: string; m: string; d: string }
  agency: string
  tested: string
  replayed: string
  failed: string
}

const Walk = ({ today, outcome, lang }: { today: TodayResponse; outcome: Outcome; lang: Lang }) => {
  const t = admin[lang].date
  const wrong = outcome.wrong in t.wrong ? t.wrong[outcome.wrong as keyof typeof t.wrong] : undefined
  return (
    <>
      {outcome.walked && (
        <p className="now did" role="status">
          {t.done(dateLong(outcome.walked, lang), outcome.seconds)}
        </p>
      )}
      <Errors title={t.errors} errors={wrong ? [{ field: 'to-y', says: wrong }] : []} />
      <form action={walk}>
        <input type="hidden" name="lang" value={lang} />
        <DateField name="to" lang={lang} legend={t.to} hint={t.hint} wrong={wrong} fix={t.fix} value={outcome.typed} />
        <div className="acts">
          <button type="submit" className="btn">
            {t.button}
          </button>
        </div>
      </form>
      {today.date < endOfLaw && (
        <form action={walk}>
          <input type="hidden" name="lang" value={lang} />
          <input type="hidden" name="end" value="yes" />
          <div className="acts">
            <button type="submit" className="btn alt">
              {t.endButton}
            </button>
            <span className="note">{t.end}</span>
          </div>
        </form>
      )}
    </>
  )
}

export const BusinessDate = ({ today, outcome, lang }: { today: TodayResponse; outcome: Outcome; lang: Lang }) => {
  const t = admin[lang].date
  return (
    <Part id="date" title={t.title} small={today.demonstration && t.only} first>
      <div>
        <p>
          {t.now} <When date={today.date} lang={lang} weekday />
          {lang === 'zh' ? '。' : '. '}
          {today.demonstration ? t.how : t.production}
        </p>
        {today.demonstration && <Walk today={today} outcome={outcome} lang={lang} />}
      </div>
    </Part>
  )
}

const moment = (at: string): string => (at ? Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ') : '')

const One = ({ agency, lang, on }: { agency: Agency; lang: Lang; on: string }) => {
  const t = admin[lang].agencies
  const { id, nameZh, nameEn, ground, events, area, waiting, unacknowledged, redelivered, lastSeen } = agency
  const about = `${id}-since`
  return (
    <li className="agency">
      <h3>{lang === 'zh' ? nameZh : nameEn}</h3>
      <Facts
        rows={[
          [t.ground, isClause(ground) ? <Clause key="g" id={ground} on={on} lang={lang} /> : <span key="g" lang="zh-CN">{ground}</span>],
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

export const Agencies = ({ agencies, outcome, lang, on }: { agencies: readonly Agency[]; outcome: Outcome; lang: Lang; on: string }) => {
  const t = admin[lang].agencies
  const about = agencies.find(({ id }) => id === outcome.agency)
  const name = about ? (lang === 'zh' ? about.nameZh : about.nameEn) : ''
  const said = name && (outcome.tested ? t.tested(name) : outcome.replayed ? t.replayed(name, outcome.replayed) : outcome.failed === 'since' ? t.badSince : outcome.failed ? t.refused : '')
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
              <One key={agency.id} agency={agency} lang={lang} on={on} />
            ))}
          </ul>
        )}
      </div>
    </Part>
  )
}

export const Health = ({ components, pendingCases, oldestPendingSeconds, lang }: Pick<StatusResponse, 'components' | 'pendingCases' | 'oldestPendingSeconds'> & { lang: Lang }) => {
  const t = admin[lang]
  return (
    <>
      <Part id="health" title={t.health.title}>
        <ul className="health">
          {components.map(({ name, healthy, says }) => (
            <li key={name}>
              <b>{t.health.names[name] ?? name}</b>
              {lang === 'zh' ? '：' : ': '}
              <State mark={healthy ? 'done' : 'late'}>{healthy ? t.health.up : t.health.down}</State>
              {says && <small> {says}</small>}
            </li>
          ))}
        </ul>
      </Part>
      <Part id="outbox" title={t.outbox.title}>
        <p>{pendingCases === 0 ? t.outbox.none : t.outbox.some(pendingCases, Math.round(oldestPendingSeconds))}</p>
      </Part>
    </>
  )
}

export const Parked = ({ parked, alerts, lang }: Pick<StatusResponse, 'parked' | 'alerts'> & { lang: Lang }) => {
  const t = admin[lang]
  const [p, a] = [t.parked.columns, t.alerts.columns]
  return (
    <>
      <Part id="parked" title={t.parked.title} wide>
        {parked.length === 0 ? (
          <p>{t.parked.none}</p>
        ) : (
          <Table stack caption={t.parked.title} columns={[{ head: p.at }, { head: p.stream }, { head: p.seq, num: true }, { head: p.subject }, { head: p.because }]} rows={parked.map(({ at, stream, seq, subject, because }) => ({ key: `${stream}-${seq}`, cells: [moment(at), stream, String(seq), <code key="s">{subject}</code>, because] }))} />
        )}
      </Part>
      <Part id="alerts" title={t.alerts.title} wide>
        {alerts.length === 0 ? (
          <p>{t.alerts.none}</p>
        ) : (
          <Table stack caption={t.alerts.title} columns={[{ head: a.at }, { head: a.kind }, { head: a.case }, { head: a.says }]} rows={alerts.map(({ at, kind, caseId, says }, i) => ({ key: `${at}-${i}`, cells: [moment(at), kind, <code key="c">{caseId}</code>, says] }))} />
        )}
      </Part>
    </>
  )
}

