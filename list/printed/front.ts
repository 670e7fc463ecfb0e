import type { Entry } from '../entry.ts'

/** Cover and contents page, as printed. */
export const front = [
  {
    id: 'cover', parent: null, kind: 'cover',
    place: { path: '封面', lines: [3, 5, 6, 7, 8, 10] },
    printed: '淄博市博山区人口和计划生育局责任清单二〇一五年七月',
    pieces: ['淄博市博山区人口和计划生育局', '责', '任', '清', '单', '二〇一五年七月'],
    title: { zh: '封面', en: 'Cover' },
    says: { zh: '博山区人口和计划生育局的责任清单，2015年7月。', en: 'The responsibility list of the Boshan District Population and Family Planning Bureau, July 2015.' },
  },
  {
    id: 'contents', parent: null, kind: 'heading',
    place: { path: '目录', lines: [12] },
    printed: '目 录',
    title: { zh: '目录', en: 'Contents' },
  },
  {
    id: 'contents:1', parent: 'contents', kind: 'contents',
    place: { path: '目录-部门主要职责', lines: [14] },
    printed: '一、部门主要职责.....	(1)',
    title: { zh: '部门主要职责', en: 'Main duties' },
  },
  {
    id: 'contents:2', parent: 'contents', kind: 'contents',
    place: { path: '目录-部门职责边界', lines: [15] },
    printed: '二、部门职责边界.....	(10)',
    title: { zh: '部门职责边界', en: 'Departmental boundary' },
  },
  {
    id: 'contents:3', parent: 'contents', kind: 'contents',
    place: { path: '目录-事中事后监管制度', lines: [16] },
    printed: '三、事中事后监管制度',
    title: { zh: '事中事后监管制度', en: 'Ongoing and ex-post supervision' },
  },
  {
    id: 'contents:3:1', parent: 'contents:3', kind: 'contents',
    place: { path: '目录-三-一', lines: [17] },
    printed: '(一)再生育事项监管.....	(11)',
    title: { zh: '再生育事项监管', en: 'Supervision of second-child permits' },
  },
  {
    id: 'contents:3:2', parent: 'contents:3', kind: 'contents',
    place: { path: '目录-三-二', lines: [18] },
    printed: '(二)计划生育家庭奖励扶助金等类别事项监管.....	(12)',
    title: { zh: '计划生育家庭奖励扶助金等类别事项监管', en: 'Supervision of family assistance payments' },
  },
  {
    id: 'contents:3:3', parent: 'contents:3', kind: 'contents',
    place: { path: '目录-三-三', lines: [19] },
    printed: '(三)规范案件处理.....	(14)',
    title: { zh: '规范案件处理', en: 'Orderly handling of cases' },
  },
  {
    id: 'contents:3:4', parent: 'contents:3', kind: 'contents',
    place: { path: '目录-三-四', lines: [20] },
    printed: '(四)人口计生目标管理责任制执行情况的监督检查.....	(17)',
    title: { zh: '人口计生目标管理责任制执行情况的监督检查', en: 'Inspection of the target responsibility system' },
  },
  {
    id: 'contents:3:5', parent: 'contents:3', kind: 'contents',
    place: { path: '目录-三-五', lines: [21] },
    printed: '(五)计划生育“一票否决”、“重点管理”、“重点关注”、“黄牌警告”制度执行情况的监督检查.....	(19)',
    title: { zh: '计划生育“一票否决”、“重点管理”、“重点关注”、“黄牌警告”制度执行情况的监督检查', en: 'Inspection of veto, key management, key attention and yellow card' },
  },
  {
    id: 'contents:3:6', parent: 'contents:3', kind: 'contents',
    place: { path: '目录-三-六', lines: [22] },
    printed: '(六)计划生育统计工作的监督检查.....	(22)',
    title: { zh: '计划生育统计工作的监督检查', en: 'Inspection of statistics' },
  },
  {
    id: 'contents:3:7', parent: 'contents:3', kind: 'contents',
    place: { path: '目录-三-七', lines: [23] },
    printed: '(七)计划生育依法行政工作的监督检查.....	(24)',
    title: { zh: '计划生育依法行政工作的监督检查', en: 'Inspection of lawful administration' },
  },
  {
    id: 'contents:3:8', parent: 'contents:3', kind: 'contents',
    place: { path: '目录-三-八', lines: [24] },
    printed: '(八)非医学需要鉴定胎儿性别和选择性别终止妊娠行为的监督检查.....	(25)',
    title: { zh: '非医学需要鉴定胎儿性别和选择性别终止妊娠行为的监督检查', en: 'Inspection against non-medical sex determination and sex-selective termination' },
  },
  {
    id: 'contents:3:9', parent: 'contents:3', kind: 'contents',
    place: { path: '目录-三-九', lines: [25] },
    printed: '(九)对党员干部公职人员违法生育处理情况的监督检查..	(27)',
    title: { zh: '对党员干部公职人员违法生育处理情况的监督检查', en: 'Inspection of how breaches by party members and officials are handled' },
  },
  {
    id: 'contents:3:10', parent: 'contents:3', kind: 'contents',
    place: { path: '目录-三-十', lines: [26] },
    printed: '(十)城市和流动人口计划生育工作的监督检查.....	(29)',
    title: { zh: '城市和流动人口计划生育工作的监督检查', en: 'Inspection of urban and migrant-population work' },
  },
  {
    id: 'contents:3:11', parent: 'contents:3', kind: 'contents',
    place: { path: '目录-三-十一', lines: [27] },
    printed: '(十一)计划生育技术服务工作的监督检查.....	(30)',
    title: { zh: '计划生育技术服务工作的监督检查', en: 'Inspection of technical services' },
  },
  {
    id: 'contents:4', parent: 'contents', kind: 'contents',
    place: { path: '目录-四', lines: [28] },
    printed: '四、公共服务事项.....	(33)',
    title: { zh: '公共服务事项', en: 'Public services' },
  },
  {
    id: 'contents:5', parent: 'contents', kind: 'contents',
    place: { path: '目录-五', lines: [29] },
    printed: '五、责任追究机制.....	(34)',
    title: { zh: '责任追究机制', en: 'Accountability' },
  },
] as const satisfies readonly Entry[]
