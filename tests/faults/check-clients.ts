import type { Finding, Line, RawEntry, Snapshot } from './snapshot.ts'

/** An entry and the case that it stands in. */
export interface Placed {
  readonly caseId: string
  readonly entry: RawEntry
}
type Acknowledged = Extract<Line, { t: 'acknowledged' }>

const keyOf = ({ by, id }: { by: string; id: string }): string => `u:${by}:${id}`

/** What became of one command of a client, over all the times that it was sent. */
function outcome(key: string, lines: readonly Line[], recorded: readonly Placed[]): Finding[] {
  const acknowledged = lines.filter((line): line is Acknowledged => line.t === 'acknowledged')
  const places = recorded.map(({ caseId, entry }) => `case ${caseId} entry ${entry.seq}`).join(', ')
  if (recorded.length > 1) return [{ rule: 'at-most-once', says: `${places}: ${key} is recorded ${recorded.length} times` }]
  const [one] = recorded
  if (acknowledged.length === 0) {
    const refused = lines.every(({ t }) => t === 'intent' || t === 'refused') && lines.some(({ t }) => t === 'refused')
    return refused && one ? [{ rule: 'refused-never', says: `${places}: ${key} was refused and is recorded` }] : []
  }
  return acknowledged.flatMap(({ case: caseId, seq, event }) => {
    const where = `case ${caseId} entry ${seq}`
    if (!one) return [{ rule: 'acknowledged-once', says: `${where}: ${key} was acknowledged and is not recorded` }]
    const right = one.caseId === caseId && one.entry.seq === seq && one.entry.eventId === event
    return right ? [] : [{ rule: 'acknowledged-once', says: `${where}: ${key} was acknowledged as ${event} and is recorded as ${one.entry.eventId}` }]
  })
}
/** The clock never acts on a day that a person was told they still have, and once for each deadline. */
function early(acknowledged: readonly Acknowledged[], byCase: ReadonlyMap<string, readonly Placed[]>): Finding[] {
  return acknowledged.flatMap((line) =>
    line.deadlines.flatMap(({ name, due }) => {
      const fired = byCase.get(line.case)?.find(({ entry }) => entry.seq > line.seq && entry.command.id.startsWith(`c:${name}:`))
      const says = `case ${line.case} entry ${fired?.entry.seq}: the clock acted on ${fired?.entry.on}, and ${name} runs until ${due}`
      return fired && fired.entry.on <= due ? [{ rule: 'never-early', says }] : []
    }),
  )
}
/** Acknowledged is recorded once, refused never, unknown at most once; nothing is recorded that nobody asked for. */
export function checkClients({ log }: Snapshot, placed: readonly Placed[]): Finding[] {
  const byCommand = Map.groupBy(placed, ({ entry }) => entry.command.id)
  const byCase = Map.groupBy(placed, ({ caseId }) => caseId)
  const sent = Map.groupBy(log, keyOf)
  const unasked = [...byCommand].flatMap(([id, [one]]) => {
    const asked = !id.startsWith('u:') || sent.get(id)?.some(({ t }) => t === 'intent')
    return asked || !one ? [] : [{ rule: 'asked-for', says: `case ${one.caseId} entry ${one.entry.seq}: nobody sent ${id}` }]
  })
  // The clock numbers its commands within a case, a person within all.
  const twice = [...Map.groupBy(placed, ({ caseId, entry }) => `${caseId} ${entry.command.id}`)].flatMap(([key, [one, again]]) =>
    one && again && !one.entry.command.id.startsWith('u:')
      ? [{ rule: 'deadline-once', says: `case ${one.caseId} entry ${again.entry.seq}: ${key.split(' ')[1]} is there twice` }]
      : [],
  )
  const outcomes = [...sent].flatMap(([key, lines]) => outcome(key, lines, byCommand.get(key) ?? []))
  return [
    ...unasked,
    ...twice,
    ...outcomes,
    ...early(
      log.filter((line): line is Acknowledged => line.t === 'acknowledged'),
      byCase,
    ),
  ]
}
