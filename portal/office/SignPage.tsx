import { randomUUID } from 'node:crypto'
import type { Proposal } from '@qingdan/proto/kernel/v1/case.ts'
import type { Facts as BatchFacts } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import { today } from '../backend.ts'
import { formOf, typedOf } from '../commands/typed.ts'
import { type Desk, deskOf } from '../desks.ts'
import { givesPapers, type KindName } from '../kinds.ts'
import { batchFacts } from './assistance/facts.ts'
import { Known } from './Known.tsx'
import { listName, listPath } from './places.ts'
import { answersOf } from '../commands/view.ts'
import { answered, staff } from './staff.ts'
import { Unanswered } from './Unanswered.tsx'
import { SignForm } from './SignForm.tsx'
import { whoIs } from './who.ts'
import { room } from '../room.ts'
import { asMe } from '../session.ts'
import { isClause } from '../text/clauses.ts'
import { commandName } from '../text/commands.ts'
import { fileText } from '../text/office/case.ts'
import { wordsOf } from '../text/office/commands.ts'
import { formText } from '../text/office/form.ts'
import { hrefIn, type Lang } from '../text/text.ts'
import { Clause } from '../ui/Clause.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Missing } from '../ui/Missing.tsx'
import { Of } from '../ui/Of.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { Title } from '../ui/Title.tsx'
import { Void } from '../ui/Void.tsx'
import { When } from '../ui/When.tsx'

/** What the first officer wrote, and the paper that signing gives. */
type Content = Awaited<ReturnType<Desk['proposed']>>
const Written = ({ kind, content: { command, sheet }, lang }: { kind: KindName; content: Content; lang: Lang }) => {
  const name = command?.command?.$case ?? ''
  const form = formOf(kind, name)
  const typed = form && typedOf(form, (command?.command?.value ?? {}) as Readonly<Record<string, unknown>>)
  const rows = typed ? answersOf({ kind, command: name, offered: { papers: { materials: [], missing: [] }, documents: [] }, lang, typed }) : []
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
const Proposed = ({
  kind,
  proposal,
  today: on,
  lang,
  content,
}: {
  kind: KindName
  proposal: Proposal
  today: string
  lang: Lang
  content: Content | undefined
}) => {
  const t = formText[lang].sign
  return (
    <>
      <Facts
        rows={[
          [
            t.what,
            <span key="w">
              {wordsOf(kind, proposal.command)?.then[lang]} {isClause(proposal.clause) && <Clause id={proposal.clause} on={on} lang={lang} />}
            </span>,
          ],
          [t.first, proposal.by ? whoIs(proposal.by, lang) : ''],
          [t.on, <When key="o" date={proposal.on} lang={lang} />],
          [t.void, <When key="v" date={proposal.voidOn} lang={lang} />],
        ]}
      />
      {content && <Written kind={kind} content={content} lang={lang} />}
      {content && <p className="note">{t.content}</p>}
    </>
  )
}

/** Where the second officer reads and signs. */
export async function SignPage({ kind, params }: { kind: KindName; params: Promise<{ id: string; digest: string }> }) {
  const known = await staff()
  const [{ lang }, { id, digest }, day, options] = [await room(), await params, await today(), await asMe()]
  if (!known) return <Missing lang={lang} />
  const result = await answered(() => deskOf(kind).get({ caseId: id }, options))
  if (!day || 'refused' in result) return <Unanswered result={result} lang={lang} title={fileText[lang].sign.title} />
  const { answer: file } = result
  const { case: found } = file
  if (!found) return <Missing lang={lang} />
  const t = formText[lang].sign
  const proposal = found.proposals.find((one) => one.digest === digest)
  const content = proposal?.maySign && givesPapers(kind) ? await answered(() => deskOf(kind).proposed({ caseId: id, digest }, options)) : undefined
  const name = proposal ? (commandName(`${kind}.${proposal.command}`)?.[lang] ?? proposal.command) : ''
  // Nobody signs what they could not read.
  if (content && 'refused' in content) return <Unanswered result={content} lang={lang} title={t.title(name)} />
  const way = { href: hrefIn(lang, `/office/${kind}/${id}`), label: formText[lang].refused.back }
  return (
    <>
      <Of
        lang={lang}
        crumbs={[
          { label: listName(kind, lang), href: listPath(kind) },
          { label: found.receiptNumber || found.id, href: `/office/${kind}/${id}` },
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
            {kind === 'batch' && file.facts && <Known rows={batchFacts(file.facts as BatchFacts, lang)} lang={lang} on={day.date} />}
            <Proposed kind={kind} proposal={proposal} today={day.date} lang={lang} content={content?.answer} />
            {proposal.maySign ? (
              <SignForm initial={{ lang, kind, id: found.id, digest, command: proposal.command, commandId: randomUUID() }} name={name} today={day.date} />
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
