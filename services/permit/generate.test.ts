import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { eventCatalogue, generated, permitTable, readme } from './generate.ts'

test('what is generated is fresh: after a change run services/permit/generate.ts', () => {
  for (const [path, write] of Object.entries(generated)) assert.equal(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'), write(), path)
})
test('the generated part is found in the README and nothing around it is touched', () => {
  const renewed = readme('before\n<!-- generated: begin -->\nold\n<!-- generated: end -->\nafter')
  assert.match(renewed, /^before\n<!-- generated: begin -->\n### A permit file[\s\S]+<!-- generated: end -->\nafter$/)
  assert.doesNotMatch(renewed, /\nold\n/)
})
test('rows, papers and events are there to be read', () => {
  assert.match(permitTable(), /\| reviewed \| refuse \| refused \| permit, head \| `sd-pfp:decide` \| 不予行政许可决定书 \|  \| adverse \|/)
  assert.match(permitTable(), /\| accepted \| endOfLaw \| notNeeded \| clock \| `pfpl-2015-amendment` \| 无需许可告知书 \| Ended \| winds down \|/)
  assert.match(permitTable(), /\| granted \| endOfLaw \| closedNoLongerRequired \| clock \| `pfpl-2015-amendment` \|  \| Ended \| winds down \|/)
  assert.match(permitTable(), /\| permit \| submitted \| answer \| `permit-law:32:4` \| 5 working days \| verified \| township \| acceptBySilence \|/)
  for (const event of ['Proposed', 'Applied', 'Sent', 'permit.DisciplineNotified']) assert.match(eventCatalogue(), new RegExp(`\\| ${event} \\|`))
})
