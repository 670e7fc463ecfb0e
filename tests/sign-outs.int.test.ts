import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { after, before, test } from 'node:test'
import { asActor, connect, rejectionOf } from '@qingdan/lib/grpc.ts'
import { type Running, startService } from '@qingdan/lib/service.ts'
import { BusinessDateDefinition, SessionsDefinition } from '@qingdan/proto/kernel/v1/office.ts'
import { config } from '../services/permit/config.ts'
import { permitService } from '../services/permit/service.ts'
import { ownRealm, type OwnRealm } from './abuse/realm.ts'
import { aWorld, type World } from './world.ts'

let own: OwnRealm
let world: World
let other: Running
before(async () => {
  own = await ownRealm()
  world = await aWorld({}, '2015-07-20', { KEYCLOAK_URL: own.url })
  const parsed = config(world.environment)
  other = await startService(permitService(parsed), parsed)
})
after(async () => {
  await other.stop()
  await world.stop()
  own.stop()
})
const roles = (...names: string[]): object => ({ realm_access: { roles: names } })

test('when a session ends, each copy of the service takes no token of it any more, and goes on with the others', async () => {
  const copies = [world.address, `127.0.0.1:${other.port}`]
  const asked = async (address: string, token: string): Promise<string> =>
    connect(BusinessDateDefinition, address, 5000)
      .today({}, asActor(token))
      .then(
        ({ date }) => date,
        (error: unknown) => rejectionOf(error)?.rejected ?? String(error),
      )
  const [mine, another, visitor] = [own.token({ sid: 'ended' }), own.token({ sid: 'goes-on' }), own.token({ sid: undefined, ...roles('public') })]
  for (const copy of copies) assert.equal(await asked(copy, mine), '2015-07-20')

  const signOns = connect(SessionsDefinition, world.address, 5000)
  await assert.rejects(signOns.end({ logoutToken: own.token({ sid: 'ended' }) }, asActor(visitor)), 'an access token ends nothing')
  await assert.rejects(signOns.end({ logoutToken: own.logout('ended') }, asActor(mine)), 'not by an officer')
  await signOns.end({ logoutToken: own.logout('ended') }, asActor(visitor))

  assert.equal(await asked(copies[0] ?? '', mine), 'not-signed-on')
  for (let n = 0; n < 100 && (await asked(copies[1] ?? '', mine)) !== 'not-signed-on'; n++) await pause(20)
  assert.equal(await asked(copies[1] ?? '', mine), 'not-signed-on')
  for (const copy of copies) assert.equal(await asked(copy, another), '2015-07-20')

  await world.again()
  assert.equal(await asked(world.address, mine), 'not-signed-on', 'also a copy that starts later')
})
