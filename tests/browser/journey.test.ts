import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inventedNumber } from '@qingdan/deploy/demo/people.ts'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { give as giveIn, sign } from './give.ts'
import { fit, openBrowser, origin, signOn, visitor } from './open.ts'

// One file from the guide to the certificate, through the pages alone: the couple on a phone without script, the offices at their desks.
let browser: Browser
let couple: Page
let township: Page
let second: Page
let permit: Page
const contexts: BrowserContext[] = []
let caseId = ''
let receipt = ''
let code = ''

async function person(username: string, to: string, visit = {}): Promise<Page> {
  const context = await visitor(browser, visit)
  contexts.push(context)
  return signOn(context, username, to)
}
before(async () => {
  browser = await openBrowser()
  couple = await person('citizen7', '/apply/second-child-permit', { width: 360, script: false })
  township = await person('chengdong1', '/office')
  second = await person('chengdong2', '/office')
  permit = await person('permit1', '/office')
})
after(async () => {
  for (const context of contexts) await context.close()
  await browser.close()
})

const next = async (page: Page): Promise<void> => {
  await page.locator('main form button[value=next]').click()
  await page.waitForLoadState()
}
async function describe(page: Page, part: 'woman' | 'man', name: string, number: string, phone: string): Promise<void> {
  await page.fill(`[name="${part}.name"]`, name)
  await page.fill(`[name="${part}.idNumber"]`, number)
  await page.fill(`[name="${part}.phone"]`, phone)
  await page.fill(`[name="${part}.address"]`, '示例路71号')
  await page.selectOption(`[name="${part}.registeredAt"]`, 'township:370304001')
}
const give = (page: Page, command: string, fill: (page: Page) => Promise<void> = async () => undefined): Promise<void> =>
  giveIn({ page, kind: 'permit', id: caseId }, command, () => fill(page))

test('a couple applies on a phone without script, one thing a page; what is wrong is said beside the field and nothing typed is lost', async () => {
  await couple.locator('main form button').first().click()
  await couple.waitForLoadState()
  await couple.check('input[name=applicant][value=woman]')
  await next(couple)
  await couple.check('input[name=ground][value=only-child]')
  await next(couple)
  for (const [question, answer] of [
    ['children', '1'],
    ['registered', 'yes'],
    ['onlyChild', 'one'],
  ])
    await couple.check(`input[name="answers.${question}"][value="${answer}"]`)
  await next(couple)
  await describe(couple, 'woman', '尹冬至', '12345', '13800000071')
  await next(couple)
  assert.match(await couple.locator('main').innerText(), /要改/)
  assert.equal(await couple.inputValue('[name="woman.name"]'), '尹冬至')
  await fit(couple, 'a page with a fault')
  await couple.fill('[name="woman.idNumber"]', inventedNumber('37030419851222712'))
  await next(couple)
  await describe(couple, 'man', '宁夏至', inventedNumber('37030419840622731'), '13800000073')
  await next(couple)
  await couple.check('input[name=township][value="township:370304001"]')
  await next(couple)
  await fit(couple, 'papers')
  assert.ok(!/name=|idNumber|尹/.test(couple.url()))
})
test('papers may be brought later; the application is looked over and sent, and the receipt can be kept', async () => {
  await couple.locator('main form button[value=next], main a.btn').first().click()
  await couple.waitForLoadState()
  assert.match(couple.url(), /review$/)
  await fit(couple, 'review before sending')
  await couple.locator('main form button.btn').click()
  await couple.waitForLoadState()
  const text = await couple.locator('main').innerText()
  receipt = /BS15-\w{4}-\w/.exec(text)?.[0] ?? ''
  code = /[0-9A-HJKMNP-TV-Z]{5}[ -]?[0-9A-HJKMNP-TV-Z]{5}/.exec(text.replace(receipt, ''))?.[0]?.replace(/[ -]/, '') ?? ''
  assert.ok(receipt && code, text)
  await fit(couple, 'receipt')
})
test('the township finds the file by its number, and asks once for what is missing', async () => {
  await township.goto('/office')
  await township.locator('main input[type=search], main input[name=number], main form input[type=text]').first().fill(receipt)
  await Promise.all([township.waitForURL((url) => url.search.includes(receipt)), township.keyboard.press('Enter')])
  const link = township.locator('main a[href*="/office/permit/"]', { hasText: receipt })
  caseId = ((await link.first().getAttribute('href')) ?? '').split('/').at(-1) ?? ''
  assert.match(caseId, /^[0-9a-f]{24}$/)
  await township.goto(`/office/permit/${caseId}`)
  await fit(township, 'case page')
  await give(township, 'requestCorrection', (page) => page.locator('input[name=missing][value=parents-statement]').check())
})
test('the couple reads what is missing, supplies it, and follows the file by receipt and code', async () => {
  await couple.goto(`/my/${caseId}`)
  assert.match(await couple.locator('main').innerText(), /父母的子女情况证明/)
  await fit(couple, 'my matter')
  await couple.goto(`/my/${caseId}/supply`)
  await fit(couple, 'supply')
  const offered = couple.locator('main input[type=checkbox], main input[type=radio][value=paper]')
  if ((await offered.count()) > 0) await offered.first().check()
  await couple.locator('main form button[type=submit]').last().click()
  await couple.waitForLoadState()
  await couple.goto(`/my/${caseId}`)
  assert.ok(!/请补交/.test(await couple.locator('main h1, main .status').first().innerText()))
})
test('two officers review on the spot: the second signs with a sign-on of their own', async () => {
  await give(township, 'accept')
  await give(township, 'reviewOnSite', async (page) => {
    await page.check('input[name=favourable][value=yes]')
    await page.fill('[name=opinion]', '实地核对，情况属实。')
    await page.fill('[name=checked]', '户口簿和父母的子女情况')
  })
  await township.goto(`/office/permit/${caseId}`)
  assert.equal(await township.locator(`main a[href*="/${caseId}/sign/"]`).count(), 0, 'the first officer cannot sign')
  await second.goto(`/office/permit/${caseId}`)
  await second.locator(`main a[href*="/${caseId}/sign/"]`).first().click()
  await second.waitForLoadState()
  await fit(second, 'countersigning')
  await second.locator('main form button[type=submit]').last().click()
  await second.waitForURL((url) => url.pathname.endsWith(caseId))
})
test('the permit section grants; the couple has the decision, the certificate with a QR code that anybody can check, and a PDF', async () => {
  await give(permit, 'grant')
  await couple.goto(`/my/${caseId}`)
  const hrefs = await couple
    .locator(`main a[href*="/documents/${caseId}/"]`)
    .evaluateAll((links) => links.map((link) => (link as unknown as { getAttribute(name: string): string }).getAttribute('href')))
  const certificate = hrefs.find((href) => href.includes('certificate'))
  assert.ok(certificate, hrefs.join(', '))
  for (let tries = 0; tries < 20; tries++) {
    await couple.goto(certificate)
    if (!(await couple.locator('main').innerText()).includes('编号中')) break
    await couple.waitForTimeout(250)
  }
  await fit(couple, 'certificate')
  const sheet = await couple.locator('main').innerText()
  const number = /示例\S+〔2015〕\d+号/.exec(sheet)?.[0] ?? ''
  const check = /[0-9A-HJKMNP-TV-Z]{10}|[0-9A-HJKMNP-TV-Z]{5} [0-9A-HJKMNP-TV-Z]{5}/.exec(sheet.replaceAll(number, ''))?.[0]?.replace(' ', '') ?? ''
  const anybody = await (await visitor(browser, { width: 360, script: false })).newPage()
  contexts.push(anybody.context())
  await anybody.goto(`/check?number=${encodeURIComponent(number)}&code=${check}`)
  assert.match(await anybody.locator('main').innerText(), /有效/)
  assert.ok(!(await anybody.locator('main').innerText()).includes('尹'))
  const [path] = certificate.split('?')
  const pdf = await couple.request.get(`${origin}${path}/pdf`)
  assert.equal(pdf.headers()['content-type'], 'application/pdf')
  assert.equal((await pdf.body()).subarray(0, 5).toString(), '%PDF-')
})
test('the couple sees who looked at the file, in which role and on what ground, and no officer by name', async () => {
  await couple.goto(`/my/${caseId}`)
  const text = await couple.locator('main').innerText()
  assert.match(text, /城东街道/)
  assert.ok(!/安城东|干许可/.test(text))
})
test('what an officer has no ground to see answers like what does not exist', async () => {
  const elsewhere = await person('badou1', '/office')
  const text = async (path: string): Promise<string> => {
    await elsewhere.goto(path)
    return elsewhere.locator('main').innerText()
  }
  assert.equal(await text(`/office/permit/${caseId}`), await text(`/office/permit/${'0'.repeat(24)}`))
  const citizen = await person('citizen8', '/my')
  await citizen.goto(`/my/${caseId}`)
  assert.ok(receipt !== '' && !(await citizen.locator('body').innerText()).includes(receipt))
})
test('the clerk at the counter applies for somebody, and the file says so', async () => {
  const clerk = await person('clerk1', '/apply/second-child-permit', { script: false })
  await clerk.locator('main form button').first().click()
  await clerk.waitForLoadState()
  assert.match(await clerk.locator('body').innerText(), /代/)
  await fit(clerk, 'the counter')
})
test('the head, the auditor and the administrator have their rooms, and nobody else’s', async () => {
  const head = await person('head1', '/office')
  await fit(head, 'the head’s queue')
  const auditor = await person('auditor1', '/office/reads')
  await fit(auditor, 'register of reads')
  assert.match(await auditor.locator('main').innerText(), /城东街道/)
  const admin = await person('admin1', '/office/admin')
  await fit(admin, 'administration')
  assert.match(await admin.locator('main').innerText(), /城东街道信息系统/)
  const [answer] = await Promise.all([head.goto('/office/admin')])
  assert.ok(!(await head.locator('main').innerText()).includes('城东街道信息系统'), String(answer?.status()))
})
test('a permit is revoked for fraud by two officers and a head with sign-ons of their own, after notice and defence, and the couple reads the remedies', async () => {
  const officer = await person('permit2', '/office')
  const head = await person('head1', '/office')
  const signAs = (page: Page): Promise<void> => sign({ page, kind: 'permit', id: caseId })
  await give(permit, 'raiseLead', async (page) => {
    await page.check('[name=source][value=complaint]')
    await page.check('[name=matter][value=fraud]')
    await page.fill('[name=note]', '举报材料与证明不符')
  })
  await give(permit, 'noticeRevocation', async (page) => {
    await page.check('[name=matter][value=fraud]')
    await page.fill('[name=facts]', '子女情况证明系伪造')
    await page.fill('[name=evidence]', '出证单位的书面答复')
  })
  await signAs(officer)
  await couple.goto(`/my/${caseId}/defend`)
  await couple.fill('main textarea', '证明是单位开的，请再核实。')
  await couple.locator('main form button.btn').last().click()
  await couple.waitForLoadState()
  await give(permit, 'revoke', async (page) => {
    await page.fill('[name=grounds]', '以伪造证明取得许可')
    await page.fill('[name=evidence]', '出证单位的书面答复')
    await page.check('[name=noBirthRecorded]')
  })
  await signAs(head)
  await couple.goto(`/my/${caseId}`)
  const text = await couple.locator('main').innerText()
  assert.match(text, /撤销/)
  assert.match(text, /行政复议/)
  assert.match(text, /诉讼/)
  await fit(couple, 'after a revocation')
})
test('an officer with an interest stands aside in words of their own, and is offered nothing more in the file', async () => {
  await township.goto(`/office/permit/${caseId}`)
  await township.locator('#aside summary').click()
  await township.fill('#aside textarea', '申请人是我的亲属。')
  await township.locator('#aside button').click()
  await township.getByText('您已经回避').waitFor()
  await township.goto(`/office/permit/${caseId}`)
  assert.equal(await township.locator(`main .do a[href*="/${caseId}/"]`).count(), 0)
  await fit(township, 'stood aside')
})
test('the administrator moves the date by a day; nobody else can, and it never goes back', async () => {
  const admin = await person('admin1', '/office/admin', { script: false })
  const today = async (): Promise<string> => (await admin.locator('.demo time').first().getAttribute('datetime')) ?? ''
  const walkTo = async (date: string): Promise<void> => {
    const [year, month, day] = date.split('-') as [string, string, string]
    const form = admin.locator('main form', { has: admin.locator('[name="to-y"]') })
    for (const [field, value] of [
      ['y', year],
      ['m', month],
      ['d', day],
    ] as const)
      await form.locator(`[name="to-${field}"]`).fill(String(Number(value)))
    await Promise.all([admin.waitForURL((url) => url.search !== ''), form.locator('button[type=submit]').click()])
    await admin.waitForTimeout(1100) // a page may know the date of a second ago
    await admin.goto('/office/admin')
  }
  const first = await today()
  const following = Temporal.PlainDate.from(first).add({ days: 1 }).toString()
  await walkTo(following)
  assert.equal(await today(), following)
  await walkTo(first)
  assert.equal(await today(), following)
})
test('what the screen shows can be taken along as CSV, within scope, and the person can see that it was', async () => {
  const file = await permit.request.get(`${origin}/office/export?queue=all`)
  const csv = (await file.body()).toString('utf8')
  assert.ok(csv.startsWith('\uFEFF'))
  assert.ok(csv.includes(receipt))
  assert.ok(!csv.includes('尹冬至'))
})
