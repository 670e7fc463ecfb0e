import { credentials, makeClientConstructor } from '@grpc/grpc-js'
import { asActor, connect } from '@qingdan/lib/grpc.ts'
import { startTracing } from '@qingdan/lib/telemetry.ts'
import { tokenOf } from '@qingdan/lib/testing/tokens.ts'
import { started } from './child.ts'
import { bareEcho, EchoDefinition } from './echo.ts'
import { compare, keep, perSecond } from './rounds.ts'

// P6: a call through everything that stands around a handler of ours, on both sides, against grpc-js alone on both sides.
startTracing('bench')
const file = new URL('echo.ts', import.meta.url).pathname
const ours = await started(file, { ...process.env }, process.env['PROFILE'] ? ['--cpu-prof', `--cpu-prof-dir=${process.env['PROFILE']}`] : [])
const bare = await started(file, { ...process.env, SIDE: 'bare' })
const options = asActor(await tokenOf('chengdong1'))
const payload = Buffer.alloc(200, 'a')
const client = connect(EchoDefinition, `127.0.0.1:${ours.port}`)
const BareClient = makeClientConstructor(bareEcho, 'Echo')
const bareClient = new BareClient(`127.0.0.1:${bare.port}`, credentials.createInsecure()) as unknown as {
  echo(value: Buffer, answer: (error: Error | null, value: Buffer) => void): void
}
const bareCall = (): Promise<Buffer> => new Promise((resolve, failed) => bareClient.echo(payload, (error, value) => (error ? failed(error) : resolve(value))))
keep(
  await compare({
    id: 'P6',
    title: 'a call through every interceptor',
    unit: 'per second',
    goal: { atLeast: 0.95 },
    rounds: 15,
    ours: {
      says: '200 bytes echoed: deadline, trace, token, rule, translation of faults; 16 lanes',
      round: () => perSecond(16, 60, () => client.echo(payload, options)),
    },
    theirs: { says: '200 bytes echoed by grpc-js alone, no token, no deadline, no trace; 16 lanes', round: () => perSecond(16, 60, bareCall) },
  }),
)
await ours.stop()
await bare.stop()
process.exit()
