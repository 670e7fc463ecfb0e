import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entries } from '@qingdan/list/index.ts'
import { ancestorsOf, chapters, contents, entryOf, neighboursOf, pageOf, subtreeOf } from './tree.ts'

test('every line of the contents leads to a page that exists', () => {
  for (const line of contents) assert.ok(entryOf(line.target), line.id)
  assert.equal(contents.length, 16)
})

test('the printed page of regime 1 is 11, and chapter 3 has none', () => {
  assert.equal(pageOf('r1'), 11)
  assert.equal(pageOf('supervision'), undefined)
})

test('the chapters together hold every printed entry but the cover, the contents and the heads of tables', () => {
  const shown = new Set(chapters.flatMap((id) => subtreeOf(entryOf(id)!).map((node) => node.entry.id)))
  const missing = entries.filter((entry) => !shown.has(entry.id) && !['cover', 'contents', 'columns'].includes(entry.kind)).map((entry) => entry.id)
  assert.deepEqual(missing, ['contents'])
})

test('an entry knows what stands above it and beside it', () => {
  assert.deepEqual(
    ancestorsOf(entryOf('r1:5:2')!).map((entry) => entry.id),
    ['supervision', 'r1', 'r1:5'],
  )
  assert.equal(neighboursOf(entryOf('r1')!).after?.id, 'r2')
  assert.equal(neighboursOf(entryOf('duties')!).before, undefined)
})
