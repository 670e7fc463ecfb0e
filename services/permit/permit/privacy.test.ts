import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRejected } from '@qingdan/lib/rejections.ts'
import { sheetOf } from './documents.ts'
import { faultsIn } from './faults.ts'
import type { Command } from './machine.ts'
import { permitKind } from './permit.ts'
import { publish } from './public.ts'
import { decide } from './decide.ts'
import { actor, aFile, commands, on } from './testing.ts'
import { viewEvent } from './views.ts'

const kind = permitKind({ demonstration: true })
const canary = 'CANARY-74219'
const file = aFile({
  matter: 'fraud',
  changedOn: '2015-07-24',
  decidedOn: '2015-07-20',
  defended: true,
  documents: [{ seq: 2, on: '2015-07-20' }],
  lastDocumentSeq: 2,
  told: ['family-photo'],
})

/** Every copy of a command in which one of its strings, keys of maps included, is the canary. */
function planted(value: unknown): unknown[] {
  if (typeof value === 'string') return [canary]
  if (typeof value !== 'object' || value === null) return []
  const rows = Object.entries(value).flatMap(([key, inner]) => planted(inner).map((changed) => ({ key, changed })))
  return rows.map(({ key, changed }) =>
    Array.isArray(value) ? value.map((item: unknown, i) => (String(i) === key ? changed : item)) : { ...value, [key]: changed },
  )
}

test('no string that a person types reaches an event: it is sealed, or refused as unknown', () => {
  let sealedCount = 0
  let tried = 0
  for (const command of Object.values(commands)) {
    for (const value of planted(command.value)) {
      tried++
      const changed = { $case: command.$case, value } as Command
      const decision = faultsIn(true)(changed) ?? decide(file, changed, on('2015-08-10'))
      if (isRejected(decision)) continue
      const bytes = Buffer.from(kind.encode(decision.event))
      assert.ok(!bytes.includes(canary), `${command.$case}: ${JSON.stringify(value)}`)
      assert.ok(!JSON.stringify(publish(decision.event) ?? {}).includes(canary))
      if (JSON.stringify(decision.sealed ?? {}).includes(canary)) sealedCount++
    }
  }
  assert.ok(tried > 50)
  assert.ok(sealedCount > 20, `${sealedCount} texts were sealed`)
})
test('the people of an application are in no event, whole or in part', () => {
  const decision = decide(file, commands.apply, on('2015-07-20'))
  assert.ok('event' in decision)
  const bytes = Buffer.from(kind.encode(decision.event))
  const { woman, man } = commands.apply.value
  for (const text of [woman, man].flatMap((person) => [person?.name, person?.idNumber, person?.phone, person?.address]))
    assert.ok(text && !bytes.includes(text))
})
test('whose party book it is, and why a lapse was dropped, is on no paper', () => {
  const people = { woman: '苗小满', man: '乔立夏' }
  const texts = { partyCadre: canary, lapseFindings: canary }
  const letter = sheetOf('permit.disciplineNotice', {
    facts: file,
    entry: { on: '2015-08-10' },
    event: { $case: 'disciplineNotified', value: {} },
    people,
    texts,
    parameters: {},
  })
  const report = sheetOf('permit.checkReport', {
    facts: file,
    entry: { on: '2015-08-10' },
    event: { $case: 'lapseDropped', value: {} },
    people,
    texts,
    parameters: {},
  })
  assert.ok(!JSON.stringify([letter, report]).includes(canary))
})
test('where a lead came from is hidden in the history from those who do not read it in the file', () => {
  const raised = { $case: 'leadRaised', value: { source: 'complaint' } } as const
  const hidden = { $case: 'leadRaised', value: { source: '' } }
  for (const role of ['citizen', 'counterClerk'] as const) assert.deepEqual(viewEvent(raised, actor(role), false), hidden, role)
  assert.deepEqual(viewEvent(raised, actor('permit'), true), hidden, 'a party sees as a party')
  for (const role of ['township', 'permit', 'head'] as const) assert.deepEqual(viewEvent(raised, actor(role), false), raised, role)
})
