import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'

const here = (path: string): URL => new URL(path, import.meta.url)

test('every page of the site is a section that the proxy knows, so that it is not answered as missing', () => {
  const listed =
    /const sections = new Set\(\[([^\]]*)\]\)/
      .exec(readFileSync(here('proxy.ts'), 'utf8'))?.[1]
      ?.match(/'[^']*'/g)
      ?.map((word) => word.slice(1, -1)) ?? []
  const folders = ['(public)', '(office)'].flatMap((room) =>
    readdirSync(here(`app/[lang]/${room}`), { withFileTypes: true })
      .filter((each) => each.isDirectory() && !each.name.startsWith('['))
      .map(({ name }) => name),
  )
  assert.deepEqual(listed.toSorted(), ['', ...folders].toSorted())
})
