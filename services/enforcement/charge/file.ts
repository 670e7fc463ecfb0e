import type { Facts } from '@qingdan/proto/enforcement/charge/v1/charge.ts'
import type { LegalDate } from '@qingdan/lib/calendar.ts'
import { balanceOn, type Standing } from './standing.ts'
import { surcharge } from './surcharge.ts'

const dated = <K extends string>(name: K, day: string): { readonly [N in K]?: string } => (day ? ({ [name]: day } as { [N in K]: string }) : {})
/** What the clocks and the money of a file depend on. Only of a file that was served. */
export function standingOf(facts: Facts): Standing {
  const taken = (kind: string) => facts.remedies.findLast((one) => one.kind === kind)
  const [reconsideration, suit] = [taken('reconsideration'), taken('suit')]
  return {
    principalFen: facts.amountFen,
    servedOn: facts.servedOn,
    payments: facts.payments.map(({ paidOn: on, fen }) => ({ on, fen })),
    requests: facts.requests.map(({ askedOn, answeredOn, plan, agreed }) => ({ askedOn, ...dated('answeredOn', answeredOn), ...(agreed && { plan }) })),
    ...(reconsideration && {
      reconsideration: {
        askedOn: reconsideration.askedOn,
        extended: reconsideration.extended,
        ...dated('acceptedOn', reconsideration.acceptedOn),
        ...dated('decidedOn', reconsideration.decidedOn),
      },
    }),
    ...(suit && { suit: { filedOn: suit.askedOn, ...dated('endedOn', suit.decidedOn) } }),
    ...dated('demandServedOn', facts.demandServedOn),
    ...dated('abatedOn', facts.abatedOn),
  }
}
/** What is owed on a day: what is left of the charge, and the surcharge less what was paid beyond the charge. In fen. */
export function owedOn(facts: Facts, today: LegalDate): { readonly chargeFen: number; readonly surchargeFen: number } {
  if (!facts.servedOn) return { chargeFen: 0, surchargeFen: 0 }
  const standing = standingOf(facts)
  const added = surcharge(standing, today)
  const paid = facts.payments.reduce((sum, { fen }) => sum + fen, 0)
  const chargeFen = balanceOn(standing, today)
  const beyond = Math.max(paid - facts.amountFen, 0)
  return { chargeFen, surchargeFen: 'rejected' in added ? 0 : Math.max(added.fen - beyond, 0) }
}
