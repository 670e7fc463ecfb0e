import type {
  Case as CaseMessage,
  Document,
  Deadline as DeadlineMessage,
  Header,
  Period as PeriodMessage,
  Proposal as ProposalMessage,
} from '@qingdan/proto/kernel/v1/case.ts'
import type { LegalDate, Period } from './calendar.ts'
import type { Case, OpenDeadline, Proposal } from './case.ts'
import type { Entry } from './entry.ts'
import type { Actor, AnyKind } from './kind.ts'
import { available, isParty, isRecused, maySign } from './may.ts'
import { stepOf } from './machine.ts'

function periodMessage(period: Period | undefined): PeriodMessage | undefined {
  if (!period) return undefined
  if ('months' in period) return { length: period.months, unit: 'month' }
  if ('years' in period) return { length: period.years, unit: 'year' }
  return { length: period.days, unit: period.count === 'working' ? 'working-day' : 'calendar-day' }
}
function deadlineMessage(deadline: OpenDeadline, today: LegalDate): DeadlineMessage {
  const { name, start, due, promised = '', clause, grade, provisional, fires: command, who, period, promisedPeriod } = deadline
  return {
    name,
    start,
    due,
    promised,
    clause,
    grade,
    provisional,
    command,
    who,
    passed: due < today,
    period: periodMessage(period),
    promisedPeriod: periodMessage(promisedPeriod),
  }
}
function proposalMessage(kind: AnyKind, found: Case, proposal: Proposal, actor: Actor, today: LegalDate): ProposalMessage {
  const step = stepOf(kind.machine, found.state, proposal.command)
  const { command, digest, on, voidOn, by, under: clause } = proposal
  return { command, digest, on, voidOn, by: { ...by }, clause, maySign: step !== undefined && !maySign(step, actor, found, proposal, today) }
}
/** Whether the case is the asker's own: a party's account. */
export const isOwn = (actor: Actor, found: Pick<Case, 'people'>): boolean => isParty(actor, found)

/** A case as this actor may see it, with what they may do now and every period that runs. */
export function presentCase(kind: AnyKind, found: Case, actor: Actor, today: LegalDate): CaseMessage {
  const actions = available(kind, found, actor, today).map(({ command, step }) => ({
    command,
    to: step.to,
    clause: step.under,
    countersigned: step.countersign !== undefined,
    adverse: step.adverse === true,
  }))
  return {
    id: found._id,
    kind: kind.name,
    state: found.state,
    version: found.version,
    on: found.on,
    area: found.area,
    receiptNumber: found.receipt?.number ?? '',
    deadlines: found.deadlines
      .filter(({ name }) => name !== 'endOfLaw')
      .map((deadline) => deadlineMessage(deadline, today))
      .sort((a, b) => (a.due < b.due ? -1 : 1)),
    actions,
    proposals: found.proposals.map((proposal) => proposalMessage(kind, found, proposal, actor, today)),
    onBehalf: found.created.by.role === 'counterClerk',
    createdOn: found.created.on,
    lost: [...(found.lost ?? [])],
    erased: found.erased === true,
    own: isOwn(actor, found),
    recused: isRecused(actor, found),
  }
}
/** The head of an entry. Accounts are opaque; a citizen sees roles and offices only. */
export function presentHeader(entry: Entry, actor: Actor, number = '', paper?: Pick<Document, 'name' | 'title'> | ''): Header {
  const staff = actor.roles.some((role) => role !== 'citizen' && role !== 'public')
  const document = paper ? { ...paper, number, pending: entry.document !== undefined && number === '' } : undefined
  return {
    seq: entry.seq,
    type: entry.type,
    on: entry.on,
    at: entry.at,
    by: entry.by.map(({ account, role, office }) => ({ account: staff ? account : '', role, office })),
    under: [...entry.under],
    eventId: entry.eventId,
    hash: entry.hash,
    prev: entry.prev,
    document,
    sealed: entry.sealed !== undefined,
  }
}
