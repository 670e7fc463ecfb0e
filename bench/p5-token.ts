import { asActor, connect } from '@qingdan/lib/grpc.ts'
import { tokenOf } from '@qingdan/lib/testing/tokens.ts'
import { started } from './child.ts'
import { EchoDefinition, unchecked } from './echo.ts'
import { compare, keep, perSecond } from './rounds.ts'
import { township } from './slips.ts'

// P5: what the token check costs a call, once the token is known. Both sides are one process, so that it alone is the difference.
const server = await started(new URL('echo.ts', import.meta.url).pathname, { ...process.env })
const client = connect(EchoDefinition, `127.0.0.1:${server.port}`)
const token = await tokenOf('chengdong1')
const payload = Buffer.alloc(200, 'a')
const side = (office: string): (() => Promise<number>) => {
  const options = asActor(token, { office })
  return () => perSecond(16, 60, () => client.echo(payload, options))
}
keep(
  await compare({
    id: 'P5',
    title: 'a call with its token checked',
    unit: 'per second',
    goal: { atLeast: 0.98 },
    rounds: 61,
    ours: { says: '200 bytes echoed, the token verified (from the cache after the first time); 16 lanes', round: side(township) },
    theirs: { says: 'the same server and the same token sent, not looked at; 16 lanes', round: side(unchecked) },
  }),
)
await server.stop()
process.exit()
