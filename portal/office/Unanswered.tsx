import type { Rejection } from '@qingdan/lib/rejections.ts'
import type { Lang } from '../text/text.ts'
import { Fault } from '../ui/Fault.tsx'
import { Missing } from '../ui/Missing.tsx'

/** In place of an answer: the service is down, or what was asked for is absent or forbidden, which look the same. */
export const Unanswered = ({ result, lang, title }: { result: { refused: Rejection } | { answer: unknown }; lang: Lang; title: string }) =>
  'answer' in result || result.refused.rejected === 'unavailable' ? <Fault lang={lang} title={title} /> : <Missing lang={lang} />
