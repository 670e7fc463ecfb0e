'use client'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { draftOf, drop, fillIn, keep, keyOf, typedFrom } from './kept.ts'
import { record, type SheetView } from './record.ts'

export type Place = 'none' | 'kept' | 'sending' | 'waiting'
export interface Sending {
  readonly place: Place
  readonly answer: SheetView | undefined
  /** Something was typed. */
  typed(): void
  send(): Promise<void>
}
/** How often a form that waits for the network tries again, beside the moment in which the browser says that it is back. */
const againMs = 15_000

/** Tries again while something is wanted and the network may be there. */
function useRetry(wanted: RefObject<boolean>, send: () => Promise<void>): void {
  useEffect(() => {
    const again = (): void => void (wanted.current && navigator.onLine && send())
    const timer = setInterval(again, againMs)
    addEventListener('online', again)
    return () => {
      clearInterval(timer)
      removeEventListener('online', again)
    }
  }, [wanted, send])
}

/** Keeps what is typed on the device until the service has taken it; sending again goes under the same id. */
export function useSending(initial: SheetView, owner: string, form: RefObject<HTMLFormElement | null>, restored: () => void): Sending {
  const [place, setPlace] = useState<Place>('none')
  const [answer, setAnswer] = useState<SheetView>()
  const [id, wanted] = [useRef(initial.commandId), useRef(false)]
  const key = keyOf(initial.round, initial.id)
  const put = useCallback(
    (now: boolean): void => {
      if (form.current) keep(localStorage, key, { owner, commandId: id.current, typed: typedFrom(new FormData(form.current)), wanted: now })
      wanted.current = now
    },
    [form, key, owner, id, wanted],
  )
  const send = useCallback(async (): Promise<void> => {
    if (!form.current) return
    put(true)
    setPlace('sending')
    try {
      const said = await record({ ...initial, commandId: id.current }, new FormData(form.current))
      put(false)
      if (said.state === 'sent') drop(localStorage, key)
      setPlace(said.state === 'sent' ? 'none' : 'kept')
      setAnswer(said)
    } catch {
      setPlace('waiting')
    }
  }, [form, id, initial, key, put])
  useEffect(() => {
    const draft = draftOf(localStorage, key, owner)
    if (!draft || !form.current) return
    fillIn(form.current, draft.typed)
    restored()
    id.current = draft.commandId
    wanted.current = draft.wanted
    setPlace(draft.wanted ? 'waiting' : 'kept')
    if (draft.wanted && navigator.onLine) void send()
    // Only as the page opens: what is typed afterwards is newer than what was kept.
  }, [])
  useRetry(wanted, send)
  const typed = (): void => {
    put(false)
    setPlace('kept')
  }
  return { place, answer, typed, send }
}
