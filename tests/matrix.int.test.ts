import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asActor, connect } from '@qingdan/lib/grpc.ts'
import type { Case } from '@qingdan/proto/kernel/v1/case.ts'
import { PermitDefinition } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { rules } from '../services/permit/rules.ts'
import { application } from '../services/permit/permit/testing.ts'
import { askerOf } from './abuse/ask.ts'
import { callsOf, everyCall } from './abuse/calls.ts'
import { accounts, everybody, own as ownTownship, type Person, sees } from './abuse/actors.ts'
import { ownRealm, type OwnRealm } from './abuse/realm.ts'
import { requests } from './abuse/requests.ts'
import { aWorld, type World } from './world.ts'

const absentId = '0'.repeat(24)
let realm: OwnRealm
let world: World
let found: Case
let people: Person[]
before(async () => {
  realm = await ownRealm()
  world = await aWorld({}, '2015-07-20', { KEYCLOAK_URL: realm.url })
  people = everybody(realm)
  const permit = connect(PermitDefinition, world.address)
  const as = (account: string) => asActor(people.find((one) => one.account === account)?.token ?? '')
  const applied = await permit.act(
    { caseId: '', commandId: 'matrix-apply', command: { command: application(1, { township: ownTownship }) } },
    as(accounts.wife),
  )
  found = applied.case as Case
  await permit.claim({ receiptNumber: found.receiptNumber, queryCode: applied.queryCode }, as(accounts.husband))
})
after(async () => {
  await world.stop()
  realm.stop()
})
const ask = askerOf(() => world.address, requests)
const allowed = (path: string, role: string): boolean => (rules as Readonly<Record<string, readonly string[]>>)[path]?.includes(role) ?? false

test('every call has a row of the matrix, and no row is of a call that does not exist', async () => {
  assert.deepEqual(Object.keys(requests).toSorted(), (await everyCall()).map(({ path }) => path).toSorted())
})
test('each call × role × office × relation: refused, absent or let through as the table says', async (t) => {
  let tried = 0
  for (const call of await callsOf('permit')) {
    await t.test(call.path, async () => {
      const [about] = requests[call.path] ?? ['open']
      const kind = call.path.includes('.monthly.') ? 'monthly' : 'permit'
      await Promise.all(
        people.map(async (person) => {
          const outcome = await ask(call, person, found.id)
          tried++
          const said = `${call.path} by ${person.called}`
          if (!allowed(call.path, person.role)) return assert.equal(outcome, 'denied', said)
          if (about !== 'case') return assert.notEqual(outcome, 'denied', said)
          if (kind === 'monthly') return assert.equal(outcome, 'absent', said)
          // What the state of the case refuses has found the case; a paper that is not there, or a proposal, is absent for everybody.
          const hidden = /Download$/.test(call.path)
          return assert.equal(outcome === 'absent', hidden || !sees(person), `${said}: ${outcome}`)
        }),
      )
    })
  }
  console.log(`calls tried: ${tried}`)
})
test('a case out of sight is answered like one that does not exist, by every call that is about a case', async () => {
  const out = people.filter((person) => !sees(person))
  for (const call of (await callsOf('permit')).filter(({ path }) => requests[path]?.[0] === 'case')) {
    for (const person of out.filter(({ role }) => allowed(call.path, role)))
      assert.equal(await ask(call, person, found.id), await ask(call, person, absentId), `${call.path} by ${person.called}`)
  }
})
test('lists, counts, search and export show a case to those alone who may open it', async () => {
  const permit = connect(PermitDefinition, world.address)
  const wanted = { queue: 'all', states: [], documentNumber: '', pageSize: 50, pageToken: '', lateOnly: false, export: false, receiptNumber: '' }
  for (const person of people.filter(({ role }) => allowed('/qingdan.permit.permit.v1.Permit/List', role))) {
    const [all, search, exported, mine] = await Promise.all(
      [{}, { receiptNumber: found.receiptNumber }, { export: true }, { queue: 'own' }].map((more) =>
        permit.list({ ...wanted, ...more }, asActor(person.token)),
      ),
    )
    const ids = [all, search, exported].map((answer) => answer?.rows.map((row) => row.case?.id))
    assert.deepEqual(ids, Array(3).fill(sees(person) ? [found.id] : []), person.called)
    assert.equal(all?.counts['all'] ?? 0, sees(person) ? 1 : 0, person.called)
    assert.equal(mine?.rows.length, Object.values<string>(accounts).includes(person.account) && sees(person) ? 1 : 0, person.called)
  }
})
test('absent and out of sight take the same time, within noise', async () => {
  const [call] = (await callsOf('permit')).filter(({ path }) => path.endsWith('Permit/Get'))
  const stranger = people.find(({ account }) => account === accounts.stranger)
  assert.ok(call && stranger)
  const times: Record<'hidden' | 'absent', number[]> = { hidden: [], absent: [] }
  for (let n = 0; n < 300; n++) {
    for (const [which, id] of n % 2
      ? ([
          ['hidden', found.id],
          ['absent', absentId],
        ] as const)
      : ([
          ['absent', absentId],
          ['hidden', found.id],
        ] as const)) {
      const began = performance.now()
      assert.equal(await ask(call, stranger, id), 'absent')
      times[which].push(performance.now() - began)
    }
  }
  const median = (all: number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
  console.log(`median of 300: out of sight ${median(times.hidden).toFixed(2)} ms, absent ${median(times.absent).toFixed(2)} ms`)
})
