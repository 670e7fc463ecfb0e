import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { draftOf } from '../../../../../../../../apply/drafts.ts'
import { EndedPage } from '../../../../../../../../apply/Ended.tsx'
import { ruleSays } from '../../../../../../../../apply/Fields.tsx'
import { KeptUntil, Page, stepHref } from '../../../../../../../../apply/Frame.tsx'
import { groundsOf, papersFor } from '../../../../../../../../apply/steps.ts'
import { today } from '../../../../../../../../backend.ts'
import { one, type Query } from '../../../../../../../../dated.ts'
import { room } from '../../../../../../../../room.ts'
import { signedIn } from '../../../../../../../../session.ts'
import { apply } from '../../../../../../../../text/apply.ts'
import { hrefIn } from '../../../../../../../../text/text.ts'
import { sizeIn } from '../../../../../../../../text/sizes.ts'
import { Acts } from '../../../../../../../../ui/Acts.tsx'
import { Errors } from '../../../../../../../../ui/Errors.tsx'
import { Fault } from '../../../../../../../../ui/Fault.tsx'
import { FileField } from '../../../../../../../../ui/FileField.tsx'
import { Missing } from '../../../../../../../../ui/Missing.tsx'
import { Opts } from '../../../../../../../../ui/Opts.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: apply[(await room()).lang].steps.papers }
}

export default async function PaperPage({ params, searchParams }: { params: Promise<{ draft: string; material: string }>; searchParams: Promise<Query> }) {
  const [{ lang }, { draft: id, material }, query, known] = await Promise.all([room(), params, searchParams, signedIn()])
  const t = apply[lang]
  const [draft, day] = await Promise.all([draftOf(id), today()])
  if (!day) return <Fault lang={lang} title={t.name} />
  if (groundsOf(day.date).length === 0) return <EndedPage on={day.date} lang={lang} />
  const paper = draft && papersFor(draft.typed.ground).find((each) => each.id === material)
  if (!draft) redirect(hrefIn(lang, '/apply/second-child-permit?gone=1'))
  if (!paper) return <Missing lang={lang} />
  const clerk = known.roles.includes('counterClerk')
  const said = draft.typed.papers[material]
  const rule = one(query, 'wrong', 20)
  const wrong = rule && ruleSays(rule, lang)
  const field = rule === 'pick' ? 'how' : 'file'
  const options = (['upload', 'paper', 'later', ...(paper.when ? (['none'] as const) : [])] as const).map((how) => {
    const [label, small] = clerk && how === 'paper' ? t.paperClerk : t.how[how]
    return { value: how, label, small }
  })
  return (
    <Page draft={draft} on={day.date} lang={lang} clerk={clerk} current="papers">
      {wrong && <Errors title={t.errors(1)} errors={[{ field, says: wrong }]} />}
      <form action={`/papers?lang=${lang}&draft=${id}&material=${material}`} method="post" encType="multipart/form-data">
        <h1 className="ask-h">{paper.name[lang]}</h1>
        <p className="hint">
          {paper.issuedBy[lang]}
          {paper.when && (lang === 'zh' ? `，${paper.when.zh}` : `. ${paper.when.en}`)}
        </p>
        <Opts
          name="how"
          legend={t.ask.papers[0]}
          value={said?.how ?? ''}
          options={options}
          wrong={field === 'how' ? wrong || undefined : undefined}
          fix={t.fix}
        />
        <FileField
          name="file"
          label={t.file}
          wrong={field === 'file' ? wrong || undefined : undefined}
          fix={t.fix}
          hint={said?.how === 'upload' ? `${t.uploaded(said.name, sizeIn(said.size))}${lang === 'zh' ? '。' : '. '}${t.replace}` : t.how.upload[1]}
        />
        <Acts>
          <button type="submit" className="btn">
            {t.savePaper}
          </button>
          <a href={stepHref(lang, id, 'papers')}>{t.toPapers}</a>
        </Acts>
        <KeptUntil draft={draft} lang={lang} />
      </form>
    </Page>
  )
}
