import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { readFile } from 'node:fs/promises'
import { sha256 } from '@qingdan/lib/digest.ts'
import { as, calls, confirmed, cutOffAhead, type Enrolled, factsOf, until, walkTo } from './assisted.ts'
import { altered, bankAnswer, sentIn } from './bank.ts'
import { give, sign } from './give.ts'
import { fit, openBrowser, signOn, visitor } from './open.ts'

// A payment from the drawing to the day on which it is settled, each step by who takes it.
let browser: Browser
let [period, cutOff, batch, file] = ['', '', '', '']
let arrives: Enrolled
let fails: Enrolled
const pages: Record<'subsidy1' | 'head1' | 'finance1', Page> = {} as never
const at = async (account: string): Promise<Page> => signOn(await visitor(browser), account, '/office')
const found = async () => calls.batch.get({ caseId: batch }, await as('finance1'))
const desk = (account: keyof typeof pages) => ({ page: pages[account], kind: 'batch', id: batch }) as const
const money = async (member: Enrolled) => (await factsOf('special', member.id)).payments.find((payment) => payment.batch === batch)

before(async () => {
  browser = await openBrowser()
  ;({ period, cutOff } = await cutOffAhead())
  batch = `special-${period}-${cutOff}`
  arrives = await confirmed('special', 'citizen10', { branch: 'death', grade: 0 })
  fails = await confirmed('special', 'citizen9', { branch: 'disability', grade: 2 })
  await walkTo(cutOff)
  for (const account of ['subsidy1', 'head1', 'finance1'] as const) pages[account] = await at(account)
})
after(() => browser?.close())

test('the bureau draws a payment, and its page says for how many, how much and where the money is', async () => {
  const { subsidy1: page } = pages
  await page.goto('/office/batch')
  await page.locator('main a[href$="/office/batch/new/draw"]').click()
  await page.waitForURL((url) => url.pathname.endsWith('draw'))
  await page.check('main [name=programme][value=special]')
  for (const [name, value] of Object.entries({ period, supplement: '0' })) await page.fill(`main [name=${name}]`, value)
  const [y, m, d] = cutOff.split('-')
  for (const [part, value] of Object.entries({ y, m, d })) await page.fill(`main [name="cutOff-${part}"]`, value ?? '')
  await page.locator('main form button[value=review]').click()
  await page.locator('main form button[value=send]').click()
  await page.waitForURL((url) => url.pathname.endsWith(batch))
  await until('everybody is drawn', async () => (await found()).case?.state === 'drawn')
  await page.goto(`/office/batch/${batch}`)
  await fit(page, 'a drawn payment')
  const { facts } = await found()
  const text = await page.locator('main').innerText()
  assert.ok(text.includes(`${facts?.count} 笔`) && text.includes(`${((facts?.totalFen ?? 0) / 100).toFixed(2)} 元`), text)
  assert.ok((await page.locator('#progress svg.share').count()) === 4)
})
test('two persons approve the same digest; one alone sends nothing', async () => {
  const { facts } = await found()
  await pages.subsidy1.goto(`/office/batch/${batch}/approve`)
  assert.ok((await pages.subsidy1.locator('main').innerText()).includes(facts?.digest ?? 'no digest'))
  await give(desk('subsidy1'), 'approve')
  assert.equal((await found()).case?.state, 'drawn')
  await pages.head1.goto(`/office/batch/${batch}`)
  await pages.head1.locator(`main a[href*="/${batch}/sign/"]`).first().click()
  await pages.head1.waitForURL((url) => url.pathname.includes('/sign/'))
  assert.ok((await pages.head1.locator('main').innerText()).includes(facts?.digest ?? 'no digest'), 'the second person sees what they approve')
  await sign(desk('head1'))
  assert.equal((await found()).case?.state, 'approved')
})
test('finance makes the bank file and saves it; the page of the payment is the only way to it', async () => {
  const { finance1: page } = pages
  await give(desk('finance1'), 'export')
  await fit(page, 'a payment that goes to the bank')
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#bank form').first().locator('button').click()])
  file = await readFile(await download.path(), 'utf8')
  const { facts } = await found()
  assert.equal(sha256(Buffer.from(file)), facts?.fileDigest)
  assert.equal(sentIn(file).length, facts?.count)
  await pages.subsidy1.goto(`/office/batch/${batch}`)
  assert.equal(await pages.subsidy1.locator('#bank').count(), 0, 'the bureau has no accounts')
})
async function upload(text: string): Promise<string> {
  const { finance1: page } = pages
  await page.goto(`/office/batch/${batch}`)
  await page.setInputFiles('#answer', { name: 'answer.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
  await Promise.all([page.waitForURL((url) => url.search !== ''), page.locator('#bank form').last().locator('button').click()])
  await fit(page, 'after an answer of the bank')
  return page.locator('#bank').innerText()
}
test('an answer with one altered amount is refused whole: line, column and rule stand there in words, and no payment has moved', async () => {
  const { facts } = await found()
  const failing = (await money(fails))!.id
  const right = bankAnswer(file, facts!.fileDigest, cutOff, ({ payment }) => (payment === failing ? 'A01' : ''))
  const refused = await upload(altered(right))
  assert.match(refused, /第 2 行第 28 列：金额和我们送出的不一样。整份没有导入/)
  assert.match(await upload(right.slice(0, -5)), /第 \d+ 行第 \d+ 列/)
  assert.equal((await money(arrives))?.state, 'reserved')
  assert.match(await upload(right), /银行答复已经导入/)
  await until('every answer is carried to its payment', async () => (await money(fails))?.state === 'failed')
  assert.match(await upload(right), /这份文件已经导入过/)
})
test('what did not arrive is sent once more under the same number; still failing, finance settles, and nobody is paid twice', async () => {
  const { finance1: page } = pages
  const failing = (await money(fails))!.id
  await give(desk('finance1'), 'retry')
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#bank form').first().locator('button').click()])
  const again = await readFile(await download.path(), 'utf8')
  assert.deepEqual(
    sentIn(again).map(({ payment }) => payment),
    [failing],
  )
  assert.match(await upload(bankAnswer(again, (await found()).facts!.fileDigest, cutOff, () => 'A01')), /银行答复已经导入/)
  await until('the second answer is carried', async () => (await calls.batch.progress({ caseId: batch }, await as('finance1'))).waiting === 0)
  await page.goto(`/office/batch/${batch}/settle`)
  await fit(page, 'settling')
  assert.match(await page.locator('main').innerText(), /没有到账的笔数：\s*1/)
  await give(desk('finance1'), 'settle')
  const { case: settled, facts } = await found()
  assert.deepEqual([settled?.state, facts?.unpaid, facts?.paid], ['settled', 1, facts!.count - 1])
  await fit(page, 'a settled payment')
  assert.match(await page.locator('#report').innerText(), /八陡镇/)
})
test('each person reads on their own page what was paid, how it was computed, and who had their account', async () => {
  for (const [account, member, says] of [
    ['citizen10', arrives, /已到账/],
    ['citizen9', fails, /未到账/],
  ] as const) {
    const page = await signOn(await visitor(browser, { width: 360 }), account, '/my')
    await page.goto(`/my/special/${member.id}`)
    await fit(page, 'my payments')
    assert.match(await page.locator('#money').innerText(), says)
    assert.match(await page.locator('#money').innerText(), /× .* 元 = /)
    assert.match(await page.locator('#looks').innerText(), /财政/)
  }
})
