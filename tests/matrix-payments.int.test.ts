import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { handle } from '@qingdan/lib/handle.ts'
import type { Kernel } from '@qingdan/lib/kernel.ts'
import type { Tagged } from '@qingdan/lib/kind.ts'
import { isRejected } from '@qingdan/lib/rejections.ts'
import { actor } from '@qingdan/lib/testing/kernel.ts'
import type { Facts as BatchFacts } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import type { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { rules } from '../services/subsidy/rules.ts'
import { act, application, officers, signed } from '../services/subsidy/testing.ts'
import { worker } from '../services/subsidy/work/each.ts'
import { crowd } from './abuse/actors.ts'
import { askerOf } from './abuse/ask.ts'
import { callsOf } from './abuse/calls.ts'
import { ownRealm } from './abuse/realm.ts'
import { requests } from './abuse/requests.ts'
import { worldOf, type World } from './world.ts'

// A verification, a payment that lies with the bank, and a recovery: every call of their contracts by every role at every office and by every citizen.
const realm = await ownRealm()
const offices = {
  own: 'township:370304106',
  other: 'township:370304001',
  village: 'committee:370304106-01',
  bureau: 'bureau',
  finance: 'finance',
  bank: 'agency:bank',
  registry: 'agency:psb',
  none: '',
} as const
const accounts = { person: 'person', spouse: 'spouse', stranger: 'stranger' } as const
const people = crowd(realm, offices, Object.values(accounts))
type Person = (typeof people)[number]
type Kind = 'Round' | 'Batch' | 'Clawback'
/** Who may see what, spelled out here and nowhere taken from the service. */
const sees: Readonly<Record<Kind, (person: Person) => boolean>> = {
  Round: ({ role, office }) => ['subsidy', 'head', 'auditor'].includes(role) || (['township', 'committee'].includes(role) && office !== 'none'),
  Batch: ({ role, office }) => ['subsidy', 'head', 'finance', 'auditor'].includes(role) || (role === 'agency' && office === 'bank'),
  // A recovery is asked of one person alone; the file lies at no counter, because the person applied themselves.
  Clawback: ({ role, account }) => ['subsidy', 'head', 'finance', 'auditor'].includes(role) || account === accounts.person,
}
const found: Record<Kind, string> = { Round: 'round-2016', Batch: '', Clawback: '' }
const absent: Readonly<Record<Kind, string>> = { Round: 'round-2031', Batch: 'special-2031-H1-2031-06-01', Clawback: '0'.repeat(24) }
const kindOf = (path: string): Kind => (Object.keys(found) as Kind[]).find((kind) => path.includes(`.${kind}/`))!
const calls = (await callsOf('subsidy')).filter(({ path }) => /\.(Round|Batch|Clawback)\//.test(path))
const allowed = (path: string, role: string): boolean => rules[path]?.some((one) => one === role) ?? false

let world: World
const kernel = (name: string): Kernel => world.running.parts.kernels[name]!
const ask = askerOf(() => world.address, requests)
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 400; n++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.fail('it did not come to hold within 20 seconds')
}
const person = actor(accounts.person, 'citizen')
/** Somebody confirmed in special assistance, by their own account. */
async function beneficiary(): Promise<string> {
  const special = kernel('special')
  const { _id: id } = (await act(special, person, '', application(2, 'special'))).case
  await act(special, officers.committee, id, { $case: 'discuss', value: { favourable: true, present: 5, minutes: '示例' } })
  await act(special, officers.township, id, { $case: 'review', value: { favourable: true, opinion: '示例', objectionsAnswered: '' } })
  await act(special, officers.subsidy, id, { $case: 'confirm', value: { note: '' } })
  return id
}
/** A payment of one, which the bank has and has not answered. */
async function sent(): Promise<string> {
  const draw = { $case: 'draw', value: { programme: 'special', period: '2015-H2', cutOff: '2015-12-01', supplement: 0 } }
  const { _id: id } = (await act(kernel('batch'), officers.subsidy, '', draw)).case
  const now = async () => (await kernel('batch').store.load(id, {}))!
  await until(async () => (await now()).state === 'drawn')
  await act(kernel('batch'), officers.subsidy, id, { $case: 'approve', value: { digest: ((await now()).facts as BatchFacts).digest } })
  await signed(kernel('batch'), officers.head, id)
  await act(kernel('batch'), officers.finance, id, { $case: 'export', value: {} })
  return id
}
/** What was paid to somebody whose enrolment was ended for fraud is asked back. */
async function askedBack(enrolment: string): Promise<string> {
  const special = kernel('special')
  const [payment] = ((await special.store.load(enrolment, {}))!.facts as Facts).payments
  const paid: Tagged = { $case: 'recordPaid', value: { payment: payment!.id, paidOn: '2015-12-01' } }
  assert.ok(!isRejected(await handle(special, worker, { caseId: enrolment, commandId: 'matrix-paid-by-hand', command: paid })))
  const told = { facts: '示例事实', evidence: '示例证据' }
  const lead = { source: 'check', matter: 'fraud', changedOn: '2015-12-01', reference: '', text: '示例', reporter: '' }
  const { entry } = await act(special, officers.subsidy, enrolment, { $case: 'recordLead', value: lead })
  await act(special, officers.subsidy, enrolment, { $case: 'suspend', value: { lead: entry.seq, secondSource: 'register', ...told } })
  await act(special, officers.subsidy, enrolment, { $case: 'noticeEnding', value: { matter: 'fraud', eventOn: '2015-12-01', ...told } })
  await act(special, person, enrolment, { $case: 'defend', value: { statement: '', nothingToSay: true } })
  await act(special, officers.subsidy, enrolment, { $case: 'terminate', value: { grounds: '示例理由' } })
  await signed(special, officers.head, enrolment)
  const { _id: id } = (await act(kernel('clawback'), officers.subsidy, '', { $case: 'notice', value: { programme: 'special', enrolment, ...told } })).case
  await until(async () => (await kernel('clawback').store.load(id, { 'people.account': accounts.person })) !== undefined)
  return id
}
before(async () => {
  world = await worldOf(['subsidy'], { date: '2015-12-01', over: { KEYCLOAK_URL: realm.url } })
  const enrolment = await beneficiary()
  found.Batch = await sent()
  found.Clawback = await askedBack(enrolment)
  for await (const _ of world.running.parts.date.walk('2016-01-01'));
  await until(async () => (await kernel('round').store.load(found.Round, {})) !== undefined)
})
after(async () => {
  await world?.stop()
  realm.stop()
})

test('each call of a verification, a payment and a recovery × role × office × relation: refused, absent or let through as the table says', async (t) => {
  for (const call of calls) {
    const kind = kindOf(call.path)
    await t.test(call.path, async () => {
      const [about] = requests[call.path]!
      for (const someone of people) {
        const outcome = await ask(call, someone, found[kind])
        const said = `${call.path} by ${someone.called}: ${outcome}`
        if (!allowed(call.path, someone.role)) assert.equal(outcome, 'denied', said)
        else if (about !== 'case') assert.notEqual(outcome, 'denied', said)
        else assert.equal(outcome === 'absent', !sees[kind](someone), said)
      }
    })
  }
})
test('what is out of sight is answered like what does not exist', async () => {
  for (const call of calls.filter(({ path }) => requests[path]?.[0] === 'case')) {
    const kind = kindOf(call.path)
    for (const someone of people.filter((one) => !sees[kind](one) && allowed(call.path, one.role)))
      assert.equal(await ask(call, someone, found[kind]), await ask(call, someone, absent[kind]), `${call.path} by ${someone.called}`)
  }
})
test('nothing of all that was asked has moved anything', async () => {
  const states = await Promise.all((Object.keys(found) as Kind[]).map(async (kind) => (await kernel(kind.toLowerCase()).store.load(found[kind], {}))?.state))
  assert.deepEqual(states, ['open', 'exported', 'noticed'])
})
