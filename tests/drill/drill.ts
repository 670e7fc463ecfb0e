import assert from 'node:assert/strict'
import { streamOf } from '@qingdan/lib/bus.ts'
import { application, commands } from '../../services/permit/permit/testing.ts'
import { aKeyring } from '../keyring.ts'
import { emptied } from '../world.ts'
import { backUp, putBack } from './backup.ts'
import { type Desk, openDesk, person } from './desk.ts'
import { onBus, truthOf } from './truth.ts'

const databases = ['permit', 'permit_keys']
const [citizen, township, permit, second, head] = [
  person('citizen-1', 'citizen'),
  person('township-1', 'township'),
  person('permit-1', 'permit'),
  person('permit-2', 'permit'),
  person('head-1', 'head'),
]
type Say = (line: string) => void
const send = async ({ parts }: Desk): Promise<void> => void (await parts.relays['permit']?.drain())

interface Files {
  readonly closed: string
  readonly deciding: string
  readonly granted: string
  readonly later: string
}
/** The working day before the backup: three files in three states. */
async function before(desk: Desk): Promise<Omit<Files, 'later'>> {
  desk.day('2015-07-20')
  const [closed, deciding, granted] = await Promise.all(
    [1, 2, 3].map(async (n) => (await desk.act(person(`citizen-${n}`, 'citizen'), '', application(n))).case._id),
  )
  assert.ok(closed && deciding && granted)
  await desk.act(citizen, closed, commands.withdrawApplication)
  for (const id of [deciding, granted]) {
    await desk.act(township, id, commands.accept)
    await desk.act(township, id, commands.review)
  }
  await desk.act(permit, granted, commands.grant)
  await desk.act(permit, granted, commands.raiseLead)
  await send(desk)
  return { closed, deciding, granted }
}
/** What happens after the backup, and what an older backup therefore does not know. */
async function after(desk: Desk, { closed, deciding, granted }: Omit<Files, 'later'>): Promise<string> {
  desk.day('2015-07-21')
  await desk.recuse(second, deciding)
  await desk.act(permit, deciding, commands.refuse)
  await desk.act(permit, granted, commands.noticeRevocation)
  await desk.attach(person('husband-3', 'citizen'), granted)
  const { case: fresh } = await desk.act(person('citizen-4', 'citizen'), '', application(4))
  await desk.act(township, fresh._id, commands.accept)
  desk.day('2026-01-05')
  await desk.sign(permit, await desk.act(head, closed, commands.erase))
  await send(desk)
  return fresh._id
}

async function storeBehind(desk: Desk, files: Files): Promise<void> {
  const load = async (id: string) => (await desk.kernel.store.load(id, {}))!
  assert.deepEqual((await load(files.closed)).lost, undefined)
  assert.deepEqual((await load(files.deciding)).lost, ['grounds'])
  assert.deepEqual((await load(files.granted)).lost, undefined, 'the content of a proposal is not asked for, the step is proposed anew')
  const personal = ['name', 'idNumber', 'phone', 'address', 'registeredAt']
  assert.deepEqual((await load(files.later)).lost, [...personal.map((field) => `woman.${field}`), ...personal.map((field) => `man.${field}`), 'answers'])
  const erased = await load(files.closed)
  assert.deepEqual([erased.erased, erased.people.map(({ who }) => who), await desk.kernel.keys.of(files.closed)], [true, [undefined, undefined], undefined])
}
/** Asks again for what is missing, and the files go on. */
async function mend(desk: Desk, { deciding, granted, later }: Files): Promise<void> {
  desk.day('2015-07-22')
  await desk.reseal(permit, deciding, { grounds: '夫妻双方均非独生子女' })
  const { woman, man, answers } = application(4).value
  const texts = Object.entries({ woman, man }).flatMap(([part, who]) =>
    Object.entries(who ?? {}).map(([field, text]) => [`${part}.${field}`, String(text)] as const),
  )
  await desk.reseal(township, later, { ...Object.fromEntries(texts), answers: JSON.stringify(answers) })
  const couple = await desk.kernel.store.load(later, {})
  assert.equal(couple?.claims?.length, 1, 'the claim of the couple is set again')
  await desk.act(township, later, commands.review)
  await desk.sign(second, await desk.act(permit, granted, commands.noticeRevocation))
  await send(desk)
}

/**
 * The three restores that an operator may have to make, on the real servers of the environment: the store behind the bus, the bus gone,
 * and a backup from before an erasure. Every step asserts; `say` tells what was shown.
 */
export async function drill(servers: Readonly<Record<string, string | undefined>>, say: Say): Promise<void> {
  const url = servers['MONGODB_URL'] ?? ''
  // Keycloak is not asked: the drill acts behind the calls.
  const environment = { ...servers, KEYCLOAK_URL: 'http://127.0.0.1:1', KEYRING_FILE: await aKeyring(), PARAMETERS: 'demonstration', LOG_LEVEL: 'silent' }
  await emptied(environment)
  let desk = await openDesk(environment)
  const first = await before(desk)
  const backup = await backUp(url, databases)
  const files: Files = { ...first, later: await after(desk, first) }
  const known = await truthOf(desk)
  await desk.close()
  say(
    `${Object.keys(known.histories).length} files with ${Object.values(known.histories).flat().length} entries; the backup is older by a working day and an erasure`,
  )

  await putBack(url, backup)
  desk = await openDesk(environment)
  assert.deepEqual(await truthOf(desk), known)
  await storeBehind(desk, files)
  say('the store was behind: every act, number, receipt, account and recusal came back from the bus, no fork, every chain whole')
  say('what was sealed since the backup is listed by file and field; the erased file stayed erased')
  await mend(desk, files)
  const mended = await truthOf(desk)
  for (const [id, entries] of Object.entries(known.histories)) assert.deepEqual(mended.histories[id]?.slice(0, entries.length), entries)
  say('the files were mended and went on')

  await desk.parts.bus.jsm.streams.delete(streamOf('permit'))
  await desk.close()
  desk = await openDesk(environment)
  await send(desk)
  assert.deepEqual(await onBus(desk, Object.keys(mended.histories)), mended.histories)
  assert.deepEqual(await truthOf(desk), mended)
  say('the bus was lost: it has every entry again, in order, under the same ids')

  await putBack(url, await backUp(url, databases))
  await desk.close()
  desk = await openDesk(environment)
  assert.deepEqual(await truthOf(desk), mended)
  await desk.close()
  say('a backup of this moment changes nothing')
}
