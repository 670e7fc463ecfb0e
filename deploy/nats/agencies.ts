/** What an agency may have, and why. The register is the only source of NATS accounts, permissions, consumers and of the published AsyncAPI document. */
export interface Agency {
  /** One token of a subject; also the name of the agency's durable consumer. */
  id: string
  name: { zh: string; en: string }
  /** `service.Event` names of the public stream, with the agency's own id where the event is for it alone; nothing else reaches this agency. */
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
    events: [
      'permit.Granted',
      'permit.Revoked',
      'permit.Cancelled',
      'permit.Withdrawn',
      'permit.Ended',
      'subsidy.Confirmed',
      'subsidy.Suspended',
      'subsidy.Ended',
    ],
    area: '370304001',
    ground: {
      zh: '乡镇（街道）受理并初审本辖区的再生育申请和扶助申请，需要知道结果。',
      en: 'The township receives and first reviews the applications of its own area for permits and assistance, and needs to know how they ended.',
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
  {
    id: 'finance',
    name: { zh: '区财政局', en: 'District Finance Bureau' },
    events: ['subsidy.Confirmed', 'subsidy.Suspended', 'subsidy.Restored', 'subsidy.Ended', 'subsidy.BatchApproved', 'subsidy.ClawbackDecided'],
    area: 'all',
    ground: {
      zh: '扶助金由财政发放和追回；只通知案件编号、状态和批次金额，不说明原因。',
      en: 'The assistance is paid and recovered by the treasury; it is told ids, status and the amounts of a batch, never the reason.',
    },
    answers: ['Received'],
    contact: 'finance@example.invalid',
  },
  {
    id: 'bank',
    name: { zh: '代发银行', en: 'Paying bank' },
    events: ['subsidy.BatchExported'],
    area: 'all',
    ground: {
      zh: '银行按批次代发扶助金；通知有文件可取，文件不经总线传送。',
      en: 'The bank pays the assistance batch by batch; it is told that a file is ready, and the file itself never travels on the bus.',
    },
    answers: ['Received'],
    contact: 'bank@example.invalid',
  },
  {
    id: 'psb',
    name: { zh: '区公安局', en: 'District Public Security Bureau' },
    events: ['subsidy.MatchRequested.psb'],
    area: 'all',
    ground: {
      zh: '年度核实时比对扶助对象是否健在；只答复是否死亡和死亡日期。',
      en: 'At the yearly verification it compares whether beneficiaries are alive, and answers death and its day alone.',
    },
    answers: ['Received', 'Matched'],
    contact: 'psb@example.invalid',
  },
  {
    id: 'hrss',
    name: { zh: '区人社局', en: 'District Human Resources and Social Security Bureau' },
    events: ['subsidy.MatchRequested.hrss'],
    area: 'all',
    ground: {
      zh: '年度核实时比对奖励扶助对象是否领取城镇职工养老金；只答复是否和起始日期，不涉及特别扶助。',
      en: 'At the yearly verification it compares who of the reward assistance draws an employee pension, and answers yes or no and the first day; nobody of the special assistance is in its list.',
    },
    answers: ['Received', 'Matched'],
    contact: 'hrss@example.invalid',
  },
  {
    id: 'dpf',
    name: { zh: '区残联', en: 'District Disabled Persons’ Federation' },
    events: ['subsidy.MatchRequested.dpf'],
    area: 'all',
    ground: {
      zh: '年度核实时比对特别扶助对象子女的残疾等级和证件有效期，不涉及奖励扶助。',
      en: 'At the yearly verification it compares the grade and validity of the certificates of children in the special assistance, and of nobody else.',
    },
    answers: ['Received', 'Matched'],
    contact: 'dpf@example.invalid',
  },
] as const satisfies readonly Agency[]

/** The one subject on which an agency gets an event that means nothing, to try its client with. */
export const testSubject = (agency: Agency) => `public.v1.test.${agency.id}`

/** The subjects of the stream PUBLIC that this agency's durable is filtered to. */
export function subjectsOf(agency: Agency): string[] {
  const area = agency.area === 'all' ? '*' : agency.area
  return [...agency.events.map((event) => `public.v1.${event}.${area}`), testSubject(agency)]
}
