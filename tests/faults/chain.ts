import { createHash } from 'node:crypto'
import type { RawEntry } from './snapshot.ts'

// The published formula, written a second time: SHA-256(prev ‖ header ‖ SHA-256(data) ‖ SHA-256(sealed)).

const digest = (parts: readonly (string | Buffer)[]): string =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest('hex')

function sealedPart({ sealed, lost }: RawEntry): string {
  if (!sealed) return lost ? lost.digest : ''
  const fields = Object.keys(sealed).toSorted()
  return digest(fields.flatMap((field) => [`${field}\0`, Buffer.from(sealed[field] as Buffer)]))
}
export function hashOf(caseId: string, prev: string, entry: RawEntry): string {
  const { seq, type, on, at, under, command, to, document } = entry
  const people = entry.by.map((one) => [one.account, one.role, one.office])
  const paper = document ? [document.name, document.series] : []
  const header = JSON.stringify([caseId, seq, type, on, at, people, under, command.id, command.digest, to, paper])
  return digest([prev, header, digest([entry.data]), sealedPart(entry)])
}
