import { randomBytes } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { callsOf } from '@qingdan/lib/calls.ts'
import { base, readConfig } from '@qingdan/lib/config.ts'
import { registered } from '@qingdan/lib/grpc.ts'
import { type Definition, runService, startService } from '@qingdan/lib/service.ts'
import { slip, type SlipCommand } from '@qingdan/lib/testing/slip.ts'

interface Message<T> {
  encode(value: T): { finish(): Uint8Array }
  decode(bytes: Uint8Array): T
  fromPartial(value: Partial<T>): T
}
const json = <T>(): Message<T> => ({
  encode: (value) => ({ finish: () => Buffer.from(JSON.stringify(value)) }),
  decode: (bytes) => JSON.parse(Buffer.from(bytes).toString('utf8')) as T,
  fromPartial: (value) => value as T,
})
interface Asked {
  caseId: string
  commandId: string
  command: SlipCommand
}
/** The call of the trial service: one command, answered with the state and the entry's event id. */
export const TrialDefinition = {
  name: 'Trial',
  fullName: 'qingdan.trial.v1.Trial',
  methods: {
    act: {
      name: 'Act',
      requestType: json<Asked>(),
      requestStream: false,
      responseType: json<{ state: string; eventId: string }>(),
      responseStream: false,
      options: {},
    },
  },
} as const

/** The kernel's small test kind as a whole service: token check, rules, relay, public events, archive, metrics. */
export const trialService: Definition = {
  service: 'trial',
  parameters: {},
  protoset: new Uint8Array(),
  mayCall: (method, actor) => method === '/qingdan.trial.v1.Trial/Act' && actor.roles.includes('township'),
  kinds: () => [slip],
  consumers: () => [],
  handlers: ({ kernels, numbers, metrics, relays }) => {
    const calls = callsOf(
      kernels['slip']!,
      numbers,
      metrics,
      () => relays['slip']?.nudge(),
      () => '',
    )
    return [
      registered(TrialDefinition, {
        act: async (request: Asked, caller) => {
          const { case: found, entry } = await calls.act(request, caller)
          return { state: found.state, eventId: entry.eventId }
        },
      }),
    ]
  },
}
/** The environment of a trial service of this run, with a keyring of its own. */
export async function trialEnvironment(): Promise<Record<string, string>> {
  const file = join(await mkdtemp(join(tmpdir(), 'qingdan-bench-')), 'keyring.json')
  const key = (): string => randomBytes(32).toString('base64')
  await writeFile(file, JSON.stringify({ current: 'k1', keys: { k1: key() }, blind: key(), codes: key() }), { mode: 0o600 })
  return { ...(process.env as Record<string, string>), KEYRING_FILE: file, DEMONSTRATION_DATE: '2015-07-20', LOG_LEVEL: 'error' }
}
if (import.meta.main) await runService(() => startService(trialService, readConfig(base, process.env)))
