import type { Entry } from '../entry.ts'

/** Chapter 1: heading and column heads, as printed. */
export const dutiesHead = [
  {
    id: 'duties', parent: null, kind: 'heading',
    place: { path: '1', lines: [31] },
    printed: '一、部门主要职责',
    title: { zh: '部门主要职责', en: 'Main duties' },
  },
  {
    id: 'duties:columns', parent: 'duties', kind: 'columns',
    place: { path: '1-表头', lines: [33, 36, 42, 46, 53, 59, 68, 74, 78] },
    printed: '序号 主要职责 具体责任事项 追责依据及追责情形序号 主要职责 具体责任事项 追责依据及追责情形序号 主要职责 具体责任事项 追责依据及追责情形序号 主要职责 具体责任事项 追责依据及追责情形序号 主要职责 具体责任事项 追责依据及追责情形序号 主要职责 具体责任事项 追责依据及追责情形序号 主要职责 具体责任事项 追责依据及追责情形序号 主要职责 具体责任事项 追责依据及追责情形序号 主要职责 具体责任事项 追责依据及追责情形',
    pieces: ['序号 主要职责 具体责任事项 追责依据及追责情形', '序号 主要职责 具体责任事项 追责依据及追责情形', '序号 主要职责 具体责任事项 追责依据及追责情形', '序号 主要职责 具体责任事项 追责依据及追责情形', '序号 主要职责 具体责任事项 追责依据及追责情形', '序号 主要职责 具体责任事项 追责依据及追责情形', '序号 主要职责 具体责任事项 追责依据及追责情形', '序号 主要职责 具体责任事项 追责依据及追责情形', '序号 主要职责 具体责任事项 追责依据及追责情形'],
    title: { zh: '表头（每页重复）', en: 'Column heads, repeated on each page' },
  },
] as const satisfies readonly Entry[]

/** The notes below the table. */
export const dutiesNotes = [
  {
    id: 'duties:note:1', parent: 'duties', kind: 'note',
    place: { path: '1-注1', lines: [80] },
    printed: '注:1.追责依据及追责情形栏目中,《行政监察法》、《行政许可法》、《行政处罚法》、《国家赔偿法》、《公务员法》、《公务员处分条例》、《山东省行政执法监督条例》等普遍适用的法律法规作为追责依据及其规定的追责情形,不再逐一列出。',
    title: { zh: '普遍适用的法律', en: 'Statutes that apply to all rows' },
    says: { zh: '普遍适用的法律法规也是追责依据，各行不再逐一列出。', en: 'Statutes that apply to everything are bases too and are not repeated in each row.' },
  },
  {
    id: 'duties:note:2', parent: 'duties', kind: 'note',
    place: { path: '1-注2', lines: [80] },
    printed: '2.追责情形完整引用追责依据中规定的条文,不完全与该项主要职责及具体责任事项相对应,或者不完全属于该部门的职责范围。',
    title: { zh: '完整引用', en: 'Quoted whole' },
    says: { zh: '追责情形按原条文完整引用，不一定与该项职责一一对应。', en: 'Triggers are quoted whole and may not match the duty one to one.' },
  },
] as const satisfies readonly Entry[]
