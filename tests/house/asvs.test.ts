import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const kinds = ['test', 'code', 'not applicable', 'not met'] as const
const cells = (line: string): string[] =>
  line
    .slice(1, -1)
    .split(' | ')
    .map((cell) => cell.trim())
const rows = readFileSync('docs/asvs.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+\.\d+\.\d+ /.test(line))
  .map((line) => {
    const [id = '', level = '', short = '', how = '', where = '', ...more] = cells(line)
    assert.deepEqual(more, [], `${id} has more cells than the table`)
    return { id, level, short, how, where }
  })

/** The titles of a test file; what is filled in while it runs stands as a dot row, as the table writes it. */
const titles = (file: string): Set<string> => {
  const found = readFileSync(file, 'utf8').matchAll(/\btest\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1/g)
  return new Set([...found].map(([, , title = '']) => title.replaceAll(/\$\{[^}]*\}/g, '…').replaceAll(/\\(.)/g, '$1')))
}

test('the table has every requirement once: all of levels 1 and 2, and of level 3 those of authorisation, tokens and logging', () => {
  assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length)
  const at = (level: string): number => rows.filter((row) => row.level === level).length
  // Counted in the published list of version 5.0.0.
  assert.deepEqual([at('1'), at('2'), at('3')], [70, 183, 7])
  for (const { id, level } of rows) if (level === '3') assert.match(id, /^(8|9|16)\./)
})
test('each row says how: by a test that exists, by files that exist, or for a reason', () => {
  for (const { id, how, where } of rows) {
    assert.ok((kinds as readonly string[]).includes(how), `${id}: ${how}`)
    const cited = [...where.matchAll(/`([^`]+\.test\.ts)`: "([^"]+)"/g)]
    for (const [, file = '', title = ''] of cited) {
      assert.ok(existsSync(file), `${id}: ${file}`)
      assert.ok(titles(file).has(title), `${id}: no test of ${file} is called: ${title}`)
    }
    const files = [...where.matchAll(/`([\w.[\]()-]+(?:\/[\w.[\]()-]+)+|[\w-]+\.(?:ts|json)|\.dockerignore)`/g)].map(([, file = '']) => file)
    for (const file of files) assert.ok(existsSync(file), `${id}: ${file}`)
    if (how === 'test') assert.ok(cited.length > 0, `${id} names no test`)
    if (how === 'code') assert.ok(files.length > 0, `${id} names no file`)
    if (how.startsWith('not')) assert.ok(where.length > 5, `${id} gives no reason`)
  }
})
test('what SECURITY.md counts is what the table says', () => {
  const counted = new Map(
    readFileSync('SECURITY.md', 'utf8')
      .split('\n')
      .filter((line) => /^\| (V\d+ |All )/.test(line))
      .map((line) => [cells(line)[0]?.split(' ')[0] ?? '', cells(line).slice(1).map(Number)]),
  )
  const of = (wanted: (chapter: string) => boolean): number[] =>
    kinds.map((kind) => rows.filter(({ id, how }) => how === kind && wanted(id.split('.')[0] ?? '')).length)
  for (let chapter = 1; chapter <= 17; chapter++)
    assert.deepEqual(
      counted.get(`V${chapter}`),
      of((own) => own === String(chapter)),
      `V${chapter}`,
    )
  assert.deepEqual(
    counted.get('All'),
    of(() => true),
  )
})
