import { inBoth } from '../text.ts'

type Names = Readonly<Record<string, string>>

/** The register of reads. */
export const looks = inBoth(
  {
    title: '查看记录',
    lead: '谁、什么时候、凭什么理由看了当事人的资料。先记录，后显示；当事人看得到自己的。',
    columns: { when: '时间', who: '岗位', ground: '理由', what: '看了什么' },
    grounds: {
      case: '办理本案',
      list: '待办列表',
      export: '导出列表',
      document: '打开文书',
      receipt: '凭受理编号和查询码',
      own: '本人查看',
      'portal:list': '待办列表',
    } as Names,
    fields: {
      name: '姓名',
      idNumber: '身份证号',
      phone: '电话',
      address: '住址',
      registeredAt: '户籍',
      export: '列表',
      sample: '抽样',
      paper: '材料',
      text: '密封文字',
    } as Names,
    none: ['还没有查看记录', '有人查看当事人的资料以后，记录会出现在这里。'],
    more: '更早的记录',
    first: '回到最新',
  },
  {
    title: 'Register of reads',
    lead: 'Who looked at whose data, when and on which ground. Recorded before anything is shown; people read their own.',
    columns: { when: 'When', who: 'Role', ground: 'Ground', what: 'What was seen' },
    grounds: {
      case: 'working on the file',
      list: 'the queue',
      export: 'export of a list',
      document: 'opening a document',
      receipt: 'receipt number and code',
      own: "the person's own look",
      'portal:list': 'the queue',
    } as Names,
    fields: {
      name: 'name',
      idNumber: 'identity number',
      phone: 'phone',
      address: 'address',
      registeredAt: 'place of registration',
      export: 'list',
      sample: 'sample',
      paper: 'a paper',
      text: 'sealed texts',
    } as Names,
    none: ['No looks yet', "Once somebody looks at a person's data, the record appears here."],
    more: 'Earlier ones',
    first: 'To the newest',
  },
)
