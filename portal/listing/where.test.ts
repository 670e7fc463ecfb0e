import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coverage } from '@qingdan/list/coverage.ts'
import { commandName } from '../text/commands.ts'
import { whereOf } from './where.ts'

test('every command of the coverage table has a name that people read', () => {
  for (const row of Object.values(coverage)) for (const name of row.commands ?? []) assert.ok(commandName(name), name)
})

test('what is not built says so in both languages', () => {
  assert.match(whereOf('r4', 'zh') ?? '', /还没有建成/)
  assert.match(whereOf('r4', 'en') ?? '', /not built/i)
})

test('an entry without a row of its own repeats nothing', () => {
  assert.equal(whereOf('r4:1:1', 'zh'), undefined)
})
