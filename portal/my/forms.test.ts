import assert from 'node:assert/strict'
import test from 'node:test'
import { faultsIn } from '../../services/permit/permit/faults.ts'
import { my } from '../text/my.ts'
import { yours } from '../text/yours.ts'
import { commandOf, isTypeable, textFields, valuesIn } from './forms.ts'

test('each form becomes a command that the service takes', () => {
  const values = { statement: '我们没有离婚。', what: '住址', 'bornOn-y': '2015', 'bornOn-m': '9', 'bornOn-d': '8' }
  for (const command of Object.keys(textFields).filter(isTypeable)) {
    const made = commandOf(command, values)
    assert.ok('$case' in made, command)
    assert.equal(faultsIn(true)(made), undefined, command)
  }
})

test('a person may have nothing to say, but must say so; words outweigh the tick', () => {
  assert.deepEqual(commandOf('defend', {}), { wrong: { statement: 'either' } })
  assert.deepEqual(commandOf('defend', { nothing: 'yes' }), { $case: 'defend', value: { statement: '', nothingToSay: true } })
  assert.deepEqual(commandOf('defend', { nothing: 'yes', statement: ' 有话 ' }), { $case: 'defend', value: { statement: '有话', nothingToSay: false } })
})

test('a day that does not exist is named, and taking back needs no reason', () => {
  assert.deepEqual(commandOf('recordBirth', { 'bornOn-y': '2015', 'bornOn-m': '2', 'bornOn-d': '30' }), { wrong: { 'bornOn-y': 'date' } })
  assert.deepEqual(commandOf('withdrawApplication', {}), { $case: 'withdrawApplication', value: { reason: '' } })
})

test('only fields of the forms are read, and every form has its words', () => {
  const form = new FormData()
  form.set('statement', '甲')
  form.set('__proto__', 'x')
  assert.deepEqual(valuesIn(form), { statement: '甲' })
  for (const command of ['supply', ...Object.keys(textFields)])
    for (const lang of ['zh', 'en'] as const) assert.ok(command in my[lang].command && command in yours[lang].acts, command)
})
