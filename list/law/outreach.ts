import type { Rule } from './rule.ts'

const petition = { statute: 'petition-2005', from: '2005-05-01', until: '2022-05-01', repealedBy: 'petition-2022', grade: 'verified', source: 'Petition Regulation of 2005', row: 38 } as const
/** The same periods, read in the regulation of 2005; the articles of 2022 were not compared. */
const petition2022 = { statute: 'petition-2022', article: null, from: '2022-05-01', grade: 'assumed', assumedFrom: 'Petition Regulation of 2005', source: 'Petition Regulation of 2005', row: 38 } as const

export const outreach = [
  { clause: 'petition:accept', article: '21', ...petition, period: { days: 15, count: 'calendar' }, says: { zh: '收到信访事项后十五日内决定是否受理，并书面告知。', en: 'Within fifteen days of receipt the petitioner is told in writing whether the matter is accepted.' } },
  { clause: 'petition:finish', article: '33', ...petition, period: { days: 60, count: 'calendar' }, says: { zh: '自受理之日起六十日内办结。', en: 'The matter is finished within sixty days of acceptance.' } },
  { clause: 'petition:finish:extension', article: '33', ...petition, period: { days: 30, count: 'calendar' }, says: { zh: '情况复杂的可以延长，最多三十日，并告知理由。', en: 'A complex matter may take thirty days more, with reasons.' } },
  { clause: 'petition:review', article: '34', ...petition, period: { days: 30, count: 'calendar' }, says: { zh: '自收到答复之日起三十日内可以请求复查，三十日内答复。', en: 'A review may be asked for within thirty days of the answer, and is answered in thirty days.' } },
  { clause: 'petition:final-review', article: '35', ...petition, period: { days: 30, count: 'calendar' }, says: { zh: '自收到复查意见之日起三十日内可以请求复核，三十日内答复。', en: 'A final review may be asked for within thirty days of the review, and is answered in thirty days.' } },
  { clause: 'petition:accept', ...petition2022, period: { days: 15, count: 'calendar' }, says: { zh: '收到信访事项后十五日内决定是否受理，并书面告知。', en: 'Within fifteen days of receipt the petitioner is told in writing whether the matter is accepted.' } },
  { clause: 'petition:finish', ...petition2022, period: { days: 60, count: 'calendar' }, says: { zh: '自受理之日起六十日内办结。', en: 'The matter is finished within sixty days of acceptance.' } },
  { clause: 'petition:finish:extension', ...petition2022, period: { days: 30, count: 'calendar' }, says: { zh: '情况复杂的可以延长，最多三十日，并告知理由。', en: 'A complex matter may take thirty days more, with reasons.' } },
  { clause: 'petition:review', ...petition2022, period: { days: 30, count: 'calendar' }, says: { zh: '自收到答复之日起三十日内可以请求复查，三十日内答复。', en: 'A review may be asked for within thirty days of the answer, and is answered in thirty days.' } },
  { clause: 'petition:final-review', ...petition2022, period: { days: 30, count: 'calendar' }, says: { zh: '自收到复查意见之日起三十日内可以请求复核，三十日内答复。', en: 'A final review may be asked for within thirty days of the review, and is answered in thirty days.' } },
  { clause: 'sd-petition:review-accept', statute: 'sd-petition', article: null, from: '2016-01-01', grade: 'verified', source: 'Shandong petition regulation', period: { days: 3, count: 'working' }, row: 38, says: { zh: '复查、复核申请三个工作日内决定是否受理。', en: 'A request for review is accepted or declined within three working days.' } },
] as const satisfies readonly Rule[]
