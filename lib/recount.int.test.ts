import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Calendar, dueAfter, published, withNotice } from './calendar.ts'
import { sweep } from './clock.ts'
import { handle } from './handle.ts'
import { recount } from './recount.ts'
import { isRejected } from './rejections.ts'
import { actor, testKernel, type TestKernel } from './testing/kernel.ts'
import { slip } from './testing/slip.ts'

// The holidays of 2027 are not published: a period that needs them is provisional until a notice is loaded.
let calendar: Calendar = published
const kind = {
  ...slip,
  basis: ['permit-law:32'] as const,
  deadlines: (facts: { openedOn: string }, state: string) => {
    if (state !== 'open') return []
    const { due, provisional } = dueAfter(facts.openedOn, { days: 5, count: 'working' }, { calendar })
    return [{ name: 'answer', start: facts.openedOn, due, clause: 'permit-law:32:4', grade: 'verified', provisional, fires: 'lapse', who: 'township' } as const]
  },
}
let kernel: TestKernel
before(async () => {
  kernel = await testKernel(kind as never, '2026-12-30')
})
after(() => kernel.close())
const open = async (on: TestKernel, key: string): Promise<string> => {
  const opened = await handle(on, actor('wei', 'citizen'), {
    caseId: '',
    commandId: `command-${key}`,
    command: { $case: 'open', value: { key, secret: 's', area: 'township:370304001' } },
  })
  assert.ok(!isRejected(opened))
  return opened.case._id
}

test('no clock acts on a provisional date; loading the notice moves it, records both days, and then the clock acts', async () => {
  const id = await open(kernel, 'k')
  const load = async () => (await kernel.store.load(id, {}))!
  const first = (await load()).deadlines[0]
  assert.deepEqual([first?.due, first?.provisional], ['2027-01-06', true])
  kernel.date('2027-01-20')
  assert.equal(await sweep(kernel, '2027-01-20'), 0)
  calendar = withNotice(published, { year: 2027, document: 'notice-2027', off: { '2027-01-01': { zh: '元旦', en: 'New Year' } }, work: {} })
  assert.deepEqual(await recount(kernel, 'notice-2027'), [id])
  const moved = await load()
  assert.deepEqual([moved.deadlines[0]?.due, moved.deadlines[0]?.provisional], ['2027-01-07', false])
  assert.equal(moved.tail.at(-1)?.type, 'recounted')
  assert.deepEqual(kind.decode(moved.tail.at(-1)!.data), {
    $case: 'kernel',
    value: { entry: { $case: 'recounted', value: { notice: 'notice-2027', moves: [{ deadline: 'answer', from: '2027-01-06', to: '2027-01-07' }] } } },
  })
  assert.deepEqual(await recount(kernel, 'notice-2027'), [])
  assert.equal(await sweep(kernel, '2027-01-20'), 1)
  assert.equal((await load()).state, 'lapsed')
})
test('a notice that changes a year which was published moves the periods that run through it, and no other', async () => {
  calendar = published
  const june = await testKernel(kind as never, '2026-06-01')
  const id = await open(june, 'june')
  june.date('2026-06-02')
  await open(june, 'day after')
  const dues = async (): Promise<string[]> => (await june.store.cases.find({}).sort({ dueOn: 1 }).toArray()).map(({ deadlines }) => deadlines[0]?.due ?? '')
  assert.deepEqual(await dues(), ['2026-06-08', '2026-06-09'])
  const { off, work } = published
  const days = (all: typeof off, year: string) => Object.fromEntries([...all].filter(([date]) => date.startsWith(year)))
  const notice = { year: 2026, document: 'notice-2026', off: { ...days(off, '2026'), '2026-06-02': { zh: '放假', en: 'day off' } }, work: days(work, '2026') }
  calendar = withNotice(published, notice)
  assert.deepEqual(await recount(june, 'notice-2026', [{ ...notice, year: 2025 }]), [], 'a notice for another year touches nothing')
  assert.deepEqual(await recount(june, 'notice-2026', [notice]), [id])
  assert.deepEqual(await dues(), ['2026-06-09', '2026-06-09'])
  const { tail } = (await june.store.load(id, {}))!
  assert.deepEqual(kind.decode(tail.at(-1)!.data), {
    $case: 'kernel',
    value: { entry: { $case: 'recounted', value: { notice: 'notice-2026', moves: [{ deadline: 'answer', from: '2026-06-08', to: '2026-06-09' }] } } },
  })
  assert.deepEqual(await recount(june, 'notice-2026', [notice]), [])
  await june.close()
})
