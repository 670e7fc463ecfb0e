import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser, origin, signOn, visitor } from './open.ts'

// node tests/browser/shots.ts: every page of the running demonstration (`make demo`), in both languages, at three widths, into .shots/ to be looked at.
const widths = [360, 768, 1280] as const
const out = '.shots'
const rooms: Readonly<Record<string, readonly string[]>> = {
  '': [
    '/',
    '/guides',
    '/guides/second-child-permit',
    '/guides/second-child-permit/check',
    '/clocks?rule=permit-law:32:4&from=2015-09-02',
    '/list',
    '/list/r1',
    '/list/duty:5',
    '/errata',
    '/law?on=2015-09-11',
    '/search?q=生育证',
    '/check',
    '/track',
    '/accessibility',
    '/no-such-page',
  ],
  citizen1: ['/my', '/apply/second-child-permit'],
  chengdong1: ['/office', '/office?queue=all', '/office/monthly'],
  permit1: ['/office', '/office?queue=all'],
  auditor1: ['/office/reads'],
  admin1: ['/office/admin'],
}
const nameOf = (path: string): string => path.replaceAll(/[^\w-]+/g, '_').replace(/^_|_$/g, '') || 'home'

async function take(page: Page, who: string, path: string): Promise<void> {
  for (const lang of ['', '/en']) {
    await page.goto(`${lang}${path === '/' && lang ? '' : path}`)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await page.screenshot({ path: join(out, `${who || 'public'}-${nameOf(path)}${lang ? '-en' : ''}-${width}.png`), fullPage: true })
    }
  }
}
/** The pages that a list leads to: the first file or document on it. */
async function led(page: Page, from: string, selector: string): Promise<string[]> {
  await page.goto(from)
  const hrefs = await page
    .locator(selector)
    .evaluateAll((links) => links.map((link) => (link as unknown as { getAttribute(name: string): string }).getAttribute('href')))
  return [...new Set(hrefs)].slice(0, 3)
}

await mkdir(out, { recursive: true })
const browser = await openBrowser()
for (const [who, paths] of Object.entries(rooms)) {
  const context = await visitor(browser)
  const page = who ? await signOn(context, who, '/') : await context.newPage()
  const more =
    who === 'citizen1'
      ? await led(page, '/my', 'main a[href^="/my/"]')
      : who === 'chengdong1' || who === 'permit1'
        ? await led(page, '/office?queue=all', 'main a[href*="/office/permit/"]')
        : []
  const papers = who === 'citizen1' && more[0] ? await led(page, more[0], 'main a[href*="/documents/"]') : []
  for (const path of [...paths, ...more, ...papers]) await take(page, who, path)
  await context.close()
}
await browser.close()
console.log(`looked at ${origin}; pictures in ${out}/`)
