import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BusinessDateDefinition, OperationsDefinition } from '@qingdan/proto/kernel/v1/office.ts'
import { MonthlyDefinition } from '@qingdan/proto/permit/monthly/v1/monthly.ts'
import { PermitDefinition } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { roles } from '@qingdan/lib/machine.ts'
import { actor } from '@qingdan/lib/testing/kernel.ts'
import { mayCall, rules } from '../../services/permit/rules.ts'

const paths = [BusinessDateDefinition, OperationsDefinition, MonthlyDefinition, PermitDefinition].flatMap(({ fullName, methods }) =>
  Object.values(methods).map(({ name }) => `/${fullName}/${name}`),
)

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
