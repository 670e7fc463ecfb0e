import assert from 'node:assert/strict'
import test from 'node:test'
import { Case } from '@qingdan/proto/kernel/v1/case.ts'
import { Facts } from '@qingdan/proto/permit/permit/v1/event.ts'
import { HistoryEntry } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { machine } from '../../services/permit/permit/machine.ts'
import { eventText } from '../text/events.ts'
import { stateWord, statusText } from '../text/status.ts'
import { toldOf } from './happenings.ts'
import { looksOf } from './looks.ts'
import { statusOf } from './status.ts'

const answer = { name: 'answer', start: '2015-07-20', due: '2015-07-27', clause: 'permit-law:32:4', who: 'township', command: 'acceptBySilence' }
const aCase = (more: object): Case => Case.fromPartial({ state: 'submitted', area: 'township:370304004', on: '2015-07-20', deadlines: [answer], ...more })
const told = (on: string, found: Case, facts = {}) => statusOf(found, Facts.fromPartial(facts), on, 'zh')

test('every state of the table has its sentence and its word, in both languages', () => {
  for (const state of Object.keys(machine).filter((name) => name !== 'none')) {
    for (const lang of ['zh', 'en'] as const) assert.ok(statusText[lang][state] && stateWord[lang][state], `${state} ${lang}`)
  }
})

test('the status line says who must act, by when, and what the person does', () => {
  const status = told('2015-07-20', aCase({}))
  assert.deepEqual(status.parts, ['山头街道已经收到申请，', '最迟 7 月 27 日 答复，', '您现在不用办任何事。'])
  assert.equal(status.by, 1)
})

test('an office is late the day after its last day, not on it', () => {
  const review = (passed: boolean) => aCase({ state: 'accepted', deadlines: [{ ...answer, name: 'review', command: 'late', passed }] })
  assert.equal(told('2015-07-27', review(false)).late, false)
  const late = told('2015-07-28', review(true))
  assert.equal(late.late, true)
  assert.match(late.parts.join(''), /逾期 1 个工作日/)
})

test('a period of the person is never told as the office being late', () => {
  assert.equal(
    told('2015-07-28', aCase({ state: 'noticed', deadlines: [{ ...answer, name: 'defence', command: 'pass', who: 'citizen', passed: true }] })).late,
    false,
  )
})

test('an entry is told by office and role; what officers only propose is not told', () => {
  const by = [{ role: 'township', office: 'township:370304004', account: '' }]
  const entry = HistoryEntry.fromPartial({ header: { by }, event: { event: { $case: 'correctionRequested', value: { missing: ['family-photo'] } } } })
  assert.deepEqual(toldOf(entry, 'zh'), { title: '一次告知补正', text: '缺：近期全家合影。', who: '山头街道 · 经办人' })
  const proposed = HistoryEntry.fromPartial({
    header: { by },
    event: { event: { $case: 'kernel', value: { entry: { $case: 'proposed', value: { command: 'revoke' } } } } },
  })
  assert.equal(toldOf(proposed, 'zh'), undefined)
  assert.deepEqual(Object.keys(eventText.zh), Object.keys(eventText.en))
})

test('looks of others are told once a day for each office and ground; one’s own are left out', () => {
  const read = (more: object) => ({
    at: '2015-07-21T02:00:00Z',
    on: '2015-07-21',
    role: 'township',
    office: 'township:370304004',
    ground: 'case',
    fields: ['woman.name', 'man.idNumber'],
    own: false,
    ...more,
  })
  const looks = looksOf([read({}), read({ fields: ['paper.family-photo'] }), read({ own: true, role: 'citizen' }), read({ ground: '核对身份' })], 'zh')
  assert.deepEqual(
    looks.map(({ who, ground, what, times }) => ({ who, ground, what, times })),
    [
      { who: '山头街道 · 经办人', ground: '办理本案', what: '姓名、身份证号、近期全家合影', times: 2 },
      { who: '山头街道 · 经办人', ground: '核对身份', what: '姓名、身份证号', times: 1 },
    ],
  )
})
