import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkMachine, type Step } from '@qingdan/lib/machine.ts'
import { inForce } from '@qingdan/lib/law.ts'
import { ends, machines, over } from './machine.ts'

const programmes = ['reward', 'special'] as const
const rowsOf = (programme: (typeof programmes)[number]) =>
  Object.entries(machines[programme]).flatMap(([state, steps]) =>
    Object.entries(steps as Record<string, Step>).map(([command, step]) => ({ state, command, step })),
  )
const rows = programmes.flatMap(rowsOf)

test('every state is reached and every open one has a way out', () => {
  for (const programme of programmes) assert.deepEqual(checkMachine(machines[programme], ends), [])
})
test('out of what was ended by decision only an annulment leads', () => {
  for (const { state, command, step } of rows) if (over.includes(state) && step.to !== state) assert.equal(command, 'annul')
})
test('a clerk at the counter may do whatever a citizen may', () => {
  for (const { state, command, step } of rows) assert.equal(step.by.includes('citizen'), step.by.includes('counterClerk'), `${state}.${command}`)
})
test('the clock takes a notice down and gives an assistance back; it acts against nobody', () => {
  const clock = rows.filter(({ step }) => step.by.includes('clock'))
  assert.deepEqual(new Set(clock.map(({ command }) => command)), new Set(['takeDown', 'restoreBySilence']))
  assert.ok(clock.every(({ step }) => step.by.length === 1))
})
test('an end by decision comes only from a notice of it, and takes two persons; so do an annulment and the destruction of a file', () => {
  const ending = rows.filter(({ state, step }) => ['terminated', 'stopped'].includes(step.to) && step.to !== state)
  assert.deepEqual(
    ending.map(({ state, command, step }) => [state, command, step.by.join(), step.countersign?.join(), step.adverse]),
    [
      ['endingNoticed', 'terminate', 'subsidy', 'head', true],
      ['endingNoticed', 'stop', 'subsidy', 'head', true],
      ['endingNoticed', 'terminate', 'subsidy', 'head', true],
    ],
  )
  assert.deepEqual(new Set(rows.filter(({ step }) => step.countersign).map(({ command }) => command)), new Set(['terminate', 'stop', 'annul', 'erase']))
  assert.ok(
    rows.filter(({ step }) => step.to === 'endingNoticed' && step.by.includes('subsidy')).every(({ state }) => ['suspended', 'endingNoticed'].includes(state)),
  )
})
test('while a verification or a suspicion is open nothing is reserved; what a batch holds already is answered in every state', () => {
  const taking = (command: string) =>
    rowsOf('reward')
      .filter((row) => row.command === command)
      .map(({ state }) => state)
  assert.deepEqual(taking('reserve'), ['confirmed', 'active', 'terminated', 'stopped'])
  assert.deepEqual(taking('recordPaid'), ['confirmed', 'active', 'verifying', 'suspended', 'endingNoticed', 'terminated', 'stopped'])
})
test('what differs in law: the notice and the stop are of the reward, the change of branch of special assistance', () => {
  const commands = (programme: (typeof programmes)[number]) => new Set(rowsOf(programme).map(({ command }) => command))
  const [reward, special] = [commands('reward'), commands('special')]
  assert.deepEqual([...reward.difference(special)].toSorted(), ['postNotice', 'recordObjection', 'stop', 'takeDown'])
  assert.deepEqual([...special.difference(reward)], ['reclassify'])
})
test('on the day of the list and today every row stands on a clause in force, but the destruction of files before it was law', () => {
  const lawless = (day: string) => new Set(rows.filter(({ step }) => !inForce(step.under, day)).map(({ command }) => command))
  assert.deepEqual(lawless('2015-07-20'), new Set(['erase']))
  assert.deepEqual(lawless('2021-10-31'), new Set(['erase']))
  assert.deepEqual(lawless('2021-11-01'), new Set())
  assert.deepEqual(lawless('2026-11-25'), new Set())
})
