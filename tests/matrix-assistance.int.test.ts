import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asActor, connect } from '@qingdan/lib/grpc.ts'
import { RewardDefinition, SpecialDefinition } from '@qingdan/proto/subsidy/enrolment/v1/enrolment.ts'
import { rules } from '../services/subsidy/rules.ts'
import { application, invent } from '../services/subsidy/testing.ts'
import { askerOf } from './abuse/ask.ts'
import { accounts, everybody, sees } from './abuse/assistance.ts'
import { callsOf } from './abuse/calls.ts'
import { requests } from './abuse/requests.ts'
import { ownRealm } from './abuse/realm.ts'
import { worldOf, type World } from './world.ts'

const realm = await ownRealm()
const people = everybody(realm)
const absentId = '0'.repeat(24)
const calls = (await callsOf('subsidy')).filter(({ path }) => path.startsWith('/qingdan.subsidy.'))
const ofEnrolment = calls.filter(({ path }) => path.includes('.enrolment.'))
const found: Record<'Reward' | 'Special', string> = { Reward: '', Special: '' }
let world: World
const asPerson = asActor(people.find(({ account }) => account === accounts.person)?.token ?? '')
const asSpouse = asActor(people.find(({ account }) => account === accounts.spouse)?.token ?? '')
const clients = () => ({ Reward: connect(RewardDefinition, world.address), Special: connect(SpecialDefinition, world.address) })
before(async () => {
  world = await worldOf(['subsidy'], { over: { KEYCLOAK_URL: realm.url } })
  for (const [service, programme] of [
    ['Reward', 'reward'],
    ['Special', 'special'],
  ] as const) {
    const command = { command: application(1, programme, { marriage: 'married', spouse: invent(800) }) as never }
    const applied = await clients()[service].act({ caseId: '', commandId: `matrix-${programme}`, command }, asPerson)
    found[service] = applied.case?.id ?? ''
    await clients()[service].claim({ receiptNumber: applied.case?.receiptNumber ?? '', queryCode: applied.queryCode }, asSpouse)
  }
})
after(async () => {
  await world.stop()
  realm.stop()
})
const ask = askerOf(() => world.address, requests)
const fileOf = (path: string): string => found[path.includes('.Reward/') ? 'Reward' : 'Special']
const allowed = (path: string, role: string): boolean => rules[path]?.some((one) => one === role) ?? false

test('each call × role × office × relation: refused, absent or let through as the table says', async (t) => {
  for (const call of calls) {
    await t.test(call.path, async () => {
      const [about] = requests[call.path] ?? ['open']
      await Promise.all(
        people.map(async (person) => {
          const outcome = await ask(call, person, fileOf(call.path))
          const said = `${call.path} by ${person.called}: ${outcome}`
          if (!allowed(call.path, person.role)) return assert.equal(outcome, 'denied', said)
          if (about !== 'case') return assert.notEqual(outcome, 'denied', said)
          // No round, batch or recovery stands under the id of an enrolment.
          if (!ofEnrolment.includes(call)) return assert.equal(outcome, 'absent', said)
          // What the state of the file refuses has found the file; an upload that is not there is absent for everybody, and the application is no paper for neighbours.
          const kept = call.path.endsWith('/Download') || (call.path.endsWith('/Sheet') && person.role === 'committee')
          return assert.equal(outcome === 'absent', kept || !sees(person), said)
        }),
      )
    })
  }
})
test('a file out of sight is answered like one that does not exist, by every call that is about a file', async () => {
  for (const call of ofEnrolment.filter(({ path }) => requests[path]?.[0] === 'case'))
    for (const person of people.filter((one) => !sees(one) && allowed(call.path, one.role)))
      assert.equal(await ask(call, person, fileOf(call.path)), await ask(call, person, absentId), `${call.path} by ${person.called}`)
})
test('a file of one assistance is none of the other', async () => {
  const head = people.find(({ role }) => role === 'head')!
  for (const call of ofEnrolment.filter(({ path }) => /\/(Get|History|Sheet|Reads)$/.test(path)))
    assert.equal(await ask(call, head, found[call.path.includes('.Reward/') ? 'Special' : 'Reward']), 'absent', call.path)
})
test('lists, counts and export show a file to those alone who may open it, and a name to those alone who may read it', async () => {
  for (const service of ['Reward', 'Special'] as const)
    for (const person of people.filter(({ role }) => allowed(`/qingdan.subsidy.enrolment.v1.${service}/List`, role))) {
      const answers = await Promise.all([{}, { export: true }].map((more) => clients()[service].list({ queue: 'all', ...more }, asActor(person.token))))
      for (const { rows, counts } of answers) {
        assert.deepEqual(
          rows.map((row) => row.case?.id),
          sees(person) ? [found[service]] : [],
          person.called,
        )
        assert.equal(counts['all'] ?? 0, sees(person) ? 1 : 0, person.called)
        const named = person.role !== 'auditor' && !(service === 'Special' && person.role === 'committee')
        assert.deepEqual(
          rows.map(({ maskedName }) => maskedName !== ''),
          rows.map(() => named),
          `${service} ${person.called}`,
        )
      }
    }
})
