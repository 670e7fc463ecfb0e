import { reasons, type Rejection } from '@qingdan/lib/rejections.ts'
import { statutes } from '@qingdan/list/law/statutes.ts'
import { isClause, nameOf, versionOn } from '../text/clauses.ts'
import { dateLong } from '../text/dates.ts'
import { filePath, type Home } from '../kinds.ts'
import { formText } from '../text/office/form.ts'
import { hrefIn, type Lang } from '../text/text.ts'
import type { Refused } from './view.ts'

const named = (by: string, on: string, lang: Lang): string =>
  isClause(by) ? nameOf(versionOn(by, on), lang) : Object.hasOwn(statutes, by) ? statutes[by as keyof typeof statutes].title[lang] : by

/** A refusal in words: by law with its clause and what ended it, by the course of the file, or by a lost line. */
export function refusalOf(
  { rejected, meta, because }: Rejection,
  { kind, home, id, today, lang }: { kind: string; home?: Home; id: string; today: string; lang: Lang },
): Refused {
  const t = formText[lang].refused
  const reason = reasons[rejected][lang]
  const gap = lang === 'zh' ? '' : ' '
  const way = { href: hrefIn(lang, filePath(home, kind, id)), label: t.back }
  switch (rejected) {
    case 'wrong-state':
    case 'no-proposal':
      return { title: t.gone[0] ?? '', text: t.gone[1] ?? '', way }
    case 'not-in-force':
    case 'no-permit-needed': {
      const { clause, repealedBy } = meta ?? {}
      return {
        title: t.title,
        text: `${t.law(dateLong(today, lang))}${repealedBy ? gap + t.ended(named(repealedBy, today, lang)) : ''}`,
        ...(isClause(clause) && { clause }),
        way,
      }
    }
    case 'unavailable':
    case 'contended':
      return { title: reason, text: t.again }
    case 'command-id-reused':
      return { title: t.title, text: t.reused, way }
    case 'exception-applies':
      return { title: reason, text: t.exception, way: { href: hrefIn(lang, `/office/${kind}/${id}/dropLapse`), label: t.exceptionWay } }
    case 'not-due':
    case 'defence-running': {
      const until = meta?.['until'] ?? /\d{4}-\d\d-\d\d/.exec(because)?.[0]
      return { title: t.title, text: `${reason}${until ? `${gap}(${dateLong(until, lang)})` : ''}`, way }
    }
    default:
      return { title: t.title, text: reason, ...(isClause(meta?.['clause']) && { clause: meta['clause'] }), way }
  }
}
