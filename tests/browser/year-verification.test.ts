import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { answerAs } from './agency.ts'
import { as, calls, confirmed, type Enrolled, factsOf, later, newYear, until, walkTo } from './assisted.ts'
import { fill, give, sign } from './give.ts'
import { fit, openBrowser, signOn, visitor } from './open.ts'

// The year's round: everybody is checked, agencies answer, a wrong hit harms nobody, and what ends an assistance ends it lawfully.
let browser: Browser
let [year, round] = ['', '']
let well: Enrolled
let wrong: Enrolled
let pension: Enrolled
let recovered: Enrolled
const at = async (account: string, width = 1280): Promise<Page> => signOn(await visitor(browser, { width }), account, '/office')
const mine = async (account: string): Promise<Page> => signOn(await visitor(browser, { width: 360 }), account, '/my')
const told = async (page: Page, path: string, where: string): Promise<string> => {
  await page.goto(path)
  await fit(page, where)
  return page.locator('main').innerText()
}
const desk = (page: Page, { programme: kind, id }: Enrolled) => ({ page, kind, id }) as const

before(async () => {
  browser = await openBrowser()
  well = await confirmed('reward', 'citizen11')
  wrong = await confirmed('reward', 'citizen11')
  pension = await confirmed('reward', 'citizen12')
  recovered = await confirmed('special', 'citizen10', { branch: 'disability', grade: 2 })
  ;({ year, round } = await newYear())
})
after(() => browser?.close())

test('on 1 January the round of the year stands open, and its page says how many are to be checked, by township, with a picture beside the numbers', async () => {
  const page = await at('subsidy1')
  await page.goto('/office/round?queue=all')
  await fit(page, 'the list of the rounds')
  await page.locator(`main a[href$="/office/round/${round}"]`).click()
  await page.waitForURL((url) => url.pathname.endsWith(round))
  await fit(page, 'a round')
  assert.match(await page.locator('main').innerText(), new RegExp(`${year} 年 3 月 31 日`))
  assert.ok((await page.locator('#progress svg.share').count()) >= 2)
  assert.match(await page.locator('#progress').innerText(), /八陡镇/)
  const answer = await page.goto('/office/round/new/open')
  assert.equal(answer?.status(), 200)
  await page.fill('main [name=year]', year)
  await page.locator('main form button[value=review]').click()
  await page.locator('main form button[value=send]').click()
  await page.locator('#refused').waitFor()
  await fit(page, 'a second round of the same year is refused')
})
test('each agency is asked by a form of the bureau, and what it answers stands in the file as a lead and no more', async () => {
  const page = await at('subsidy1')
  for (const agency of ['psb', 'hrss', 'dpf'])
    await give({ page, kind: 'round', id: round }, 'requestMatch', () => page.check(`main [name=agency][value=${agency}]`))
  assert.match(await page.locator('#matches').innerText(), /等答复/)
  const { facts } = await calls.round.get({ caseId: round }, await as('subsidy1'))
  const requestOf = (agency: string): string => facts!.matches.find((match) => match.agency === agency)!.request
  await answerAs('psb', requestOf('psb'), (id) => (id === wrong.person.idNumber ? { result: 'dead', on: `${Number(year) - 1}-12-20` } : { result: 'alive' }))
  await answerAs('hrss', requestOf('hrss'), (id) =>
    id === pension.person.idNumber ? { result: 'pension', on: `${Number(year) - 1}-11-01` } : { result: 'none' },
  )
  await answerAs('dpf', requestOf('dpf'), () => ({ result: 'graded', grade: 2 }))
  await until('all three have answered', async () => {
    const found = (await calls.round.get({ caseId: round }, await as('subsidy1'))).facts!
    return found.matches.every(({ lines, answered }) => lines === answered)
  })
  const text = await told(page, `/office/reward/${wrong.id}`, 'an enrolment with a lead')
  assert.match(text, /数据比对/)
  assert.match(text, /没有第二个来源，不能暂停/)
  assert.equal((await factsOf('reward', wrong.id)).suspendedOn, '')
})
test('committee and township check their people on a phone, each from the list of the round', async () => {
  const committee = await at('committee-badou1', 360)
  await committee.goto('/office/round?queue=all')
  await committee.locator(`main a[href$="/office/round/${round}"]`).click()
  await committee.waitForURL((url) => url.pathname.endsWith(round))
  await fit(committee, 'the round before a committee')
  await committee.locator(`main a[href*="/office/reward?round=${round}"]`).click()
  await committee.waitForURL((url) => url.search.includes(round))
  await fit(committee, 'the list of who is to be checked')
  for (const [member, result] of [
    [well, 'unreachable'],
    [well, 'unchanged'],
    [wrong, 'unchanged'],
    [pension, 'unchanged'],
  ] as const)
    await give(desk(committee, member), 'recordCheck', () => checked(committee, 'phone', result))
  assert.match(await told(committee, `/office/reward/${well.id}`, 'a checked member'), /没有联系到/)
  const township = await at('badou1', 360)
  await give(desk(township, recovered), 'recordCheck', async () => {
    await checked(township, 'home', 'changed', 'recovery')
    for (const [part, value] of Object.entries({ y: year, m: '1', d: '1' })) await township.fill(`main [name="changedOn-${part}"]`, value)
  })
  assert.match(await township.locator('#leads').innerText(), /子女康复/)
})
async function checked(page: Page, way: string, result: string, matter = 'none'): Promise<void> {
  for (const [name, value] of Object.entries({ way, result, matter })) await page.check(`main [name="${name}"][value="${value}"]`)
}
test('a wrong hit is cleared by the bureau: the person is told, has passed, and lost nothing', async () => {
  const page = await at('subsidy1')
  await give(desk(page, wrong), 'clearLead', () => fill({ page, kind: 'reward' }, 'clearLead', `${year}-01-01`))
  for (const member of [wrong, well]) await give(desk(page, member), 'passVerification')
  const text = await told(await mine('citizen11'), `/my/reward/${wrong.id}`, 'the file of whom a match took for dead')
  assert.match(text, /查清，不成立/)
  assert.match(text, /核查通过/)
  const { suspendedOn, leads } = await factsOf('reward', wrong.id)
  assert.deepEqual([suspendedOn, leads[0]?.clearedOn], ['', `${year}-01-01`])
})
test('a pension stops the reward: second source, suspension, notice, the person is heard, two officers decide, and nothing is asked back', async () => {
  const [bureau, person, head] = [await at('subsidy1'), await mine('citizen12'), await at('head1')]
  await suspended(bureau, pension)
  let text = await told(person, `/my/reward/${pension.id}`, 'my suspended assistance')
  assert.match(text, /暂停/)
  assert.match(text, /自动恢复/)
  await noticed(bureau, pension, 'employee-pension', `${Number(year) - 1}-11-01`)
  await person.goto(`/my/reward/${pension.id}`)
  await person.locator('main a[href$="/defend"]').click()
  await person.waitForURL((url) => url.pathname.endsWith('/defend'))
  await fit(person, 'my statement')
  await person.fill('main [name=statement]', '我在企业退休，钱已经停了我没有意见。')
  await person.locator('main form button[value=review]').click()
  await person.locator('main form button[value=send]').click()
  await person.waitForURL((url) => url.pathname.endsWith(pension.id))
  await give(desk(bureau, pension), 'stop', () => fill({ page: bureau, kind: 'reward' }, 'stop', `${year}-01-01`))
  assert.equal((await factsOf('reward', pension.id)).endedOn, '', 'one officer alone ends nothing')
  await sign(desk(head, pension))
  text = await told(person, `/my/reward/${pension.id}`, 'my stopped assistance')
  assert.match(text, /停止/)
  assert.match(text, /行政复议/)
  assert.match(text, /诉讼/)
  assert.equal((await factsOf('reward', pension.id)).overpaidFen, 0)
})
async function suspended(page: Page, member: Enrolled): Promise<void> {
  await give(desk(page, member), 'suspend', async () => {
    await fill({ page, kind: member.programme }, 'suspend', `${year}-01-01`)
    await page.check('main [name=secondSource][value=certificate]')
  })
}
async function noticed(page: Page, member: Enrolled, matter: string, on: string): Promise<void> {
  await give(desk(page, member), 'noticeEnding', async () => {
    await fill({ page, kind: member.programme }, 'noticeEnding', on)
    await page.check(`main [name=matter][value="${matter}"]`)
  })
}
test('a recovered child ends the special assistance from that day, after the time to be heard has gone by', async () => {
  const [bureau, head] = [await at('subsidy1'), await at('head1')]
  await suspended(bureau, recovered)
  await noticed(bureau, recovered, 'recovery', `${year}-01-01`)
  await walkTo(later(`${year}-01-01`, 14))
  await give(desk(bureau, recovered), 'terminate', () => fill({ page: bureau, kind: 'special' }, 'terminate', `${year}-01-15`))
  await sign(desk(head, recovered))
  await give(desk(bureau, recovered), 'recordService', () => fill({ page: bureau, kind: 'special' }, 'recordService', `${year}-01-15`))
  const person = await mine('citizen10')
  const text = await told(person, `/my/special/${recovered.id}`, 'my ended assistance')
  assert.match(text, /行政复议/)
  assert.match(text, /谁看过/)
  await person.locator('#documents a', { hasText: '终止决定书' }).first().click()
  await person.waitForURL((url) => url.pathname.startsWith('/documents/'))
  await fit(person, 'the decision on paper')
  assert.match(await person.locator('main').innerText(), /终止决定书[\s\S]*〔\d{4}〕/)
  const pdf = await person.request.get(person.url().replace(/(\/\d+)\?/, '$1/pdf?'))
  assert.deepEqual([pdf.status(), pdf.headers()['content-type']], [200, 'application/pdf'])
  await person.locator('main .under a').last().click()
  await person.waitForURL((url) => url.pathname === `/my/special/${recovered.id}`)
  await head.goto(`/office/special/${recovered.id}`)
  await head.locator('#documents a', { hasText: '终止决定书' }).first().click()
  await head.waitForURL((url) => url.pathname.startsWith('/documents/'))
  assert.match(await head.locator('main').innerText(), /终止决定书/)
  assert.equal((await factsOf('special', recovered.id)).endsOn, `${year}-01-01`)
})
test('the bureau sums up, tells township and committee, and closes; both read on their phones what was told', async () => {
  const page = await at('subsidy1')
  const bureau = { page, kind: 'round', id: round } as const
  for (const agency of ['psb', 'hrss', 'dpf'])
    await give(bureau, 'endMatch', async () => {
      await page.check(`main [name=agency][value=${agency}]`)
      await page.check('main [name=because][value=complete]')
    })
  await give(bureau, 'summarise')
  await give(bureau, 'feedBack', () => page.fill('main [name=note]', '示例村的电话请再核对一遍。'))
  for (const account of ['committee-badou1', 'badou1'])
    assert.match(await told(await at(account, 360), `/office/round/${round}`, `the round as ${account} reads it`), /示例村的电话请再核对一遍/)
  await give(bureau, 'close')
  assert.match(await page.locator('main').innerText(), /没有核查到/)
})
