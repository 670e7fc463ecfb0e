// Moleculer over NATS with the bare driver: one guarded update, the event emitted after it. The caller is a broker of its own in the bench.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import mongoose from 'mongoose'
import { nkeyAuthenticator } from 'nats'
import { entryOf, ready } from './case.js'

const { ServiceBroker } = createRequire(import.meta.url)('moleculer')
const transporter = () => ({
  type: 'NATS',
  options: { servers: process.env.NATS_URL, authenticator: nkeyAuthenticator(readFileSync(process.env.NATS_SEED_FILE)) },
})
const brokerOf = (nodeID) => new ServiceBroker({ nodeID, namespace: 'rival', transporter: transporter(), logger: false, requestTimeout: 20_000 })

/** What the bench calls it by. */
export async function caller() {
  const broker = brokerOf('caller')
  await broker.start()
  await broker.waitForServices('rival')
  return { act: (asked) => broker.call('rival.act', asked), stop: () => broker.stop() }
}
if (process.send) {
  await mongoose.connect(process.env.MONGODB_URL, { dbName: 'rival', maxPoolSize: 32 })
  const cases = mongoose.connection.collection('cases')
  const act = async ({ params: { caseId, commandId, text }, ...ctx }) => {
    const found = await cases.findOne({ _id: caseId })
    if (!found || found.state !== 'open') throw new Error('not possible')
    if (found.history.some(({ command }) => command === commandId)) return { state: found.state, eventId: '' }
    const made = entryOf(caseId, found.history.length + 1, commandId, text)
    const set = { version: found.version + 1, 'facts.notes': found.facts.notes + 1 }
    const done = await cases.findOneAndUpdate({ _id: caseId, version: found.version }, { $set: set, $push: { history: made } }, { projection: { _id: 1 } })
    if (!done) throw new Error('someone else saved first')
    ctx.emit?.('rival.noted', { eventId: made.eventId })
    return { state: found.state, eventId: made.eventId }
  }
  const broker = brokerOf('rival')
  broker.createService({
    name: 'rival',
    actions: {
      act(ctx) {
        return act({ params: ctx.params, emit: (name, data) => broker.emit(name, data) })
      },
    },
  })
  await broker.start()
  ready(0)
}
