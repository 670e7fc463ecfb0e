import assert from 'node:assert/strict'
import { test } from 'node:test'
import { law } from '@qingdan/list/law/index.ts'
import { namedPeriods } from './periods.ts'

test('every period of the statute book can be chosen in the calculator, each once', () => {
  const withPeriod = new Set(law.filter((rule) => rule.period).map((rule) => rule.clause))
  const named = namedPeriods.map((row) => row.clause)
  assert.deepEqual(named.toSorted(), [...withPeriod].toSorted())
})
