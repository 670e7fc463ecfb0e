import { readFile } from 'node:fs/promises'
import { jetstream } from '@nats-io/jetstream'
import { connect as connectBus, nkeyAuthenticator } from '@nats-io/transport-node'
import { asActor, connect } from '@qingdan/lib/grpc.ts'
import { clientOf, type System } from '@qingdan/list/agencies.ts'
import { BatchDefinition } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import { RoundDefinition } from '@qingdan/proto/subsidy/round/v1/round.ts'
import { answersTo, answerTo } from './answers.ts'

// The system of one agency in the demonstration, as a process with its own key for the bus and its own client of the sign-on: AGENCY, NATS_URL,
// NATS_SEED_FILE, OIDC_ISSUER, AGENCY_SECRET and SUBSIDY_ADDRESS come from the environment.
const given = (name: string): string => process.env[name] ?? ''
const agency = given('AGENCY') as System
const [rounds, batches] = [connect(RoundDefinition, given('SUBSIDY_ADDRESS'), 600_000), connect(BatchDefinition, given('SUBSIDY_ADDRESS'), 600_000)]

async function ours(): Promise<ReturnType<typeof asActor>> {
  const form = { grant_type: 'client_credentials', client_id: clientOf(agency), client_secret: given('AGENCY_SECRET') }
  const answer = await fetch(`${given('OIDC_ISSUER')}/protocol/openid-connect/token`, { method: 'POST', body: new URLSearchParams(form) })
  if (!answer.ok) throw new Error(`${agency} could not sign on: ${answer.status}`)
  return asActor(((await answer.json()) as { access_token: string }).access_token)
}
interface Heard {
  readonly id: string
  readonly type: string
  readonly subject?: string
  readonly qdon?: string
  readonly data: Readonly<Record<string, string>>
}
const nc = await connectBus({
  servers: given('NATS_URL'),
  authenticator: nkeyAuthenticator(await readFile(given('NATS_SEED_FILE'))),
  inboxPrefix: `_INBOX.${agency}`,
  maxReconnectAttempts: -1,
})
const say = async (kind: string, body: object): Promise<void> => {
  await nc.request(`inbound.v1.${agency}.${kind}`, JSON.stringify(body), { timeout: 5000 })
}
/** Fetches the list that waits, compares it with its register, and answers part by part. */
async function match(request: string): Promise<number> {
  const lines: { line: string; idNumber: string }[] = []
  for await (const asked of rounds.lines({ request }, await ours())) lines.push(asked)
  for (const part of answersTo(agency, request, lines)) await say('Matched', part)
  return lines.length
}
/** Fetches the file that is ready and answers that each payment arrived. */
async function pay({ subject = '', data, qdon = '' }: Heard): Promise<void> {
  const chunks: Buffer[] = []
  for await (const { part } of batches.file({ caseId: subject, ground: 'payment' }, await ours()))
    if (part?.$case === 'chunk') chunks.push(Buffer.from(part.value))
  const answer = answerTo(Buffer.concat(chunks).toString('utf8'), data['fileDigest'] ?? '', qdon)
  const parts = (async function* () {
    yield { part: { $case: 'head' as const, value: { caseId: subject, commandId: `bank-${data['fileDigest']?.slice(0, 32)}` } } }
    yield { part: { $case: 'chunk' as const, value: Buffer.from(answer) } }
  })()
  await batches.answer(parts, await ours())
}
const consumer = await jetstream(nc, { apiPrefix: 'FED.API' }).consumers.get('PUBLIC', agency)
for await (const message of await consumer.consume()) {
  const event = message.json<Heard>()
  console.log(event.type, event.id, event.subject ?? '')
  try {
    if (event.type.includes('.MatchRequested.')) console.log('matched', await match(event.data['request'] ?? ''))
    if (event.type.endsWith('.BatchExported')) await pay(event)
    await say('Received', { event: event.id })
    message.ack()
  } catch (fault) {
    console.error((fault as Error).message)
    message.nak(30_000)
  }
}
