import { randomBytes } from 'node:crypto'
import type { Case } from '@qingdan/lib/case.ts'
import { futureId, receiptFor } from '@qingdan/lib/create.ts'
import { hmac } from '@qingdan/lib/digest.ts'
import { chain, type Entry } from '@qingdan/lib/entry.ts'
import { lastDigit } from '@qingdan/lib/id-number.ts'
import type { Kernel } from '@qingdan/lib/kernel.ts'
import { type CaseKeys, type WrappedKey, wrap } from '@qingdan/lib/keys.ts'
import { open, seal } from '@qingdan/lib/sealed.ts'
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
/** A store and keys that hold in memory what the kernel makes. */
function inMemory(world: AssistanceWorld): { kernel: Kernel; cases: Map<string, Case> } {
  const { special } = world.kernels
  const [cases, known] = [new Map<string, Case>(), new Map<string, Buffer>()]
  const put = async (next: Case): Promise<'saved'> => {
    cases.set(next._id, next)
    return 'saved'
  }
  const store = {
    kind: special.store.kind,
    load: async (id: string) => cases.get(id),
    handled: async (found: Case, id: string) => found.tail.find(({ command }) => command.id === id),
    create: put,
    save: (_before: Case, next: Case) => put(next),
  } as unknown as Store
  const keys = {
    of: async (id: string) => {
      const key = known.get(id) ?? randomBytes(32)
      known.set(id, key)
      return key
    },
  } as unknown as CaseKeys
  return { kernel: { ...special, store, keys }, cases }
}
async function confirmed(kernel: Kernel, n: number): Promise<void> {
  const person = { applicant: numbered(n), child: { ...numbered(n + 1), name: `示例子女${n}` } }
  const { _id: id } = (await act(kernel, officers.citizen(n), '', application(n, 'special', person))).case
  await act(kernel, officers.committee, id, { $case: 'discuss', value: { favourable: true, present: 5, minutes: '示例' } })
  await act(kernel, officers.township, id, { $case: 'review', value: { favourable: true, opinion: '示例', objectionsAnswered: '' } })
  await act(kernel, officers.subsidy, id, { $case: 'confirm', value: { note: '' } })
}
/** What two people sealed in each entry, to be sealed again for others. */
interface Pattern {
  readonly found: Case
  readonly plain: readonly Readonly<Record<string, string>>[]
}
async function patterns(world: AssistanceWorld): Promise<Pattern[]> {
  const { kernel, cases } = inMemory(world)
  for (const n of [0, 1]) await confirmed(kernel, n)
  return Promise.all(
    [...cases.values()].map(async (found) => {
      const key = (await kernel.keys.of(found._id)) as Buffer
      const text = (entry: Entry): Record<string, string> =>
        Object.fromEntries(
          Object.entries(entry.sealed ?? {}).map(([field, box]) => [field, open(key, { caseId: found._id, seq: entry.seq, field }, box).toString()]),
        )
      return { found, plain: found.tail.map(text) }
    }),
  )
}
/** The file of another person: what the pattern went through, under a key, an identity number, a receipt and a chain of its own. */
function another({ ring, kernels }: AssistanceWorld, { found, plain }: Pattern, n: number): { made: Case; key: WrappedKey } {
  const [id, key, { kind }] = [futureId('special', `bench-${n}`), randomBytes(32), kernels.special.store]
  const own: Record<string, string> = { 'applicant.idNumber': numbered(n).idNumber, 'applicant.name': invent(n).name, 'account.holder': invent(n).name }
  const seals: Record<string, { seq: number; box: Buffer }> = {}
  const tail: Entry[] = []
  for (const [i, { prev: _prev, hash: _hash, eventId: _eventId, ...draft }] of found.tail.entries()) {
    const boxes = Object.entries(plain[i]!).map(([field, text]) => [field, seal(key, { caseId: id, seq: draft.seq, field }, own[field] ?? text)] as const)
    for (const [field, box] of boxes) seals[field] = { seq: draft.seq, box }
    const command = { ...draft.command, id: `${draft.command.id}-${n}` }
    tail.push(chain(id, tail.at(-1)?.hash ?? '', { ...draft, command, ...(boxes.length > 0 && { sealed: Object.fromEntries(boxes) }) }))
  }
  const who = hmac(ring.blind, 'id', numbered(n).idNumber).toString('hex')
  const people = found.people.map((one) => (one.part === 'applicant' ? { ...one, account: `citizen-${n}`, who } : one))
  const { code: _code, ...receipt } = receiptFor(ring.codes, kind, id, found.created.on, 1)
  const made = { ...found, _id: id, ...receipt, people, claims: kind.claims(found.facts as object, people, found.state), head: tail.at(-1)!.hash, tail, seals }
  return { made: atRest(made), key: { _id: id, kid: ring.current, wrapped: wrap(ring, id, key) } }
}
const inBulk = 500
/** So many people confirmed in special assistance: two of them by the kernel, the others after their pattern; at rest in `made`. */
export async function makeBeneficiaries(world: AssistanceWorld, count: number): Promise<void> {
  const [made, from, receipts] = [world.collection('made'), await patterns(world), new Set<string>()]
  for (let n = 0; n < count;) {
    const some: ReturnType<typeof another>[] = []
    for (; n < count && some.length < inBulk; n++) {
      const one = another(world, from[n % from.length]!, n)
      // A second of the same receipt number would be given another one; here it is one person less, made up for at the end.
      if (receipts.has(one.made.receipt!.number)) count++
      else some.push(one)
      receipts.add(one.made.receipt!.number)
    }
    await world.wrappedKeys.insertMany(some.map(({ key }) => key))
    await made.insertMany(some.map((one) => one.made) as never)
  }
}
