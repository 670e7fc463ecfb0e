import assert from 'node:assert/strict'
import { randomInt, randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { tokensOf } from '@qingdan/deploy/demo/tokens.ts'
import { asActor, connect } from '@qingdan/lib/grpc.ts'
import { RewardDefinition, SpecialDefinition } from '@qingdan/proto/subsidy/enrolment/v1/enrolment.ts'
import type { Browser, Page } from 'playwright-core'
import { application, invent } from '../../services/subsidy/testing.ts'
import { fill, give } from './give.ts'
import { fit, openBrowser, signOn, visitor } from './open.ts'

const address = process.env['SUBSIDY_ADDRESS'] ?? '127.0.0.1:8303'
const tokenOf = tokensOf(process.env as Record<string, string>)
const today = '2015-07-20'
let browser: Browser
// Somebody new at each run over the same system, born in 1950 or 1951.
const first = randomInt(0, 80) * 10
const ids = { reward: '', special: '' }
const discussing = async (desk: { page: Page; kind: 'reward' | 'special' }): Promise<void> => {
  await fill(desk, 'discuss', today)
  await desk.page.fill('main [name="present"]', '5')
}
/** An officer at a desk, or with a phone. */
const at = async (account: string, width = 1280): Promise<Page> => signOn(await visitor(browser, { width }), account, '/office')

before(async () => {
  browser = await openBrowser()
  const calls = { reward: connect(RewardDefinition, address), special: connect(SpecialDefinition, address) }
  for (const [i, programme] of (['reward', 'special'] as const).entries()) {
    const as = asActor(await tokenOf(`citizen${11 + i}`))
    const answer = await calls[programme].act({ caseId: '', commandId: randomUUID(), command: { command: application(first + i, programme) as never } }, as)
    ids[programme] = answer.case?.id ?? ''
  }
})
after(() => browser?.close())

test('the committee deliberates and posts on a phone; the reward alone can be posted', async () => {
  const page = await at('committee-badou1', 360)
  await page.goto('/office/reward')
  await fit(page, 'the list of the committee')
  await page.locator(`main a[href$="/office/reward/${ids.reward}"]`).click()
  await page.waitForURL((url) => url.pathname.endsWith(ids.reward))
  await fit(page, 'an enrolment before its committee')
  assert.doesNotMatch(await page.locator('main').innerText(), /6222|37030419/)
  const desk = { page, kind: 'reward', id: ids.reward } as const
  await give(desk, 'discuss', () => discussing(desk))
  await give(desk, 'postNotice')
  assert.match(await page.locator('main').innerText(), /公示/)
  await page.goto(`/office/special/${ids.special}`)
  const told = await page.locator('main').innerText()
  assert.doesNotMatch(told, /示例子女|离世|死亡|残疾/)
  const special = { page, kind: 'special', id: ids.special } as const
  await give(special, 'discuss', () => discussing(special))
  assert.equal(await page.locator(`main .actions.now a[href$="/postNotice"]`).count(), 0)
})
test('the notice hangs for everybody while it must, with name, village and programme alone', async () => {
  const page = await (await visitor(browser, { width: 360, script: false })).newPage()
  const answer = await page.goto('/notices')
  assert.match(answer?.headers()['cache-control'] ?? '', /no-store/)
  await fit(page, 'the posted notices')
  const told = await page.locator('main').innerText()
  assert.match(told, /示例/)
  assert.doesNotMatch(told, /37030419|6222|\d{17}/)
})
test('a bereaved mother applies from her phone without script, reads every step on her own page, and nothing of it hangs', async () => {
  const mother = invent(900 + first)
  const page = await signOn(await visitor(browser, { width: 360, script: false }), 'citizen10', '/apply/special-assistance')
  await fit(page, 'the application')
  await page.locator('main form button[value=review]').click()
  await page.locator('main .errors a').first().waitFor()
  await fit(page, 'the application with faults')
  await page.check('main [name=committee][value="committee:370304106-01"]')
  await page.fill('main [name="child.name"]', '示例孩子')
  await page.locator('main form button[value=save]').click()
  await page.getByText('没填完的已经存好').waitFor()
  await fit(page, 'an application that is kept for later')
  await page.goto('/my')
  await page.locator('#drafts a[href$="/apply/special-assistance"]').click()
  await page.waitForURL((url) => url.pathname === '/apply/special-assistance')
  assert.equal(await page.locator('main [name="child.name"]').inputValue(), '示例孩子')
  for (const [name, value] of Object.entries({
    'applicant.name': mother.name,
    'applicant.idNumber': mother.idNumber,
    'applicant.phone': mother.phone,
    'applicant.address': mother.address,
    'child.name': '示例孩子',
    'account.bank': '示例银行八陡支行',
    'account.number': '6222000000000012',
  }))
    await page.fill(`main [name="${name}"]`, value)
  for (const [name, value] of Object.entries({ sex: 'woman', marriage: 'widowed', residence: 'rural', branch: 'death' }))
    await page.check(`main [name="${name}"][value="${value}"]`)
  await page.locator('main form button[value=review]').click()
  await page.locator('main form button[value=send]').click()
  await page.locator('#sent-h').waitFor()
  await fit(page, 'the receipt')
  const [number = '', code = ''] = await page.locator('main .big').allInnerTexts()
  const stranger = await (await visitor(browser, { width: 360, script: false })).newPage()
  await stranger.goto('/track')
  await stranger.fill('main [name=receipt]', number)
  await stranger.fill('main [name=code]', code)
  await stranger.locator('main form button').first().click()
  await stranger.getByText('等村（居）评议').first().waitFor()
  await fit(stranger, 'an assistance by its receipt')
  assert.ok(!(await stranger.locator('main').innerText()).includes(mother.name))
  await page.goto('/my')
  assert.equal(await page.locator('#drafts').count(), 0, 'what was sent is no longer unfinished')
  await fit(page, 'my matters')
  await page.locator('main a[href^="/my/special/"]').first().click()
  await page.waitForURL((url) => url.pathname.startsWith('/my/special/'))
  await fit(page, 'my application')
  assert.match(await page.locator('main').innerText(), /等村（居）评议/)
  await page.locator('main a[href$="/withdrawApplication"]').click()
  await page.waitForURL((url) => url.pathname.endsWith('/withdrawApplication'))
  await fit(page, 'taking it back')
  await page.goto('/notices')
  assert.ok(!(await page.locator('main').innerText()).includes(mother.name))
})
test('the township reviews and the bureau confirms, each from its own list; finance sees payments and no file', async () => {
  const township = await at('badou1')
  await township.goto('/office/special?queue=office')
  await township.locator(`main a[href$="/office/special/${ids.special}"]`).click()
  const review = { page: township, kind: 'special', id: ids.special } as const
  await give(review, 'review', () => fill(review, 'review', today))
  const bureau = await at('subsidy1')
  const confirm = { page: bureau, kind: 'special', id: ids.special } as const
  await give(confirm, 'confirm', () => fill(confirm, 'confirm', today))
  assert.match(await bureau.locator('main').innerText(), /确认/)
  await fit(bureau, 'a confirmed enrolment')
  const finance = await at('finance1')
  await finance.goto('/office/batch')
  await fit(finance, 'payments')
  const absent = await finance.goto(`/office/special/${ids.special}`)
  assert.equal(absent?.status(), 404)
})
test('the bureau sees verification, payments and clawbacks, and begins one of each from its list', async () => {
  const page = await at('subsidy1')
  for (const [kind, step] of [
    ['round', 'open'],
    ['batch', 'draw'],
    ['clawback', 'notice'],
  ] as const) {
    await page.goto(`/office/${kind}`)
    await fit(page, kind)
    await page.locator(`main a[href$="/office/${kind}/new/${step}"]`).click()
    await page.waitForURL((url) => url.pathname.endsWith(step))
    await fit(page, `${kind} ${step}`)
  }
})
