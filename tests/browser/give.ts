import type { Page } from 'playwright-core'
import type { Field } from '../../portal/commands/form.ts'
import { formOf, type KindName } from '../../portal/commands/typed.ts'
import { fit } from './open.ts'

export interface Desk {
  readonly page: Page
  readonly kind: KindName
  readonly id: string
}
const words = '核对原件，情况属实。'

async function answer(page: Page, name: string, field: Field, today: string): Promise<void> {
  const [year = '', month = '', day = ''] = today.split('-')
  switch (field.kind) {
    case 'long':
    case 'line':
      return page.fill(`main [name="${name}"]`, words)
    case 'month':
      return page.fill(`main [name="${name}"]`, `${year}-${month}`)
    case 'count':
      return page.fill(`main [name="${name}"]`, '0')
    case 'date':
      for (const [part, value] of Object.entries({ y: year, m: month, d: day })) await page.fill(`main [name="${name}-${part}"]`, value)
      return
    case 'yesNo':
    case 'confirm':
      return page.check(`main [name="${name}"][value=yes]`)
    case 'choice':
      return page.check(`main [name="${name}"][value="${field.options[0]}"]`)
    case 'papers':
    case 'document':
      return page.locator(`main [name="${name}"]`).first().check()
    case 'lead':
      return page.locator(`main [name="${name}"]`).first().check()
    case 'money':
      return page.fill(`main [name="${name}"]`, '100.00')
    case 'plan':
      return page.fill(`main [name="${name}"]`, `${today} 100.00`)
    case 'account':
      for (const [part, value] of Object.entries({ bank: '示例银行博山支行', number: '6200000000000000' }))
        await page.fill(`main [name="${name}-${part}"]`, value)
      return
    case 'fixed':
    case 'follows':
    case 'shown':
      return
  }
}
/** Answers every field of a step's form with the first that it takes; a new field of the contract is answered without a line here. */
export async function fill({ page, kind }: Pick<Desk, 'page' | 'kind'>, command: string, today: string): Promise<void> {
  for (const [name, field] of Object.entries(formOf(kind, command)?.fields ?? {})) await answer(page, name, field, today)
}
/** Opens the form of a step, has it filled, looks at the step and its paper, and sends it. */
export async function give({ page, kind, id }: Desk, command: string, filled: () => Promise<void> = async () => undefined): Promise<void> {
  await page.goto(`/office/${kind}/${id}/${command}`)
  await filled()
  await page.locator('main form button[value=review]').click()
  await page.locator('main form button[value=send]').waitFor()
  await fit(page, `review of ${command}`)
  await page.locator('main form button[value=send]').click()
  await page.waitForURL((url) => url.pathname.endsWith(id))
}
/** The second officer opens the file, reads what waits, and signs it. */
export async function sign({ page, kind, id }: Desk): Promise<void> {
  await page.goto(`/office/${kind}/${id}`)
  await page.locator(`main a[href*="/${id}/sign/"]`).first().click()
  await page.waitForURL((url) => url.pathname.includes('/sign/'))
  await fit(page, 'countersigning')
  await page.locator('main form button.btn[type=submit]').last().click()
  await page.waitForURL((url) => url.pathname.endsWith(id))
}
