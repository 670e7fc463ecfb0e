import type { Api, Inner } from './api.ts'
import { applicationOf, couples, type Couple } from './people.ts'

/** Told as it happens: the business date, who, what. */
export type Tell = (line: string) => void
export interface Told {
  readonly first: { readonly caseId: string; readonly receipt: string; readonly code: string }
  readonly refused: string
  readonly silent: string
  readonly lapsed: string
  readonly kept: string
  readonly revoked: string
}
const papers = [
  'household-registers',
  'identity-cards',
  'marriage-certificate',
  'family-photo',
  'statement-woman',
  'statement-man',
  'parents-register',
  'parents-statement',
] as const
const bring = (ids: readonly string[]): { id: string; uploadId: string; digest: string }[] => ids.map((id) => ({ id, uploadId: '', digest: '' }))
const eligible = { registered: 'yes', children: '1', onlyChild: 'one' } as const
const evidence = '镇（街道）走访记录和婚姻登记信息，两名工作人员核对'

const applying = (couple: Couple, left: readonly string[], children: number): Inner =>
  applicationOf(couple, {
    answers: { ...eligible, children: String(children) },
    children,
    materials: bring(papers.filter((id) => !left.includes(id))),
  })
const review = (favourable: boolean, opinion: string): Inner => ({ $case: 'review', value: { favourable, opinion } })
const township = { 'township:370304001': 'chengdong1', 'township:370304106': 'badou1' } as Readonly<Record<string, string>>

/** Plays the days of the demonstration through the public interface, from 2015-07-20 to 2015-09-11. */
export async function play(api: Api, tell: Tell): Promise<Told> {
  const [one, two, three, four, five, six] = couples as [Couple, Couple, Couple, Couple, Couple, Couple]
  const day = async (date: string): Promise<void> => {
    await api.walk(date)
    tell(`── ${date}`)
  }
  const file = async (couple: Couple, left: readonly string[] = [], children = 1): Promise<{ caseId: string; receipt: string; code: string }> => {
    const { case: made, queryCode } = await api.act(couple.account, '', applying(couple, left, children))
    return { caseId: made?.id ?? '', receipt: made?.receiptNumber ?? '', code: queryCode }
  }
  const toGrant = async (couple: Couple, caseId: string): Promise<void> => {
    await api.act(township[couple.township] ?? '', caseId, { $case: 'accept', value: {} })
    await api.act(township[couple.township] ?? '', caseId, review(true, '材料齐全，符合单独两孩情形。'))
    await api.act('permit1', caseId, { $case: 'grant', value: { note: '' } })
    await api.act('permit1', caseId, { $case: 'deliver', value: { way: 'counter', receivedOn: await api.today() } })
  }

  tell(`── ${await api.today()}`)
  const answer = await api.permit.check({ answers: eligible, on: '' }, await api.as('citizen1'))
  tell(`苗小满查条件：${answer.answer}（一方独生子女，一个孩子）`)
  const first = await file(one, ['parents-statement'])
  tell(`苗小满提交申请，少一件材料，收件号 ${first.receipt}，查询码 ${first.code}`)
  const second = await file(two, [], 2)
  const fourth = await file(four)
  const fifth = await file(five)
  const sixth = await file(six)

  await day('2015-07-21')
  await api.act('chengdong1', first.caseId, { $case: 'requestCorrection', value: { missing: ['parents-statement'], note: '' } })
  tell('城东街道一次告知：还缺独生子女一方父母的子女情况证明')
  for (const [couple, { caseId }] of [
    [four, fourth],
    [five, fifth],
    [six, sixth],
  ] as const)
    await toGrant(couple, caseId)
  tell('另外三份申请当天受理、审核、准予并送达')
  await api.act('badou1', second.caseId, { $case: 'accept', value: {} })

  await day('2015-07-22')
  await api.act('citizen1', first.caseId, { $case: 'supply', value: { materials: bring(['parents-statement']) } })
  tell('苗小满补交了材料，重新起算五个工作日')
  await day('2015-07-23')
  await api.act('chengdong1', first.caseId, { $case: 'accept', value: {} })
  await day('2015-07-28')
  await api.act('badou1', second.caseId, review(false, '头胎双胞胎，按孩子人数计算为两个。'))
  await api.act('chengdong1', first.caseId, review(true, '材料齐全，符合单独两孩情形。'))
  tell('城东街道审核后报区局；八陡镇对第二份申请提出不符合的意见')

  await day('2015-08-03')
  await api.act('permit1', first.caseId, { $case: 'grant', value: { note: '' } })
  await api.act('permit2', second.caseId, { $case: 'refuse', value: { grounds: '夫妻已有两个子女，不符合“只有一个子女”的条件。' } })
  tell('行政许可科：第一份准予，第二份不予许可，写明理由和救济途径')
  await day('2015-08-05')
  await api.act('permit1', first.caseId, { $case: 'deliver', value: { way: 'counter', receivedOn: '2015-08-05' } })
  tell('生育证送达')

  await day('2015-08-10')
  for (const { caseId } of [fourth, fifth])
    await api.act('chengdong1', caseId, { $case: 'raiseLead', value: { source: 'follow-up', matter: 'divorce', note: '随访得知已离婚' } })
  await api.act('permit1', sixth.caseId, { $case: 'raiseLead', value: { source: 'complaint', matter: 'fraud', note: '举报材料与证明不符' } })
  await day('2015-08-11')
  for (const { caseId } of [fourth, fifth])
    await api.act('permit1', caseId, { $case: 'noticeLapse', value: { changedOn: '2015-08-06', facts: '2015年8月6日离婚，不再符合条件' } })
  const notice = await api.act('permit1', sixth.caseId, { $case: 'noticeRevocation', value: { matter: 'fraud', facts: '子女情况证明系伪造', evidence } })
  await api.sign('permit2', sixth.caseId, notice.case?.proposals[0]?.digest ?? '')
  tell('第四、五份发出注销告知书；第六份由两名执法人员先后签署撤销告知书')
  await day('2015-08-12')
  await api.act('citizen4', fourth.caseId, { $case: 'defend', value: { statement: '情况属实', nothingToSay: false } })
  await api.act('citizen5', fifth.caseId, { $case: 'defend', value: { statement: '离婚那天已经怀孕', nothingToSay: false } })
  await api.act('citizen6', sixth.caseId, { $case: 'defend', value: { statement: '', nothingToSay: true } })
  await day('2015-08-14')
  await api.act('permit1', fourth.caseId, {
    $case: 'recordLapse',
    value: { grounds: '离婚，许可自变化之日失效', exceptionExamined: true, pregnantThen: false },
  })
  await api.act('permit1', fourth.caseId, { $case: 'cancel', value: { grounds: '许可已失效' } })
  await api.act('permit1', fifth.caseId, { $case: 'dropLapse', value: { findings: '变化当日已怀孕，许可继续有效' } })
  const revocation = await api.act('permit1', sixth.caseId, { $case: 'revoke', value: { grounds: '以伪造证明取得许可', evidence, noBirthRecorded: true } })
  await api.sign('head1', sixth.caseId, revocation.case?.proposals[0]?.digest ?? '')
  await api.act('head1', sixth.caseId, { $case: 'notifyDiscipline', value: { partyCadre: true } })
  tell('第四份失效并注销；第五份因当日已怀孕继续有效；第六份经两人签署撤销，并通报纪委')

  await day('2015-09-02')
  const third = await file(three)
  tell(`葛芒种提交申请，收件号 ${third.receipt}：五个工作日要跨过 9 月 3 日至 5 日，9 月 6 日（周日）上班`)
  await day('2015-09-11')
  tell('镇（街道）没有在期限内答复：第三份申请自 9 月 2 日起视为受理')
  return { first, refused: second.caseId, silent: third.caseId, lapsed: fourth.caseId, kept: fifth.caseId, revoked: sixth.caseId }
}
