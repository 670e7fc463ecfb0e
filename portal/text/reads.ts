import { inBoth } from './text.ts'

/** Who looked, at what, on which ground. */
export const readText = inBoth(
  {
    title: '谁看过我的资料',
    looked: '查看了您的资料',
    own: '您自己看过',
    times: (n: number) => `，当天 ${n} 次`,
    saw: (what: string) => `看的是：${what}。`,
    ground: (ground: string) => `理由：${ground}。`,
    grounds: { case: '办理本案', list: '查看案件列表', document: '打开文书', export: '导出列表', own: '本人查看', receipt: '凭收件号和查询码查看', sample: '案卷抽查' } as Readonly<Record<string, string>>,
    fields: { name: '姓名', idNumber: '身份证号', phone: '电话', address: '住址', registeredAt: '户口所在地', paper: '材料', text: '案卷里的文字', sample: '案卷', export: '列表' } as Readonly<Record<string, string>>,
    none: '还没有别人看过您的资料。',
    note: '看的人只写岗位和单位。每次查看先记录、后显示，您和审计人员都能查到。',
    masked: '默认打码显示，要看全文必须写明理由。',
  },
  {
    title: 'Who looked at my data',
    looked: 'looked at your data',
    own: 'You looked yourself',
    times: (n: number) => `, ${n} times that day`,
    saw: (what: string) => `What was shown: ${what}.`,
    ground: (ground: string) => `Ground: ${ground}.`,
    grounds: { case: 'working on this case', list: 'a list of cases', document: 'opening a document', export: 'exporting a list', own: 'your own look', receipt: 'by receipt number and query code', sample: 'review of sampled files' } as Readonly<Record<string, string>>,
    fields: { name: 'name', idNumber: 'identity number', phone: 'phone', address: 'address', registeredAt: 'place of registration', paper: 'a paper', text: 'texts of the file', sample: 'the file', export: 'the list' } as Readonly<Record<string, string>>,
    none: 'Nobody else has looked at your data yet.',
    note: 'Those who look are shown by office and role. Every look is recorded before anything is shown; you and the auditors can read the record.',
    masked: 'Data are masked by default; seeing them in full needs a stated ground.',
  },
)
