import { connect } from '@qingdan/lib/grpc.ts'
import { BusinessDateDefinition, OperationsDefinition } from '@qingdan/proto/kernel/v1/office.ts'
import { MonthlyDefinition } from '@qingdan/proto/permit/monthly/v1/monthly.ts'

const address = (): string => process.env.PERMIT_ADDRESS ?? '127.0.0.1:4101'

/** A walk of months is longer than a call may otherwise last. */
const walkMs = 600_000

const open = () => ({
  monthly: connect(MonthlyDefinition, address()),
  operations: connect(OperationsDefinition, address()),
  walking: connect(BusinessDateDefinition, address(), walkMs),
})
let channels: ReturnType<typeof open> | undefined

/** What only the office calls, over channels of the process. */
export const officeBackend = (): ReturnType<typeof open> => (channels ??= open())
