// One agency listens: NATS_URL, AGENCY (its id in the register) and NATS_SEED_FILE (its seed) come from the environment.
import { readFile } from 'node:fs/promises'
import { connect, nkeyAuthenticator } from 'nats'

const { NATS_URL = 'nats://127.0.0.1:4222', AGENCY = '', NATS_SEED_FILE = '' } = process.env
const nc = await connect({
  servers: NATS_URL,
  authenticator: nkeyAuthenticator(await readFile(NATS_SEED_FILE)),
  inboxPrefix: `_INBOX.${AGENCY}`,
  maxReconnectAttempts: -1,
})
const consumer = await nc.jetstream({ apiPrefix: 'FED.API' }).consumers.get('PUBLIC', AGENCY)
for await (const message of await consumer.consume()) {
  const event = message.json<{ id: string; type: string; subject?: string }>()
  console.log(event.type, event.id, event.subject ?? '')
  // The reply is the acknowledgement of our store: without it, the answer has not arrived.
  const kept = await nc.request(`inbound.v1.${AGENCY}.Received`, JSON.stringify({ event: event.id }), { timeout: 5000 })
  console.log('answered', kept.json<{ seq: number }>().seq)
  message.ack()
}
