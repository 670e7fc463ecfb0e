import { dateLong, dateShort, weekdayLong } from '../text/dates.ts'
import type { Lang } from '../text/text.ts'

/** A legal date in words, readable by machines. */
export const When = ({ date, lang, short = false, weekday = false }: { date: string; lang: Lang; short?: boolean; weekday?: boolean }) => (
  <>
    <time dateTime={date}>{(short ? dateShort : dateLong)(date, lang)}</time>
    {weekday && ` ${weekdayLong(date, lang)}`}
  </>
)
