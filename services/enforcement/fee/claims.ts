import type { PersonRef } from '@qingdan/lib/kind.ts'
import type { Facts } from '@qingdan/proto/enforcement/fee/v1/fee.ts'
import { uncharged } from './machine.ts'

/** Nobody is charged twice for one fact: a birth is taken by each of its parents, and stays taken when the file is closed. */
export function claims({ bornOn }: Facts, people: readonly PersonRef[], state: string): string[] {
  if (uncharged.includes(state)) return []
  return people.flatMap(({ part, who }) => (who && (part === 'man' || part === 'woman') ? [`fee:${who}:${bornOn}`] : []))
}
