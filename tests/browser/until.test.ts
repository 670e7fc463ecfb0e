import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inventedNumber } from '@qingdan/deploy/demo/people.ts'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { api, fileIn, type Made } from './files.ts'
import { give, sign } from './give.ts'
import { fit, openBrowser, signOn, visitor, type Visit } from './open.ts'

// The end of the law, as the administrator's button brings it, and what each person then sees. The date moves forward only: this file is the last.
let browser: Browser
let sending: Page
const files = new Map<Made, string>()
const contexts: BrowserContext[] = []
async function person(username: string, to: string, visit: Visit = {}): Promise<Page> {
  const context = await visitor(browser, visit)
  contexts.push(context)
  return signOn(context, username, to)
}
const typist = (name: string, number: string) => ({
  name,
  idNumber: inventedNumber(number),
  phone: '13800000088',
  address: '示例路88号',
  registeredAt: 'township:370304001',
})
const typed = {
  applicant: 'woman',
  ground: 'only-child',
  answers: { registered: 'yes', children: '1', onlyChild: 'one' },
  woman: typist('示例女', '37030419860808882'),
  man: typist('示例男', '37030419850808881'),
  township: 'township:370304001',
  papers: {},
  seen: ['applicant', 'ground', 'situation', 'woman', 'man', 'township'],
  faults: [],
}
before(async () => {
  browser = await openBrowser()
  for (const state of ['submitted', 'correction', 'accepted', 'reviewed', 'granted', 'noticed', 'refused'] as const) files.set(state, await fileIn(state))
  const { draftId } = await api.permit.saveDraft({ draftId: '', version: 0, content: Buffer.from(JSON.stringify(typed)) }, await api.as('citizen8'))
  sending = await person('citizen8', `/apply/second-child-permit/${draftId}/review`, { width: 360, script: false })
})
after(async () => {
  for (const context of contexts) await context.close()
  await browser.close()
})
const told = async (page: Page, path: string): Promise<string> => {
  await page.goto(path)
  return page.locator('main').innerText()
}

test('the administrator’s button walks day by day to the end of the law, and says how long it took', async () => {
  const admin = await person('admin1', '/office/admin', { script: false })
  const button = admin.locator('main form', { has: admin.locator('[name=end]') }).locator('button')
  await Promise.all([admin.waitForURL((url) => url.search.includes('walked=2016-01-01'), { timeout: 120_000 }), button.click()])
  assert.match(await admin.locator('main [role=status]').innerText(), /2016 年 1 月 1 日/)
  await fit(admin, 'after the walk')
  await admin.waitForTimeout(1100) // a page may know the date of a second ago
  await admin.goto('/office/admin')
  assert.equal(await admin.locator('main form', { has: admin.locator('[name=end]') }).count(), 0, 'the button has done its work')
})
test('open files are closed: the couple reads that no permit is needed, a granted one is complete, a refusal stays', async () => {
  const couple = await person('citizen8', '/my', { width: 360, script: false })
  for (const state of ['submitted', 'correction', 'accepted', 'reviewed'] as const)
    assert.match(await told(couple, `/my/${files.get(state)}`), /不再需要批准[^]*2016/, state)
  await fit(couple, 'a file that needs no permit')
  assert.match(await told(couple, `/en/my/${files.get('submitted')}`), /No permit is needed/)
  for (const state of ['granted', 'noticed'] as const) assert.match(await told(couple, `/my/${files.get(state)}`), /不再需要批准[^]*办结/, state)
  assert.ok(!/不再需要批准/.test((await told(couple, `/my/${files.get('refused')}`)).split('\n').slice(0, 6).join()))
})
test('the offices see the same, and nothing that they could still do against the person', async () => {
  const permit = await person('permit1', '/office')
  assert.match(await told(permit, `/office/permit/${files.get('accepted')}`), /无需许可/)
  await told(permit, `/office/permit/${files.get('noticed')}`)
  assert.equal(await permit.locator('main .do .actions.now a').count(), 0)
  await fit(permit, 'a file closed by the law')
})
test('who was about to apply is refused in words that name the law; nobody can begin a new application', async () => {
  await sending.locator('main form button.btn').last().click()
  await sending.waitForURL((url) => url.search.includes('refused='))
  const pages = [await sending.locator('main').innerText(), await told(sending, '/apply/second-child-permit')]
  for (const refusal of pages) {
    assert.match(refusal, /从 2016 年 1 月 1 日起[^]*人口与计划生育法/)
    assert.match(refusal, /不再需要批准/)
    assert.equal(await sending.locator('main form').count(), 0)
  }
  await fit(sending, 'refused by law')
  assert.match(await told(sending, '/en/apply/second-child-permit'), /From 1 January 2016 on[^]*Family Planning Law/)
})
test('the guide says since when the matter has ended, and later that the approval of 2016 is another one', async () => {
  const anybody = await (await visitor(browser, { width: 360 })).newPage()
  contexts.push(anybody.context())
  assert.match(await told(anybody, '/guides/second-child-permit'), /已经停止/)
  assert.ok(!(await anybody.locator('main').innerText()).includes('不在本清单内'))
  await api.walk('2016-01-22')
  await anybody.waitForTimeout(1100)
  assert.match(await told(anybody, '/guides/second-child-permit'), /2021年8月19日[^]*不在本清单内/)
  await fit(anybody, 'the guide of an ended matter')
  assert.match(await told(anybody, '/en/guides/second-child-permit'), /outside this list/)
})
test('ten years later two officers erase a file: its papers and names are gone, that it was is not', async () => {
  const id = files.get('refused') ?? ''
  await api.walk('2025-12-31')
  const head = await person('head1', '/office')
  await give({ page: head, kind: 'permit', id }, 'erase')
  await sign({ page: await person('permit1', '/office'), kind: 'permit', id })
  const text = await told(head, `/office/permit/${id}`)
  assert.match(text, /个人信息/)
  assert.ok(!text.includes('示＊'))
  await fit(head, 'an erased file')
})
