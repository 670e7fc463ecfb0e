import type { Agency } from './agencies.ts'

// What an agency must not reach, spelled out from what JetStream offers; used by the tests of the wall between agencies.

const streams = ['PUBLIC', 'INBOUND', 'PARKED', 'ADVISORIES', 'PERMIT', 'SUBSIDY', 'KV_business-date', 'KV_sign-outs', '*']
const ofStream = ['INFO', 'PURGE', 'DELETE', 'UPDATE', 'CREATE', 'MSG.GET', 'MSG.DELETE', 'SNAPSHOT', 'RESTORE', 'LEADER.STEPDOWN', 'PEER.REMOVE']
const general = ['INFO', 'ACCOUNT.PURGE.INTERNAL', 'STREAM.LIST', 'STREAM.NAMES', 'META.LEADER.STEPDOWN']

const calls = (own: string, other: string) => [
  ...general,
  ...streams.flatMap((stream) => ofStream.map((call) => `STREAM.${call}.${stream}`)),
  ...streams.flatMap((stream) => [`CONSUMER.LIST.${stream}`, `CONSUMER.NAMES.${stream}`, `DIRECT.GET.${stream}`, `CONSUMER.CREATE.${stream}`]),
  `CONSUMER.CREATE.PUBLIC.${own}`,
  `CONSUMER.DURABLE.CREATE.PUBLIC.${own}`,
  ...[own, other].flatMap((id) => ['DELETE', 'RESET', 'PAUSE', 'UNPIN'].map((call) => `CONSUMER.${call}.PUBLIC.${id}`)),
  ...['INFO', 'MSG.NEXT'].map((call) => `CONSUMER.${call}.PUBLIC.${other}`),
]

/** Subjects on which a request of `agency` must find nobody. */
export function forbiddenRequests(agency: Agency, other: Agency): string[] {
  const api = calls(agency.id, other.id)
  return [
    ...api.map((call) => `$JS.API.${call}`),
    ...api.map((call) => `FED.API.${call}`),
    // Its own two calls exist for it only under the remapped prefix.
    `$JS.API.CONSUMER.MSG.NEXT.PUBLIC.${agency.id}`,
    `$JS.API.CONSUMER.INFO.PUBLIC.${agency.id}`,
    `$JS.ACK.PUBLIC.${other.id}.1.1.1.1.1`,
    `inbound.v1.${other.id}.Received`,
    'public.v1.permit.Granted.370304001',
    'permit.v1.permit.x.Granted',
    'subsidy.v1.reward.x.Confirmed',
    'public.v1.subsidy.MatchRequested.psb.district',
    'parked.x',
    '$KV.business-date.today',
    '$KV.sign-outs.session',
    '$SYS.REQ.SERVER.PING',
    '$SYS.REQ.ACCOUNT.INTERNAL.CONNZ',
    '$SYS.REQ.USER.INFO',
  ]
}

export const forbiddenSubscriptions = (other: Agency): string[] => [
  '>',
  '*.>',
  'public.>',
  'permit.>',
  'subsidy.>',
  'inbound.>',
  'parked.>',
  '$JS.>',
  '$JS.EVENT.>',
  '$SYS.>',
  'FED.>',
  '_INBOX.>',
  `_INBOX.${other.id}.>`,
  `inbound.v1.${other.id}.>`,
]
