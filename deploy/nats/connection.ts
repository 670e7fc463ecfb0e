import { readFile } from 'node:fs/promises'
import { connect, type NatsConnection, nkeyAuthenticator } from '@nats-io/transport-node'

/** Connects as one of our own services. */
export async function internalConnection(servers: string, seedFile: string): Promise<NatsConnection> {
  return connect({ servers, authenticator: nkeyAuthenticator(await readFile(seedFile)), timeout: 5000 })
}
