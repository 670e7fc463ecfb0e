import type { SheetResponse } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { dateOfficial } from '../text/dates.ts'

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The parts of a sheet in the order in which page and PDF set them. */
export function paragraphsOf({ facts, body, remedies, onBehalf }: SheetResponse): string[] {
  const behalf = onBehalf ? ['本申请由服务窗口工作人员代当事人录入。'] : []
  return [...facts.map(({ label, value }) => `${label}：${isDate(value) ? dateOfficial(value) : value}`), ...body, ...remedies, ...behalf]
}
export const verifyWords = (code: string, specimen: boolean): string =>
  `查验码 ${code}。扫码，或者在“查验证件”输入编号和查验码，可以核对真伪和现在是否有效。${specimen ? '演示文书，没有法律效力。' : ''}`
/** While a document waits for its number it is no document yet. */
export const pendingNumber = '编号中'
