import { type Api, apiOf, type Inner } from '@qingdan/deploy/demo/api.ts'
import { inventedNumber } from '@qingdan/deploy/demo/people.ts'
import { tokensOf } from '@qingdan/deploy/demo/tokens.ts'

// Files in the states that a form needs, made through the public interface as the story makes its own.
const environment = process.env as Readonly<Record<string, string>>
export const api: Api = apiOf(environment['PERMIT_ADDRESS'] ?? '', tokensOf(environment))
const township = 'township:370304001'
// Born on days that no other file of this run uses, so that each couple is another one.
const born = Temporal.PlainDate.from('1980-01-01')
  .add({ days: process.pid % 3650 })
  .toString()
  .replaceAll('-', '')
let couples = 0

const person = (name: string, sex: 1 | 2) => ({
  name,
  idNumber: inventedNumber(`370304${born}${String(couples).padStart(2, '0')}${sex}`),
  phone: '13800000099',
  address: '示例路99号',
  registeredAt: township,
})
type More = Readonly<Record<string, string>>
function applying({ woman = {}, man = {} }: { woman?: More; man?: More } = {}) {
  couples += 1
  const value = {
    township,
    ground: 'only-child',
    answers: { registered: 'yes', children: '1', onlyChild: 'one' },
    woman: { ...person('示例女', 2), ...woman },
    man: { ...person('示例男', 1), ...man },
    children: 1,
    materials: [],
    draftId: '',
    applicant: 'woman',
  }
  return { $case: 'apply', value } as const
}
type Step = (id: string, by: string) => Promise<unknown>
const step =
  (account: string, command: Inner): Step =>
  (id, by) =>
    api.act(account || by, id, command)
const accept = step('chengdong1', { $case: 'accept', value: {} })
const review = step('chengdong1', { $case: 'review', value: { favourable: true, opinion: '符合' } })
const grant = step('permit1', { $case: 'grant', value: { note: '' } })
const lead = step('permit1', { $case: 'raiseLead', value: { source: 'complaint', matter: 'fraud', note: '举报' } })
const waive = step('', { $case: 'defend', value: { statement: '', nothingToSay: true } })
export const granted = [accept, review, grant]
const lapsing = async (id: string): Promise<unknown> =>
  api.act('permit1', id, { $case: 'noticeLapse', value: { changedOn: await api.today(), facts: '已经离婚' } })
const withdrawing = step('permit1', { $case: 'noticeWithdrawal', value: { grounds: '客观情况重大变化' } })
const signed =
  (account: string, command: Inner, second: string): Step =>
  async (id) => {
    const { case: found } = await api.act(account, id, command)
    return api.sign(second, id, found?.proposals[0]?.digest ?? '')
  }
const evidence = '出证单位的书面答复'
const revoking = signed('permit1', { $case: 'noticeRevocation', value: { matter: 'fraud', facts: '证明系伪造', evidence } }, 'permit2')
const revoke = signed('permit1', { $case: 'revoke', value: { grounds: '以伪造证明取得', evidence, noBirthRecorded: true } }, 'head1')

const ways = {
  submitted: [],
  correction: [step('chengdong1', { $case: 'requestCorrection', value: { missing: ['family-photo'], note: '' } })],
  accepted: [accept],
  reviewed: [accept, review],
  granted,
  modificationAsked: [...granted, step('', { $case: 'askModification', value: { what: '更正住址', reason: '' } })],
  suspected: [...granted, lead],
  noticed: [...granted, lead, revoking],
  heard: [...granted, lead, revoking, waive],
  lapseNoticed: [...granted, lead, lapsing, waive],
  lapsed: [
    ...granted,
    lead,
    lapsing,
    waive,
    step('permit1', { $case: 'recordLapse', value: { grounds: '已经离婚', exceptionExamined: true, pregnantThen: false } }),
  ],
  withdrawalNoticed: [...granted, withdrawing, waive],
  revoked: [...granted, lead, revoking, waive, revoke],
  refused: [accept, review, step('permit1', { $case: 'refuse', value: { grounds: '已有两个子女' } })],
} as const satisfies Record<string, readonly Step[]>
export type Made = keyof typeof ways

/** A file as it was handed in, with what its holder knows. */
export async function applied(by: string, more?: Parameters<typeof applying>[0]): Promise<{ id: string; receipt: string; code: string; names: string[] }> {
  const command = applying(more)
  const { case: made, queryCode: code } = await api.act(by, '', command)
  const { woman, man } = command.value
  return { id: made?.id ?? '', receipt: made?.receiptNumber ?? '', code, names: [woman.idNumber, man.idNumber, woman.phone] }
}
/** A file in which a revocation waits for the head. */
export async function signingIn(): Promise<{ signing: string; digest: string }> {
  const signing = await fileIn('heard')
  const { case: found } = await api.act('permit1', signing, { $case: 'revoke', value: { grounds: '以伪造证明取得', evidence, noBirthRecorded: true } })
  return { signing, digest: found?.proposals[0]?.digest ?? '' }
}
/** A file of a couple of its own in this state, entered by this account. */
export async function fileIn(state: Made, by = 'citizen8'): Promise<string> {
  const { id } = await applied(by)
  for (const next of ways[state]) await next(id, by)
  return id
}
