import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readmeOf, tablesOf } from '@qingdan/lib/generating.ts'
import { permit } from './generate.ts'

test('the generated part is found in the README and nothing around it is touched', () => {
  const renewed = readmeOf(permit, 'before\n<!-- generated: begin -->\nold\n<!-- generated: end -->\nafter')
  assert.match(renewed, /^before\n<!-- generated: begin -->\n### A permit file[\s\S]+<!-- generated: end -->\nafter$/)
  assert.doesNotMatch(renewed, /\nold\n/)
})
test('rows, papers and periods are there to be read', () => {
  const table = tablesOf(permit)
  assert.match(table, /\| reviewed \| refuse \| refused \| permit, head \| `sd-pfp:decide` \| 不予行政许可决定书 \|  \| adverse \|/)
  assert.match(table, /\| accepted \| endOfLaw \| notNeeded \| clock \| `pfpl-2015-amendment` \| 无需许可告知书 \| Ended \| winds down \|/)
  assert.match(table, /\| granted \| endOfLaw \| closedNoLongerRequired \| clock \| `pfpl-2015-amendment` \|  \| Ended \| winds down \|/)
  assert.match(table, /\| permit \| submitted \| answer \| `permit-law:32:4` \| 5 working days \| verified \| township \| acceptBySilence \|/)
})
