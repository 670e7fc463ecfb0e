/** What an agency may have, and why. The register is the only source of NATS accounts, permissions, consumers and of the published AsyncAPI document. */
export interface Agency {
  /** One token of a subject; also the name of the agency's durable consumer. */
  id: string
  name: { zh: string; en: string }
  /** `service.Event` names of the public stream; nothing else reaches this agency. They are written by the services’ `public.ts`. */
  events: readonly string[]
  /** The township code whose matters it receives, or `all`. */
  area: string
  /** Why it may have these events, in our own words. */
  ground: { zh: string; en: string }
  /** Kinds of answer that it may send us, each one subject `inbound.v1.<id>.<kind>`. */
  answers: readonly string[]
  contact: string
}

export const agencies = [
  {
    id: 'township-370304001',
    name: { zh: '城东街道信息系统', en: 'Information system of Chengdong Subdistrict' },
    events: ['permit.Granted', 'permit.Revoked', 'permit.Cancelled', 'permit.Withdrawn', 'permit.Ended'],
    area: '370304001',
    ground: {
      zh: '乡镇（街道）受理并初审本辖区的再生育申请，需要知道结果。',
      en: 'The township receives and first reviews the applications of its own area, and needs to know how they ended.',
    },
    answers: ['Received', 'Delivered'],
    contact: 'chengdong@example.invalid',
  },
  {
    id: 'discipline',
    name: { zh: '区纪律检查委员会', en: 'District Discipline Commission' },
    events: ['permit.DisciplineNotified'],
    area: 'all',
    ground: {
      zh: '党员和公职人员的处分由其主管机关依职权决定；只通知有此事项，不传身份。',
      en: 'Discipline of party members and public staff is for their own body to decide; it is told that there is a matter, never who.',
    },
    answers: ['Received', 'Concluded'],
    contact: 'discipline@example.invalid',
  },
] as const satisfies readonly Agency[]

/** The one subject on which an agency gets an event that means nothing, to try its client with. */
export const testSubject = (agency: Agency) => `public.v1.test.${agency.id}`

/** The subjects of the stream PUBLIC that this agency's durable is filtered to. */
export function subjectsOf(agency: Agency): string[] {
  const area = agency.area === 'all' ? '*' : agency.area
  return [...agency.events.map((event) => `public.v1.${event}.${area}`), testSubject(agency)]
}
