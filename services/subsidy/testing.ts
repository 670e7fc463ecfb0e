import { handle } from '@qingdan/lib/handle.ts'
import { lastDigit } from '@qingdan/lib/id-number.ts'
import type { Handled, Kernel } from '@qingdan/lib/kernel.ts'
import type { Actor, Tagged } from '@qingdan/lib/kind.ts'
import { isRejected } from '@qingdan/lib/rejections.ts'
import { sign } from '@qingdan/lib/sign.ts'
import { Apply, Person } from '@qingdan/proto/subsidy/enrolment/v1/command.ts'
import { actor } from '@qingdan/lib/testing/kernel.ts'
import type { Programme } from './programmes.ts'

// Nobody here exists: each number ends in the digit after the right one.
const surnames = '麻席门祁佘逯阮柴蒲寇娄冀'

/** An invented person of sixty-five in 2015. */
export function invent(n: number): Person {
  const first = `370304195${n % 10}0${1 + (n % 9)}${10 + (n % 18)}${String(100 + (n % 900))}`
  return Person.fromPartial({
    name: `${surnames[n % surnames.length]}示例${n}`,
    idNumber: first + lastDigit(first, true),
    phone: `1${String(3_700_000_000 + n)}`,
    address: `示例村${n + 1}号`,
    registeredAt: 'township:370304106',
  })
}
export const officers = {
  citizen: (n: number): Actor => actor(`citizen-${n}`, 'citizen'),
  committee: actor('pu', 'committee', 'committee:370304106-01'),
  township: actor('ke', 'township', 'township:370304106', '2030-12-31'),
  subsidy: actor('she', 'subsidy', 'section:subsidy', '2030-12-31'),
  second: actor('lu', 'subsidy', 'section:subsidy', '2030-12-31'),
  head: actor('zong', 'head', 'bureau', '2030-12-31'),
  finance: actor('ruan', 'finance', 'finance'),
} as const

let serial = 0
export const fresh = (): string => `testing-${++serial}`
function orFail(outcome: Awaited<ReturnType<typeof handle>>): Handled {
  if (isRejected(outcome)) throw new Error(JSON.stringify(outcome))
  return outcome
}
/** One act that must be taken. */
export const act = async (kernel: Kernel, who: Actor, caseId: string, command: Tagged): Promise<Handled> =>
  orFail(await handle(kernel, who, { caseId, commandId: fresh(), command }))
/** The second officer of the act that waits. */
export async function signed(kernel: Kernel, who: Actor, caseId: string): Promise<Handled> {
  const found = await kernel.store.load(caseId, {})
  return orFail(await sign(kernel, who, { caseId, commandId: fresh(), digest: found?.proposals[0]?.digest ?? '' }))
}
export const application = (n: number, programme: Programme, change: Partial<Apply> = {}): Tagged => ({
  $case: 'apply',
  value: Apply.fromPartial({
    township: 'township:370304106',
    committee: 'committee:370304106-01',
    applicant: invent(n),
    sex: 'woman',
    marriage: 'widowed',
    residence: 'rural',
    ...(programme === 'special' && { branch: n % 2 ? 'disability' : 'death', grade: n % 2 ? 2 : 0, child: { ...invent(n + 400), name: `示例子女${n}` } }),
    account: { holder: invent(n).name, bank: '示例银行八陡支行', number: `62220000000${String(10_000 + n)}` },
    ...change,
  }),
})
/** Somebody confirmed in a programme; the reward assistance without its notice, because the committee did not agree. */
export async function confirmed(kernel: Kernel, n: number, programme: Programme): Promise<string> {
  const { _id: id } = (await act(kernel, officers.citizen(n), '', application(n, programme))).case
  await act(kernel, officers.committee, id, { $case: 'discuss', value: { favourable: programme === 'special', present: 5, minutes: '示例' } })
  await act(kernel, officers.township, id, { $case: 'review', value: { favourable: true, opinion: '示例', objectionsAnswered: '' } })
  await act(kernel, officers.subsidy, id, { $case: 'confirm', value: { note: '' } })
  return id
}
