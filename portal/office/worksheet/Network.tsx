'use client'
import { useSyncExternalStore } from 'react'
import { worksheet } from '../../text/office/worksheet.ts'
import type { Lang } from '../../text/text.ts'

const changes = (told: () => void): (() => void) => {
  for (const name of ['online', 'offline']) addEventListener(name, told)
  return () => {
    for (const name of ['online', 'offline']) removeEventListener(name, told)
  }
}
/** Says plainly when nothing can be sent. */
export const Network = ({ lang }: { lang: Lang }) => {
  const online = useSyncExternalStore(
    changes,
    () => navigator.onLine,
    () => true,
  )
  return <div role="status">{!online && <p className="now">{worksheet[lang].offline}</p>}</div>
}
