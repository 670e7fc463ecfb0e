import type { Deadline } from '@qingdan/lib/kind.ts'
import type { Facts } from '@qingdan/proto/subsidy/clawback/v1/clawback.ts'
import { balanceOf } from './decide.ts'

const owes = { clause: 'list:r2:fraud', grade: 'verified', provisional: false, who: 'citizen' } as const

/** What of a plan is not covered by what has been repaid. */
function instalments({ plan, repaidFen, decidedOn }: Facts): Deadline[] {
  let sum = 0
  return plan.flatMap(({ due, amountFen }, n): Deadline[] => {
    sum += amountFen
    return sum > repaidFen ? [{ ...owes, name: `instalment:${n + 1}`, start: decidedOn, due, fires: 'pass' }] : []
  })
}
/** The periods that run on a clawback. Nothing follows by itself from one that passes, but that a paid debt is closed. */
export function deadlines(facts: Facts, state: string): Deadline[] {
  if (state === 'noticed') return [{ ...owes, name: 'defence', clause: 'sd-procedure:defence', start: facts.noticedOn, due: facts.defenceUntil, fires: 'pass' }]
  if (!['decided', 'instalmentsAsked', 'onInstalments'].includes(state)) return []
  if (balanceOf(facts) === 0) {
    const paidOn =
      facts.repayments
        .map((one) => one.paidOn)
        .toSorted()
        .at(-1) ?? facts.decidedOn
    return [{ ...owes, name: 'balance', start: paidOn, due: paidOn, fires: 'close', who: 'finance' }]
  }
  return state === 'onInstalments' ? instalments(facts) : [{ ...owes, name: 'repayment', start: facts.decidedOn, due: facts.payBy, fires: 'pass' }]
}
