import assert from 'node:assert/strict'
import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { test } from 'node:test'
import { lanesOf } from './lanes.ts'

const answer = (): EventEmitter & { closed: boolean } => Object.assign(new EventEmitter(), { closed: false })
const room = { lanes: 2, behind: 3, patience: 10_000 }
const begun = (): { begin: (name: string) => () => void; names: string[] } => {
  const names: string[] = []
  return { names, begin: (name) => () => void names.push(name) }
}

test('two are answered at once, three stand in line, the next is turned away; each who is done lets one in', () => {
  const enter = lanesOf(room)
  const { begin, names } = begun()
  const answers = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({ name, response: answer() }))
  const entered = answers.map(({ name, response }) => enter(response as unknown as ServerResponse, begin(name)))
  assert.deepEqual(entered, [true, true, true, true, true, false])
  assert.deepEqual(names, ['a', 'b'])
  answers[0]!.response.emit('close')
  assert.deepEqual(names, ['a', 'b', 'c'])
  for (const { response } of answers) response.emit('close')
  assert.deepEqual(names, ['a', 'b', 'c', 'd', 'e'])
})
test('who went away while standing in line is passed over', () => {
  const enter = lanesOf({ ...room, lanes: 1 })
  const { begin, names } = begun()
  const [one, two, three] = [answer(), answer(), answer()] as const
  for (const [name, response] of Object.entries({ one, two, three })) enter(response as unknown as ServerResponse, begin(name))
  two.closed = true
  one.emit('close')
  assert.deepEqual(names, ['one', 'three'])
  three.emit('close')
})
test('who is slow keeps no lane', async () => {
  const enter = lanesOf({ ...room, lanes: 1, patience: 5 })
  const { begin, names } = begun()
  const [slow, other] = [answer(), answer()] as const
  enter(slow as unknown as ServerResponse, begin('slow'))
  enter(other as unknown as ServerResponse, begin('other'))
  await new Promise((resolve) => setTimeout(resolve, 30))
  assert.deepEqual(names, ['slow', 'other'])
  other.emit('close')
})
