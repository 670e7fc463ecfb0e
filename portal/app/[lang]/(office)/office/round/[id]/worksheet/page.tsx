import { createHash, randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { today } from '../../../../../../../backend.ts'
import { one, type Query } from '../../../../../../../dated.ts'
import { deskOf, type Row } from '../../../../../../../desks.ts'
import { type Enrolment, enrolments } from '../../../../../../../kinds.ts'
import { listName, listPath } from '../../../../../../../office/places.ts'
import { answered, staff } from '../../../../../../../office/staff.ts'
import { Unanswered } from '../../../../../../../office/Unanswered.tsx'
import { Network } from '../../../../../../../office/worksheet/Network.tsx'
import { Sheet } from '../../../../../../../office/worksheet/Sheet.tsx'
import { room } from '../../../../../../../room.ts'
import { asMe } from '../../../../../../../session.ts'
import { assistance } from '../../../../../../../text/office/assistance.ts'
import { worksheet } from '../../../../../../../text/office/worksheet.ts'
import { Missing } from '../../../../../../../ui/Missing.tsx'
import { Of } from '../../../../../../../ui/Of.tsx'
import { Title } from '../../../../../../../ui/Title.tsx'
import { Void } from '../../../../../../../ui/Void.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: worksheet[(await room()).lang].title }
}
interface Member extends Row {
  kind: Enrolment
}
const pageSize = 50

/** Whom this officer may check and nobody has checked yet. */
async function membersOf(round: string, kinds: readonly Enrolment[]): Promise<Member[]> {
  const options = await asMe()
  const lists = await Promise.all(
    kinds.map(async (kind) => {
      const { rows } = await deskOf(kind).list({ queue: 'all', states: ['verifying'], round, check: 'open', pageSize }, options)
      return rows.map((row): Member => ({ ...row, kind }))
    }),
  )
  return lists.flat().filter(({ case: found }) => found?.actions.some(({ command }) => command === 'recordCheck'))
}

export default async function Worksheet({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<Query> }) {
  const known = await staff('township', 'committee')
  const [{ lang }, { id }, query, day] = [await room(), await params, await searchParams, await today()]
  const [t, name] = [worksheet[lang], assistance[lang].names['round'] ?? '']
  if (!known) return <Missing lang={lang} />
  // A committee reads no name of the special assistance: only the township can visit or call.
  const kinds = known.roles.includes('township') ? enrolments : (['reward'] as const)
  const result = await answered(async () => ({ file: await deskOf('round').get({ caseId: id }, await asMe()), members: await membersOf(id, kinds) }))
  if (!day || 'refused' in result) return <Unanswered result={result} lang={lang} title={t.title} />
  const { members } = result.answer
  const owner = createHash('sha256').update(`worksheet:${known.account}`).digest('hex').slice(0, 16)
  return (
    <>
      <Of
        lang={lang}
        crumbs={[
          { label: listName('round', lang), href: listPath('round') },
          { label: name, href: `/office/round/${id}` },
        ]}
      />
      <main id="main" className="wrap narrow">
        <Title words={t.title} lead={t.lead} note={t.left(members.length)} />
        <Network lang={lang} />
        {one(query, 'sent', 3) === 'yes' && (
          <p className="now did" role="status">
            {t.states.sent}
          </p>
        )}
        {members.length === 0 && <Void title={t.none[0] ?? ''}>{t.none[1]}</Void>}
        {members.map(({ kind, case: found, maskedName = '' }) => (
          <Sheet
            key={found?.id}
            owner={owner}
            initial={{ lang, kind, id: found?.id ?? '', round: id, commandId: randomUUID(), state: 'open', typed: {}, says: [] }}
            summary={
              <>
                <b>{maskedName || found?.receiptNumber}</b> {maskedName && found?.receiptNumber} {assistance[lang].names[kind]}
              </>
            }
          />
        ))}
        {members.length >= pageSize && <p className="note">{t.more}</p>}
      </main>
    </>
  )
}
