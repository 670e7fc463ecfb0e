import { randomBytes } from 'node:crypto'
import type { Case } from '@qingdan/lib/case.ts'
import { lastDigit } from '@qingdan/lib/id-number.ts'
import { insertAllOnce } from '@qingdan/lib/insert-once.ts'
import type { Kernel } from '@qingdan/lib/kernel.ts'
import { type CaseKeys, type WrappedKey, wrap } from '@qingdan/lib/keys.ts'
import type { Store } from '@qingdan/lib/store.ts'
import type { Person } from '@qingdan/proto/subsidy/enrolment/v1/command.ts'
import { act, application, invent, officers } from '../services/subsidy/testing.ts'
import { atRest } from './slips.ts'
import type { AssistanceWorld } from './assistance-world.ts'

/** As `invent`, with an identity number that nobody else among a hundred thousand has; its last digit is the one after the right one. */
function numbered(n: number): Person {
  const [serial, day, month] = [n % 900, Math.floor(n / 900) % 18, Math.floor(n / 16_200) % 9]
  const first = `3703041950${String(1 + month).padStart(2, '0')}${10 + day}${100 + serial}`
  return { ...invent(n), idNumber: first + lastDigit(first, true) }
}
/** A store and keys that hold in memory what the kernel makes, until it is written in bulk. */
function inMemory(world: AssistanceWorld, receipts: Set<string>): { kernel: Kernel; cases: Map<string, Case>; wrapped: WrappedKey[] } {
  const { special } = world.kernels
  const [cases, known, wrapped] = [new Map<string, Case>(), new Map<string, Buffer>(), [] as WrappedKey[]]
  const put = async (next: Case): Promise<'saved'> => {
    cases.set(next._id, next)
    return 'saved'
  }
  const store = {
    kind: special.store.kind,
    load: async (id: string) => cases.get(id),
    handled: async (found: Case, id: string) => found.tail.find(({ command }) => command.id === id),
    create: async (next: Case) => {
      const number = next.receipt?.number ?? ''
      return receipts.has(number) ? 'receipt-taken' : (receipts.add(number), put(next))
    },
    save: (_before: Case, next: Case) => put(next),
  } as unknown as Store
  const keys = {
    of: async (id: string) => {
      const key = known.get(id) ?? randomBytes(32)
      if (!known.has(id)) wrapped.push({ _id: id, kid: world.ring.current, wrapped: wrap(world.ring, id, key) })
      known.set(id, key)
      return key
    },
  } as unknown as CaseKeys
  return { kernel: { ...special, store, keys }, cases, wrapped }
}
async function confirmed(kernel: Kernel, n: number): Promise<void> {
  const person = { applicant: numbered(n), child: { ...numbered(n + 1), name: `示例子女${n}` } }
  const { _id: id } = (await act(kernel, officers.citizen(n), '', application(n, 'special', person))).case
  await act(kernel, officers.committee, id, { $case: 'discuss', value: { favourable: true, present: 5, minutes: '示例' } })
  await act(kernel, officers.township, id, { $case: 'review', value: { favourable: true, opinion: '示例', objectionsAnswered: '' } })
  await act(kernel, officers.subsidy, id, { $case: 'confirm', value: { note: '' } })
}
const inBulk = 500
/** So many people confirmed in special assistance, each decided by the kernel and sealed under a key of their own; at rest in `made`. */
export async function makeBeneficiaries(world: AssistanceWorld, count: number): Promise<void> {
  const made = world.collection('made')
  const receipts = new Set<string>(await made.distinct('receipt.number'))
  for (let n = await made.countDocuments({}); n < count; n += inBulk) {
    const { kernel, cases, wrapped } = inMemory(world, receipts)
    for (let i = n; i < Math.min(count, n + inBulk); i++) await confirmed(kernel, i)
    await insertAllOnce(world.wrappedKeys, wrapped)
    await made.insertMany([...cases.values()].map(atRest) as never)
  }
}
