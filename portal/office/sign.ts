'use server'
import { rejectionOf } from '@qingdan/lib/grpc.ts'
import { redirect } from 'next/navigation'
import { today } from '../backend.ts'
import { deskOf } from '../desks.ts'
import { refusalOf } from '../commands/refusal.ts'
import type { Signing } from './signing.ts'
import { asMe } from '../session.ts'
import { hrefIn } from '../text/text.ts'

/** The second officer signs. Who may, and whether the law still stands, is judged by the service at this moment. */
export async function sign(before: Signing): Promise<Signing> {
  const { lang, kind, id, digest, command, commandId } = before
  const options = await asMe()
  try {
    await deskOf(kind).sign({ caseId: id, commandId, digest }, options)
  } catch (error) {
    const refused = rejectionOf(error)
    if (!refused) throw error
    return { ...before, refused: refusalOf(refused, { kind, id, today: (await today())?.date ?? '', lang }) }
  }
  return redirect(hrefIn(lang, `/office/${kind}/${id}?signed=${command}`))
}
