import type { Entry } from '../entry.ts'

/** Chapter 2: the departmental boundary, as printed. */
export const boundary = [
  {
    id: 'boundary', parent: null, kind: 'heading',
    place: { path: '2', lines: [82] },
    printed: '一、部门职责边界',
    readings: [{ erratum: 1, instead: '一、部门职责边界', text: '二、部门职责边界' }],
    title: { zh: '部门职责边界', en: 'Departmental boundary' },
  },
  {
    id: 'boundary:columns', parent: 'boundary', kind: 'columns',
    place: { path: '2-表头', lines: [84] },
    printed: '序号 管理事项 相关部门 职责分工及协调配合机制 相关依据 事例',
    title: { zh: '表头', en: 'Column heads' },
  },
  {
    id: 'boundary:1', parent: 'boundary', kind: 'boundary',
    place: { path: '2-1', lines: [85] },
    number: '1',
    printed: '研究拟订人口发展规划和人口政策',
    title: { zh: '研究拟订人口发展规划和人口政策', en: 'Drafting the population development plan and population policy' },
    says: { zh: '这一事项涉及两个部门：计生局提出建议，发改局拟订规划。', en: 'Two departments share this: the bureau proposes, the Development and Reform Bureau drafts.' },
  },
  {
    id: 'boundary:1:bureau', parent: 'boundary:1', kind: 'clause',
    place: { path: '2-1-区人口计生局', lines: [85, 85] },
    printed: '区人口计生局1. 负责贯彻执行党、国家和省有关人口和计划生育工作的方针、政策和法律、法规，组织有关人口和计划生育重大问题的综合性、前瞻性研究，提出统筹解决人口问题的目标、任务建议和人口与经济、社会、资源、环境协调可持续发展政策建议。',
    pieces: ['区人口计生局', '1. 负责贯彻执行党、国家和省有关人口和计划生育工作的方针、政策和法律、法规，组织有关人口和计划生育重大问题的综合性、前瞻性研究，提出统筹解决人口问题的目标、任务建议和人口与经济、社会、资源、环境协调可持续发展政策建议。'],
    title: { zh: '区人口计生局', en: 'The bureau' },
    says: { zh: '贯彻执行方针政策和法律法规，组织研究，提出目标、任务和政策建议。', en: 'Carries out policy and law, organises studies, proposes targets, tasks and policy.' },
  },
  {
    id: 'boundary:1:basis:1', parent: 'boundary:1', kind: 'basis',
    place: { path: '2-1-依据1', lines: [85] },
    printed: '1. 《人口与计划生育法》(2001年12月通过)；',
    title: { zh: '《人口与计划生育法》', en: 'Population and Family Planning Law' },
    says: { zh: '依据之一。', en: 'One of the bases.' },
  },
  {
    id: 'boundary:1:basis:2', parent: 'boundary:1', kind: 'basis',
    place: { path: '2-1-依据2', lines: [85] },
    printed: '2. 淄博市人民政府办公厅《关于印发淄博市人口和计划生育委员会主要职责内设机构和人员编制规定的通知》（淄政办发〔2010〕36号）。',
    title: { zh: '淄政办发〔2010〕36号', en: 'Zibo notice Zizhengbanfa 2010 No. 36' },
    says: { zh: '依据之一。', en: 'One of the bases.' },
  },
  {
    id: 'boundary:1:basis:3', parent: 'boundary:1', kind: 'basis',
    place: { path: '2-1-依据3', lines: [85] },
    printed: '3. 关于调整研究拟订全市人口发展规划及人口政策职责的通知淄编办〔2015〕14号。',
    title: { zh: '淄编办〔2015〕14号', en: 'Zibo staffing notice Zibianban 2015 No. 14' },
    says: { zh: '这份通知调整了规划和政策的拟订职责。', en: 'This notice moves the duty of drafting the plan and the policy.' },
  },
  {
    id: 'boundary:1:basis:4', parent: 'boundary:1', kind: 'basis',
    place: { path: '2-1-依据4', lines: [85] },
    printed: '4、《博山区委办公室博山区政府办公室关于印发2013年度区直相关部门履行人口和计划生育职责分工的通知》（办字〔2013〕39号）',
    title: { zh: '办字〔2013〕39号', en: 'Boshan notice Banzi 2013 No. 39' },
    says: { zh: '依据之一。', en: 'One of the bases.' },
  },
  {
    id: 'boundary:1:case', parent: 'boundary:1', kind: 'clause',
    place: { path: '2-1-事例', lines: [85] },
    printed: '区发改局在制定全区人口发展规划和人口政策时，区人口计生局应根据计划生育政策，提出相关意见建议，并做好计划生育方面相关任务的落实。',
    title: { zh: '事例', en: 'Example' },
    says: { zh: '发改局制定规划和政策时，计生局提出意见，并落实自己的任务。', en: 'When the Development and Reform Bureau drafts, the bureau gives opinions and does its own share.' },
  },
  {
    id: 'boundary:1:drb', parent: 'boundary:1', kind: 'clause',
    place: { path: '2-1-区发改局', lines: [86, 86] },
    printed: '区发改局拟订全区人口发展规划及人口政策。',
    pieces: ['区发改局', '拟订全区人口发展规划及人口政策。'],
    title: { zh: '区发改局', en: 'Development and Reform Bureau' },
    says: { zh: '拟订全区人口发展规划和人口政策。', en: 'Drafts the district’s population development plan and population policy.' },
  },
] as const satisfies readonly Entry[]
