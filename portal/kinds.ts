/** Every kind of case that has pages, in the order in which an office meets them. */
export const kinds = ['permit', 'monthly', 'reward', 'special', 'round', 'batch', 'clawback'] as const
export type KindName = (typeof kinds)[number]
export const isKind = (name: string): name is KindName => (kinds as readonly string[]).includes(name)

/** The two assistances: one contract, one set of forms and words. */
export const enrolments = ['reward', 'special'] as const
export type Enrolment = (typeof enrolments)[number]
export const isEnrolment = (name: string): name is Enrolment => (enrolments as readonly string[]).includes(name)

/** What has pages of one make under /office/KIND. */
export const assistanceKinds = [...enrolments, 'round', 'batch', 'clawback'] as const
export type AssistanceKind = (typeof assistanceKinds)[number]
export const isAssistance = (name: string): name is AssistanceKind => (assistanceKinds as readonly string[]).includes(name)
/** The step by which an officer makes a case of this kind; an enrolment is made by an application. */
export const makingStep: Readonly<Partial<Record<AssistanceKind, string>>> = { round: 'open', batch: 'draw', clawback: 'notice' }

/** Kinds whose steps give papers, which are shown before a step is sent. */
const withPapers: readonly string[] = ['permit', ...enrolments, 'clawback']
export const givesPapers = (kind: string): boolean => withPapers.includes(kind)

/** Which table of words and forms a kind shares with another. */
export const tableOf = (kind: string): string => (isEnrolment(kind) ? 'enrolment' : kind)

/** Where the paper of an entry stands. */
export const paperPath = (kind: string, caseId: string, seq: number, also: 'certificate' | 'receipt' | '' = ''): string => {
  const query = new URLSearchParams([...(kind === 'permit' ? [] : [['of', kind]]), ...(also ? [[also, '1']] : [])] as [string, string][])
  return `/documents/${caseId}/${seq}${query.size ? `?${query}` : ''}`
}

/** In an address, in place of the id of a case that a command will make. */
export const newCase = 'new'

/** The kind that a form names, among those whose service has the call; what is none of them is taken for the permit. */
export function kindIn(form: FormData, among: readonly KindName[] = ['permit', 'reward', 'special', 'clawback']): KindName {
  const name = String(form.get('kind') ?? '')
  return among.find((kind) => kind === name) ?? 'permit'
}

/** Whose page a step leads back to: the office's, or that of the person concerned. */
export type Home = 'office' | 'my'
export const filePath = (home: Home | undefined, kind: string, id: string): string => `/${home === 'my' ? 'my' : 'office'}/${kind}/${id}`
