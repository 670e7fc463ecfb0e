import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { connect as connectBus, nkeyAuthenticator } from '@nats-io/transport-node'
import { asActor } from '@qingdan/lib/grpc.ts'
import { clientOf, type System } from '@qingdan/list/agencies.ts'
import { calls } from './assisted.ts'

const given = (name: string): string => process.env[name] ?? ''
async function itself(agency: System): Promise<ReturnType<typeof asActor>> {
  const secret = given(`OIDC_${agency.toUpperCase()}_SECRET`)
  const form = { grant_type: 'client_credentials', client_id: clientOf(agency), client_secret: secret }
  const answer = await fetch(`${given('OIDC_ISSUER')}/protocol/openid-connect/token`, { method: 'POST', body: new URLSearchParams(form) })
  return asActor(((await answer.json()) as { access_token: string }).access_token)
}
/** An agency fetches the list that waits for it with its own client, and answers each line with its own key on the bus. */
export async function answerAs(agency: System, request: string, says: (idNumber: string) => object): Promise<number> {
  const lines: object[] = []
  for await (const { line, idNumber } of calls.round.lines({ request }, await itself(agency))) lines.push({ line, ...says(idNumber) })
  const authenticator = nkeyAuthenticator(await readFile(join(given('NATS_SEEDS'), `agency-${agency}.nk`)))
  const nc = await connectBus({ servers: given('NATS_URL'), authenticator, inboxPrefix: `_INBOX.${agency}` })
  await nc.request(`inbound.v1.${agency}.Matched`, JSON.stringify({ request, part: 1, lines }), { timeout: 5000 })
  await nc.close()
  return lines.length
}
