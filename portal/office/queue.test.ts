import assert from 'node:assert/strict'
import test from 'node:test'
import { Case } from '@qingdan/proto/kernel/v1/case.ts'
import { addressOf, nextStep, numbersIn, requestOf, wantedIn } from './queue.ts'

test('an address that asks for what does not exist asks for the plain queue', () => {
  assert.deepEqual(wantedIn({ queue: '$ne', state: '__proto__', late: '1' }), { tab: 'mine', state: '', late: false, find: '', after: '' })
})

test('a change of the filter begins at the first page; the next page keeps the filter', () => {
  const wanted = wantedIn({ queue: 'office', state: 'accepted', after: 'abc' })
  assert.equal(addressOf('/office', wanted, { late: true }), '/office?queue=office&state=accepted&late=yes')
  assert.equal(addressOf('/office', wanted, { after: 'def' }), '/office?queue=office&state=accepted&after=def')
  assert.equal(addressOf('/office', wantedIn({})), '/office')
})

test('a number with brackets is of a document, any other is a receipt, looked for everywhere', () => {
  assert.deepEqual(numbersIn('示例博计许准〔2015〕3号'), { receiptNumber: '', documentNumber: '示例博计许准〔2015〕3号' })
  assert.equal(requestOf(wantedIn({ find: 'BS15-7K4M-3', queue: 'mine' })).queue, 'all')
})

test('the next step is one’s own where one has one, else of whom it waits for', () => {
  const found = Case.fromPartial({
    state: 'submitted',
    area: 'township:370304001',
    actions: [
      { command: 'accept', to: 'accepted' },
      { command: 'recordService', to: 'submitted' },
    ],
  })
  assert.equal(nextStep(found, 'permit', 'zh').words, '受理')
  assert.equal(
    nextStep(
      { ...found, actions: [], deadlines: [{ ...Case.fromPartial({ deadlines: [{ due: '2015-09-10', who: 'township' }] }).deadlines[0]! }] },
      'permit',
      'zh',
    ).words,
    '等城东街道',
  )
  assert.equal(nextStep({ ...found, state: 'granted' }, 'permit', 'zh').words, '不用再办')
  assert.equal(nextStep({ ...found, state: 'correction', actions: [] }, 'permit', 'en').words, 'Waits for the person concerned')
  assert.equal(nextStep({ ...found, proposals: Case.fromPartial({ proposals: [{ maySign: true }] }).proposals }, 'permit', 'zh').words, '等您会签')
})
