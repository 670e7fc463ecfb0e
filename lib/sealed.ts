import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Where a sealed text belongs; it is bound to this place and opens nowhere else. */
export interface Place {
  readonly caseId: string
  readonly seq: number
  readonly field: string
}
const bind = ({ caseId, seq, field }: Place): Buffer => Buffer.from(JSON.stringify([caseId, seq, field]))

/** AES-256-GCM: 12 bytes nonce, 16 bytes tag, ciphertext. */
export function seal(key: Buffer, place: Place, plain: Uint8Array | string): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(bind(place))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}
/** Throws when the key, the place or a byte is not the one it was sealed with. */
export function open(key: Buffer, place: Place, box: Uint8Array): Buffer {
  const bytes = Buffer.from(box)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(bind(place)).setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
}
