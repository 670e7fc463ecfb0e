import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { confirmed, cutOffAhead, type Enrolled, factsOf, later, payEverybody } from './assisted.ts'
import { api } from './files.ts'
import { fill, give, sign } from './give.ts'
import { fit, openBrowser, signOn, visitor } from './open.ts'

// A report that proves true: the assistance ends by one decision, and what was paid is asked back by another, in parts.
let browser: Browser
let fraud: Enrolled
let today = ''
let clawback = ''
let paid = 0
const at = async (account: string): Promise<Page> => signOn(await visitor(browser), account, '/office')
const mine = async (): Promise<Page> => signOn(await visitor(browser, { width: 360 }), 'citizen12', '/my')
const enrolment = (page: Page) => ({ page, kind: 'special', id: fraud.id }) as const
const asked = (page: Page) => ({ page, kind: 'clawback', id: clawback }) as const
const yuan = (fen: number): string => (fen / 100).toFixed(2)
async function send(page: Page, command: string, filled: () => Promise<void>, path: string): Promise<void> {
  await page.goto(path)
  await page.locator(`main a[href$="${path}/${command}"]`).click()
  await page.waitForURL((url) => url.pathname.endsWith(command))
  await fit(page, `my ${command}`)
  await filled()
  await page.locator('main form button[value=review]').click()
  await page.locator('main form button[value=send]').click()
  await page.waitForURL((url) => url.pathname.endsWith(path))
}

before(async () => {
  browser = await openBrowser()
  const ahead = await cutOffAhead()
  fraud = await confirmed('special', 'citizen12', { branch: 'death', grade: 0 })
  await payEverybody('special', ahead)
  paid = (await factsOf('special', fraud.id)).payments.find(({ state }) => state === 'paid')?.amountFen ?? 0
  today = await api.today()
})
after(() => browser?.close())

test('a report becomes a lead that the township looks into; nothing is suspended before a second source says the same', async () => {
  assert.ok(paid > 0)
  const township = await at('badou1')
  await give(enrolment(township), 'recordLead', async () => {
    await fill({ page: township, kind: 'special' }, 'recordLead', today)
    await township.check('main [name=matter][value=fraud]')
    await township.fill('main [name=reference]', 'jb-1')
  })
  await give(enrolment(township), 'takeUpLead', () => fill({ page: township, kind: 'special' }, 'takeUpLead', today))
  const bureau = await at('subsidy1')
  const suspend = async (secondSource: string): Promise<void> => {
    await fill({ page: bureau, kind: 'special' }, 'suspend', today)
    await bureau.check(`main [name=secondSource][value=${secondSource}]`)
  }
  await bureau.goto(`/office/special/${fraud.id}/suspend`)
  await suspend('person')
  await bureau.locator('main form button[value=review]').click()
  await bureau.locator('#refused').waitFor()
  await fit(bureau, 'the same source twice')
  await give(enrolment(bureau), 'suspend', () => suspend('certificate'))
})
test('the end for fraud: notice, time to be heard, two officers; the person reads reasons and remedies', async () => {
  const [bureau, head, person] = [await at('subsidy1'), await at('head1'), await mine()]
  await give(enrolment(bureau), 'noticeEnding', async () => {
    await fill({ page: bureau, kind: 'special' }, 'noticeEnding', today)
    await bureau.check('main [name=matter][value=fraud]')
    const [y, m, d] = (await factsOf('special', fraud.id)).confirmedOn.split('-')
    for (const [part, value] of Object.entries({ y, m, d })) await bureau.fill(`main [name="eventOn-${part}"]`, value ?? '')
  })
  await bureau.goto(`/office/special/${fraud.id}/terminate`)
  await fill({ page: bureau, kind: 'special' }, 'terminate', today)
  await bureau.locator('main form button[value=review]').click()
  await bureau.locator('#refused').waitFor()
  await send(person, 'defend', () => person.fill('main [name=statement]', '材料是别人替我准备的，我不知情。'), `/my/special/${fraud.id}`)
  await give(enrolment(bureau), 'terminate', () => fill({ page: bureau, kind: 'special' }, 'terminate', today))
  await sign(enrolment(head))
  await person.goto(`/my/special/${fraud.id}`)
  await fit(person, 'my assistance after its end')
  assert.match(await person.locator('main').innerText(), /行政复议/)
})
test('the clawback is a decision of its own: notice, statement, two officers, an amount that is at most what was paid', async () => {
  const [bureau, head, person] = [await at('subsidy1'), await at('head1'), await mine()]
  await bureau.goto('/office/clawback/new/notice')
  await fill({ page: bureau, kind: 'clawback' }, 'notice', today)
  await bureau.check('main [name=programme][value=special]')
  await bureau.fill('main [name=enrolment]', fraud.id)
  await bureau.locator('main form button[value=review]').click()
  await bureau.locator('main form button[value=send]').click()
  await bureau.waitForURL((url) => /\/office\/clawback\/[^/]+$/.test(url.pathname))
  await fit(bureau, 'a noticed clawback')
  clawback = new URL(bureau.url()).pathname.split('/').at(-1) ?? ''
  await person.goto('/my')
  await person.locator(`main a[href$="/my/clawback/${clawback}"]`).click()
  await person.waitForURL((url) => url.pathname.endsWith(clawback))
  await fit(person, 'what is asked back from me')
  await send(person, 'defend', () => person.fill('main [name=statement]', '请允许我分期退回。'), `/my/clawback/${clawback}`)
  const decide = async (fen: number): Promise<void> => {
    await bureau.fill('main [name=amountFen]', yuan(fen))
    await bureau.fill('main [name=grounds]', '以伪造的证明取得特别扶助，事实已经查明。')
  }
  await bureau.goto(`/office/clawback/${clawback}/decide`)
  await decide(paid + 100)
  await bureau.locator('main form button[value=review]').click()
  await bureau.locator('main .errors').first().waitFor()
  await give(asked(bureau), 'decide', () => decide(paid))
  await sign(asked(head))
  await person.goto(`/my/clawback/${clawback}`)
  const text = await person.locator('main').innerText()
  assert.ok(text.includes(yuan(paid)) && /行政复议/.test(text), text)
})
test('the person asks for instalments, the bureau agrees, finance records a repayment, and everybody reads the same balance', async () => {
  const [bureau, finance, person] = [await at('subsidy1'), await at('finance1'), await mine()]
  const half = Math.floor(paid / 200) * 100
  const plan = `${later(today, 30)} ${yuan(half)}\n${later(today, 60)} ${yuan(paid - half)}`
  const path = `/my/clawback/${clawback}`
  const asking = async (): Promise<void> => {
    await person.fill('main [name=reason]', '家里一次拿不出。')
    await person.fill('main [name=plan]', plan)
  }
  await send(person, 'askInstalments', asking, path)
  await give(asked(bureau), 'agreeInstalments', () => bureau.fill('main [name=plan]', plan))
  await finance.goto('/office/clawback')
  await fit(finance, 'clawbacks before finance')
  await give(asked(finance), 'recordRepayment', async () => {
    await fill({ page: finance, kind: 'clawback' }, 'recordRepayment', today)
    await finance.fill('main [name=amountFen]', yuan(half))
    await finance.fill('main [name=reference]', 'SJ-1')
  })
  assert.ok((await finance.locator('#facts').innerText()).includes(yuan(paid - half)))
  assert.doesNotMatch(await finance.locator('main').innerText(), /伪造|别人替我/)
  await person.goto(path)
  await fit(person, 'my instalments')
  const text = await person.locator('main').innerText()
  for (const amount of [paid, half, paid - half]) assert.ok(text.includes(yuan(amount)), `${yuan(amount)} in ${text}`)
  assert.match(text, /分期/)
})
test('what ended is told to nobody by a closed door: absent and forbidden files look alike', async () => {
  const page = await signOn(await visitor(browser), 'citizen11', '/my')
  for (const path of [`/my/clawback/${clawback}`, '/my/clawback/00000000']) assert.equal((await page.goto(path))?.status(), 404)
})
