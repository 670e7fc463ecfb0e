import { checkBus } from './check-bus.ts'
import { checkClients, type Placed } from './check-clients.ts'
import { checkHistory } from './check-history.ts'
import { type Finding, historyOf, type Snapshot } from './snapshot.ts'

/** The case, or the place, in which a personal value stands outside the seal. The value itself is not repeated. */
function canaries({ places, canaries: values }: Snapshot): Finding[] {
  const wanted = values.map((value) => Buffer.from(value))
  return places.flatMap(({ where, bytes }) => {
    const found = wanted.findIndex((value) => bytes.includes(value))
    return found < 0 ? [] : [{ rule: 'canary', says: `${where}: personal value ${found + 1} of ${values.length} stands there` }]
  })
}
/** Everything that does not hold. It reads the clients' log, the store and the stream alone, and knows nothing of how they came about. */
export function check(snapshot: Snapshot): Finding[] {
  const placed: Placed[] = snapshot.kinds.flatMap((kind) => {
    const buckets = Map.groupBy(kind.buckets, (bucket) => bucket.case)
    return kind.cases.flatMap((found) => historyOf({ ...kind, buckets: buckets.get(found._id) ?? [] }, found).map((entry) => ({ caseId: found._id, entry })))
  })
  return [...checkHistory(snapshot), ...checkClients(snapshot, placed), ...checkBus(snapshot, placed), ...canaries(snapshot)]
}
