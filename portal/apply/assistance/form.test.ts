import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsIn } from '../../../services/subsidy/enrolment/faults.ts'
import { matterOf } from '../../../services/subsidy/enrolment/matter.ts'
import { committees } from '@qingdan/list/committees.demo.ts'
import { application, invent } from '../../../services/subsidy/testing.ts'
import { applicationOf, inputOf, inputs, needed, typedIn } from './form.ts'

const filled = (over: Record<string, string> = {}): FormData => {
  const { name, idNumber, phone, address } = invent(1)
  const data = new FormData()
  const said = {
    committee: 'committee:370304106-01',
    'applicant.name': name,
    'applicant.idNumber': idNumber,
    'applicant.phone': phone,
    'applicant.address': address,
    sex: 'woman',
    marriage: 'widowed',
    residence: 'rural',
    branch: 'death',
    'child.name': '示例孩子',
    'account.bank': '示例银行',
    'account.number': '6222 0000 0000 0012',
    ...over,
  }
  for (const [field, value] of Object.entries(said)) data.set(field, value)
  return data
}
test('what is typed becomes an application that the service takes, of both programmes', () => {
  for (const programme of ['reward', 'special'] as const) {
    const typed = typedIn(programme, filled())
    const value = applicationOf(programme, typed)
    assert.equal(faultsIn(true, matterOf(programme, committees))({ $case: 'apply', value } as never), undefined, programme)
    assert.deepEqual(
      needed(programme, typed).filter((name) => !typed[name]),
      [],
    )
    assert.deepEqual(Object.keys(value).toSorted(), Object.keys(application(1, programme).value as object).toSorted())
  }
})
test('only who is married names a spouse, and only a disability has a grade', () => {
  assert.equal(applicationOf('reward', typedIn('reward', filled({ 'spouse.name': '某某' }))).spouse, undefined)
  assert.equal(applicationOf('special', typedIn('special', filled({ grade: '2' }))).grade, 0)
  assert.equal(applicationOf('special', typedIn('special', filled({ branch: 'disability', grade: '2' }))).grade, 2)
  const married = typedIn('reward', filled({ marriage: 'married' }))
  assert.deepEqual(
    needed('reward', married).filter((name) => !married[name]),
    ['spouse.name', 'spouse.idNumber', 'spouse.phone'],
  )
})
test('every fault of the contract is mended in an input that stands on the page', () => {
  const shown = new Set<string>(Object.values(inputs).flat())
  for (const field of ['township', 'committee', 'spouse', 'spouse.address', 'account', 'account.holder', 'applicant.registeredAt', 'child.name', 'grade'])
    assert.ok(shown.has(inputOf(field)), field)
})
