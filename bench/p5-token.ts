import { asActor, connect } from '@qingdan/lib/grpc.ts'
import { tokenOf } from '@qingdan/lib/testing/tokens.ts'
import { started } from './child.ts'
import { EchoDefinition } from './echo.ts'
import { compare, keep, perSecond } from './rounds.ts'

// P5: what the token check costs a call, once the token is known.
const file = new URL('echo.ts', import.meta.url).pathname
const checked = await started(file, { ...process.env, SIDE: 'checked' })
const open = await started(file, { ...process.env, SIDE: 'open' })
const options = asActor(await tokenOf('chengdong1'))
const payload = Buffer.alloc(200, 'a')
const side = (port: number): (() => Promise<number>) => {
  const client = connect(EchoDefinition, `127.0.0.1:${port}`)
  return () => perSecond(16, 60, () => client.echo(payload, options))
}
keep(
  await compare({
    id: 'P5',
    title: 'a call with its token checked',
    unit: 'per second',
    goal: { atLeast: 0.98 },
    rounds: 15,
    ours: { says: '200 bytes echoed, the token verified (from the cache after the first time); 16 lanes', round: side(checked.port) },
    theirs: { says: 'the same server and the same token sent, not looked at; 16 lanes', round: side(open.port) },
  }),
)
await checked.stop()
await open.stop()
process.exit()
