import { BinaryReader, BinaryWriter } from '@bufbuild/protobuf/wire'
import { connect } from '@qingdan/lib/grpc.ts'
import { started } from './child.ts'
import { compare, keep, perSecond } from './rounds.ts'
import { caseAt, each, entries, ensureRivals, fillRival, oursAt, rival, width } from './rival.ts'

// R1: the same write path in NestJS over gRPC with a hydrated Mongoose document, published after it was saved.
interface Asked {
  caseId: string
  commandId: string
  text: string
}
const request = {
  encode: ({ caseId, commandId, text }: Asked) => new BinaryWriter().uint32(10).string(caseId).uint32(18).string(commandId).uint32(26).string(text),
  decode: (): Asked => ({ caseId: '', commandId: '', text: '' }),
  fromPartial: (value: Partial<Asked>) => value as Asked,
}
const response = {
  encode: () => new BinaryWriter(),
  decode: (bytes: Uint8Array): { state: string } => {
    const reader = new BinaryReader(bytes)
    reader.uint32()
    return { state: reader.string() }
  },
  fromPartial: (value: { state?: string }) => ({ state: value.state ?? '' }),
}
const methods = { act: { name: 'Act', requestType: request, requestStream: false, responseType: response, responseStream: false, options: {} } } as const
ensureRivals()
await fillRival()
const ours = await oursAt()
const nest = await started(rival('nest.js'), process.env)
const client = connect({ name: 'Rival', fullName: 'qingdan.rival.v1.Rival', methods } as const, `127.0.0.1:${nest.port}`)
let commands = 0
const act = async (lane: number, n: number): Promise<void> => {
  const { state } = await client.act({ caseId: caseAt(lane, n), commandId: `command-${commands++}`, text: 'a note of some length' })
  if (state !== 'open') throw new Error(`not done: ${state}`)
}
keep(
  await compare({
    id: 'R1',
    title: 'ours against NestJS with Mongoose',
    unit: 'per second',
    goal: { atLeast: 3.5 },
    rounds: 5,
    ours: {
      says: `a command over gRPC with a token at ${entries} entries, sealed, chained, saved, until its event is on the bus; ${width} lanes`,
      round: ours.round,
    },
    theirs: {
      says: `NestJS gRPC, findById and save of a hydrated document at ${entries} entries, published without waiting; no token, no seal; ${width} lanes`,
      round: () => perSecond(width, each, act),
    },
  }),
)
await nest.stop()
await ours.world.close()
process.exit()
