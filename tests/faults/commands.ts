import { applicationOf } from '@qingdan/deploy/demo/people.ts'
import type { Inner } from '@qingdan/deploy/demo/api.ts'
import { citizen, coupleOf, type Office, officers, type Somebody } from './people.ts'
import type { Chance } from './random.ts'

/** A file as the clients believe it to be; others may have changed it since. */
export interface Known {
  readonly id: string
  readonly township: Office
  readonly by: Somebody
  state: string
  on: string
  proposal: string
}
export interface Wish {
  readonly who: Somebody
  readonly command: Inner | { readonly $case: 'sign'; readonly digest: string }
}
export const applying = (n: number, township: Office): Wish => ({ who: citizen(n), command: applicationOf({ township, ...coupleOf(n, township) }) })

const said = { grounds: '材料与事实不符', evidence: '走访记录' } as const
type Row = readonly [who: 'citizen' | 'township' | 'permit' | 'head', command: (known: Known) => Inner]
const row = (who: Row[0], command: Inner): Row => [who, () => command]
const papers = { materials: [{ id: 'family-photo', uploadId: '', digest: '' }] }

/** What people do in each state, the usual first and more than once. */
const rows: Readonly<Record<string, readonly Row[]>> = {
  submitted: [
    row('township', { $case: 'accept', value: {} }),
    row('township', { $case: 'accept', value: {} }),
    row('township', { $case: 'requestCorrection', value: { missing: ['family-photo'], note: '请补交' } }),
    row('township', { $case: 'decline', value: { competent: 'elsewhere', grounds: said.grounds } }),
  ],
  correction: [row('citizen', { $case: 'supply', value: papers }), row('citizen', { $case: 'withdrawApplication', value: { reason: '' } })],
  accepted: [row('township', { $case: 'review', value: { favourable: true, opinion: '材料齐全' } })],
  reviewed: [
    row('permit', { $case: 'grant', value: { note: '' } }),
    row('permit', { $case: 'grant', value: { note: '' } }),
    row('head', { $case: 'grant', value: { note: '' } }),
    row('permit', { $case: 'refuse', value: { grounds: said.grounds } }),
  ],
  granted: [
    ['permit', ({ on }) => ({ $case: 'deliver', value: { way: 'counter', receivedOn: on } })],
    ['township', ({ on }) => ({ $case: 'recordFollowUp', value: { month: on.slice(0, 7), statusUnchanged: true, identityConfirmed: true } })],
    row('citizen', { $case: 'askModification', value: { what: '地址', reason: '搬家' } }),
    row('citizen', { $case: 'askModification', value: { what: '电话', reason: '换号' } }),
    row('township', { $case: 'raiseLead', value: { source: 'complaint', matter: 'fraud', note: '举报' } }),
  ],
  modificationAsked: [
    row('permit', { $case: 'modify', value: { what: '地址' } }),
    row('permit', { $case: 'refuseModification', value: { grounds: said.grounds } }),
  ],
  suspected: [
    row('permit', { $case: 'clearLead', value: { findings: '查无实据' } }),
    row('permit', { $case: 'noticeRevocation', value: { matter: 'fraud', facts: said.grounds, evidence: said.evidence } }),
  ],
  noticed: [
    row('citizen', { $case: 'defend', value: { statement: '', nothingToSay: true } }),
    row('head', { $case: 'dropRevocation', value: { findings: '查无实据' } }),
    row('permit', { $case: 'revoke', value: { ...said, noBirthRecorded: true } }),
  ],
}
const states = Object.keys(rows)
const ending = new Set(['decline', 'withdrawApplication', 'refuse', 'revoke'])

function actorFor(role: Row[0], known: Known, chance: Chance): Somebody {
  if (role === 'citizen') return known.by
  const here = officers[role].filter(({ office }) => role !== 'township' || office === known.township)
  return chance.pick(here)
}
/** What somebody tries next with this file; now and then something that the state does not allow. `lasting`: nothing that ends it. */
export function wishFor(known: Known, chance: Chance, lasting = false): Wish {
  if (known.proposal) {
    const who = chance.pick(known.state === 'noticed' ? officers.head : officers.permit)
    return { who, command: { $case: 'sign', digest: known.proposal } }
  }
  const offered = rows[chance.in100(6) ? chance.pick(states) : known.state] ?? rows['submitted']!
  const [role, command] = chance.pick(lasting ? offered.filter(([, wish]) => !ending.has(wish(known).$case)) : offered)
  return { who: actorFor(role, known, chance), command: command(known) }
}
/** Nothing more is done in a file that has come here. */
export const isOver = ({ state }: Known): boolean => !(state in rows)
