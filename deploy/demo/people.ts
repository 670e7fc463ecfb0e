import type { Apply, Person } from '@qingdan/proto/permit/permit/v1/command.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const digits = '10X98765432'
/** An identity number that no living person has: its check digit is the one after the right one. */
export function inventedNumber(first17: string): string {
  const sum = [...first17].reduce((total, digit, i) => total + Number(digit) * (weights[i] ?? 0), 0)
  const right = digits[sum % 11] ?? '0'
  const order = '0123456789X'
  return first17 + (order[(order.indexOf(right) + 1) % 11] ?? '0')
}
const person = (name: string, born: string, sex: 1 | 2, serial: number, registeredAt: string, address: string): Person => ({
  name,
  idNumber: inventedNumber(`370304${born}${String(serial).padStart(2, '0')}${sex}`),
  phone: `138000000${String(serial).padStart(2, '0')}`,
  address,
  registeredAt,
})

export interface Couple {
  readonly account: string
  readonly woman: Person
  readonly man: Person
  readonly township: string
}
const chengdong = 'township:370304001'
const badou = 'township:370304106'

/** The couples of the story. Everybody is invented. */
export const couples: readonly Couple[] = [
  {
    account: 'citizen1',
    township: chengdong,
    woman: person('苗小满', '19850521', 2, 11, chengdong, '示例路11号'),
    man: person('屠大雪', '19831207', 1, 12, chengdong, '示例路11号'),
  },
  {
    account: 'citizen2',
    township: badou,
    woman: person('乔立夏', '19860506', 2, 21, badou, '示例村21号'),
    man: person('焦小暑', '19840707', 1, 22, badou, '示例村21号'),
  },
  {
    account: 'citizen3',
    township: chengdong,
    woman: person('葛芒种', '19870606', 2, 31, chengdong, '示例路31号'),
    man: person('费处暑', '19850823', 1, 32, chengdong, '示例路31号'),
  },
  {
    account: 'citizen4',
    township: chengdong,
    woman: person('柏白露', '19860908', 2, 41, chengdong, '示例路41号'),
    man: person('涂清明', '19840405', 1, 42, chengdong, '示例路41号'),
  },
  {
    account: 'citizen5',
    township: chengdong,
    woman: person('史寒露', '19881008', 2, 51, chengdong, '示例路51号'),
    man: person('雷惊蛰', '19860306', 1, 52, chengdong, '示例路51号'),
  },
  {
    account: 'citizen6',
    township: chengdong,
    woman: person('邹霜降', '19871024', 2, 61, chengdong, '示例路61号'),
    man: person('贺谷雨', '19850420', 1, 62, chengdong, '示例路61号'),
  },
]

/** What a couple asks for: one child, no paper handed in yet. */
export const applicationOf = (couple: Pick<Couple, 'township' | 'woman' | 'man'>, change: Partial<Apply> = {}): { $case: 'apply'; value: Apply } => ({
  $case: 'apply',
  value: {
    township: couple.township,
    ground: 'only-child',
    answers: {},
    woman: couple.woman,
    man: couple.man,
    children: 1,
    materials: [],
    draftId: '',
    applicant: 'woman',
    ...change,
  },
})
