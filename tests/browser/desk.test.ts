import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { monthlyForms } from '../../portal/commands/monthly.ts'
import type { permitForms } from '../../portal/commands/permit.ts'
import { machine } from '../../services/permit/permit/machine.ts'
import { api, fileIn, type Made } from './files.ts'
import { fill, give, sign } from './give.ts'
import { fit, openBrowser, signOn, visitor } from './open.ts'

// Every step of an office, given through its form on a file of its own. The clerk at the counter takes the steps of the person.
interface Play {
  readonly as: string
  readonly in: Made
  /** Who signs second. */
  readonly second?: string
  /** The answers that are not the first ones the form takes. */
  readonly but?: (page: Page) => Promise<void>
}
const no =
  (name: string) =>
  (page: Page): Promise<void> =>
    page.check(`main [name="${name}"][value=no]`)
// A new step does not compile until it has its line here. Files are erased ten years later: until.test.ts.
const plays: Readonly<Record<Exclude<keyof typeof permitForms, 'erase'>, Play>> = {
  accept: { as: 'chengdong1', in: 'submitted' },
  requestCorrection: { as: 'chengdong1', in: 'submitted' },
  decline: { as: 'chengdong1', in: 'submitted' },
  supply: { as: 'clerk1', in: 'correction' },
  review: { as: 'chengdong1', in: 'accepted' },
  reviewOnSite: { as: 'chengdong1', in: 'accepted', second: 'chengdong2' },
  grant: { as: 'permit1', in: 'reviewed' },
  refuse: { as: 'permit1', in: 'reviewed' },
  deliver: { as: 'permit1', in: 'granted' },
  recordFollowUp: { as: 'chengdong1', in: 'granted' },
  raiseLead: { as: 'chengdong1', in: 'granted' },
  askModification: { as: 'clerk1', in: 'granted' },
  modify: { as: 'permit1', in: 'modificationAsked' },
  refuseModification: { as: 'permit1', in: 'modificationAsked' },
  clearLead: { as: 'permit1', in: 'suspected' },
  noticeRevocation: { as: 'permit1', in: 'suspected', second: 'permit2' },
  noticeLapse: { as: 'permit1', in: 'suspected' },
  defend: { as: 'clerk1', in: 'noticed' },
  revoke: { as: 'permit1', in: 'heard', second: 'head1' },
  dropRevocation: { as: 'head1', in: 'noticed' },
  notifyDiscipline: { as: 'head1', in: 'revoked' },
  recordLapse: { as: 'permit1', in: 'lapseNoticed', but: no('pregnantThen') },
  dropLapse: { as: 'permit1', in: 'lapseNoticed' },
  cancel: { as: 'permit1', in: 'lapsed' },
  noticeWithdrawal: { as: 'permit1', in: 'granted' },
  withdraw: { as: 'permit1', in: 'withdrawalNoticed' },
  dropWithdrawal: { as: 'permit1', in: 'withdrawalNoticed' },
  withdrawApplication: { as: 'clerk1', in: 'submitted' },
  recordBirth: { as: 'clerk1', in: 'granted' },
  recordService: { as: 'permit1', in: 'refused' },
}
let browser: Browser
let today = ''
const contexts: BrowserContext[] = []
const desks = new Map<string, Page>()
const deskOf = async (username: string): Promise<Page> => {
  const known = desks.get(username)
  if (known) return known
  const context = await visitor(browser)
  contexts.push(context)
  const page = await signOn(context, username, '/office')
  desks.set(username, page)
  return page
}
before(async () => {
  browser = await openBrowser()
  today = await api.today()
})
after(async () => {
  for (const context of contexts) await context.close()
  await browser.close()
})
const stateOf = async (id: string): Promise<string> => (await api.permit.get({ caseId: id }, await api.as('permit1'))).case?.state ?? ''
const reached = (command: string): string[] =>
  Object.values(machine as Record<string, Record<string, { to: string }>>).flatMap((steps) => steps[command]?.to ?? [])

for (const [command, play] of Object.entries(plays)) {
  test(`${command}: ${play.as} gives it on a file that is ${play.in}${play.second ? `, and ${play.second} signs` : ''}`, async () => {
    const id = await fileIn(play.in, play.as === 'clerk1' ? 'clerk1' : undefined)
    const page = await deskOf(play.as)
    await give({ page, kind: 'permit', id }, command, async () => {
      await fill({ page, kind: 'permit' }, command, today)
      await play.but?.(page)
    })
    if (play.second) await sign({ page: await deskOf(play.second), kind: 'permit', id })
    assert.ok(reached(command).includes(await stateOf(id)), `${command} led to ${await stateOf(id)}`)
  })
}
test('erase: while the time for keeping a file runs the head finds no form, and reads why', async () => {
  const page = await deskOf('head1')
  await page.goto(`/office/permit/${await fileIn('refused')}/erase`)
  assert.equal(await page.locator('main form').count(), 0)
  assert.match(await page.locator('main').innerText(), /保存/)
  await fit(page, 'a step that is not open')
})
test('the digest of the month is sent to the township, which reports what it did', async () => {
  const id = `370304001-${today.slice(0, 7)}`
  for (const [command, username] of [
    ['send', 'permit1'],
    ['report', 'chengdong1'],
  ] as const) {
    const page = await deskOf(username)
    await give({ page, kind: 'monthly', id }, command, () => fill({ page, kind: 'monthly' }, command, today))
  }
  assert.deepEqual(Object.keys(monthlyForms), ['send', 'report'])
})
test('the head with an interest stands aside, and neither decides nor signs in that file', async () => {
  const id = await fileIn('heard')
  const page = await deskOf('head1')
  await page.goto(`/office/permit/${id}`)
  await page.locator('#aside summary').click()
  await page.fill('#aside textarea', '当事人是我的同学。')
  await page.locator('#aside button').click()
  await page.getByText('您已经回避').waitFor()
  await page.goto(`/office/permit/${id}`)
  assert.equal(await page.locator(`main .do a[href*="/${id}/"]`).count(), 0)
  const officer = await deskOf('permit1')
  await give({ page: officer, kind: 'permit', id }, 'revoke', () => fill({ page: officer, kind: 'permit' }, 'revoke', today))
  await page.goto(`/office/permit/${id}`)
  assert.equal(await page.locator(`main a[href*="/${id}/sign/"]`).count(), 0, 'who stood aside does not sign')
  await fit(page, 'the head who stood aside')
})
