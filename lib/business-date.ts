import { Kvm, type KV, type KvEntry } from '@nats-io/kv'
import { addDays, type LegalDate, parseDate } from './calendar.ts'
import type { Bus } from './bus.ts'
import { keepGoing } from './keep.ts'

/** Today in China; the one place that reads the wall clock for a date. */
export function todayInShanghai(now: Temporal.Instant = Temporal.Now.instant()): LegalDate {
  return now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()
}
/** Milliseconds since 1970, for ages and waits; never for a legal date. */
export const epochMs = (): number => Date.now()
export const instantNow = (): string => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' })

/** What day it is for the law. */
export interface BusinessDate {
  readonly demonstration: boolean
  today(): LegalDate
  /** Calls `sweep` with today and then with each new date, in order; the demonstration's next date waits until it has answered. */
  start(sweep: (date: LegalDate) => Promise<void>): Promise<void>
  /** Demonstration only: one day at a time, each only when every service has swept the last one empty. Yields each date. */
  walk(to: LegalDate, signal?: AbortSignal): AsyncGenerator<LegalDate>
  stop(): Promise<void>
}

const bucket = 'business-date'
const patience = 60_000

/** Production: the wall clock. Refuses to start where a demonstration's date is stored. */
export async function wallDate(bus: Bus, failed: (error: unknown) => void): Promise<BusinessDate> {
  const stored = await bus.jsm.streams.info(`KV_${bucket}`).then(
    () => true,
    () => false,
  )
  if (stored) throw new Error('this bus holds the business date of a demonstration; production may not run on it')
  let stop = (): Promise<void> => Promise.resolve()
  return {
    demonstration: false,
    today: () => todayInShanghai(),
    start: async (sweep) => {
      let last = ''
      stop = keepGoing(
        async () => {
          const date = todayInShanghai()
          if (date !== last) await sweep(date)
          last = date
        },
        failed,
        1000,
      )
    },
    walk: () => {
      throw new Error('the date of production is the date of the day')
    },
    stop: () => stop(),
  }
}

/** The demonstration: a date in NATS KV that only moves forward. */
export async function storedDate(bus: Bus, service: string, start: LegalDate, failed: (error: unknown) => void): Promise<BusinessDate> {
  const kv: KV = await new Kvm(bus.nc).create(bucket, { history: 1 })
  await kv.create('today', start).catch(() => undefined) // someone else began the demonstration first
  const stored = await kv.get('today')
  let date = parseDate(stored?.string() ?? start)
  let stop = (): Promise<void> => Promise.resolve()
  return {
    demonstration: true,
    today: () => date,
    start: async (sweep) => {
      stop = keepGoing(async (stopping) => {
        const watch = await kv.watch({ key: 'today' })
        stopping.addEventListener('abort', () => watch.stop())
        for await (const entry of watch) {
          if (entry.operation !== 'PUT') continue
          if (entry.string() > date) date = entry.string()
          await sweep(date)
          await kv.put(`swept.${service}`, date)
        }
      }, failed)
    },
    walk: (to, signal) => walkDays(kv, parseDate(to), signal),
    stop: () => stop(),
  }
}

async function* walkDays(kv: KV, to: LegalDate, signal?: AbortSignal): AsyncGenerator<LegalDate> {
  // One watch for the whole walk: a watch a day would use up the consumers that the bus allows within a year.
  const watch = await kv.watch({ key: 'swept.*' })
  const sweeps: Sweeps = { entries: watch[Symbol.asyncIterator](), stop: () => watch.stop(), last: new Map(), whole: false }
  try {
    for (;;) {
      signal?.throwIfAborted()
      const now = await kv.get('today')
      if (!now || now.string() >= to) return
      await swept(sweeps, now.string())
      const next = addDays(now.string(), 1)
      await kv.update('today', next, now.revision) // refused when another walk moved it first
      await swept(sweeps, next)
      yield next
    }
  } finally {
    watch.stop()
  }
}
/** The last date that each service has swept; `whole` once the bus has told all that it had. */
interface Sweeps {
  readonly entries: AsyncIterator<KvEntry>
  readonly stop: () => void
  readonly last: Map<string, LegalDate>
  whole: boolean
}
/** Waits until every service has answered that it swept this date. */
async function swept(sweeps: Sweeps, date: LegalDate): Promise<void> {
  const behind = (): string[] => [...sweeps.last].filter(([, on]) => on < date).map(([key]) => key)
  const timer = setTimeout(sweeps.stop, patience)
  try {
    while (!sweeps.whole || behind().length > 0) {
      const { value: entry, done } = await sweeps.entries.next()
      if (done) throw new Error(`the walk stopped on ${date}: ${behind().join(', ')} did not finish its sweep within a minute`)
      sweeps.last.set(entry.key, entry.string())
      sweeps.whole ||= entry.delta === 0
    }
  } finally {
    clearTimeout(timer)
  }
}
