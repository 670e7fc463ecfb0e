import type { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { yuanOf } from '../../commands/typed.ts'
import { isClause } from '../../text/clauses.ts'
import { dateShort } from '../../text/dates.ts'
import { assistance } from '../../text/office/assistance.ts'
import type { Lang } from '../../text/text.ts'
import { Clause } from '../../ui/Clause.tsx'
import { Facts as Rows } from '../../ui/Facts.tsx'
import { Table } from '../../ui/Table.tsx'

interface Shown {
  facts: Facts
  lang: Lang
}
const join = (words: readonly (string | false)[], lang: Lang): string => words.filter((word) => word !== false && word !== '').join(lang === 'zh' ? '，' : ', ')

/** Leads, and what became of each. */
export const Leads = ({ facts, lang }: Shown) => {
  const { leads: t, matters } = assistance[lang]
  if (facts.leads.length === 0) return <p>{t.none}</p>
  return (
    <>
      <p className="note">{t.note}</p>
      <ul className="docs">
        {facts.leads.map((lead) => (
          <li key={lead.seq}>
            <b>{matters[lead.matter] ?? lead.matter}</b>
            <span>
              {join(
                [
                  t.sources[lead.source] ?? lead.source,
                  dateShort(lead.on, lang),
                  lead.changedOn !== '' && t.changed(dateShort(lead.changedOn, lang)),
                  lead.clearedOn
                    ? t.cleared(dateShort(lead.clearedOn, lang))
                    : lead.actedOn
                      ? t.acted
                      : lead.takenUpOn
                        ? t.takenUp(dateShort(lead.takenUpOn, lang))
                        : t.open,
                ],
                lang,
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
/** How the person was checked in the open round. */
export const Checks = ({ facts, lang }: Shown) => {
  const { checks: t, facts: words } = assistance[lang]
  return (
    <ul className="docs">
      {facts.checks.map((check, i) => (
        <li key={`${check.on}-${i}`}>
          <b>{t.results[check.result] ?? check.result}</b>
          <span>
            {join([t.ways[check.way] ?? check.way, dateShort(check.on, lang), check.by === 'committee' ? words.byCommittee : words.byTownship], lang)}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Every payment with the way in which it was computed, line by line. */
export const Payments = ({ facts, lang, on }: Shown & { on: string }) => {
  const { money: t, yuan } = assistance[lang]
  if (facts.payments.length === 0) return <p>{t.none}</p>
  const paid = facts.payments.filter(({ state }) => state === 'paid').reduce((sum, { amountFen }) => sum + amountFen, 0)
  return (
    <>
      <Table
        stack
        caption={t.title}
        columns={[{ head: t.period }, { head: t.amount }, { head: t.state }, { head: t.how }]}
        rows={facts.payments.map((payment) => ({
          key: payment.id,
          cells: [
            payment.period,
            yuan(yuanOf(payment.amountFen)),
            join([t.states[payment.state] ?? payment.state, dateShort(payment.on, lang)], lang),
            <ul key="how" className="how">
              {payment.lines.map((line, i) => (
                <li key={i}>
                  {t.line(line.units, yuanOf(line.rateFen), yuanOf(line.amountFen), line.lessFen > 0 ? yuanOf(line.lessFen) : '')}{' '}
                  {isClause(line.clause) && <Clause id={line.clause} on={on} lang={lang} />}
                </li>
              ))}
            </ul>,
          ],
        }))}
      />
      <Rows rows={[[t.total, yuan(yuanOf(paid))]]} />
    </>
  )
}
