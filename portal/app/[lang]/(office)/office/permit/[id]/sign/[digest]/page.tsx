import { randomUUID } from 'node:crypto'
import type { Proposal } from '@qingdan/proto/kernel/v1/case.ts'
import type { ProposedResponse } from '@qingdan/proto/permit/permit/v1/permit.ts'
import type { Metadata } from 'next'
import { backend, today } from '../../../../../../../../backend.ts'
import { formOf, typedOf } from '../../../../../../../../commands/typed.ts'
import { answersOf } from '../../../../../../../../commands/view.ts'
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
import { Sheet } from '../../../../../../../../ui/Sheet.tsx'
import { Title } from '../../../../../../../../ui/Title.tsx'
import { Void } from '../../../../../../../../ui/Void.tsx'
import { When } from '../../../../../../../../ui/When.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: fileText[(await room()).lang].sign.title }
}

/** What the first officer wrote, and the paper that signing gives. */
const Content = ({ content: { command, sheet }, lang }: { content: ProposedResponse; lang: Lang }) => {
  const name = command?.command?.$case ?? ''
  const form = formOf('permit', name)
  const typed = form && typedOf(form, (command?.command?.value ?? {}) as Readonly<Record<string, unknown>>)
  const rows = typed ? answersOf({ kind: 'permit', command: name, offered: { papers: { materials: [], missing: [] }, documents: [] }, lang, typed }) : []
  return (
    <div className={sheet ? 'cols half' : undefined}>
      {rows.length > 0 && (
        <section aria-labelledby="w-h">
          <h2 id="w-h" className="h3">
            {formText[lang].sign.wrote}
          </h2>
          <Facts rows={rows} />
        </section>
      )}
      {sheet && (
        <section className="preview" aria-labelledby="pre-h">
          <h2 id="pre-h" className="h3">
            {formText[lang].paper}
          </h2>
          <Sheet sheet={sheet} preview />
          <p className="note">{formText[lang][sheet.pending ? 'paperNote' : 'plainNote']}</p>
        </section>
      )}
    </div>
  )
}
const Proposed = ({ proposal, today: on, lang, content }: { proposal: Proposal; today: string; lang: Lang; content: ProposedResponse | undefined }) => {
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
      {content && <Content content={content} lang={lang} />}
      {content && <p className="note">{t.content}</p>}
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
  const content = proposal?.maySign ? await answered(() => backend().permit.proposed({ caseId: id, digest }, options)) : undefined
  const name = proposal ? (commandName(`permit.${proposal.command}`)?.[lang] ?? proposal.command) : ''
  // Nobody signs what they could not read.
  if (content && 'refused' in content) return <Unanswered result={content} lang={lang} title={t.title(name)} />
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
            <Proposed proposal={proposal} today={day.date} lang={lang} content={content?.answer} />
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
