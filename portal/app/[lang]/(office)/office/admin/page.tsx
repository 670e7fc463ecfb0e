import type { Metadata } from 'next'
import { today } from '../../../../../backend.ts'
import { one, type Query } from '../../../../../dated.ts'
import { Agencies } from '../../../../../office/Agencies.tsx'
import { BusinessDate, type Outcome } from '../../../../../office/BusinessDate.tsx'
import { Health, Parked } from '../../../../../office/Health.tsx'
import { officeBackend } from '../../../../../office/backend.ts'
import { answered, staff } from '../../../../../office/staff.ts'
import { Unanswered } from '../../../../../office/Unanswered.tsx'
import { room } from '../../../../../room.ts'
import { asMe } from '../../../../../session.ts'
import { admin } from '../../../../../text/office/admin.ts'
import { Missing } from '../../../../../ui/Missing.tsx'
import { Title } from '../../../../../ui/Title.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: admin[(await room()).lang].title }
}

const dated = (text: string): string => (/^\d{4}-\d\d-\d\d$/.test(text) ? text : '')
const number = (text: string): string => (/^\d{1,9}(\.\d)?$/.test(text) ? text : '')

const outcomeOf = (query: Query): Outcome => ({
  walked: dated(one(query, 'walked', 10)),
  seconds: number(one(query, 'seconds', 10)),
  wrong: one(query, 'wrong', 10),
  typed: { y: one(query, 'y', 4), m: one(query, 'm', 2), d: one(query, 'd', 2) },
  agency: one(query, 'agency', 60),
  tested: one(query, 'tested', 5),
  replayed: number(one(query, 'replayed', 10)),
  failed: one(query, 'failed', 10),
})

export default async function Admin({ searchParams }: { searchParams: Promise<Query> }) {
  const known = await staff('administrator')
  const [{ lang }, query, day, options] = [await room(), await searchParams, await today(), await asMe()]
  if (!known) return <Missing lang={lang} />
  const t = admin[lang]
  const result = await answered(() => officeBackend().operations.status({}, options))
  if (!day || 'refused' in result) return <Unanswered result={result} lang={lang} title={t.title} />
  const { answer: status } = result
  const outcome = outcomeOf(query)
  return (
    <main id="main" className="wrap">
      <Title words={t.title} lead={t.lead} />
      <BusinessDate today={day} outcome={outcome} lang={lang} />
      <Health components={status.components} pendingCases={status.pendingCases} oldestPendingSeconds={status.oldestPendingSeconds} lang={lang} />
      <Agencies agencies={status.agencies} outcome={outcome} lang={lang} />
      <Parked parked={status.parked} alerts={status.alerts} lang={lang} />
    </main>
  )
}
