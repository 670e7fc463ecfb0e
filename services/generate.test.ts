import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { generated } from './generate.ts'

test('what is generated is fresh: after a change run services/generate.ts', () => {
  for (const [path, write] of Object.entries(generated)) assert.equal(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'), write(), path)
})
test('the catalogue has the events of the kernel, of each kind, and what agencies are told', () => {
  const catalogue = generated['docs/generated/events.md']?.() ?? ''
  for (const event of ['Proposed', 'Applied', 'Sent', 'permit.DisciplineNotified']) assert.match(catalogue, new RegExp(`\\| ${event} \\|`))
})
