import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roles } from '@qingdan/list/roles.ts'
import { actor } from '@qingdan/lib/testing/kernel.ts'
import { callsOf, everyCall } from '../abuse/calls.ts'
import * as permit from '../../services/permit/rules.ts'
import * as subsidy from '../../services/subsidy/rules.ts'

const services = { permit, subsidy }
const all = (await everyCall()).map(({ path }) => path)

test('every call of the contracts belongs to a service', async () => {
  const served = new Set((await Promise.all(Object.keys(services).map(callsOf))).flat().map(({ path }) => path))
  assert.deepEqual(
    all.filter((path) => !served.has(path)),
    [],
  )
})
for (const [service, { mayCall, rules: table }] of Object.entries(services)) {
  const rules: Readonly<Record<string, readonly string[]>> = table
  const paths = (await callsOf(service)).map(({ path }) => path)
  test('every call of the contracts has its rule, and no rule is of a call that does not exist', () => {
    assert.deepEqual(Object.keys(rules).toSorted(), paths.toSorted(), service)
  })
  test('a call without a rule is refused to everybody', () => {
    for (const role of roles) assert.equal(mayCall(`/qingdan.${service}.permit.v1.Permit/Unwritten`, actor('a', role)), false)
    assert.equal(mayCall('toString', actor('a', 'head')), false)
  })
  for (const path of paths) {
    test(`${service} ${path}: exactly the roles of its rule`, () => {
      const allowed = rules[path] ?? []
      for (const role of roles) assert.equal(mayCall(path, actor('a', role)), allowed.includes(role), role)
      assert.equal(mayCall(path, { ...actor('a', 'public'), roles: [] }), false)
    })
  }
  test('the administrator sees no case, and a visitor gives no command', () => {
    const cases = paths.filter((path) => /\/(Act|Sign|Get|List|History|Reads|Unmask|Download|Upload|Sample|Lines|File|Report)$/.test(path))
    for (const path of cases) for (const role of ['administrator', 'public'] as const) assert.equal(mayCall(path, actor('a', role)), false, `${path} ${role}`)
  })
}
