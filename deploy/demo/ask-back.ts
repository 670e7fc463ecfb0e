import { randomUUID } from 'node:crypto'
import { type asActor, connect } from '@qingdan/lib/grpc.ts'
import { ClawbackDefinition, type Command as ClawbackCommand } from '@qingdan/proto/subsidy/clawback/v1/clawback.ts'
import type { Command } from '@qingdan/proto/subsidy/enrolment/v1/command.ts'
import { SpecialDefinition } from '@qingdan/proto/subsidy/enrolment/v1/enrolment.ts'
import type { Tell } from './story.ts'
import { until } from './until.ts'

export interface Playing {
  readonly address: string
  readonly as: (account: string) => Promise<ReturnType<typeof asActor>>
  readonly tell: Tell
}
const statement = { $case: 'defend', value: { statement: '材料是托人办的，我没有细看。', nothingToSay: false } } as const
const told = { facts: '死亡证明与登记机关的记录不符。', evidence: '登记机关的书面答复。' }

/** A report that proves true: the special assistance ends by one decision, and what was paid is asked back by another, of which a part is repaid. */
export async function askBack({ address, as, tell }: Playing, id: string): Promise<void> {
  const [special, clawbacks] = [connect(SpecialDefinition, address), connect(ClawbackDefinition, address)]
  const act = async (account: string, command: NonNullable<Command['command']>) =>
    special.act({ caseId: id, commandId: randomUUID(), command: { command } }, await as(account))
  await act('badou1', {
    $case: 'recordLead',
    value: { source: 'report', matter: 'fraud', changedOn: '', reference: 'jb-1', text: '反映证明不实。', reporter: '' },
  })
  const { facts } = await special.get({ caseId: id }, await as('subsidy1'))
  const lead = facts?.leads.at(-1)?.seq ?? 0
  await act('badou1', { $case: 'takeUpLead', value: { lead, note: '当日核实。' } })
  await act('subsidy1', { $case: 'suspend', value: { lead, secondSource: 'certificate', ...told } })
  await act('subsidy1', { $case: 'noticeEnding', value: { matter: 'fraud', eventOn: facts?.confirmedOn ?? '', ...told } })
  await act('citizen10', statement)
  const { case: ending } = await act('subsidy1', { $case: 'terminate', value: { grounds: '以不实的证明取得资格，事实清楚，已经听取陈述。' } })
  await special.sign({ caseId: id, commandId: randomUUID(), digest: ending?.proposals[0]?.digest ?? '' }, await as('head1'))
  tell('举报席腊八的证明不实：当日核实，第二个来源印证，暂停、告知、听取陈述，两人决定终止')

  const give = async (account: string, caseId: string, command: NonNullable<ClawbackCommand['command']>) =>
    clawbacks.act({ caseId, commandId: randomUUID(), command: { command } }, await as(account))
  const { case: noticed, facts: asked } = await give('subsidy1', '', { $case: 'notice', value: { programme: 'special', enrolment: id, ...told } })
  const caseId = noticed?.id ?? ''
  // Who follows the ended file in an account finds there, a moment later, what is asked back.
  const seen = async (): Promise<boolean> =>
    clawbacks.get({ caseId }, await as('citizen10')).then(
      () => true,
      () => false,
    )
  await until('the recovery is seen by the person', seen)
  await give('citizen10', caseId, statement)
  const amountFen = asked?.paidFen ?? 0
  const { case: deciding } = await give('subsidy1', caseId, { $case: 'decide', value: { amountFen, grounds: '资格自始不存在，已发的钱应当退回。' } })
  await clawbacks.sign({ caseId, commandId: randomUUID(), digest: deciding?.proposals[0]?.digest ?? '' }, await as('head1'))
  const half = Math.floor(amountFen / 200) * 100
  await give('finance1', caseId, { $case: 'recordRepayment', value: { amountFen: half, paidOn: '2015-12-02', reference: 'SJ-1' } })
  tell(`另行决定追回 ${(amountFen / 100).toFixed(2)} 元，席腊八已经退回 ${(half / 100).toFixed(2)} 元`)
}
