import type { StatusResponse } from '@qingdan/proto/kernel/v1/office.ts'
import { admin } from '../text/office/admin.ts'
import type { Lang } from '../text/text.ts'
import { Part } from '../ui/Part.tsx'
import { State } from '../ui/State.tsx'
import { Table } from '../ui/Table.tsx'
import { moment } from './moment.ts'

export const Health = ({
  components,
  pendingCases,
  oldestPendingSeconds,
  lang,
}: Pick<StatusResponse, 'components' | 'pendingCases' | 'oldestPendingSeconds'> & { lang: Lang }) => {
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
          <Table
            stack
            caption={t.parked.title}
            columns={[{ head: p.at }, { head: p.stream }, { head: p.seq, num: true }, { head: p.subject }, { head: p.because }]}
            rows={parked.map(({ at, stream, seq, subject, because }) => ({
              key: `${stream}-${seq}`,
              cells: [moment(at), stream, String(seq), <code key="s">{subject}</code>, because],
            }))}
          />
        )}
      </Part>
      <Part id="alerts" title={t.alerts.title} wide>
        {alerts.length === 0 ? (
          <p>{t.alerts.none}</p>
        ) : (
          <Table
            stack
            caption={t.alerts.title}
            columns={[{ head: a.at }, { head: a.kind }, { head: a.case }, { head: a.says }]}
            rows={alerts.map(({ at, kind, caseId, says }, i) => ({ key: `${at}-${i}`, cells: [moment(at), kind, <code key="c">{caseId}</code>, says] }))}
          />
        )}
      </Part>
    </>
  )
}
