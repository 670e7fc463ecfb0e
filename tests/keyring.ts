import { randomBytes } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A keyring of a deployment that lives as long as a test; the path of its file. */
export async function aKeyring(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'qingdan-')), 'keyring.json')
  const key = (): string => randomBytes(32).toString('base64')
  await writeFile(file, JSON.stringify({ current: 'k1', keys: { k1: key() }, blind: key(), codes: key() }), { mode: 0o600 })
  return file
}
