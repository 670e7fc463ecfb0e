import { randomUUID } from 'node:crypto'
import type { Proposal } from '@qingdan/proto/kernel/v1/case.ts'
import type { Metadata } from 'next'
import { backend, today } from '../../../../../../../../backend.ts'
import { answered, staff } from '../../../../../../../../office/staff.ts'
import { Unanswered } from '../../../../../../../../office/Unanswered.tsx'
import { SignForm } from '../../../../../../../../office/SignForm.tsx'
import { whoIs } from '../../../../../../../../office/who.ts'
import { room } from '../../../../../../../../room.ts'
import { asMe } from '../../../../../../../../session.ts'
import { isClause } from '../../../../../../../../text/clauses.ts'
import { commandName } from '../../../../../../../../text/commands.ts'
import { fileText } from '../../../../../../../../text/office/case.ts'
import { wordsOf } from '../../../../../../../../text/office/commands.ts'
import { formText } from '../../../../../../../../text/office/form.ts'
import { officeFrame } from '../../../../../../../../text/office/frame.ts'
import { hrefIn, type Lang } from '../../../../../../../../text/text.ts'
import { Clause } from '../../../../../../../../ui/Clause.tsx'
import { Facts } from '../../../../../../../../ui/Facts.tsx'
import { Missing } from '../../../../../../../../ui/Missing.tsx'
import { Of } from '../../../../../../../../ui/Of.tsx'
import { Title } from '../../../../../../../../ui/Title.tsx'
import { Void } from '../../../../../../../../ui/Void.tsx'
import { When } from '../../../../../../../../ui/When.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: fileText[(await room()).lang].sign.title }
}

const Proposed = ({ proposal, today: on, lang }: { proposal: Proposal; today: string; lang: Lang }) => {
  const t = formText[lang].sign
  return (
    <>
      <Facts
        rows={[
          [
            t.what,
            <span key="w">
              {wordsOf('permit', proposal.command)?.then[lang]} {isClause(proposal.clause) && <Clause id={proposal.clause} on={on} lang={lang} />}
            </span>,
          ],
          [t.first, proposal.by ? whoIs(proposal.by, lang) : ''],
          [t.on, <When key="o" date={proposal.on} lang={lang} />],
          [t.void, <When key="v" date={proposal.voidOn} lang={lang} />],
        ]}
      />
      <p className="note">{t.content}</p>
    </>
  )
}

export default async function Sign({ params }: { params: Promise<{ id: string; digest: string }> }) {
  const known = await staff()
  const [{ lang }, { id, digest }, day, options] = [await room(), await params, await today(), await asMe()]
  if (!known) return <Missing lang={lang} />
  const result = await answered(() => backend().permit.get({ caseId: id }, options))
  if (!day || 'refused' in result) return <Unanswered result={result} lang={lang} title={fileText[lang].sign.title} />
  const { answer: file } = result
  const { case: found } = file
  if (!found) return <Missing lang={lang} />
  const t = formText[lang].sign
  const proposal = found.proposals.find((one) => one.digest === digest)
  const name = proposal ? (commandName(`permit.${proposal.command}`)?.[lang] ?? proposal.command) : ''
  const way = { href: hrefIn(lang, `/office/permit/${id}`), label: formText[lang].refused.back }
  return (
    <>
      <Of
        lang={lang}
        crumbs={[
          { label: officeFrame[lang].nav.queue, href: '/office' },
          { label: found.receiptNumber, href: `/office/permit/${id}` },
        ]}
      />
      <main id="main" className="wrap">
        <Title words={proposal ? t.title(name) : fileText[lang].sign.title} {...(proposal?.maySign && { lead: t.lead })} />
        {!proposal ? (
          <Void title={t.gone[0]} way={way}>
            {t.gone[1]}
          </Void>
        ) : (
          <>
            <Proposed proposal={proposal} today={day.date} lang={lang} />
            {proposal.maySign ? (
              <SignForm initial={{ lang, id: found.id, digest, command: proposal.command, commandId: randomUUID() }} name={name} today={day.date} />
            ) : (
              <Void title={t.notYou[0]} way={way}>
                {t.notYou[1]}
              </Void>
            )}
          </>
        )}
      </main>
    </>
  )
}
