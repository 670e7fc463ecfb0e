import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agencies } from '../../deploy/nats/agencies.ts'
import { agencies as permit } from '../../services/permit/reactions.ts'
import { agencies as subsidy } from '../../services/subsidy/reactions.ts'

const heard: Readonly<Record<string, readonly string[]>> = { permit, subsidy }
const answering = agencies.filter(({ answers }) => answers.length > 0)

test('each service hears the agencies that it tells something, and no agency answers into the void', () => {
  for (const [service, named] of Object.entries(heard)) {
    const told = answering.filter(({ events }) => events.some((event) => event.startsWith(`${service}.`)))
    assert.deepEqual(named.toSorted(), told.map(({ id }) => id).toSorted(), service)
  }
  assert.deepEqual(
    answering.filter(({ id }) => !Object.values(heard).some((named) => named.includes(id))),
    [],
  )
})
