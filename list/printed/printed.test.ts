import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { errata } from '../errata.ts'
import { entries, type Entry } from '../index.ts'

const source = readFileSync(new URL('../source/responsibility-list-2015.txt', import.meta.url), 'utf8').split('\n')

const unspaced = (text: string) => text.replace(/\s/g, '')
/** A line of the source without mark-up and white space. */
const bare = (line: string) => unspaced(line.replace(/<\/?p>|<hr\s*\/?>/g, '').replace(/^#+ /, '').replaceAll('**', '').replace(/^- /, ''))

const piecesOf = (entry: Entry) => {
  const texts = entry.pieces ?? [entry.printed]
  const numbered = entry.number === undefined ? [] : [{ line: entry.place.lines[0]!, text: entry.number }]
  return [...numbered, ...texts.map((text, i) => ({ line: entry.place.lines[i]!, text: unspaced(text) }))]
}

/** What is left of a line after its pieces have been laid on it from the left, each once; '' when they fill it exactly. */
function leftOver(line: string, pieces: string[]): string {
  let rest = line
  const waiting = pieces.toSorted((a, b) => b.length - a.length)
  while (waiting.length) {
    const next = waiting.findIndex((piece) => rest.startsWith(piece))
    if (next < 0) return `${rest.slice(0, 40)} | not placed: ${waiting[0]!.slice(0, 40)}`
    rest = rest.slice(waiting.splice(next, 1)[0]!.length)
  }
  return rest
}

test('every character of the published list stands in the data once, and the data print nothing else', () => {
  const byLine = Map.groupBy(entries.flatMap(piecesOf), ({ line }) => line)
  source.forEach((line, i) => {
    const pieces = (byLine.get(i + 1) ?? []).map(({ text }) => text)
    assert.equal(leftOver(bare(line), pieces), '', `line ${i + 1}`)
  })
  assert.ok([...byLine.keys()].every((line) => line >= 1 && line <= source.length))
})

test('the parts of a cut text are the text', () => {
  for (const { id, pieces, printed, place } of entries) {
    assert.equal(place.lines.length, pieces?.length ?? 1, id)
    if (pieces) assert.equal(pieces.join(''), printed, id)
  }
})

test('entries keep the reading order of the source, and each follows its parent', () => {
  const seen = new Set<string>()
  for (const { id, parent } of entries) {
    assert.match(id, /^[A-Za-z0-9]+(:[A-Za-z0-9]+)*$/)
    assert.ok(!seen.has(id), id)
    assert.ok(parent === null || seen.has(parent), `${id} before ${parent}`)
    seen.add(id)
  }
  const apart = (id: string) => !/^(basis|duties:columns)/.test(id) // the last column runs beside the items
  const lines = entries.filter(({ id }) => apart(id)).map(({ place }) => place.lines[0]!)
  assert.deepEqual(lines, lines.toSorted((a, b) => a - b))
})

test('nine duties with 34 items and eight bases each, eleven regimes, three services, seven bodies and a mechanism', () => {
  const count = (pattern: RegExp) => entries.filter(({ id }) => pattern.test(id)).length
  assert.deepEqual(
    [/^duty:\d$/, /^duty:\d:\d$/, /^basis:\d:\d$/, /^r\d+$/, /^service:\d$/, /^body:\d$/, /^mechanism$/, /^mechanism:T\d$/].map(count),
    [9, 34, 72, 11, 3, 7, 1, 5],
  )
})

test('each erratum of the list has its reading, and each reading replaces words that are printed', () => {
  const numbers = errata.map(({ n }) => n)
  assert.deepEqual(numbers, Array.from({ length: 32 }, (_, i) => i + 1))
  const read = new Set<number>()
  for (const { id, printed, readings = [] } of entries) {
    for (const { erratum, instead, text } of readings) {
      read.add(erratum)
      assert.equal(instead === undefined, text === undefined, id)
      if (instead !== undefined) assert.ok(unspaced(printed).includes(unspaced(instead)) && instead !== text, `${id}: ${instead}`)
    }
  }
  assert.deepEqual(numbers.filter((n) => !read.has(n)), [])
})

test('every entry has a title in both languages, and every clause one plain line in both', () => {
  for (const { id, kind, title, says } of entries) {
    assert.ok(title.zh && title.en, id)
    assert.doesNotMatch(title.en, /[一-龥]/, id)
    if (kind !== 'clause' && kind !== 'basis') continue
    assert.ok(says, id)
    assert.match(says.zh, /。$/, id)
    assert.match(says.en, /[.?]$/, id)
    assert.doesNotMatch(says.zh + says.en, /[!！]/, id)
  }
})
