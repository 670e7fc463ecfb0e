import { randomUUID } from 'node:crypto'
import { asActor, connect } from '@qingdan/lib/grpc.ts'
import { BatchDefinition } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import type { Command } from '@qingdan/proto/subsidy/enrolment/v1/command.ts'
import { RewardDefinition, SpecialDefinition } from '@qingdan/proto/subsidy/enrolment/v1/enrolment.ts'
import type { Api } from './api.ts'
import { askBack } from './ask-back.ts'
import { husband, mother, pretender, rewardOf, specialOf, wife } from './beneficiaries.ts'
import type { Tell } from './story.ts'

type Inner = NonNullable<Command['command']>
const discuss: Inner = { $case: 'discuss', value: { favourable: true, present: 5, minutes: '到会五人，一致同意。' } }
const review: Inner = { $case: 'review', value: { favourable: true, opinion: '材料齐全，走访属实。', objectionsAnswered: '' } }
const confirm: Inner = { $case: 'confirm', value: { note: '' } }

/** Plays the two assistances through the public interface, from 2015-09-14 until the bank has answered. */
export async function playAssistances(api: Api, address: string, tokenOf: (account: string) => Promise<string>, tell: Tell): Promise<void> {
  const clients = { reward: connect(RewardDefinition, address), special: connect(SpecialDefinition, address) }
  const batches = connect(BatchDefinition, address)
  const as = async (account: string): Promise<ReturnType<typeof asActor>> => asActor(await tokenOf(account))
  const act = async (programme: keyof typeof clients, account: string, caseId: string, command: Inner): Promise<string> => {
    const { case: found } = await clients[programme].act({ caseId, commandId: randomUUID(), command: { command } }, await as(account))
    return found?.id ?? ''
  }
  const day = async (date: string): Promise<void> => {
    await api.walk(date)
    tell(`── ${date}`)
  }
  await day('2015-09-14')
  const couple = [
    await act('reward', 'clerk1', '', { $case: 'apply', value: rewardOf(wife, husband) }),
    await act('reward', 'clerk1', '', { $case: 'apply', value: rewardOf(husband, wife) }),
  ]
  const alone = await act('special', 'citizen9', '', { $case: 'apply', value: specialOf(mother) })
  const untrue = await act('special', 'citizen10', '', { $case: 'apply', value: specialOf(pretender) })
  tell('门重阳、祁中元夫妻在窗口申请奖励扶助；麻端阳、席腊八用手机申请特别扶助')

  await day('2015-09-15')
  for (const id of couple) {
    await act('reward', 'committee-badou1', id, discuss)
    await act('reward', 'committee-badou1', id, { $case: 'postNotice', value: {} })
  }
  for (const id of [alone, untrue]) {
    await act('special', 'committee-badou1', id, discuss)
    await act('special', 'badou1', id, review)
    await act('special', 'subsidy1', id, confirm)
  }
  tell('村委会评议；奖励扶助公示五个工作日，特别扶助不公示，镇初审、区局确认')

  await day('2015-09-23')
  for (const id of couple) {
    await act('reward', 'badou1', id, review)
    await act('reward', 'subsidy1', id, confirm)
  }
  tell('公示期满自动撤下；镇初审，区局确认')

  await day('2015-12-01')
  for (const [programme, period] of [
    ['reward', '2015'],
    ['special', '2015-H2'],
  ] as const)
    await pay(programme, period)

  await day('2015-12-02')
  await askBack({ address, as, tell }, untrue)

  async function pay(programme: string, period: string): Promise<void> {
    const give = async (account: string, caseId: string, command: object) =>
      batches.act({ caseId, commandId: randomUUID(), command: { command: command as never } }, await as(account))
    const { case: begun } = await give('subsidy1', '', { $case: 'draw', value: { programme, period, cutOff: '2015-12-01', supplement: 0 } })
    const id = begun?.id ?? ''
    const facts = async () => batches.get({ caseId: id }, await as('finance1'))
    const until = async (state: string): Promise<void> => {
      for (let n = 0; n < 300; n++) {
        if ((await facts()).case?.state === state) return
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
      throw new Error(`${id} did not become ${state} within a minute`)
    }
    await until('drawn')
    const { facts: drawn } = await facts()
    const { case: proposed } = await give('subsidy1', id, { $case: 'approve', value: { digest: drawn?.digest ?? '' } })
    await batches.sign({ caseId: id, commandId: randomUUID(), digest: proposed?.proposals[0]?.digest ?? '' }, await as('head1'))
    await give('finance1', id, { $case: 'export', value: {} })
    await until('settled')
    tell(
      `${programme === 'reward' ? '奖励扶助' : '特别扶助'} ${period}：${drawn?.count} 人，共 ${((drawn?.totalFen ?? 0) / 100).toFixed(2)} 元，两人批准，银行答复全部到账`,
    )
  }
}
