import assert from 'node:assert/strict'
import test from 'node:test'
import { choiceOf, labelOf } from '../text/office/fields.ts'
import { stepsOf } from '../text/office/commands.ts'
import { batchForms } from './batch.ts'
import { clawbackForms } from './clawback.ts'
import { enrolmentForms } from './enrolment.ts'
import type { Form } from './form.ts'
import { monthlyForms } from './monthly.ts'
import { permitForms } from './permit.ts'
import { roundForms } from './round.ts'
import { commandOf, faultsIn, formOf, typedIn, typedOf } from './typed.ts'

const data = (entries: readonly (readonly [string, string])[]): FormData => {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}
const forms = { permit: permitForms, monthly: monthlyForms, reward: enrolmentForms, round: roundForms, batch: batchForms, clawback: clawbackForms } as const
const all: readonly (readonly [string, Form])[] = Object.values(forms).flatMap((each) => Object.entries(each))

test('every field of every form has a label, and every choice its words, in both languages', () => {
  for (const [command, { fields }] of all) {
    for (const [name, field] of Object.entries(fields)) {
      if (field.kind === 'fixed' || field.kind === 'follows') continue
      const { label } = labelOf(command, name)
      assert.ok(label.zh && label.en && label.zh !== name, `${command}.${name}`)
      const options = field.kind === 'choice' ? field.options : field.kind === 'yesNo' ? ['yes', 'no'] : field.kind === 'confirm' ? ['yes'] : []
      for (const option of options) assert.notEqual(choiceOf(command, name, option).zh, option, `${command}.${name}.${option}`)
    }
  }
})

test('every step says what follows and when it can be taken', () => {
  for (const { then, only } of Object.keys(forms).flatMap((kind) => Object.values(stepsOf(kind))))
    for (const text of [then.zh, then.en, only.zh, only.en]) assert.match(text, /[。.]$/)
})

test('the exception of a lapse is one question, and whoever answers it has examined it', () => {
  const form = formOf('permit', 'recordLapse')!
  assert.deepEqual(faultsIn(form, typedIn(form, data([['grounds', '离婚']]))), [{ field: 'pregnantThen', fault: 'choice' }])
  const typed = typedIn(
    form,
    data([
      ['grounds', '离婚'],
      ['pregnantThen', 'no'],
      ['exceptionExamined', 'no'],
    ]),
  )
  assert.deepEqual(commandOf('recordLapse', form, typed).value, { pregnantThen: false, exceptionExamined: true, grounds: '离婚' })
})

test('all faults are told at once, and what was typed is kept as it was', () => {
  const form = formOf('permit', 'noticeLapse')!
  const typed = typedIn(
    form,
    data([
      ['changedOn-y', '2015'],
      ['changedOn-m', '2'],
      ['changedOn-d', '30'],
      ['facts', '  '],
    ]),
  )
  assert.deepEqual(
    faultsIn(form, typed).map(({ field, fault }) => `${field}:${fault}`),
    ['changedOn:date', 'facts:required'],
  )
  assert.deepEqual(typed['changedOn-d'], ['30'])
})

test('papers are sent as ids, or as handed in on paper', () => {
  const told = formOf('permit', 'requestCorrection')!
  assert.deepEqual(
    commandOf(
      'requestCorrection',
      told,
      typedIn(
        told,
        data([
          ['missing', 'family-photo'],
          ['missing', 'identity-cards'],
        ]),
      ),
    ).value,
    { missing: ['family-photo', 'identity-cards'], note: '' },
  )
  const supplied = formOf('permit', 'supply')!
  assert.deepEqual(commandOf('supply', supplied, typedIn(supplied, data([['materials', 'family-photo']]))).value, {
    materials: [{ id: 'family-photo', uploadId: '', digest: '' }],
  })
})

test('what is not a command of the office has no form, whatever the address says', () => {
  for (const name of ['apply', 'endOfLaw', 'acceptBySilence', 'constructor', '__proto__', 'toString']) assert.equal(formOf('permit', name), undefined)
})

test('what was typed can be read back from the command, for whoever signs it', () => {
  const typed = { matter: ['fraud'], facts: ['证明系伪造'], evidence: ['书面答复'], 'changedOn-y': ['2015'], 'changedOn-m': ['07'], 'changedOn-d': ['24'] }
  for (const command of ['noticeRevocation', 'noticeLapse', 'revoke', 'reviewOnSite', 'erase', 'requestCorrection', 'recordLapse']) {
    const form = formOf('permit', command)
    assert.ok(form)
    const full = {
      ...typed,
      missing: ['family-photo'],
      favourable: ['yes'],
      noBirthRecorded: ['yes'],
      pregnantThen: ['no'],
      note: ['请补交'],
      grounds: ['理由'],
    }
    const given = commandOf(command, form, full)
    assert.deepEqual(commandOf(command, form, typedOf(form, given.value)), given, command)
  }
})
test('a figure that the page shows is sent as it was read: a digest as it stands, a count as a number', () => {
  const said = (command: string, name: string, value: string) => {
    const form = formOf('batch', command)!
    return commandOf(command, form, typedIn(form, data([[name, value]]))).value
  }
  assert.deepEqual(said('approve', 'digest', 'a'.repeat(64)), { digest: 'a'.repeat(64) })
  assert.deepEqual(said('settle', 'unpaid', '2'), { unpaid: 2 })
})
