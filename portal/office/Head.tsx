import type { Case } from '@qingdan/proto/kernel/v1/case.ts'
import { commandName } from '../text/commands.ts'
import { fileText } from '../text/office/case.ts'
import type { Lang } from '../text/text.ts'
import { Status } from '../ui/Status.tsx'
import { When } from '../ui/When.tsx'
import { statusOf } from './status.ts'

/** What was just done, said once on the page to which it leads. */
export const Did = ({ kind, query, lang }: { kind: string; query: Readonly<Record<string, string | string[] | undefined>>; lang: Lang }) => {
  const t = fileText[lang].did
  for (const how of ['done', 'waits', 'signed'] as const) {
    const name = commandName(`${kind}.${String(query[how] ?? '')}`)?.[lang]
    if (name) {
      return (
        <p className="now did" role="status">
          {t[how](name)}
        </p>
      )
    }
  }
  return null
}

export const FileStatus = ({ found, kind, today, lang }: { found: Case; kind: string; today: string; lang: Lang }) => {
  const { parts, by, late } = statusOf(found, kind, today, lang)
  return (
    <Status
      label={fileText[lang].status}
      late={late}
      {...(by !== undefined && { by })}
      parts={parts.map((part, i) =>
        typeof part === 'string' ? (
          part
        ) : (
          <span key={i}>
            {part.before}
            <When date={part.day} lang={lang} short />
            {part.after}
          </span>
        ),
      )}
    />
  )
}
