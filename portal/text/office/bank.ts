import type { Bilingual } from '@qingdan/list/law/rule.ts'
import { say } from './words.ts'

/** Why a file of the bank is refused: the rules of the file as docs/agencies.md lists them, and those of taking a file at all. */
const bankRules: Readonly<Record<string, Bilingual>> = {
  truncated: say('文件不完整', 'the file is cut off'),
  header: say('第一行不是银行答复的文件头', 'the first line is not the head of such a file'),
  fields: say('字段的个数不对', 'the number of fields is wrong'),
  record: say('这一行的类型不对', 'there is no such kind of line'),
  batch: say('这是另一个批次的文件', 'the file is of another payment'),
  attempt: say('这是另一次送出的答复', 'the file answers another sending'),
  'file-digest': say('答复的不是我们送出的那份文件', 'the file answers another file than the one that was sent'),
  payment: say('付款号写得不对', 'this is not the id of a payment'),
  'payment-unknown': say('这份文件里没有送过这一笔', 'no such payment was sent'),
  'payment-answered': say('这一笔已经答复过', 'this payment has been answered'),
  'payment-not-paid': say('这一笔没有到账，不能退回', 'this payment did not arrive and cannot come back'),
  doubled: say('同一笔出现了两次', 'the same payment stands there twice'),
  amount: say('金额写得不对', 'this is not an amount in fen'),
  'amount-altered': say('金额和我们送出的不一样', 'the amount is not the one that was sent'),
  outcome: say('结果只能是 paid 或者 failed', 'the outcome is neither paid nor failed'),
  date: say('日子不对：不能早于送出的那天，也不能晚于今天', 'this day does not fit: not before the file was sent, and not after today'),
  code: say('未到账的代码写得不对', 'this is not a code of a failure'),
  count: say('笔数和各行对不上', 'the count does not agree with the lines'),
  total: say('金额合计和各行对不上', 'the total does not agree with the lines'),
  'imported-before': say('这份文件已经导入过', 'this file has been taken before'),
  'too-large': say('文件太大', 'the file is too large'),
  size: say('没有选文件，或者文件太大', 'no file was chosen, or it is too large'),
  'wrong-state': say('这一批现在不等银行答复', 'this payment does not wait for an answer now'),
}
export const bankRule = (rule: string, lang: keyof Bilingual): string => bankRules[rule]?.[lang] ?? rule
