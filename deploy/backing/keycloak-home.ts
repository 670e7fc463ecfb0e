import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { demoRealmFile } from '../keycloak/realm.ts'
import { cached } from './cache.ts'
import { freePort } from './net.ts'
import { launch, onPath, run, until, type Launched } from './process.ts'
import { makeSecrets, realmEnvironment } from './secrets.ts'

export const version = '26.7.3'
export const folder = `keycloak-${version}`
export const heap = '-Xms128m -Xmx384m'

/** The unpacked server, built once for a single node with a database in a file: a start after that takes seconds. */
function fetchKeycloak(): Promise<string> {
  return cached(folder, async (draft) => {
    const artifact = `-Dartifact=org.keycloak:keycloak-quarkus-dist:${version}:zip`
    const maven = ['-q', '-B', 'dependency:copy', artifact, `-DoutputDirectory=${draft}`, '-Dmdep.stripVersion=true']
    await run('mvn', maven, { timeoutMs: 600_000, cwd: draft })
    const zip = join(draft, 'keycloak-quarkus-dist.zip')
    const unzip = onPath('unzip')
    await run(unzip ?? 'jar', unzip ? ['-q', zip] : ['xf', zip], { timeoutMs: 120_000, cwd: draft })
    for (const part of await readdir(join(draft, folder))) await rename(join(draft, folder, part), join(draft, part))
    await rm(zip)
    await run('bash', ['bin/kc.sh', 'build', '--db=dev-file', '--cache=local', '--health-enabled=true'], { cwd: draft, timeoutMs: 300_000 })
  })
}

/** A server's data with the realm already in it, kept for each realm and portal: importing takes longer than all the rest of a start. */
export async function prepareRealm(origin: string): Promise<string> {
  const fetched = await fetchKeycloak()
  const realm = await readFile(demoRealmFile)
  const digest = createHash('sha256').update(realm).update(origin).digest('hex').slice(0, 12)
  return cached(`${folder}-realm-${digest}`, async (draft) => {
    const home = join(draft, 'keycloak')
    await shareLibraries(fetched, home)
    await mkdir(join(home, 'data/import'), { recursive: true })
    await writeFile(join(home, 'data/import/qingdan-realm.json'), realm)
    const env = realmEnvironment(await makeSecrets(draft), origin)
    const server = await serve({ dir: draft, home, port: await freePort(), env })
    await server.stop()
    await rm(join(home, 'bin'), { recursive: true })
  })
}

/** A run's own home under `dir`: scripts and data of its own, for the server writes beside its programs; a second start goes on with the same data. */
export async function layOut(dir: string, origin: string): Promise<string> {
  const home = join(dir, 'keycloak')
  if (!existsSync(join(home, 'data'))) {
    const prepared = await prepareRealm(origin)
    await cp(join(prepared, 'keycloak/data'), join(home, 'data'), { recursive: true })
    await cp(join(prepared, 'secrets.json'), join(dir, 'secrets.json'))
  }
  await shareLibraries(await fetchKeycloak(), home)
  return home
}

async function shareLibraries(fetched: string, home: string): Promise<void> {
  await cp(join(fetched, 'bin'), join(home, 'bin'), { recursive: true })
  for (const part of ['lib', 'conf', 'providers', 'themes', 'version.txt']) {
    await rm(join(home, part), { force: true })
    await symlink(join(fetched, part), join(home, part))
  }
}

interface Serve {
  dir: string
  home: string
  port: number
  env: Record<string, string>
}

export async function serve({ dir, home, port, env }: Serve): Promise<Launched> {
  const url = `http://127.0.0.1:${port}`
  const args = [
    'bin/kc.sh',
    'start',
    '--optimized',
    '--import-realm',
    '--http-enabled=true',
    `--hostname=${url}`,
    '--http-host=127.0.0.1',
    `--http-port=${port}`,
  ]
  const own = { JAVA_OPTS_KC_HEAP: heap, KC_HTTP_MANAGEMENT_PORT: String(await freePort()), KC_HTTP_MANAGEMENT_HOST: '127.0.0.1' }
  const server = await launch({ name: 'keycloak', command: 'bash', args, dir, cwd: home, env: { ...env, ...own } })
  await until(() => realmAnswers(url), server, 180_000)
  return server
}

export async function realmAnswers(url: string): Promise<void> {
  const answer = await fetch(`${url}/realms/qingdan/.well-known/openid-configuration`, { signal: AbortSignal.timeout(2000) })
  if (!answer.ok) throw new Error(`keycloak ${answer.status}`)
}
