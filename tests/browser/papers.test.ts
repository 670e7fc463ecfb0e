import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { fit, openBrowser, signOn, told, visitor, widths } from './open.ts'

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())
const hrefOf = async (page: Page, name: string): Promise<string> => (await page.locator('main a', { hasText: name }).first().getAttribute('href')) ?? ''

test('whoever has receipt number and query code opens the receipt as a paper and as a PDF, without script, with names masked', async () => {
  const context = await visitor(browser, { script: false, width: 360 })
  const page = await context.newPage()
  await page.goto('/track')
  await page.fill('input[name=receipt]', told.first.receipt)
  await page.fill('input[name=code]', told.first.code)
  await page.locator('main form button[type=submit]').first().click()
  const href = await hrefOf(page, '收件回执')
  const [path, query] = (await hrefOf(page, '生育申请书').then((of) => `${of}?receipt=1`)).split('?')
  await page.goto(`${path}?${query}`)
  const text = await page.locator('main').innerText()
  assert.ok(text.includes(told.first.receipt) && text.includes('苗＊＊') && !text.includes('苗小满'), text)
  await fit(page, 'receipt')
  const pdf = await page.request.get(`${path}/pdf?${query}`)
  assert.deepEqual([pdf.status(), pdf.headers()['content-type']], [200, 'application/pdf'])
  await page.goto(href)
  assert.match(await page.locator('h1').innerText(), /收件回执/)
  await context.close()
})
test('the couple opens the proof of service of its file; for another citizen it is not there', async () => {
  const context = await visitor(browser)
  const page = await signOn(context, 'citizen1', `/my/${told.first.caseId}`)
  const href = await hrefOf(page, '送达回证')
  for (const lang of ['', '/en'])
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`${lang}${href}`)
      assert.match(await page.locator('main .sheet').innerText(), /送达的文书：二孩生育证/)
      await fit(page, `proof of service ${lang} ${width}`)
    }
  await context.close()
  const other = await visitor(browser)
  const stranger = await signOn(other, 'citizen2')
  assert.equal((await stranger.goto(href))?.status(), 404)
  await other.close()
})
