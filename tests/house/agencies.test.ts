import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agencies } from '../../deploy/nats/agencies.ts'
import { agencies as permit } from '../../services/permit/reactions.ts'

const heard: Readonly<Record<string, readonly string[]>> = { permit }

test('each service hears the agencies that it tells something', () => {
  for (const [service, named] of Object.entries(heard)) {
    const told = agencies.filter(({ answers, events }) => answers.length > 0 && events.some((event) => event.startsWith(`${service}.`)))
    assert.deepEqual(named.toSorted(), told.map(({ id }) => id).toSorted(), service)
  }
})
