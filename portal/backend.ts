import { connect } from '@qingdan/lib/grpc.ts'
import { BusinessDateDefinition, SessionsDefinition, type TodayResponse } from '@qingdan/proto/kernel/v1/office.ts'
import { PermitDefinition } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { BatchDefinition } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import { ClawbackDefinition } from '@qingdan/proto/subsidy/clawback/v1/clawback.ts'
import { RewardDefinition, SpecialDefinition } from '@qingdan/proto/subsidy/enrolment/v1/enrolment.ts'
import { RoundDefinition } from '@qingdan/proto/subsidy/round/v1/round.ts'
import { asMe, peek } from './session.ts'
import { asVisitor } from './visitor.ts'

const permit = (): string => process.env.PERMIT_ADDRESS ?? '127.0.0.1:4101'
const subsidy = (): string => process.env.SUBSIDY_ADDRESS ?? '127.0.0.1:4103'
const callMs = 10_000

const open = () => ({
  permit: connect(PermitDefinition, permit(), callMs, process.env.PERMIT_CA),
  date: connect(BusinessDateDefinition, permit(), callMs, process.env.PERMIT_CA),
  signOns: connect(SessionsDefinition, permit(), 3000, process.env.PERMIT_CA),
  reward: connect(RewardDefinition, subsidy(), callMs, process.env.SUBSIDY_CA),
  special: connect(SpecialDefinition, subsidy(), callMs, process.env.SUBSIDY_CA),
  round: connect(RoundDefinition, subsidy(), callMs, process.env.SUBSIDY_CA),
  batch: connect(BatchDefinition, subsidy(), callMs, process.env.SUBSIDY_CA),
  clawback: connect(ClawbackDefinition, subsidy(), callMs, process.env.SUBSIDY_CA),
})
let channels: ReturnType<typeof open> | undefined

/** One long-lived channel to each service for the process. */
export const backend = (): ReturnType<typeof open> => (channels ??= open())

/** While the sign-on is away the portal has no token of its own, but who is signed in goes on with theirs. */
const options = async (): ReturnType<typeof asVisitor> => {
  try {
    return await asVisitor()
  } catch (fault) {
    if (await peek()) return asMe()
    throw fault
  }
}

let known: { at: number; today: TodayResponse } | undefined

/** The business date, at most one second old; undefined when the service does not answer. */
export async function today(): Promise<TodayResponse | undefined> {
  const now = performance.now()
  if (known && now - known.at < 1000) return known.today
  try {
    const answer = await backend().date.today({}, await options())
    known = { at: now, today: answer }
    return answer
  } catch {
    return undefined
  }
}
