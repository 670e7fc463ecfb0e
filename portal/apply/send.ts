import { rejectionOf } from '@qingdan/lib/grpc.ts'
import type { Rejection } from '@qingdan/lib/rejections.ts'
import type { Apply } from '@qingdan/proto/permit/permit/v1/command.ts'
import { backend } from '../backend.ts'
import { cookie, setCookie } from '../cookie.ts'
import { asMe } from '../session.ts'
import { boxOf, opened } from '../sign-on/box.ts'

export interface ReceiptNote {
  caseId: string
  number: string
  code: string
  office: string
  on: string
  onBehalf: boolean
}
const minutes = 15

/** Sends the application; the receipt with its code stays in a sealed cookie for a quarter of an hour, to be read and printed. */
export async function send(id: string, value: Apply): Promise<Rejection | undefined> {
  try {
    const { case: made, queryCode } = await backend().permit.act({ caseId: '', commandId: id, command: { command: { $case: 'apply', value } } }, await asMe())
    if (!made) throw new Error('an application was taken and no case came back')
    const note: ReceiptNote = { caseId: made.id, number: made.receiptNumber, code: queryCode, office: made.area, on: made.createdOn, onBehalf: made.onBehalf }
    await setCookie('receipt', boxOf(note, 'receipt').toString('base64url'), minutes * 60)
    return undefined
  } catch (error) {
    const refused = rejectionOf(error)
    if (!refused) throw error
    return refused
  }
}

export const receiptNote = async (): Promise<ReceiptNote | undefined> =>
  opened<ReceiptNote>(Buffer.from((await cookie('receipt')) ?? '', 'base64url'), 'receipt')
