import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import { internalConnection } from '@qingdan/deploy/nats/connection.ts'
import { connectStore } from '@qingdan/lib/store.ts'
import { jetstreamManager } from '@nats-io/jetstream'
import { origin } from '../browser/open.ts'
import { anotherPortal } from './portal.ts'
import { cookieOf } from './sessions.ts'

// Every public form asked again and again, from one address and from many: then one waits, offices go on, and no address is kept anywhere.
const mark = '10.66.'
let track = ''
let officer = ''
before(async () => {
  const home = await (await fetch(`${origin}/`)).text()
  track = /name="(\$ACTION_ID_[0-9a-f]+)"/.exec(home)?.[1] ?? ''
  officer = await cookieOf('permit1')
  assert.equal((await fetch(`${origin}/office`, { headers: { cookie: officer } })).status, 200)
})
const tracking = (): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ [track]: '', lang: 'zh', receipt: 'BS15-0000-0', code: '0000000000' })) form.set(name, value)
  return form
}
const forms: Readonly<Record<string, (from: string) => Promise<Response>>> = {
  'the check of a certificate': (from) => fetch(`${origin}/check?number=1&code=0000000000`, { headers: { 'x-forwarded-for': from } }),
  'its JSON': (from) => fetch(`${origin}/api/check?number=1&code=0000000000`, { headers: { 'x-forwarded-for': from } }),
  'the look for a file': (from) => fetch(`${origin}/`, { method: 'POST', redirect: 'manual', body: tracking(), headers: { 'x-forwarded-for': from, origin } }),
  'the search': (from) => fetch(`${origin}/search?q=证`, { headers: { 'x-forwarded-for': from } }),
  'the count of a period': (from) => fetch(`${origin}/api/clock?rule=permit-law:32:4&from=2015-09-02`, { headers: { 'x-forwarded-for': from } }),
  'the questions of the guide': (from) => fetch(`${origin}/guides/second-child-permit/check`, { headers: { 'x-forwarded-for': from } }),
}
for (const [i, [name, ask]] of Object.entries(forms).entries()) {
  test(`${name}: one source is told to wait, and for how long; another is not`, async () => {
    const answers: Response[] = []
    for (let n = 0; n < 12 && answers.every(({ status }) => status !== 429); n++)
      answers.push(...(await Promise.all(Array.from({ length: 15 }, () => ask(`${mark}1.${i}`)))))
    const refused = answers.filter(({ status }) => status === 429)
    assert.ok(refused.length > 0)
    for (const { headers } of refused) {
      assert.ok(Number(headers.get('retry-after')) >= 1)
      assert.match(headers.get('cache-control') ?? '', /no-store/)
    }
    assert.notEqual((await ask(`${mark}2.${i}`)).status, 429)
    assert.equal((await fetch(`${origin}/office`, { headers: { cookie: officer, 'x-forwarded-for': `${mark}1.${i}` } })).status, 200, 'an officer goes on')
  })
}
test('from a thousand sources all visitors share what there is, and an officer goes on', async () => {
  const { at, stop } = await anotherPortal(8344, { PUBLIC_PER_SECOND: '20' })
  const office = (): Promise<Response> => fetch(`${at}/office?queue=all`, { headers: { cookie: officer, 'x-forwarded-for': `${mark}9.1` } })
  assert.equal((await office()).status, 200)
  const codes = new Map<number, number>()
  for (let n = 0; n < 20; n++) {
    const asked = Array.from({ length: 50 }, (_, i) => fetch(`${at}/api/clock`, { headers: { 'x-forwarded-for': `${mark}${10 + n}.${i}` } }))
    for (const { status } of await Promise.all(asked)) codes.set(status, (codes.get(status) ?? 0) + 1)
    assert.equal((await office()).status, 200)
  }
  stop()
  assert.ok((codes.get(429) ?? 0) > 500, JSON.stringify([...codes]))
})
test('no address stands in the store, on the bus or in a log', async () => {
  const clean = (where: string, text: string): void => assert.ok(!text.includes(mark), where)
  for (const database of ['portal', 'permit', 'permit_keys', 'subsidy', 'subsidy_keys']) {
    const connection = await connectStore(process.env['MONGODB_URL'] ?? '', database)
    for (const { name } of (await connection.db?.listCollections().toArray()) ?? [])
      for await (const found of connection.collection(name).find({})) clean(`${database}.${name}`, JSON.stringify(found))
    await connection.close()
  }
  const nc = await internalConnection(process.env['NATS_URL'] ?? '', process.env['NATS_SEED_FILE'] ?? '')
  const jsm = await jetstreamManager(nc)
  for await (const { config, state } of jsm.streams.list())
    for (let seq = Math.max(state.first_seq, 1); seq <= state.last_seq; seq++) {
      const message = await jsm.streams.getMessage(config.name, { seq }).catch(() => undefined)
      if (message) clean(config.name, `${message.subject} ${Buffer.from(message.data).toString('utf8')}`)
    }
  await nc.drain()
  const logs = globSync(`${process.env['LOGS']}/*.log`)
  assert.ok(logs.length >= 2, String(process.env['LOGS']))
  for (const log of logs) clean(log, readFileSync(log, 'utf8'))
})
