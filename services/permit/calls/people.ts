import type { Case } from '@qingdan/lib/case.ts'
import type { Actor } from '@qingdan/lib/kind.ts'
import { maskAddress, maskIdNumber, maskName, maskPhone } from '@qingdan/lib/mask.ts'
import { isRejected, type Rejection } from '@qingdan/lib/rejections.ts'
import type { MaskedPerson, People } from '@qingdan/proto/permit/permit/v1/event.ts'
import { textsFor } from '../permit/views.ts'
import type { Desk } from './desk.ts'

const parts = ['woman', 'man'] as const

function masked(values: Readonly<Record<string, string>>, part: string, own: boolean): MaskedPerson {
  const value = (field: string): string => values[`${part}.${field}`] ?? ''
  const name = value('name')
  return {
    name: own || !name ? name : maskName(name),
    idNumber: maskIdNumber(value('idNumber')),
    phone: maskPhone(value('phone')),
    address: maskAddress(value('address')),
    registeredAt: value('registeredAt'),
  }
}
/** The people of a case, masked, and the sealed texts that this actor's role may read. The look is recorded first. */
export async function maskedPeople({ parts: { reads }, reader }: Desk, found: Case, actor: Actor, own: boolean): Promise<People | Rejection> {
  const texts = textsFor(actor, own)
  const fields = [...parts.flatMap((part) => ['name', 'idNumber', 'phone', 'address', 'registeredAt'].map((field) => `${part}.${field}`)), ...texts]
  const opened = await reads.unseal([found], fields, reader(actor, own, own ? 'own' : 'case'))
  if (isRejected(opened)) return opened
  const values = opened[found._id] ?? {}
  return {
    woman: masked(values, 'woman', own),
    man: masked(values, 'man', own),
    texts: Object.fromEntries(texts.flatMap((field) => (values[field] ? [[field, values[field]]] : []))),
  }
}
