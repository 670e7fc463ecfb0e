import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkMachine, type Step } from '@qingdan/lib/machine.ts'
import { gate } from '@qingdan/lib/may.ts'
import { ends, machine } from './machine.ts'
import { permitKind } from './permit.ts'

const rows = Object.entries(machine).flatMap(([state, steps]) =>
  Object.entries(steps as Record<string, Step>).map(([command, step]) => ({ state, command, step })),
)

test('every state is reached and every open state has a way out; a closed file takes records only', () => {
  assert.deepEqual(checkMachine(machine, ends), [])
})

test('nothing leads out of a closed file', () => {
  for (const { state, step } of rows) if (ends.includes(state)) assert.equal(step.to, state)
})

test('a clerk at the counter may do whatever a citizen may', () => {
  for (const { state, command, step } of rows) assert.equal(step.by.includes('citizen'), step.by.includes('counterClerk'), `${state}.${command}`)
})

test('the clock ends every open file when the law ends, and acts otherwise only for the applicant', () => {
  const clock = rows.filter(({ step }) => step.by.includes('clock'))
  assert.deepEqual(new Set(clock.map(({ command }) => command)), new Set(['endOfLaw', 'acceptBySilence']))
  assert.ok(clock.every(({ step }) => step.by.length === 1))
  const open = Object.keys(machine).filter((state) => state !== 'none' && !ends.includes(state))
  assert.deepEqual(
    clock.filter(({ command }) => command === 'endOfLaw').map(({ state }) => state),
    open,
  )
  for (const { state, step } of clock.filter(({ command }) => command === 'endOfLaw')) {
    assert.deepEqual(
      [step.to, step.under, step.windDown],
      [['submitted', 'correction', 'accepted', 'reviewed'].includes(state) ? 'notNeeded' : 'closedNoLongerRequired', 'pfpl-2015-amendment', true],
    )
  }
})

test('three acts need a second person, and these persons; so does erasing any closed file', () => {
  const two = rows.filter(({ step }) => step.countersign && !step.erases).map(({ state, command, step }) => [state, command, step.by, step.countersign])
  assert.deepEqual(two, [
    ['accepted', 'reviewOnSite', ['township'], ['township']],
    ['suspected', 'noticeRevocation', ['permit'], ['permit']],
    ['noticed', 'revoke', ['permit'], ['head']],
  ])
  const erasing = rows.filter(({ step }) => step.erases)
  assert.deepEqual(
    erasing.map(({ state }) => state),
    Object.keys(machine).filter((state) => ends.includes(state)),
  )
  assert.ok(erasing.every(({ step }) => step.by.join() === 'head' && step.countersign?.join() === 'permit'))
})

const kind = permitKind({ demonstration: true })
test('on the last day of the law every row but its end is lawful; on the next day only what winds the matter down', () => {
  const lawful = (day: string) => rows.filter(({ step }) => gate(kind, step, day) === undefined)
  assert.deepEqual(new Set(rows.filter((row) => !lawful('2015-12-31').includes(row)).map(({ command }) => command)), new Set(['endOfLaw', 'erase']))
  assert.deepEqual(new Set(lawful('2016-01-01').map(({ command }) => command)), new Set(['endOfLaw', 'recordService']))
})
test('nothing is erased on a day on which no law asks for it', () => {
  const erasing = rows.flatMap(({ step }) => (step.erases ? [step] : []))
  assert.ok(erasing.every((step) => gate(kind, step, '2021-10-31')?.rejected === 'not-in-force'))
  assert.ok(erasing.every((step) => gate(kind, step, '2021-11-01') === undefined))
})
test('who applies on 2016-01-01 is told which law ended the permit, and since when', () => {
  const refused = gate(kind, machine.none.apply, '2016-01-01')
  assert.deepEqual([refused?.rejected, refused?.meta], ['not-in-force', { clause: 'sd-pfp:grounds', until: '2016-01-01', repealedBy: 'pfpl-2015-amendment' }])
})
test('before the ground of one only-child spouse there was no permit of this list', () => {
  assert.equal(gate(kind, machine.none.apply, '2014-05-29')?.rejected, 'not-in-force')
  assert.equal(gate(kind, machine.none.apply, '2014-05-30'), undefined)
})
