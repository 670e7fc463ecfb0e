import { type Reason, reasons } from '@qingdan/lib/rejections.ts'
import { materialName } from '../case/happenings.ts'
import { ruleSays } from '../apply/Fields.tsx'
import { apply } from '../text/apply.ts'
import { my } from '../text/my.ts'
import type { Lang } from '../text/text.ts'
import { Acts } from '../ui/Acts.tsx'
import { Errors } from '../ui/Errors.tsx'
import { FileField } from '../ui/FileField.tsx'
import { Opts } from '../ui/Opts.tsx'
import { Void } from '../ui/Void.tsx'

interface Props {
  lang: Lang
  caseId: string
  missing: readonly string[]
  id: string
  wrong: string
  paper: string
  refused: string
}

/** The missing papers on one form; files go up with it. */
export const SupplyForm = ({ lang, caseId, missing, id, wrong, paper, refused }: Props) => {
  const t = my[lang].command
  const how = apply[lang].how
  const says = wrong === 'none' ? t.supply.none : wrong && ruleSays(wrong, lang)
  const field = missing.includes(paper) ? paper : (missing[0] ?? '')
  return (
    <>
      {says && <Errors title={my[lang].errors(1)} errors={[{ field: wrong === 'none' ? `how.${field}` : `file.${field}`, says }]} />}
      {refused && <Void title={t.refused}>{Object.hasOwn(reasons, refused) ? reasons[refused as Reason][lang] : ''}</Void>}
      <form action={`/papers/supply?lang=${lang}&case=${caseId}`} method="post" encType="multipart/form-data">
        <input type="hidden" name="id" value={id} />
        {missing.map((each) => (
          <section key={each} className="reviewed" aria-labelledby={`${each}-h`}>
            <h2 id={`${each}-h`} className="h3">
              {materialName(each, lang)}
            </h2>
            <Opts
              name={`how.${each}`}
              legend={t.supply.how}
              options={(['upload', 'paper', 'later'] as const).map((value) => ({ value, label: how[value][0] }))}
              wrong={wrong === 'none' && each === field ? says || undefined : undefined}
              fix={t.fix}
            />
            <FileField
              name={`file.${each}`}
              label={apply[lang].file}
              hint={how.upload[1]}
              wrong={wrong !== 'none' && each === field ? says || undefined : undefined}
              fix={t.fix}
            />
          </section>
        ))}
        <p className="note">{t.supply.after}</p>
        <Acts>
          <button type="submit" className="btn">
            {t.supply.button}
          </button>
        </Acts>
      </form>
    </>
  )
}
