import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { base, readConfig } from './config.ts'
import { checkCharacter, fromTyped, toCrockford } from './digest.ts'
import { brokenAt, chain, type Draft, type Entry } from './entry.ts'
import { readKeyring, unwrap, wrap } from './keys.ts'
import { rateOf } from './limits.ts'
import { checkMachine, type Machine, toMermaid } from './machine.ts'
import { maskIdNumber, maskName, maskPhone } from './mask.ts'
import { decodeRejection, encodeRejection } from './refusal.ts'
import { reject } from './rejections.ts'
import { open, seal } from './sealed.ts'
import { testRing } from './testing/kernel.ts'
import { slipMachine } from './testing/slip.ts'
import { sniff } from './uploads.ts'

const draft = (seq: number): Draft => ({
  seq,
  type: 'noted',
  data: Buffer.from(`n${seq}`),
  sealed: { note: Buffer.from('box') },
  on: '2015-07-20',
  at: '2015-07-20T00:00:00Z',
  by: [{ account: 'a', role: 'township', office: 'o' }],
  under: ['permit-law:32'],
  command: { id: `u:a:${seq}`, digest: 'd' },
  to: 'open',
})
function history(): Entry[] {
  const first = chain('case', '', draft(1))
  return [first, chain('case', first.hash, draft(2))]
}
test('a history is a chain: a changed byte, date, author or order breaks it where it was changed', () => {
  const [first, second] = history() as [Entry, Entry]
  assert.equal(brokenAt('case', [first, second]), undefined)
  assert.equal(brokenAt('case', [{ ...first, data: Buffer.from('x') }, second]), 1)
  assert.equal(brokenAt('case', [first, { ...second, on: '2015-07-21' }]), 2)
  assert.equal(brokenAt('case', [first, { ...second, by: [] }]), 2)
  assert.equal(brokenAt('case', [first, { ...second, sealed: { note: Buffer.from('other') } }]), 2)
  assert.equal(brokenAt('case', [second]), 2)
  assert.equal(brokenAt('other', [first, second]), 1)
})
test('a sealed text opens only with its key, in its case, entry and field, unchanged', () => {
  const key = randomBytes(32)
  const place = { caseId: 'c', seq: 1, field: 'woman.name' }
  const box = seal(key, place, '梁某')
  assert.equal(open(key, place, box).toString(), '梁某')
  assert.throws(() => open(randomBytes(32), place, box))
  for (const other of [
    { ...place, caseId: 'd' },
    { ...place, seq: 2 },
    { ...place, field: 'man.name' },
  ])
    assert.throws(() => open(key, other, box))
  const bent = Buffer.from(box)
  bent[bent.length - 1]! ^= 1
  assert.throws(() => open(key, place, bent))
})
test('a data key is wrapped under a named master key and bound to its case', () => {
  const ring = testRing()
  const key = randomBytes(32)
  const wrapped = wrap(ring, 'case', key)
  assert.deepEqual(unwrap(ring, 'case', 'k1', wrapped), key)
  assert.throws(() => unwrap(ring, 'another', 'k1', wrapped))
  assert.throws(() => unwrap(ring, 'case', 'k2', wrapped), /no key k2/)
})
test('a keyring that others can read is refused', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'keyring-')), 'keyring.json')
  const b64 = (): string => randomBytes(32).toString('base64')
  writeFileSync(file, JSON.stringify({ current: 'k1', keys: { k1: b64() }, blind: b64(), codes: b64() }), { mode: 0o644 })
  assert.throws(() => readKeyring(file), /must be 0600/)
})
test('codes can be read out: no letter that looks like a digit, and look-alikes are understood', () => {
  const code = toCrockford(randomBytes(32), 10)
  assert.match(code, /^[0-9A-HJKMNP-TV-Z]{10}$/)
  assert.equal(fromTyped(' abo-il 1 '), 'AB0111')
  assert.notEqual(checkCharacter('15AB'), checkCharacter('15BA'))
})
test('the environment is refused in one line that names every variable and prints no value', () => {
  assert.throws(
    () => readConfig(base, { MONGODB_URL: 'http://secret-host' }),
    (error: Error) => {
      assert.ok(!error.message.includes('\n') && !error.message.includes('secret-host'))
      for (const name of ['MONGODB_URL', 'NATS_URL', 'KEYCLOAK_URL', 'KEYRING_FILE']) assert.ok(error.message.includes(name), name)
      return true
    },
  )
})
test('a table with an unreachable state, a dead end or a missing target is found out', () => {
  assert.deepEqual(checkMachine(slipMachine, ['settled', 'lapsed', 'ended']), [])
  const step = { by: ['township'], under: 'permit-law:32' } as const
  const bad: Machine = { none: { open: { ...step, to: 'open' } }, open: { stay: { ...step, to: 'open' } }, lost: {} }
  assert.deepEqual(checkMachine(bad, ['lost']), ['lost cannot be reached', 'open has no way out'])
  assert.ok(toMermaid(slipMachine).includes('[*] --> open: open'))
})
test('a refusal keeps its reason, fields and details on its way', () => {
  const refusal = reject('invalid', 'why', { fields: [{ field: 'woman.name', rule: 'is needed' }], meta: { retryAfterSeconds: '30' } })
  assert.deepEqual(decodeRejection(encodeRejection(refusal)), refusal)
})
test('what is masked shows the surname, the district and one digit, nothing else', () => {
  assert.equal(maskName('屠某某'), '屠＊＊')
  assert.equal(maskIdNumber('370304198001010000'), '3703**************')
  assert.equal(maskPhone('13800000000'), '1**********')
})
test('a file is what its first bytes say, whatever its name', () => {
  assert.equal(sniff(Buffer.from('%PDF-1.7')), 'application/pdf')
  assert.equal(sniff(Buffer.from('<script>alert(1)</script>')), undefined)
  assert.equal(sniff(Buffer.from('MZ executable')), undefined)
})
test('one visitor runs out of tries, another does not, and time gives them back', () => {
  let now = 0
  const may = rateOf(60, 3, () => now)
  assert.deepEqual([may('a'), may('a'), may('a'), may('a'), may('b')], [true, true, true, false, true])
  now = 1000
  assert.equal(may('a'), true)
})
