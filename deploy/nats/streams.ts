import {
  AckPolicy,
  DiscardPolicy,
  JetStreamApiError,
  jetstreamManager,
  type ConsumerConfig,
  type JetStreamManager,
  type StreamConfig,
} from '@nats-io/jetstream'
import { nanos, type NatsConnection } from '@nats-io/transport-node'
import { agencies as registered, subjectsOf, type Agency } from './agencies.ts'

const NOT_FOUND = { stream: 10_059, consumer: 10_014 }
const megabytes = 1024 ** 2

type Stream = Pick<StreamConfig, 'name' | 'subjects' | 'max_bytes' | 'discard'> & Partial<StreamConfig>

/** Full means refused, not silently forgotten; only the advisories may push out their oldest. */
const streams: readonly Stream[] = [
  { name: 'PUBLIC', subjects: ['public.v1.>'], max_bytes: 512 * megabytes, discard: DiscardPolicy.New, duplicate_window: nanos(10 * 60_000) },
  { name: 'INBOUND', subjects: ['inbound.v1.>'], max_bytes: 128 * megabytes, discard: DiscardPolicy.New, max_msg_size: 64 * 1024 },
  { name: 'PARKED', subjects: ['parked.>'], max_bytes: 128 * megabytes, discard: DiscardPolicy.New },
  {
    name: 'ADVISORIES',
    subjects: ['$JS.EVENT.ADVISORY.CONSUMER.MAX_DELIVERIES.>', '$JS.EVENT.ADVISORY.CONSUMER.MSG_TERMINATED.>'],
    max_bytes: 64 * megabytes,
    discard: DiscardPolicy.Old,
  },
]

/**
 * Makes the streams that the agencies share with us and, from the register, one durable for each agency on PUBLIC. Running it again changes what
 * the register changed; the durable of an agency that has left the register is removed.
 */
export async function ensureAgencies(nc: NatsConnection, agencies: readonly Agency[] = registered): Promise<void> {
  const jsm = await jetstreamManager(nc)
  for (const stream of streams) await ensureStream(jsm, stream)
  for (const agency of agencies) await ensureDurable(jsm, agency)
  for await (const { name, config } of jsm.consumers.list('PUBLIC')) {
    const left = config.metadata?.['qingdan-agency'] !== undefined && !agencies.some(({ id }) => id === name)
    if (left) await jsm.consumers.delete('PUBLIC', name)
  }
}

async function ensureStream(jsm: JetStreamManager, stream: Stream): Promise<void> {
  const standing = await jsm.streams.info(stream.name).catch(unless(NOT_FOUND.stream))
  if (!standing) await jsm.streams.add({ allow_direct: true, ...stream })
}

/** A message is offered ten times over about a day, and then an advisory says that it was given up. */
async function ensureDurable(jsm: JetStreamManager, agency: Agency): Promise<void> {
  const changeable: Partial<ConsumerConfig> = {
    description: agency.name.en,
    filter_subjects: subjectsOf(agency),
    ack_wait: nanos(30_000),
    backoff: [30, 60, 300, 900, 3600, 7200, 14_400, 28_800, 28_800].map((seconds) => nanos(seconds * 1000)),
    max_deliver: 10,
    max_ack_pending: 256,
    metadata: metadataOf(agency),
  }
  const standing = await jsm.consumers.info('PUBLIC', agency.id).catch(unless(NOT_FOUND.consumer))
  if (standing) await jsm.consumers.update('PUBLIC', agency.id, changeable)
  else await jsm.consumers.add('PUBLIC', { durable_name: agency.id, ack_policy: AckPolicy.Explicit, ...changeable })
}

/** What an office sees of an agency is read from here, so that no service needs the register. */
const metadataOf = ({ id, name, ground, area }: Agency) => ({
  'qingdan-agency': id,
  'name-zh': name.zh,
  'name-en': name.en,
  'ground-zh': ground.zh,
  'ground-en': ground.en,
  area,
})

const unless = (code: number) => (fault: unknown) => {
  if (fault instanceof JetStreamApiError && fault.code === code) return undefined
  throw fault
}
