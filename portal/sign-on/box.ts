import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'

let key: Buffer | undefined

/** 32 bytes in base64. Without it nothing can be sealed, so nobody signs in. */
function sessionKey(): Buffer {
  if (key) return key
  const file = process.env.SESSION_KEY_FILE
  if (!file) throw new Error('SESSION_KEY_FILE is not set')
  const bytes = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (bytes.length !== 32) throw new Error('SESSION_KEY_FILE must hold 32 bytes in base64')
  return (key = bytes)
}

/** AES-256-GCM of a value: nonce, tag, ciphertext. `place` is bound in, so that a box opens nowhere else. */
export function boxOf(value: unknown, place: string, by: Buffer = sessionKey()): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', by, iv).setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(JSON.stringify(value)), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

/** The value, or undefined when the box was not sealed here for this place. */
export function opened<T>(box: Uint8Array, place: string, by: Buffer = sessionKey()): T | undefined {
  const bytes = Buffer.from(box)
  if (bytes.length < 29) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', by, bytes.subarray(0, 12)).setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(12, 28))
    return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString()) as T
  } catch {
    return undefined
  }
}
