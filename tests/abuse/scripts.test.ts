import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Inner } from '@qingdan/deploy/demo/api.ts'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { api, applied } from '../browser/files.ts'
import { fill, give } from '../browser/give.ts'
import { openBrowser, origin, signOn, visitor } from '../browser/open.ts'

// A script in every text that a person or an officer can write, on every page that shows it: it stands there as text, and nothing of it runs.
const script = `"><script>globalThis.struck=1</script><img src=x onerror="globalThis.struck=1"></textarea><svg/onload=globalThis.struck=1>{{7*7}}'`
const short = `"><img src=x onerror=struck=1>`
let browser: Browser
const contexts: BrowserContext[] = []
const person = async (username: string, to: string): Promise<Page> => {
  const context = await visitor(browser)
  contexts.push(context)
  return signOn(context, username, to)
}
/** Nothing ran, and no element of the page comes from what was written. */
async function unharmed(page: Page, path: string): Promise<string> {
  const heard: string[] = []
  const listen = (message: { text(): string }): void => void heard.push(message.text())
  page.on('console', listen)
  await page.goto(path)
  page.off('console', listen)
  const found = await page.evaluate(
    `({ struck: globalThis.struck ?? 0, made: document.querySelectorAll('[onerror],[onload],svg[onload],img[src="x"]').length, inline: [...document.scripts].filter((one) => one.textContent === 'globalThis.struck=1').length })`,
  )
  assert.deepEqual(found, { struck: 0, made: 0, inline: 0 }, path)
  assert.deepEqual(
    heard.filter((line) => /Content Security Policy|struck/.test(line)),
    [],
    path,
  )
  return page.content()
}
before(async () => {
  browser = await openBrowser()
})
after(async () => {
  for (const context of contexts) await context.close()
  await browser.close()
})
/** Every text of a command, replaced. */
const struck = (command: Inner): Inner => {
  const texts = Object.entries(command.value).map(([name, value]) => [name, value === '' || value === '…' ? script : value] as const)
  return { ...command, value: Object.fromEntries(texts) } as Inner
}
const evidence = '…'
test('written by the offices and the couple, it is shown as text to each of them, on page and paper', async () => {
  const name = { name: short, address: script.slice(0, 190) }
  const { id } = await applied('citizen5', { woman: name, man: name })
  const steps: readonly [string, Inner, string?][] = [
    ['chengdong1', { $case: 'requestCorrection', value: { missing: ['family-photo'], note: '' } }],
    ['citizen5', { $case: 'supply', value: { materials: [{ id: 'family-photo', uploadId: '', digest: '' }] } }],
    ['chengdong1', { $case: 'accept', value: {} }],
    ['chengdong1', { $case: 'reviewOnSite', value: { favourable: true, opinion: '', checked: '' } }, 'chengdong2'],
    ['permit1', { $case: 'grant', value: { note: '' } }],
    ['citizen5', { $case: 'askModification', value: { what: '', reason: '' } }],
    ['permit1', { $case: 'refuseModification', value: { grounds: '' } }],
    ['permit1', { $case: 'raiseLead', value: { source: 'complaint', matter: 'fraud', note: '' } }],
    ['permit1', { $case: 'noticeRevocation', value: { matter: 'fraud', facts: '', evidence } }, 'permit2'],
    ['citizen5', { $case: 'defend', value: { statement: '', nothingToSay: false } }],
    ['permit1', { $case: 'revoke', value: { grounds: '', evidence, noBirthRecorded: true } }, 'head1'],
  ]
  for (const [account, command, second] of steps) {
    const { case: found } = await api.act(account, id, struck(command))
    if (second) await api.sign(second, id, found?.proposals[0]?.digest ?? '')
  }
  const pages = { citizen5: `/my/${id}`, permit1: `/office/permit/${id}`, head1: `/office/permit/${id}`, chengdong1: `/office/permit/${id}` } as const
  for (const [username, path] of Object.entries(pages)) {
    const page = await person(username, '/')
    const content = await unharmed(page, path)
    assert.match(content, /&lt;script&gt;globalThis\.struck|&lt;img src=x/, `${username} reads what was written`)
    const papers = [...content.matchAll(/href="(\/documents\/[^"?]+)/g)].map(([, href]) => href ?? '')
    assert.ok(papers.length >= 5, `${username}: ${papers.length} papers`)
    if (username === 'citizen5') for (const paper of new Set(papers)) await unharmed(page, paper)
    if (username === 'head1') for (const list of ['/office?queue=all', '/office/reads']) await unharmed(page, list)
  }
})
test('a form gives it back as it was typed, at every step, and on the paper that it looks at', async () => {
  const page = await person('chengdong1', '/office')
  const { id } = await applied('citizen5')
  await api.act('chengdong1', id, { $case: 'accept', value: {} })
  await page.goto(`/office/permit/${id}/review`)
  await fill({ page, kind: 'permit' }, 'review', await api.today())
  await page.fill('main textarea', script)
  await page.locator('main form button[value=review]').click()
  await page.locator('main form button[value=send]').waitFor()
  assert.ok((await page.locator('main').innerText()).includes('<script>globalThis.struck=1</script>'))
  assert.equal(await page.evaluate('globalThis.struck'), undefined)
  await page.locator('main form button[value=back]').click()
  await page.locator('main textarea').waitFor()
  assert.equal(await page.inputValue('main textarea'), script)
  await give({ page, kind: 'permit', id }, 'review', async () => {
    await fill({ page, kind: 'permit' }, 'review', await api.today())
    await page.fill('main textarea', script)
  })
  await unharmed(page, `/office/permit/${id}`)
})
test('in an address, a cookie or a draft it is shown as text, or not at all', async () => {
  const page = await person('citizen5', '/my')
  const content = Buffer.from(
    JSON.stringify({ woman: { name: script, address: script }, man: { name: script }, answers: { children: script }, township: script }),
  )
  const { draftId } = await api.permit.saveDraft({ draftId: '', version: 0, content }, await api.as('citizen5'))
  await page.context().addCookies([{ name: 'track', value: encodeURIComponent(JSON.stringify([script, script])), url: origin }])
  const q = encodeURIComponent(script)
  const names = [
    'q',
    'number',
    'code',
    'on',
    'rule',
    'from',
    'days',
    'because',
    'to',
    'done',
    'waits',
    'wrong',
    'refused',
    'find',
    'queue',
    'state',
    'after',
    'gone',
  ]
  const query = names.map((name) => `${name}=${q}`).join('&')
  const places = ['/', '/search', '/check', '/clocks', '/law', '/track', '/sign', '/my', '/apply/second-child-permit', `/${q}`, `/list/${q}`]
  const steps = ['woman', 'township', 'review'].map((step) => `/apply/second-child-permit/${draftId}/${step}`)
  for (const path of [...places, ...steps]) await unharmed(page, `${path}?${query}`)
  const officer = await person('permit1', '/office')
  for (const path of ['/office', '/office/monthly', '/office/reads']) await unharmed(officer, `${path}?${query}`)
})
