import { inBoth } from '../text.ts'

/** Words that people use, and the words that the list and the law use for them. */
export const synonyms: readonly (readonly [RegExp, string])[] = [
  [/再要|再生|二胎|两孩|二孩|准生证|生育证|单独|second child|permit/i, '再生育 二孩生育证'],
  [/奖扶|补贴|补助|津贴|reward|benefit/i, '奖励扶助'],
  [/特扶|失独|special/i, '特别扶助'],
  [/罚款|超生|抚养费|fine|fee/i, '社会抚养费'],
  [/投诉|举报|告状|complain|report/i, '投诉举报 信访'],
  [/多久|多长|期限|几天|时间|deadline|how long/i, '期限 工作日'],
  [/真假|真伪|有效|fake|genuine|valid/i, '查验 有效'],
  [/材料|带什么|证明|papers|bring/i, '材料'],
  [/复议|起诉|不服|打官司|appeal|court|object/i, '复议 诉讼'],
  [/离婚|divorce/i, '离婚 变化'],
]

export const searchText = inBoth(
  {
    title: '查找',
    lead: '在责任清单、办事指南、条文和期限里找。',
    label: '用您自己的话写',
    button: '查找',
    found: (n: number, q: string) => (n ? `“${q}”找到 ${n} 条` : `“${q}”没有找到`),
    none: '换一个说法试试，例如“生育证”“奖励扶助”“投诉”。也可以从清单目录里找，或者打 0533-4110166 问。',
    empty: '请写上要找的词，例如“生育证”。',
    list: '看清单目录',
    kinds: { guide: '办事', entry: '清单', law: '条文', period: '期限' },
    services: {
      guide: ['申请二孩生育证：办事指南', '能不能办、带什么、在哪里、要多久、收不收费、依据、不满意怎么办。'],
      reward: ['申请奖励扶助金：办事指南', '年满六十周岁的农村居民：能不能办、带什么、发多少、怎么公示、怎么核实。'],
      special: ['申请特别扶助金：办事指南', '独生子女离世或者残疾的家庭：能不能办、带什么、发多少；名字从不张贴。'],
      check: ['我符不符合条件', '一题一题地答，马上知道能不能申请。'],
      verify: ['查验证件', '看一张生育证是不是真的，现在还有没有效。'],
      track: ['查进度', '用收件号和查询码，看申请办到哪儿了。'],
      clocks: ['算期限', '任何一种法定期限，当面一天一天数。'],
    },
    more: (n: number) => `只显示前 ${n} 条。把词写得更具体，会更准。`,
  },
  {
    title: 'Search',
    lead: 'Look through the responsibility list, the guides, the clauses and their periods.',
    label: 'In your own words',
    button: 'Search',
    found: (n: number, q: string) => (n ? `${n} found for "${q}"` : `Nothing found for "${q}"`),
    none: 'Try other words, for example "permit", "assistance", "complaint". Or use the contents of the list, or call 0533-4110166.',
    empty: 'Write what you look for, for example "permit".',
    list: 'See the contents of the list',
    kinds: { guide: 'Service', entry: 'List', law: 'Clause', period: 'Period' },
    services: {
      guide: ['Apply for a second child permit: guide', 'Can I, what to bring, where, how long, cost, ground, and what if I disagree.'],
      reward: ['Apply for reward assistance: guide', 'Rural residents of sixty: can I, what to bring, how much, what is posted, how it is verified.'],
      special: [
        'Apply for special assistance: guide',
        'Families whose only child has died or is disabled: can I, what to bring, how much; names are never posted.',
      ],
      check: ['Am I eligible', 'Answer question by question and know at once whether you can apply.'],
      verify: ['Check a certificate', 'Whether a birth permit certificate is genuine and stands today.'],
      track: ['Track a file', 'See where your application is, with receipt number and query code.'],
      clocks: ['Count a period', 'Any period of the law, counted in front of you day by day.'],
    },
    more: (n: number) => `Only the first ${n} are shown. More exact words find better.`,
  },
)
