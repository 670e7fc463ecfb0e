import { randomUUID } from 'node:crypto'
import { asActor, connect, rejectionOf } from '@qingdan/lib/grpc.ts'
import type { Rejection } from '@qingdan/lib/rejections.ts'
import { BusinessDateDefinition } from '@qingdan/proto/kernel/v1/office.ts'
import type { Command } from '@qingdan/proto/permit/permit/v1/command.ts'
import { type ActResponse, PermitDefinition, type SignResponse } from '@qingdan/proto/permit/permit/v1/permit.ts'

export type Inner = NonNullable<Command['command']>
/** The public interface of the permit service as the people of the story use it: each with a sign-on of their own. */
export interface Api {
  act(account: string, caseId: string, command: Inner, commandId?: string): Promise<ActResponse>
  sign(account: string, caseId: string, digest: string): Promise<SignResponse>
  /** Why a command was refused; fails when it was not. */
  refused(account: string, caseId: string, command: Inner): Promise<Rejection>
  /** Moves the business date, as the administrator. */
  walk(to: string): Promise<number>
  today(): Promise<string>
  readonly permit: ReturnType<typeof connect<typeof PermitDefinition>>
  readonly as: (account: string) => Promise<ReturnType<typeof asActor>>
}
export function apiOf(address: string, tokenOf: (account: string) => Promise<string>): Api {
  const permit = connect(PermitDefinition, address)
  const date = connect(BusinessDateDefinition, address, 600_000)
  const as = async (account: string): Promise<ReturnType<typeof asActor>> => asActor(await tokenOf(account))
  const act: Api['act'] = async (account, caseId, command, commandId = randomUUID()) =>
    permit.act({ caseId, commandId, command: { command } }, await as(account))
  return {
    permit,
    as,
    act,
    sign: async (account, caseId, digest) => permit.sign({ caseId, commandId: randomUUID(), digest }, await as(account)),
    refused: async (account, caseId, command) => {
      const outcome = await act(account, caseId, command).then(
        () => undefined,
        (error: unknown) => rejectionOf(error) ?? Promise.reject(error),
      )
      return outcome ?? Promise.reject(new Error(`${command.$case} by ${account} was not refused`))
    },
    walk: async (to) => {
      let seconds = 0
      for await (const step of date.walk({ to }, await as('admin1'))) seconds = step.seconds
      return seconds
    },
    today: async () => (await date.today({}, await as('admin1'))).date,
  }
}
