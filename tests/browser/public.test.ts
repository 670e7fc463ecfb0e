import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { complaints, fit, openBrowser, origin, told, visitor, widths } from './open.ts'

const pages = [
  '/',
  '/guides',
  '/guides/second-child-permit',
  '/guides/second-child-permit/check',
  '/clocks',
  '/clocks?rule=permit-law:32:4&from=2015-09-02',
  '/list',
  '/list/r1',
  '/list/duty:5',
  '/errata',
  '/law',
  '/law?on=2016-01-01',
  '/search?q=生育证',
  '/check',
  '/track',
  '/accessibility',
] as const
let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

for (const path of pages) {
  for (const lang of ['', '/en']) {
    test(`${lang}${path} answers, fits and is accessible at both widths`, async () => {
      const context = await visitor(browser)
      const page = await context.newPage()
      // What axe itself injects is not the page's fault, so the page is heard out before axe is asked.
      const heard = await complaints(page, async () => {
        const answer = await page.goto(`${lang}${path === '/' && lang ? '' : path}`)
        assert.equal(answer?.status(), 200)
      })
      assert.deepEqual(heard, [])
      assert.equal(await page.locator('h1').count(), 1)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        await fit(page, `${lang}${path} at ${width}`)
      }
      await context.close()
    })
  }
}
test('every public page says the same without script', async () => {
  const context = await visitor(browser, { script: false, width: 360 })
  const page = await context.newPage()
  for (const path of pages) {
    const answer = await page.goto(path)
    assert.equal(answer?.status(), 200, path)
    assert.ok((await page.locator('main').innerText()).length > 40, path)
  }
  await context.close()
})
test('without script a person checks whether they are eligible, one question a page, and the answer names the clause', async () => {
  const context = await visitor(browser, { script: false, width: 360 })
  const page = await context.newPage()
  await page.goto('/guides/second-child-permit/check')
  for (const choice of ['yes', '1', 'one']) {
    await page.locator(`input[type=radio][value="${choice}"]`).first().check()
    await page.locator('main form button[type=submit]').first().click()
  }
  assert.match(await page.locator('main').innerText(), /符合/)
  assert.ok(!page.url().includes('onlyChild'), 'answers do not travel in addresses')
  await context.close()
})
test('without script a file is found by receipt number and query code; a wrong code says no more than an unknown number', async () => {
  const context = await visitor(browser, { script: false, width: 360 })
  const page = await context.newPage()
  const look = async (receipt: string, code: string): Promise<string> => {
    await context.clearCookies()
    await page.goto('/track')
    await page.locator('input[name=receipt]').fill(receipt)
    await page.locator('input[name=code]').fill(code)
    await page.locator('main form button[type=submit]').first().click()
    return page.locator('main').innerText()
  }
  assert.match(await look(told.first.receipt, told.first.code), /准予|许可/)
  assert.ok(!page.url().includes(told.first.code))
  assert.ok(!(await context.cookies()).some(({ value }) => decodeURIComponent(value).includes(told.first.code)))
  const strip = (text: string): string => text.replaceAll(/BS\d\d-\w{4}-\w/g, '')
  assert.equal(strip(await look(told.first.receipt, '0000000000')), strip(await look('BS15-0000-0', '0000000000')))
  await context.close()
})
test('public data: five working days from 2 September 2015, counted across the days off; a wrong field is named', async () => {
  const clock = (await (await fetch(`${origin}/api/clock?rule=permit-law:32:4&from=2015-09-02`)).json()) as { due: string }
  assert.equal(clock.due, '2015-09-10')
  const wrong = await fetch(`${origin}/api/clock?rule=permit-law:32:4&from=2015-13-40`)
  assert.equal(wrong.status, 400)
  assert.equal(wrong.headers.get('content-type')?.split(';')[0], 'application/problem+json')
  assert.match(JSON.stringify(await wrong.json()), /from/)
})
const absent = ['/list/x', '/law/x', '/guides/x', '/guides/x/check', '/nothing/here', '/list/%zz', '/check/x'] as const
for (const path of absent) {
  test(`${path} is not there: the answer says 404, in whole words of both languages, without script`, async () => {
    for (const [lang, title] of [
      ['', /没有找到.*这一页/],
      ['/en', /This page was .*not found/],
    ] as const) {
      const answer = await fetch(`${origin}${lang}${path}`)
      assert.equal(answer.status, 404)
      const main = /<main[^]*<\/main>/.exec(await answer.text())?.[0] ?? ''
      assert.match(main.replaceAll(/<[^>]*>/g, ''), title)
      assert.match(main, /href="(\/en)?\/search"/)
    }
  })
}
test('no page may be framed or run foreign script; private pages are not kept', async () => {
  const answer = await fetch(`${origin}/`)
  const policy = answer.headers.get('content-security-policy') ?? ''
  assert.match(policy, /frame-ancestors 'none'/)
  assert.ok(!/script-src[^;]*unsafe-inline/.test(policy))
  assert.match((await fetch(`${origin}/my`, { redirect: 'manual' })).headers.get('cache-control') ?? '', /no-store/)
})
