import { materials } from '@qingdan/list/law/permit-materials.ts'
import type { Entry } from '@qingdan/proto/kernel/v1/entry.ts'
import type { Event, HandedIn } from '@qingdan/proto/permit/permit/v1/event.ts'
import type { HistoryEntry } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { dateLong } from '../text/dates.ts'
import { deadlineText, eventSays, eventText } from '../text/events.ts'
import { placeAndRole } from '../text/roles.ts'
import type { Lang } from '../text/text.ts'

type Inner = NonNullable<Event['event']>

export const materialName = (id: string, lang: Lang): string => materials.find((material) => material.id === id)?.name[lang] ?? id
const and = { zh: '、', en: '; ' } as const
export const namesOf = (ids: readonly string[], lang: Lang): string => ids.map((id) => materialName(id, lang)).join(and[lang])

/** Dates inside a Chinese sentence keep a space before the word that follows. */
const day = (date: string, lang: Lang): string => (lang === 'zh' ? `${dateLong(date, lang)} ` : dateLong(date, lang))

const papers = (handed: readonly HandedIn[], lang: Lang): string => (handed.length ? eventSays[lang].handedIn(handed.length) : eventSays[lang].noPapers)

/** What the kernel has recorded, where it concerns the person; a proposal is the officers' own affair until it is signed. */
function kernel(entry: Entry['entry'], lang: Lang): { title: string; text: string } | undefined {
  const title = (name: string): string => eventText[lang][name] ?? ''
  switch (entry?.$case) {
    case 'recounted':
      return {
        title: title('recounted'),
        text: entry.value.moves
          .map(({ deadline, from, to }) => `${deadlineText[lang][deadline] ?? ''} ${eventSays[lang].moved(day(from, lang), day(to, lang))}`)
          .join(' '),
      }
    case 'late':
      return { title: title('late'), text: `${deadlineText[lang][entry.value.deadline] ?? ''} ${dateLong(entry.value.dueOn, lang)}` }
    case 'resealed':
      return { title: title('resealed'), text: '' }
    case 'attached':
      return { title: title('attached'), text: '' }
    case 'recused':
      return { title: title('recused'), text: '' }
    default:
      return undefined
  }
}

function detail(event: Inner, lang: Lang): string {
  const t = eventSays[lang]
  switch (event.$case) {
    case 'applied':
    case 'supplied':
      return papers(event.value.materials, lang)
    case 'correctionRequested':
      return t.missing(namesOf(event.value.missing, lang))
    case 'accepted':
      return event.value.asOf ? t.asOf(day(event.value.asOf, lang)) : ''
    case 'reviewed':
      return [event.value.favourable ? t.favourable : t.unfavourable, event.value.onSite && t.onSite].filter(Boolean).join(lang === 'zh' ? '' : ' ')
    case 'revocationNoticed':
    case 'lapseNoticed':
    case 'withdrawalNoticed':
      return t.until(day(event.value.defenceUntil, lang))
    case 'defended':
      return event.value.nothingToSay ? t.nothing : ''
    default:
      return ''
  }
}

export interface Told {
  title: string
  text: string
  who: string
}

/** One entry in words; undefined for what does not concern the person. */
export function toldOf({ header, event: message }: HistoryEntry, lang: Lang): Told | undefined {
  const event = message?.event
  if (!event) return undefined
  const by = header?.by[0]
  const t = eventSays[lang].by
  const who =
    by?.role === 'citizen'
      ? t.you
      : by?.role === 'counterClerk'
        ? t.clerk
        : (header?.by ?? []).map(({ office, role }) => placeAndRole(office, role, lang)).join(and[lang])
  if (event.$case === 'kernel') {
    const said = kernel(event.value.entry, lang)
    return said && { ...said, who: event.value.entry?.$case === 'attached' ? who : '' }
  }
  const name = event.$case === 'accepted' && event.value.bySilence ? 'acceptedBySilence' : event.$case
  return { title: eventText[lang][name] ?? event.$case, text: detail(event, lang), who }
}
