import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { cacheDir, cached } from './cache.ts'

const outside = process.env.QINGDAN_CACHE
let home: string

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'qingdan-cache-'))
  process.env.QINGDAN_CACHE = home
})

after(async () => {
  if (outside === undefined) delete process.env.QINGDAN_CACHE
  else process.env.QINGDAN_CACHE = outside
  await rm(home, { recursive: true })
})

test('two runs at once build a thing once, and both find it whole', async () => {
  let builds = 0
  const build = async (draft: string) => {
    builds += 1
    await sleep(100)
    await writeFile(join(draft, 'file'), 'whole')
  }
  const [one, two] = await Promise.all([cached('thing', build), cached('thing', build)])
  assert.equal(one, two)
  assert.equal(builds, 1)
  assert.equal(await readFile(join(one, 'file'), 'utf8'), 'whole')
})

test('a build that fails leaves nothing behind, and the next one begins anew', async () => {
  await assert.rejects(
    cached('broken', async (draft) => {
      await writeFile(join(draft, 'half'), '')
      throw new Error('cut off')
    }),
    /cut off/,
  )
  assert.deepEqual(
    (await readdir(home)).filter((entry) => entry.startsWith('broken')),
    [],
  )
  assert.ok(existsSync(await cached('broken', () => Promise.resolve())))
})

test('what a run that was killed left half done is cleared away and not used', async () => {
  await mkdir(join(cacheDir(), 'killed.1-00000000.draft'))
  // No process has this number: it is beyond what the kernel gives out.
  await writeFile(join(cacheDir(), 'killed.lock'), '99999999')
  const path = await cached('killed', (draft) => writeFile(join(draft, 'file'), 'whole'))
  assert.equal(await readFile(join(path, 'file'), 'utf8'), 'whole')
  assert.deepEqual(
    (await readdir(home)).filter((entry) => entry.startsWith('killed')),
    ['killed'],
  )
})
