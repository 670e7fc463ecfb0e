import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

const key = () => randomBytes(32).toString('base64')

/** The master keys of a deployment (`KEYRING_FILE`), made once. Losing the file is losing every sealed field: it is backed up apart from the data. */
export const makeKeyring = (file: string) => once(file, () => JSON.stringify({ current: 'k1', keys: { k1: key() }, blind: key(), codes: key() }))

/** The key under which the portal seals the tokens of its sessions (`SESSION_KEY_FILE`); losing it signs everybody out, no more. */
export const makeSessionKey = (file: string) => once(file, key)

async function once(file: string, make: () => string): Promise<string> {
  await mkdir(dirname(file), { recursive: true })
  const kept = await readFile(file).catch(() => undefined)
  if (!kept) await writeFile(file, make(), { mode: 0o600, flag: 'wx' })
  await chmod(file, 0o600)
  return file
}
