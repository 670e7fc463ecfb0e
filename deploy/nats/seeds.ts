import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createUser, fromSeed } from '@nats-io/nkeys'
import type { Agency } from './agencies.ts'
import type { NatsKeys } from './config.ts'

export interface Seeds {
  internal: string
  sys: string
  agencies: Record<string, string>
}

/** Paths of the seed files in `dir`: the secrets of the internal services, of the system account and of each agency. */
export function seedFiles(dir: string, agencies: readonly Agency[]): Seeds {
  const path = (name: string) => join(dir, `${name}.nk`)
  return { internal: path('internal'), sys: path('sys'), agencies: Object.fromEntries(agencies.map(({ id }) => [id, path(`agency-${id}`)])) }
}

/** Makes the seeds that are missing (0600) and returns the public keys of all. */
export async function makeSeeds(files: Seeds, dir: string): Promise<NatsKeys> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const agencies: Record<string, string> = {}
  for (const [id, file] of Object.entries(files.agencies)) agencies[id] = await publicKey(file)
  return { internal: await publicKey(files.internal), sys: await publicKey(files.sys), agencies }
}

async function publicKey(file: string): Promise<string> {
  const kept = await readFile(file).catch(() => undefined)
  const seed = kept ?? Buffer.from(createUser().getSeed())
  if (!kept) await writeFile(file, seed, { mode: 0o600, flag: 'wx' })
  await chmod(file, 0o600)
  return fromSeed(seed).getPublicKey()
}
