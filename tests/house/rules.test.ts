import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roles } from '@qingdan/list/roles.ts'
import { actor } from '@qingdan/lib/testing/kernel.ts'
import { everyCall } from '../abuse/calls.ts'
import { mayCall, rules } from '../../services/permit/rules.ts'

const paths = (await everyCall()).map(({ path }) => path)

test('every call of the contracts has its rule, and no rule is of a call that does not exist', () => {
  assert.deepEqual(Object.keys(rules).toSorted(), paths.toSorted())
})
test('a call without a rule is refused to everybody', () => {
  for (const role of roles) assert.equal(mayCall('/qingdan.permit.permit.v1.Permit/Unwritten', actor('a', role)), false)
  assert.equal(mayCall('toString', actor('a', 'head')), false)
})
for (const path of paths) {
  test(`${path}: exactly the roles of its rule`, () => {
    const allowed: readonly string[] = rules[path as keyof typeof rules]
    for (const role of roles) assert.equal(mayCall(path, actor('a', role)), allowed.includes(role), role)
    assert.equal(mayCall(path, { ...actor('a', 'public'), roles: [] }), false)
  })
}
test('the administrator sees no case, and a visitor gives no command', () => {
  const cases = paths.filter((path) => /\/(Act|Sign|Get|List|History|Reads|Unmask|Download|Upload|Sample)$/.test(path))
  for (const path of cases) for (const role of ['administrator', 'public'] as const) assert.equal(mayCall(path, actor('a', role)), false, `${path} ${role}`)
})
