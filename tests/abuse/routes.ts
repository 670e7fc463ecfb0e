import type { Visitor } from './sessions.ts'

/** What the rows speak of: ids of the household's case and of its parts, and ids of the same form that nobody has. */
export interface Ids {
  readonly case: string
  readonly signing: string
  readonly digest: string
  readonly draft: string
  readonly seq: string
  readonly month: string
}
export type Answer = 'page' | 'absent' | 'sign-in' | 'elsewhere' | 'not-here' | 'wrong'
interface Row {
  /** The address, with ids that may be another's. */
  readonly at: (ids: Ids) => string
  /** What those answer who are named; `others` everybody else who is signed in; `nobody` without a session. */
  readonly answers: Partial<Record<Answer, readonly Visitor[]>>
  readonly others: Answer
  readonly nobody: Answer
}
const open = (at: string): Row => ({ at: () => at, answers: {}, others: 'page', nobody: 'page' })
const shown = (at: Row['at'], to: readonly Visitor[], more: Partial<Row> = {}): Row => ({
  at,
  answers: { page: to },
  others: 'absent',
  nobody: 'sign-in',
  ...more,
})
const household: readonly Visitor[] = ['applicant', 'spouse']
const officers: readonly Visitor[] = ['township', 'permit', 'head']
/** Who has a list of applications for assistance. */
const enrolled: readonly Visitor[] = ['counterClerk', 'township', 'otherTownship', 'committee', 'subsidy', 'head', 'auditor']
const nobodys = '0'.repeat(24)
const applying = (at: Row['at']): Row => shown(at, ['applicant'], { others: 'elsewhere' })

/** Every page and handler of the portal, by its folder under `app`. One without a row fails the test. */
export const routes: Readonly<Record<string, Row>> = {
  '[lang]/(public)': open('/'),
  '[lang]/(public)/[...rest]': { at: () => '/no/such/page', answers: {}, others: 'absent', nobody: 'absent' },
  '[lang]/(public)/accessibility': open('/accessibility'),
  '[lang]/(public)/check': open('/check'),
  '[lang]/(public)/clocks': open('/clocks'),
  '[lang]/(public)/errata': open('/errata'),
  '[lang]/(public)/guides': open('/guides'),
  '[lang]/(public)/guides/[matter]': open('/guides/second-child-permit'),
  '[lang]/(public)/guides/[matter]/check': open('/guides/second-child-permit/check'),
  '[lang]/(public)/law': open('/law'),
  '[lang]/(public)/law/[clause]': open('/law/permit-law:32'),
  '[lang]/(public)/list': open('/list'),
  '[lang]/(public)/list/[entry]': open('/list/r1'),
  '[lang]/(public)/search': open('/search?q=证'),
  '[lang]/(public)/sign': open('/sign'),
  '[lang]/(public)/track': open('/track'),
  '[lang]/(public)/apply/second-child-permit': open('/apply/second-child-permit'),
  '[lang]/(public)/apply/second-child-permit/receipt': shown(() => '/apply/second-child-permit/receipt', [], { others: 'page' }),
  '[lang]/(public)/apply/second-child-permit/[draft]': applying(({ draft }) => `/apply/second-child-permit/${draft}`),
  '[lang]/(public)/apply/second-child-permit/[draft]/[step]': applying(({ draft }) => `/apply/second-child-permit/${draft}/woman`),
  '[lang]/(public)/apply/second-child-permit/[draft]/papers/[material]': applying(({ draft }) => `/apply/second-child-permit/${draft}/papers/identity-cards`),
  '[lang]/(public)/apply/[matter]': open('/apply/special-assistance'),
  '[lang]/(public)/notices': open('/notices'),
  ...Object.fromEntries(
    (['reward', 'special', 'clawback'] as const).flatMap((kind) => [
      [`[lang]/(public)/my/${kind}/[id]`, shown(() => `/my/${kind}/${nobodys}`, [])],
      [`[lang]/(public)/my/${kind}/[id]/[command]`, shown(() => `/my/${kind}/${nobodys}/defend`, [])],
    ]),
  ),
  '[lang]/(public)/my': shown(() => '/my', [], { others: 'page' }),
  '[lang]/(public)/my/[id]': shown(({ case: id }) => `/my/${id}`, household),
  '[lang]/(public)/my/[id]/[command]': shown(({ case: id }) => `/my/${id}/recordBirth`, household),
  '[lang]/(public)/documents/[case]/[seq]': shown(({ case: id, seq }) => `/documents/${id}/${seq}`, [...household, ...officers, 'auditor']),
  '[lang]/(public)/documents/[case]/[seq]/pdf': shown(({ case: id, seq }) => `/documents/${id}/${seq}/pdf`, [...household, ...officers, 'auditor'], {
    nobody: 'absent',
  }),
  // Who works here without a queue reads that there is none; who has a room of another kind is led to it.
  '[lang]/(office)/office': {
    at: () => '/office',
    answers: { absent: ['applicant', 'spouse', 'stranger'], elsewhere: ['administrator', 'committee', 'subsidy', 'finance'] },
    others: 'page',
    nobody: 'sign-in',
  },
  '[lang]/(office)/office/admin': shown(() => '/office/admin', ['administrator']),
  '[lang]/(office)/office/round/[id]/worksheet': shown(() => '/office/round/round-2099/worksheet', []),
  '[lang]/(office)/office/export': shown(() => '/office/export?queue=all', [...officers, 'counterClerk', 'otherTownship', 'auditor'], { nobody: 'absent' }),
  '[lang]/(office)/office/monthly': shown(() => '/office/monthly', [...officers, 'otherTownship', 'auditor']),
  '[lang]/(office)/office/monthly/[id]': shown(({ month }) => `/office/monthly/${month}`, [...officers, 'auditor']),
  '[lang]/(office)/office/monthly/[id]/[command]': shown(({ month }) => `/office/monthly/${month}/report`, [...officers, 'auditor']),
  '[lang]/(office)/office/permit/[id]': shown(({ case: id }) => `/office/permit/${id}`, [...officers, 'auditor']),
  '[lang]/(office)/office/permit/[id]/[command]': shown(({ case: id }) => `/office/permit/${id}/deliver`, [...officers, 'auditor']),
  '[lang]/(office)/office/permit/[id]/paper': shown(({ case: id }) => `/office/permit/${id}/paper`, [], { others: 'not-here', nobody: 'not-here' }),
  '[lang]/(office)/office/permit/[id]/sign/[digest]': shown(({ signing, digest }) => `/office/permit/${signing}/sign/${digest}`, [...officers, 'auditor']),
  '[lang]/(office)/office/[kind]': shown(() => '/office/reward', enrolled),
  '[lang]/(office)/office/[kind]/[id]': shown(() => `/office/reward/${nobodys}`, []),
  '[lang]/(office)/office/[kind]/[id]/[command]': shown(() => `/office/reward/${nobodys}/discuss`, []),
  '[lang]/(office)/office/[kind]/[id]/paper': shown(() => `/office/reward/${nobodys}/paper`, [], { others: 'not-here', nobody: 'not-here' }),
  '[lang]/(office)/office/[kind]/[id]/sign/[digest]': shown(() => `/office/reward/${nobodys}/sign/${'0'.repeat(64)}`, []),
  '[lang]/(office)/office/batch/[id]/file': shown(() => `/office/batch/${nobodys}/file`, [], { others: 'not-here', nobody: 'not-here' }),
  '[lang]/(office)/office/batch/[id]/answer': shown(() => `/office/batch/${nobodys}/answer`, [], { others: 'not-here', nobody: 'not-here' }),
  '[lang]/(office)/office/reads': shown(() => '/office/reads', ['head', 'auditor']),
  'api/[...rest]': { at: () => '/api/nothing', answers: {}, others: 'absent', nobody: 'absent' },
  'api/check': { at: () => '/api/check', answers: {}, others: 'wrong', nobody: 'wrong' },
  'api/clock': open('/api/clock?rule=permit-law:32:4&from=2015-09-02'),
  'api/guides/[matter]': open('/api/guides/second-child-permit'),
  'api/health': open('/api/health'),
  'api/law': open('/api/law?on=2015-09-02'),
  'api/list': open('/api/list'),
  'api/list/[entry]': open('/api/list/r1'),
  'api/openapi.json': open('/api/openapi.json'),
  'auth/back-channel': { at: () => '/auth/back-channel', answers: {}, others: 'not-here', nobody: 'not-here' },
  'auth/callback': { at: () => '/auth/callback', answers: {}, others: 'elsewhere', nobody: 'elsewhere' },
  'auth/sign-in': { at: () => '/auth/sign-in', answers: {}, others: 'elsewhere', nobody: 'elsewhere' },
  'auth/sign-out': { at: () => '/auth/sign-out', answers: {}, others: 'elsewhere', nobody: 'elsewhere' },
  papers: { at: () => '/papers', answers: {}, others: 'not-here', nobody: 'not-here' },
  'papers/supply': { at: () => '/papers/supply', answers: {}, others: 'not-here', nobody: 'not-here' },
}
export const expected = (row: Row, visitor: Visitor): Answer => {
  if (visitor === 'nobody') return row.nobody
  const found = (Object.entries(row.answers) as [Answer, readonly Visitor[]][]).find(([, of]) => of.includes(visitor))
  return found?.[0] ?? row.others
}
