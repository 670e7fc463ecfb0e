import { existsSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cached, cachedPath } from './cache.ts'
import { onPath, run } from './process.ts'

// PostgreSQL 18 with DocumentDB as Debian packages it, unpacked beside the system and not into it: no root, no chroot, no container.
const packages = ['postgresql-18', 'postgresql-18-documentdb', 'postgresql-18-cron', 'patchelf']
const suite = 'forky'
const triplet = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu'
const loader = process.arch === 'arm64' ? 'ld-linux-aarch64.so.1' : 'ld-linux-x86-64.so.2'

export const postgresName = `postgresql-18-documentdb-${process.arch}`
export const postgresFetched = () => existsSync(cachedPath(postgresName))
export const canFetchPostgres = () => process.platform === 'linux' && Boolean(onPath('apt-get') && onPath('dpkg-deb'))

/** The folder of PostgreSQL's programs; fetched at the first call, about a minute. */
export async function fetchPostgres(): Promise<string> {
  const root = await cached(postgresName, async (draft, final) => {
    const debs = await download(join(draft, 'apt'))
    await unpack(debs, draft)
    await rm(join(draft, 'apt'), { recursive: true })
    await relocate(draft, final)
  })
  return join(root, 'usr/lib/postgresql/18/bin')
}

async function download(home: string): Promise<string[]> {
  for (const folder of ['state/lists/partial', 'cache/archives/partial', 'etc']) await mkdir(join(home, folder), { recursive: true })
  await writeFile(join(home, 'state/status'), '')
  await writeFile(join(home, 'etc/sources.list'), `deb ${await mirror()} ${suite} main\n`)
  const settings = [
    `Dir::State=${home}/state`,
    `Dir::State::status=${home}/state/status`,
    `Dir::Cache=${home}/cache`,
    `Dir::Etc::sourcelist=${home}/etc/sources.list`,
    'Dir::Etc::sourceparts=/dev/null',
    'Acquire::Check-Valid-Until=false',
    'APT::Install-Recommends=false',
    'APT::Keep-Downloaded-Packages=true',
    'Binary::apt-get::APT::Keep-Downloaded-Packages=true',
    'Debug::NoLocking=1',
    'APT::Sandbox::User=',
    'DPkg::Post-Invoke::=/bin/true',
  ].flatMap((setting) => ['-o', setting])
  await run('apt-get', ['-qq', ...settings, 'update'], { timeoutMs: 180_000 })
  await run('apt-get', ['-qq', ...settings, '--download-only', '-y', 'install', ...packages], { timeoutMs: 600_000 })
  const archives = join(home, 'cache/archives')
  return (await readdir(archives)).filter((file) => file.endsWith('.deb')).map((file) => join(archives, file))
}

/** The mirror that this machine already uses. */
async function mirror(): Promise<string> {
  const lines = (await run('apt-get', ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages'])).split('\n')
  const own = lines.find((line) => /\/debian\/?$/.test(line))
  if (!own) throw new Error('no mirror of Debian in the sources of apt: give MONGODB_URL, or install MongoDB 8 or Docker')
  return own
}

async function unpack(debs: string[], root: string): Promise<void> {
  const queue = [...debs]
  const worker = async () => {
    for (let deb = queue.pop(); deb; deb = queue.pop()) await run('dpkg-deb', ['-x', deb, root])
  }
  await Promise.all([worker(), worker()])
  for (const part of ['usr/share/doc', 'usr/share/locale', 'usr/share/man']) await rm(join(root, part), { recursive: true, force: true })
}

/** Makes every program and library look for its libraries where they will lie after the rename, and nowhere else. */
async function relocate(root: string, final: string): Promise<void> {
  const lib = join(root, 'usr/lib', triplet)
  const [finalLib, finalPg] = [join(final, 'usr/lib', triplet), join(final, 'usr/lib/postgresql/18/lib')]
  const patch = await patcher(root, lib)
  const programs = ['postgres', 'initdb', 'pg_ctl', 'psql', 'pg_isready'].map((name) => join(root, 'usr/lib/postgresql/18/bin', name))
  await patch(['--set-interpreter', join(finalLib, loader), '--force-rpath', '--set-rpath', finalLib, ...programs])
  const libraries = [...(await sharedObjects(lib)), ...(await sharedObjects(join(root, 'usr/lib/postgresql/18/lib')))]
  const rpath = `${finalLib}:${finalPg}:${finalLib}/blas:${finalLib}/lapack`
  for (let i = 0; i < libraries.length; i += 50) await patch(['--force-rpath', '--set-rpath', rpath, ...libraries.slice(i, i + 50)])
  await linkControls(join(root, 'usr/share/postgresql/18/extension'))
  await rm(join(root, 'patcher'), { recursive: true })
}

/** patchelf runs on copies of its own libraries: it would crash while rewriting the ones that it has loaded. */
async function patcher(root: string, lib: string): Promise<(args: string[]) => Promise<string>> {
  const own = join(root, 'patcher')
  await mkdir(own)
  for (const name of [loader, 'libc.so.6', 'libm.so.6', 'libgcc_s.so.1', 'libstdc++.so.6']) await copyFile(join(lib, name), join(own, name))
  const program = ['--library-path', own, join(root, 'usr/bin/patchelf')]
  return (args) => run(join(own, loader), [...program, ...args], { timeoutMs: 120_000 })
}

async function sharedObjects(folder: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const untouchable = /^(ld-linux|libc\.so)/.test(entry.name)
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && entry.name.includes('.so') && !untouchable && (await isElf(path))) found.push(path)
  }
  return found
}

async function isElf(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.equals(Buffer.from('\x7fELF', 'latin1'))
  } finally {
    await file.close()
  }
}

// Debian's alternatives make these links when it installs; unpacking does not.
async function linkControls(folder: string): Promise<void> {
  for (const file of await readdir(folder)) {
    const plain = file.replace(/-3\.control$/, '.control')
    if (plain !== file && !existsSync(join(folder, plain))) await symlink(file, join(folder, plain))
  }
}
