import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beginningOf, checkMachine, isEnd, keptApart, type Machine, officersOf, stepOf, toMermaid } from './machine.ts'

const under = 'permit-law:32'
const machine = {
  none: { open: { to: 'open', by: ['citizen', 'counterClerk'], under } },
  open: {
    note: { to: 'open', by: ['township'], under },
    settle: { to: 'settled', by: ['permit'], countersign: ['head'], otherThan: ['note'], under },
    lapse: { to: 'lapsed', by: ['clock'], under },
  },
  settled: { record: { to: 'settled', by: ['auditor'], under } },
  lapsed: {},
} as const satisfies Machine

test('a command is a step in the states whose rows name it, and nothing anywhere else', () => {
  assert.equal(stepOf(machine, 'open', 'settle')?.to, 'settled')
  assert.equal(stepOf(machine, 'lapsed', 'settle'), undefined)
  assert.equal(stepOf(machine, 'unheard of', 'settle'), undefined)
})
test('a process begins with the first row of none, and one without a beginning is no process', () => {
  assert.equal(beginningOf(machine), machine.none.open)
  assert.throws(() => beginningOf({ none: {} }), /no beginning/)
  assert.throws(() => beginningOf({}), /no beginning/)
})
test('commands that some row keeps apart are known by the table alone', () => {
  assert.deepEqual([...keptApart(machine)], ['note'])
})
test('the officers of a process are all its roles, those that sign second too, but neither the parties nor the clock', () => {
  assert.deepEqual([...officersOf(machine)], ['township', 'permit', 'head', 'auditor'])
  assert.deepEqual([...officersOf({ open: { note: undefined, settle: machine.open.settle } } as Machine)], ['permit', 'head'])
})
test('a state is an end when no row leaves it, though a closed file may take a record', () => {
  assert.deepEqual(
    Object.keys(machine).filter((state) => isEnd(machine, state)),
    ['settled', 'lapsed'],
  )
  assert.equal(isEnd({ open: { note: undefined } } as Machine, 'open'), true)
})
test('a whole table has no faults, and each fault of a broken one is named', () => {
  assert.deepEqual(checkMachine(machine, ['settled', 'lapsed']), [])
  assert.deepEqual(checkMachine(machine, ['settled', 'open']), ['open has a way out', 'lapsed has no way out'])
  const broken = {
    none: { open: { to: 'open', by: ['citizen'], under } },
    open: { go: { to: 'nowhere', by: ['township'], under }, idle: { to: 'open', by: [], under }, absent: undefined },
    island: { leave: { to: 'open', by: ['head'], under } },
  } as unknown as Machine
  assert.deepEqual(checkMachine(broken, []), ['island cannot be reached', 'open.go leads to nowhere, which does not exist', "open.idle is nobody's"])
})
test('the picture of a process draws rows with the same ends as one arrow, and its ends as ends', () => {
  const drawn = { ...machine, open: { ...machine.open, add: { to: 'open', by: ['township'], under }, absent: undefined } } as unknown as Machine
  assert.deepEqual(toMermaid(drawn).split('\n'), [
    'stateDiagram-v2',
    '  [*] --> open: open',
    '  open --> open: note, add',
    '  open --> settled: settle',
    '  open --> lapsed: lapse',
    '  settled --> settled: record',
    '  settled --> [*]',
    '  lapsed --> [*]',
  ])
})
