import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { confirmed, type Enrolled, factsOf, newYear, until } from './assisted.ts'
import { fit, openBrowser, signOn, visitor } from './open.ts'

// A committee goes from house to house where there is no network: what was typed is not lost, and nothing is recorded twice.
let browser: Browser
let context: BrowserContext
let page: Page
let path = ''
let here: Enrolled
let plain: Enrolled
const sheet = (of: Page, { id }: Enrolled) => of.locator(`#m-${id}`)
const keptOn = async (of: Page): Promise<string> => of.evaluate(() => JSON.stringify(localStorage))
async function filled(of: Page, member: Enrolled): Promise<void> {
  const one = sheet(of, member)
  if ((await one.getAttribute('open')) === null) await one.locator('summary').click()
  for (const [name, value] of Object.entries({ way: 'home', result: 'unchanged' })) await one.locator(`[name=${name}][value=${value}]`).check()
  await one.locator('[name=note]').fill('在家，都好。')
}
before(async () => {
  browser = await openBrowser()
  here = await confirmed('reward', 'citizen11')
  plain = await confirmed('reward', 'citizen11')
  const { round } = await newYear()
  path = `/office/round/${round}/worksheet`
  context = await visitor(browser, { width: 360 })
  page = await signOn(context, 'committee-badou1', path)
})
after(() => browser?.close())

test('the worksheet is reached from the round and lists whom the committee has not checked, with no number of anybody', async () => {
  await page.goto(path.replace('/worksheet', ''))
  await page.locator('main a[href$="/worksheet"]').click()
  await page.waitForURL((url) => url.pathname === path)
  await fit(page, 'the worksheet')
  await sheet(page, here).locator('summary').click()
  await fit(page, 'a sheet of the worksheet')
  assert.doesNotMatch(await page.locator('main').innerText(), /\d{15}|1\d{10}/)
})
test('without network the page says so, keeps what was typed on the device, and sends it by itself when the network is back, once', async () => {
  await context.setOffline(true)
  await page.getByText('现在没有网络').waitFor()
  await filled(page, here)
  assert.match(await sheet(page, here).innerText(), /已经保存在这台设备上，还没有发出/)
  await sheet(page, here).locator('button[type=submit]').click()
  await sheet(page, here).getByText('没有网络，还没有发出').waitFor()
  assert.equal((await factsOf('reward', here.id)).checks.length, 0)
  const kept = await keptOn(page)
  assert.ok(kept.includes(here.id) && kept.includes('home'))
  assert.ok(!kept.includes(here.person.name) && !kept.includes(here.person.idNumber))
  await fit(page, 'the worksheet without network')
  await context.setOffline(false)
  await sheet(page, here).getByText('已经发出，记下了').waitFor()
  await until('the check is recorded', async () => (await factsOf('reward', here.id)).checks.length === 1)
  assert.ok(!(await keptOn(page)).includes(here.id), 'what was sent is not kept')
})
test('what was typed is there again after the page was closed and opened, and goes with the session', async () => {
  await filled(page, plain)
  await page.goto(path)
  await sheet(page, plain).getByText('已经保存在这台设备上，还没有发出').waitFor()
  assert.equal(await sheet(page, plain).locator('[name=note]').inputValue(), '在家，都好。')
  await page.locator('form[action="/auth/sign-out"] button').first().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/office'))
  await page.goto('/')
  assert.equal(await keptOn(page), '{}')
})
test('without script it is a plain form for each member', async () => {
  const bare = await signOn(await visitor(browser, { width: 360, script: false }), 'committee-badou1', path)
  await filled(bare, plain)
  await sheet(bare, plain).locator('button[type=submit]').click()
  await bare.getByText('已经发出，记下了').waitFor()
  assert.equal((await factsOf('reward', plain.id)).checks.length, 1)
})
