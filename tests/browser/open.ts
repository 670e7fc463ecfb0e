import assert from 'node:assert/strict'
import AxeBuilder from '@axe-core/playwright'
import { demoPassword } from '@qingdan/deploy/keycloak/accounts.ts'
import type { Told } from '@qingdan/deploy/demo/story.ts'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

export const origin = process.env['ORIGIN'] ?? 'http://127.0.0.1:8300'
export const told = JSON.parse(process.env['TOLD'] ?? '{}') as Told
export const widths = [360, 1280] as const

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['BROWSER'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
}
export interface Visit {
  readonly width?: number
  readonly script?: boolean
}
// axe is a script: a page without script is looked at again by the same person with script.
const scriptless = new WeakSet<BrowserContext>()

/** A person's browser of their own: no cookies of anybody else. */
export async function visitor(browser: Browser, { width = 1280, script = true }: Visit = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: script, locale: 'zh-CN', baseURL: origin })
  context.setDefaultTimeout(10_000)
  if (!script) scriptless.add(context)
  return context
}
/** Signs on through Keycloak's own page, as a person does. */
export async function signOn(context: BrowserContext, username: string, to = '/my'): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`/auth/sign-in?to=${encodeURIComponent(to)}`)
  await page.fill('#username', username)
  await page.fill('#password', demoPassword)
  await Promise.all([page.waitForURL((url) => url.origin === origin && !url.pathname.startsWith('/auth/')), page.click('#kc-login')])
  return page
}
/** axe finds nothing against WCAG 2.2 A and AA, and nothing runs out of the page sideways. */
export async function fit(page: Page, where: string): Promise<void> {
  if (!scriptless.has(page.context())) return audit(page, where)
  const twin = await page
    .context()
    .browser()
    ?.newContext({ viewport: page.viewportSize(), storageState: await page.context().storageState() })
  const same = await twin?.newPage()
  await same?.goto(page.url())
  if (same) await audit(same, where)
  await twin?.close()
}
async function audit(page: Page, where: string): Promise<void> {
  // Asked from outside: the page's own policy forbids to evaluate a text in it.
  for (let n = 0; n < 100 && (await page.title()) === ''; n++) await page.waitForTimeout(100)
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${where}: ${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    [],
  )
  const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  assert.ok(Number(over) <= 0, `${where} runs ${String(over)} px out of the page`)
}
/** Everything that the browser complains about while `work` runs: script errors, refused resources, policy violations. */
export async function complaints(page: Page, work: () => Promise<void>): Promise<string[]> {
  const heard: string[] = []
  page.on('pageerror', (error) => heard.push(error.message))
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()))
  await work()
  return [...heard]
}
