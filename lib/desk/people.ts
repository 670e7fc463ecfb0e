import type { MaskedPerson } from '@qingdan/proto/kernel/v1/desk.ts'
import type { Case } from '../case.ts'
import type { Actor, Sealed, Tagged } from '../kind.ts'
import { maskAddress, maskIdNumber, maskName, maskPhone } from '../mask.ts'
import { isRejected, type Rejection } from '../rejections.ts'
import type { Desk } from './desk.ts'

const personal = ['name', 'idNumber', 'phone', 'address', 'registeredAt'] as const

function masked(values: Sealed, part: string, own: boolean): MaskedPerson {
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
/** The names on papers and in lists, as far as this actor may see them. */
export const namesFor = ({ matter }: Desk, actor: Actor, own: boolean): string[] =>
  matter.named.map((part) => `${part}.name`).filter((field) => matter.maySee?.(actor, field, own) !== false)
/** Sealed data of the people and whatever else a page of the file shows, as far as this actor may see it. */
const shownFields = ({ matter }: Desk, actor: Actor, own: boolean): string[] =>
  [...matter.people.flatMap((part) => personal.map((field) => `${part}.${field}`)), ...(matter.besides ?? [])].filter(
    (field) => matter.maySee?.(actor, field, own) !== false,
  )
/** What an officer may see plainly on a ground: what the page shows masked, and the texts that the role reads; nothing more of the file. */
export const mayUnmask = (desk: Desk, actor: Actor, field: string): boolean =>
  shownFields(desk, actor, false).includes(field) || desk.matter.textsFor(actor, false).includes(field)
/** The people of a case, masked, and the sealed texts that this actor's role may read. The look is recorded first. */
export async function maskedPeople<People extends object>(
  desk: Desk<object, Tagged, People>,
  found: Case,
  actor: Actor,
  own: boolean,
): Promise<People | Rejection> {
  const {
    parts: { reads },
    matter,
    reader,
  } = desk
  const texts = matter.textsFor(actor, own)
  const opened = await reads.unseal([found], [...shownFields(desk, actor, own), ...texts], reader(actor, own, own ? 'own' : 'case'))
  if (isRejected(opened)) return opened
  const values = opened[found._id] ?? {}
  const readable = Object.fromEntries(texts.flatMap((field) => (values[field] ? [[field, values[field]]] : [])))
  return matter.peopleOf((part) => masked(values, part, own), readable, values)
}
