import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { coverage } from './coverage.ts'
import { coverageTable, listDocument } from './generate.ts'
import { entries } from './index.ts'
import { law } from './law/index.ts'
import { coverageOf, isClause } from './where.ts'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

test('no clause of the list is without a row that says where it runs', () => {
  assert.deepEqual(
    entries.filter((entry) => isClause(entry) && !coverageOf(entry.id)).map(({ id }) => id),
    [],
  )
})

test('a row names an entry that exists, and says something', () => {
  const ids = new Set(entries.map(({ id }) => id))
  for (const [id, { state, commands, pages, safeguard, note }] of Object.entries(coverage)) {
    assert.ok(ids.has(id), id)
    assert.ok(state === 'not built' || state === 'never' ? note : (commands ?? pages ?? safeguard), id)
  }
})

/** The names of `oneof command` in a contract, as the code writes them. */
function commandsOf(path: string): string[] {
  const [, body = ''] = /oneof command \{([^}]*)\}/.exec(read(path)) ?? []
  return [...body.matchAll(/(\w+) = \d+;/g)].map(([, name = '']) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()))
}

test('a command that runs a clause is one of the contract, and a deadline is a clause of the statute book', () => {
  const known = new Set([
    ...commandsOf('proto/qingdan/permit/permit/v1/command.proto').map((name) => `permit.${name}`),
    ...commandsOf('proto/qingdan/permit/monthly/v1/monthly.proto').map((name) => `monthly.${name}`),
    ...['reward', 'special'].flatMap((kind) => commandsOf('proto/qingdan/subsidy/enrolment/v1/command.proto').map((name) => `${kind}.${name}`)),
    ...['round', 'batch', 'clawback'].flatMap((kind) => commandsOf(`proto/qingdan/subsidy/${kind}/v1/${kind}.proto`).map((name) => `${kind}.${name}`)),
  ])
  const clauses = new Set<string>(law.map(({ clause }) => clause))
  assert.ok(known.size > 30)
  for (const [id, { commands = [], deadlines = [] }] of Object.entries(coverage)) {
    assert.deepEqual([...commands.filter((name) => !known.has(name)), ...deadlines.filter((name) => !clauses.has(name))], [], id)
  }
})

/** The addresses of the portal, as patterns: a folder in brackets is any one word. */
function addresses(): RegExp[] {
  const cwd = new URL('../portal/app/[lang]/', import.meta.url)
  const folders = globSync('**/page.tsx', { cwd }).map((file) =>
    file
      .split('/')
      .slice(0, -1)
      .filter((part) => !/^\(.*\)$/.test(part)),
  )
  return folders
    .filter((parts) => !parts.includes('[...rest]'))
    .map((parts) => new RegExp(`^/${parts.map((part) => (part.startsWith('[') ? '[^/]+' : part)).join('/')}$`))
}

test('a page that shows a clause is one of the portal', () => {
  const known = addresses()
  const named = new Set(Object.values(coverage).flatMap(({ pages = [] }) => pages))
  assert.deepEqual(
    [...named].filter((page) => !known.some((address) => address.test(page))),
    [],
  )
})

test('the generated list and its coverage are fresh', () => {
  assert.ok(read('docs/generated/list.json') === listDocument(), 'run `make generate`')
  assert.ok(read('docs/generated/list-coverage.md') === coverageTable(), 'run `make generate`')
})
