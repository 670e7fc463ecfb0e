// The same case as a document of a service that is written the usual way: one record with its history, saved whole, announced afterwards.
import { readFileSync } from 'node:fs'
import { connect, nkeyAuthenticator } from 'nats'

export const township = 'township:370304001'
export const entryOf = (caseId, seq, commandId, text) => ({
  seq,
  type: 'note',
  text,
  on: '2015-07-20',
  at: new Date().toISOString(),
  by: { account: 'clerk-1', role: 'township', office: township },
  under: ['permit-law:32'],
  command: commandId,
  to: 'open',
  eventId: `${caseId}:${seq}`,
  data: Buffer.alloc(120, 'a'),
})
export const caseOf = (id, entries) => ({
  _id: id,
  state: 'open',
  version: entries,
  area: township,
  people: [{ part: 'holder', account: `citizen-${id}` }],
  facts: { key: '2', area: township, openedOn: '2015-07-20', notes: entries - 1 },
  deadlines: [{ name: 'answer', due: '2015-08-14', clause: 'permit-law:32:4' }],
  history: Array.from({ length: entries }, (_, n) => entryOf(id, n + 1, `made:${id}:${n + 1}`, 'a note of some length, as an officer writes one')),
})
export const bus = () => connect({ servers: process.env.NATS_URL, authenticator: nkeyAuthenticator(readFileSync(process.env.NATS_SEED_FILE)) })
export const ready = (port) => {
  process.once('SIGTERM', () => process.exit())
  process.send?.({ port })
}
