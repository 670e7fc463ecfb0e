import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tablesOf } from '@qingdan/lib/generating.ts'
import { subsidy } from './generate.ts'

test('rows, papers, what agencies hear and periods of both assistances are there to be read', () => {
  const table = tablesOf(subsidy)
  assert.match(table, /\| endingNoticed \| stop \| stopped \| subsidy \+ head \| `list:r2:stop` \| 停止发放决定书 \| Ended \| adverse \|/)
  assert.match(table, /\| endingNoticed \| terminate \| terminated \| subsidy \+ head \| `list:r2:end` \| 终止决定书 \| Ended \| adverse \|/)
  assert.match(table, /\| noticed \| takeDown \| noticeOver \| clock \| `assistance:notice` \|/)
  assert.match(table, /\| special \| suspended \| suspension \| `assistance:suspend` \| 6 months \| assumed \| subsidy \| restoreBySilence \|/)
})
