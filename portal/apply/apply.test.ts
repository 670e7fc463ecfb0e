import assert from 'node:assert/strict'
import test from 'node:test'
import { faultsIn } from '../../services/permit/permit/faults.ts'
import { apply, rules } from '../text/apply.ts'
import { applyOf } from './command.ts'
import { faultsOf, groundsOf, papersFor, progressOf, questionsFor, steps, toSend, townshipsFor } from './steps.ts'
import { taken } from './taken.ts'
import { contentOf, nothingTyped, type Typed, typedIn } from './typed.ts'

const on = '2015-07-20'
const invented = { woman: '370304198808089929', man: '370304198606069911' }
const person = (part: 'woman' | 'man'): Typed['woman'] => ({
  name: part === 'woman' ? '苗小满' : '屠大雪',
  idNumber: invented[part],
  phone: '13800000011',
  address: '示例路11号',
  registeredAt: part === 'woman' ? 'township:370304001' : 'elsewhere-in-shandong',
})
const whole = (more: Partial<Typed> = {}): Typed => ({
  ...nothingTyped(),
  applicant: 'woman',
  ground: 'only-child',
  answers: { registered: 'yes', children: '1', onlyChild: 'one' },
  woman: person('woman'),
  man: person('man'),
  township: 'township:370304001',
  seen: [...steps],
  ...more,
})
const form = (fields: Record<string, string>): FormData => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

test('a whole application is one the service takes, and papers that come later are left out', () => {
  const papers = {
    'household-registers': { how: 'paper', uploadId: '', name: '', size: 0 },
    'family-photo': { how: 'later', uploadId: '', name: '', size: 0 },
  } as const
  assert.deepEqual(toSend(whole(), on), [])
  const value = applyOf(whole({ papers }), 'd0000000-0000', on)
  assert.deepEqual(value.materials, [{ id: 'household-registers', uploadId: '', digest: '' }])
  assert.equal(value.children, 1)
  assert.equal(faultsIn(true)({ $case: 'apply', value }), undefined)
})

test('papers never stop an application, everything else is said page by page', () => {
  assert.deepEqual(toSend(nothingTyped(), on), ['applicant', 'ground', 'situation', 'woman', 'man', 'township'])
  assert.equal(progressOf('papers', whole(), on), 'open')
  assert.deepEqual(faultsOf('woman', whole({ woman: { ...person('woman'), name: ' ', phone: '12' } }), on), [
    { field: 'woman.name', rule: 'required' },
    { field: 'woman.phone', rule: 'phone' },
  ])
})

test('numbers are taken as people type them, and nothing else of the draft changes', () => {
  const typed = taken(
    whole(),
    'man',
    form({
      'man.name': '屠大雪',
      'man.idNumber': '370304 19860606 991x',
      'man.phone': '１３８-0000-0012',
      'man.address': '示例路11号',
      'man.registeredAt': 'outside-shandong',
    }),
  )
  assert.equal(typed.man.idNumber, '37030419860606991X')
  assert.equal(typed.man.phone, '13800000012')
  assert.deepEqual(typed.woman, whole().woman)
})

test('what the service found wrong stands at its page until that page is saved again', () => {
  const typed = whole({
    faults: [
      { field: 'man.idNumber', rule: 'same-person' },
      { field: 'materials.0.id', rule: 'unknown' },
    ],
  })
  assert.deepEqual(faultsOf('man', typed, on), [{ field: 'man.idNumber', rule: 'same-person' }])
  assert.equal(faultsOf('papers', typed, on).length, 1)
  assert.deepEqual(
    faultsOf(
      'man',
      taken(
        typed,
        'man',
        form({ 'man.name': '屠大雪', 'man.idNumber': invented.man, 'man.phone': '13800000011', 'man.address': 'x', 'man.registeredAt': 'outside-shandong' }),
      ),
      on,
    ),
    [],
  )
})

test('a draft keeps what was typed, right or wrong, and an unreadable one opens empty', () => {
  const typed = whole({ woman: { ...person('woman'), idNumber: '不知道' } })
  assert.deepEqual(typedIn(contentOf(typed)), typed)
  assert.deepEqual(typedIn(Buffer.from('{"ground":7,"papers":[1]}')), nothingTyped())
})

test('no ground asks about pregnancy, and the number of children is always asked', () => {
  for (const { id } of groundsOf(on)) {
    assert.ok(questionsFor(id, on).includes('children'), id)
    assert.ok(papersFor(id).length >= 6, id)
  }
  assert.deepEqual(groundsOf('2016-01-01'), [])
})

test('the file goes to a township of one of the couple; all are offered when none is', () => {
  assert.deepEqual(townshipsFor(whole()), [{ id: 'township:370304001', ours: true }])
  assert.equal(townshipsFor(whole({ woman: { ...person('woman'), registeredAt: 'outside-shandong' } })).length, 11)
})

test('every rule and every text has both languages', () => {
  assert.deepEqual(Object.keys(rules.zh), Object.keys(rules.en))
  assert.deepEqual(Object.keys(apply.zh.ask), Object.keys(apply.en.ask))
})
