import { randomUUID } from 'node:crypto'
import { connect } from '@qingdan/lib/grpc.ts'
import { RewardDefinition } from '@qingdan/proto/subsidy/enrolment/v1/enrolment.ts'
import { RoundDefinition } from '@qingdan/proto/subsidy/round/v1/round.ts'
import type { Playing } from './ask-back.ts'
import { until } from './until.ts'

const round = 'round-2016'
/** The round of the new year, which the clock has opened: three agencies are asked, one lead comes back, and the committee has made its first call. */
export async function playVerification({ address, as, tell }: Playing): Promise<void> {
  const [rounds, reward] = [connect(RoundDefinition, address), connect(RewardDefinition, address)]
  const bureau = await as('subsidy1')
  await until('everybody is taken in', async () => (await rounds.progress({ caseId: round }, bureau)).waiting === 0)
  for (const agency of ['psb', 'hrss', 'dpf'])
    await rounds.act({ caseId: round, commandId: randomUUID(), command: { command: { $case: 'requestMatch', value: { agency } } } }, bureau)
  const matches = async () => (await rounds.get({ caseId: round }, bureau)).facts?.matches ?? []
  await until('the agencies have answered', async () => (await matches()).every(({ lines, answered }) => lines === answered))
  tell(`2016 年度核查：三个机关答复，${(await matches()).reduce((sum, { hits }) => sum + hits, 0)} 条线索`)
  const committee = await as('committee-badou1')
  const { rows } = await reward.list({ queue: 'all', states: ['verifying'], round, check: 'open', pageSize: 1 }, committee)
  const called = rows[0]?.case?.id
  if (!called) return
  const value = { way: 'phone', result: 'unchanged', matter: '', changedOn: '', note: '' }
  await reward.act({ caseId: called, commandId: randomUUID(), command: { command: { $case: 'recordCheck', value } } }, committee)
  tell('村委会打了第一个电话；其余的人等着核查')
}
