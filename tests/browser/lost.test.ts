import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { after, before, test } from 'node:test'
import { apiOf } from '@qingdan/deploy/demo/api.ts'
import { tokensOf } from '@qingdan/deploy/demo/tokens.ts'
import type { Browser, Page } from 'playwright-core'
import { application, commands } from '../../services/permit/permit/testing.ts'
import { openDesk, person } from '../drill/desk.ts'
import { fit, openBrowser, signOn, visitor, widths } from './open.ts'

const environment = process.env as Record<string, string>
const api = apiOf(environment['PERMIT_ADDRESS'] ?? '127.0.0.1:8301', tokensOf(environment))
// Two households of nobody else's at each run over the same system.
const first = 4000 + randomInt(0, 2000) * 2
const [citizen, township] = ['citizen9', 'chengdong1']
const couple = application(first).value
const ids = { lost: '', erased: '' }
let browser: Browser

before(async () => {
  browser = await openBrowser()
  const applied = async (n: number): Promise<string> => (await api.act(citizen, '', application(n))).case?.id ?? ''
  ids.lost = await applied(first)
  ids.erased = await applied(first + 1)
  await api.act(township, ids.lost, { $case: 'accept', value: {} })
  await api.act(citizen, ids.erased, commands.withdrawApplication as never)
  let desk = await openDesk({ ...environment, LOG_LEVEL: 'silent' })
  const { cases } = desk.kernel.store
  for (let n = 0; n < 200 && (await cases.countDocuments({ _id: ids.lost, published: 2 })) === 0; n++) await new Promise((resolve) => setTimeout(resolve, 50))
  // A backup from before the application knows nothing of the file; the service that starts over it has it from the bus.
  await cases.deleteOne({ _id: ids.lost, published: 2 })
  await desk.close()
  desk = await openDesk({ ...environment, LOG_LEVEL: 'silent' })
  assert.ok((await desk.kernel.store.load(ids.lost, {}))?.lost?.includes('woman.name'))
  desk.day('2026-01-05')
  await desk.sign(person('permit-1', 'permit'), await desk.act(person('head-1', 'head'), ids.erased, commands.erase))
  await desk.close()
})
after(() => browser?.close())

const shown = (page: Page): Promise<string> => page.locator('main').innerText()
const fields = Object.fromEntries(
  (['woman', 'man'] as const).flatMap((part) => Object.entries(couple[part] ?? {}).map(([field, text]) => [`lost:${part}.${field}`, String(text)])),
)
const enter = async (page: Page, typed: Readonly<Record<string, string>>, left: string): Promise<void> => {
  for (const [name, text] of Object.entries(typed)) if (await page.locator(`#lost [name="${name}"]`).count()) await page.fill(`#lost [name="${name}"]`, text)
  for (const box of await page.locator('#lost input[name=none]').all()) await box.check()
  await Promise.all([page.waitForURL((url) => url.searchParams.get('lost') === left), page.locator('#lost button[type=submit]').click()])
}

test('the person reads that parts of their file were lost, and nobody is offered a step', async () => {
  const page = await signOn(await visitor(browser, { width: 360 }), citizen, `/my/${ids.lost}`)
  assert.match(await shown(page), /恢复数据时，您这份申请缺了部分内容/)
  await fit(page, 'a file that lost parts, for the person')
  await page.goto(`/en/my/${ids.lost}`)
  assert.match(await shown(page), /Some of your application was lost/)
})
test('the township enters again what was lost: what is wrong is named, the rest is kept, and the file goes on', async () => {
  const page = await signOn(await visitor(browser), township, `/office/permit/${ids.lost}`)
  for (const lang of ['/en', ''])
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`${lang}/office/permit/${ids.lost}`)
      assert.match(await page.locator('#lost h2').innerText(), lang ? /lost in a restore/ : /缺了部分内容/)
      assert.equal(await page.locator('main .actions a[href$="/review"]').count(), 0)
      await fit(page, `a file that lost parts ${lang} ${width}`)
    }
  await enter(page, { ...fields, 'lost:woman.idNumber': '37030419840101000' }, 'woman.idNumber')
  assert.match(await page.locator('#lost').innerText(), /这一项没有通过检查/)
  assert.deepEqual(await page.locator('#lost [name^="lost:"]').evaluateAll((all) => all.map((field) => field.getAttribute('name'))), ['lost:woman.idNumber'])
  await enter(page, { 'lost:woman.idNumber': fields['lost:woman.idNumber'] ?? '' }, 'done')
  assert.equal(await page.locator('#lost form').count(), 0)
  await page.goto(`/office/permit/${ids.lost}`)
  assert.ok((await page.locator('main .actions a[href$="/review"]').count()) > 0)
})
test('a file whose time was over says so in both languages and names nobody', async () => {
  const told = application(first + 1).value
  const name = told.woman?.name ?? ''
  for (const [account, path] of [
    ['permit1', `/office/permit/${ids.erased}`],
    [citizen, `/my/${ids.erased}`],
  ] as const) {
    const page = await signOn(await visitor(browser, { width: 360 }), account, path)
    assert.match(await shown(page), /本案已过保存期限/)
    await fit(page, `an erased file ${path}`)
    await page.goto(`/en${path}`)
    const text = await shown(page)
    assert.match(text, /The time for keeping this file has ended/)
    assert.ok(name && !text.includes(name), text)
  }
})
