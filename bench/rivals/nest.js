// NestJS over gRPC, a hydrated Mongoose document, published after it was saved. Decorators are applied by hand: this file runs as it stands.
import 'reflect-metadata'
import { Controller, Module } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { GrpcMethod, Transport } from '@nestjs/microservices'
import mongoose from 'mongoose'
import { createServer } from 'node:net'
import { bus, entryOf, ready } from './case.js'

const entry = new mongoose.Schema(
  {
    seq: Number,
    type: { type: String },
    text: String,
    on: String,
    at: String,
    by: { account: String, role: String, office: String },
    under: [String],
    command: String,
    to: String,
    eventId: String,
    data: Buffer,
  },
  { _id: false },
)
const schema = new mongoose.Schema(
  {
    _id: String,
    state: String,
    area: String,
    people: [{ _id: false, part: String, account: String }],
    facts: { key: String, area: String, openedOn: String, notes: Number },
    deadlines: [{ _id: false, name: String, due: String, clause: String }],
    history: [entry],
  },
  { versionKey: 'version', optimisticConcurrency: true },
)
await mongoose.connect(process.env.MONGODB_URL, { dbName: 'rival', maxPoolSize: 32 })
const Case = mongoose.model('case', schema, 'cases')
const nc = await bus()

class Rival {
  async act({ caseId, commandId, text }) {
    const found = await Case.findById(caseId)
    if (!found || found.state !== 'open') throw new Error('not possible')
    if (found.history.some(({ command }) => command === commandId)) return { state: found.state, eventId: '' }
    const made = entryOf(caseId, found.history.length + 1, commandId, text)
    found.history.push(made)
    found.facts.notes += 1
    await found.save()
    nc.publish(`rival.v1.case.${caseId}.noted`, JSON.stringify({ eventId: made.eventId }))
    return { state: found.state, eventId: made.eventId }
  }
}
Controller()(Rival)
GrpcMethod('Rival', 'Act')(Rival.prototype, 'act', Object.getOwnPropertyDescriptor(Rival.prototype, 'act'))
class App {
  name = 'rival'
}
Module({ controllers: [Rival] })(App)

const free = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
const port = await free()
const options = { package: 'qingdan.rival.v1', protoPath: new URL('rival.proto', import.meta.url).pathname, url: `127.0.0.1:${port}` }
const app = await NestFactory.createMicroservice(App, { transport: Transport.GRPC, options, logger: ['error'] })
await app.listen()
ready(port)
