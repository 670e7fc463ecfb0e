import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
export function hmac(key: Uint8Array, ...parts: readonly string[]): Buffer {
  const mac = createHmac('sha256', key)
  for (const part of parts) mac.update(part).update('\0')
  return mac.digest()
}

/** Whether two secrets are the same, in a time that tells nothing of either, whatever their lengths. */
export function sameSecret(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer]
  return timingSafeEqual(a, b)
}

// Crockford's alphabet: no I, L, O, U, so that a code can be read out over the telephone.
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** The first `length` characters of the bytes in Crockford's base 32. */
export function toCrockford(bytes: Uint8Array, length: number): string {
  let out = ''
  let buffer = 0n
  for (const byte of bytes) buffer = (buffer << 8n) | BigInt(byte)
  const bits = BigInt(bytes.length * 8)
  for (let i = 1n; i <= BigInt(length); i++) out += crockford[Number((buffer >> (bits - 5n * i)) & 31n)]
  return out
}
/** The one form of a typed code: upper case, look-alikes mapped, dashes and spaces dropped. */
export function fromTyped(text: string): string {
  return text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
}
/** A check character over Crockford text: the weighted sum modulo 32. */
export function checkCharacter(text: string): string {
  const sum = [...text].reduce((total, character, i) => total + (i + 1) * crockford.indexOf(character), 0)
  return crockford[((sum % 32) + 32) % 32] ?? '0'
}
