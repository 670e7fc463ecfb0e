import { attach } from '@qingdan/lib/attach.ts'
import { heal } from '@qingdan/lib/service.ts'
import { handle } from '@qingdan/lib/handle.ts'
import type { Handled, Kernel } from '@qingdan/lib/kernel.ts'
import type { Actor } from '@qingdan/lib/kind.ts'
import type { Role } from '@qingdan/list/roles.ts'
import { openParts, type Parts } from '@qingdan/lib/parts.ts'
import { recuse } from '@qingdan/lib/recuse.ts'
import { isRejected, type Rejection } from '@qingdan/lib/rejections.ts'
import { reseal } from '@qingdan/lib/reseal.ts'
import { sign } from '@qingdan/lib/sign.ts'
import { config } from '../../services/permit/config.ts'
import type { Command } from '../../services/permit/permit/machine.ts'
import { permitService } from '../../services/permit/service.ts'

const offices: { readonly [R in Role]?: string } = { township: 'township:370304001', permit: 'section:permit', head: 'bureau' }
export const person = (account: string, role: Role): Actor => ({
  account,
  roles: [role],
  office: offices[role] ?? '',
  via: 'u',
  credential: { number: 'drill', expiresOn: '2099-12-31' },
})
let serial = 0
const fresh = (): string => `drill-${String(++serial).padStart(6, '0')}`

/** The permit office over the servers of the drill; `day` moves the date of what is done next. */
export interface Desk {
  readonly parts: Parts
  readonly kernel: Kernel
  day(date: string): void
  act(who: Actor, caseId: string, command: Command): Promise<Handled>
  sign(who: Actor, from: Handled): Promise<Handled>
  recuse(who: Actor, caseId: string): Promise<Handled>
  attach(who: Actor, caseId: string): Promise<Handled>
  reseal(who: Actor, caseId: string, fields: Readonly<Record<string, string>>): Promise<Handled>
  close(): Promise<void>
}
function must(outcome: Handled | Rejection): Handled {
  if (isRejected(outcome)) throw new Error(`${outcome.rejected}: ${outcome.because}`)
  return outcome
}
/** Opens the service up to where it would serve: store and bus are compared and healed, as at every start. */
export async function openDesk(environment: Readonly<Record<string, string | undefined>>): Promise<Desk> {
  const parsed = config(environment)
  const { parts, close } = await openParts(permitService(parsed), parsed)
  await heal(parts)
  let today = '2015-07-20'
  const kernel: Kernel = { ...(parts.kernels['permit'] as Kernel), today: () => today }
  return {
    parts,
    kernel,
    day: (date) => {
      today = date
    },
    act: async (who, caseId, command) => must(await handle(kernel, who, { caseId, commandId: fresh(), command })),
    sign: async (who, { case: found }) => must(await sign(kernel, who, { caseId: found._id, commandId: fresh(), digest: found.proposals[0]?.digest ?? '' })),
    recuse: async (who, caseId) => must(await recuse(kernel, who, { caseId, commandId: fresh(), reason: '与申请人是亲属' })),
    attach: async (who, caseId) => must(await attach(kernel, who, caseId)),
    reseal: async (who, caseId, fields) => must(await reseal(kernel, who, { caseId, commandId: fresh(), fields })),
    close,
  }
}
