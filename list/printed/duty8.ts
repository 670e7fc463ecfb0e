import type { Entry } from '../entry.ts'

/** Chapter 1, row 8: the main duty, its items and its accountability bases, as printed. */
export const duty8 = [
  {
    id: 'duty:8', parent: 'duties', kind: 'duty',
    place: { path: '1-8', lines: [72] },
    number: '8',
    printed: '负责相关计划生育经费编制和监督管理工作',
    title: { zh: '经费编制和监督', en: 'Funds and their supervision' },
  },
  {
    id: 'duty:8:1', parent: 'duty:8', kind: 'item',
    place: { path: '1-8-1', lines: [72] },
    printed: '编制省、市拨付和区级计划生育事业经费及基本建设经费的预、决算',
    title: { zh: '经费和基建预决算', en: 'Budgets and final accounts of provincial, municipal and district funds and capital works' },
  },
  {
    id: 'duty:8:2', parent: 'duty:8', kind: 'item',
    place: { path: '1-8-2', lines: [75] },
    printed: '指导直属事业单位财务工作，监督管理直属单位国有资产',
    title: { zh: '直属单位财务和国资', en: 'Guide the finances of affiliated institutions and supervise their state assets' },
  },
  {
    id: 'basis:8:1', parent: 'duty:8', kind: 'basis',
    place: { path: '1-8-依据1', lines: [72] },
    printed: '1、《人口和计划生育法》(2001年12月通过)第三十九条：侵犯公民人身权、财产权和其他合法权益的；滥用职权、玩忽职守、徇私舞弊的；索取、收受贿赂的；截留、克扣、挪用、贪污计划生育经费或者社会抚养费的；虚报、瞒报、伪造、篡改或者拒报人口与计划生育统计数据的。第四十条：违反本法规定，不履行协助计划生育管理义务的，由有关地方人民政府责令改正，并给予通报批评；对直接负责的主管人员和其他直接责任人员依法给予行政处分。',
    readings: [{ erratum: 2, instead: '《人口和计划生育法》', text: '《人口与计划生育法》' }],
    title: { zh: '《人口与计划生育法》第三十九条、第四十条', en: 'Population and Family Planning Law, arts. 39 and 40' },
    says: { zh: '工作人员侵犯权益、滥用职权、索贿受贿、挪用经费或者弄虚作假的，依法追究；不履行协助义务的，责令改正、通报批评、处分。', en: 'Staff who infringe rights, abuse power, take bribes, divert funds or falsify figures are held to account; a unit that fails its duty to assist must correct itself, is criticised and its heads sanctioned.' },
  },
  {
    id: 'basis:8:2', parent: 'duty:8', kind: 'basis',
    place: { path: '1-8-依据2', lines: [72, 75] },
    printed: '2、《山东省人口与计划生育条例》(2014年5月修订)第五十七条：违反本法规定，不履行协助计划生育管理义务的，由有关地方人民政府责令改正，并给予通报批评；对直接负责的主管人员和其他直接责任人员依法给予行政处分。',
    pieces: ['2、《山东省人口与计划生育条例》(2014年5月修订)第五十七条：违反本法规定，不履行协助计划生育管理义务的，由有关地方人民政府责令', '改正，并给予通报批评；对直接负责的主管人员和其他直接责任人员依法给予行政处分。'],
    readings: [{ erratum: 3, instead: '违反本法规定', text: '违反本条例规定' }],
    title: { zh: '《山东省人口与计划生育条例》第五十七条', en: 'Shandong Population and Family Planning Regulation, art. 57' },
    says: { zh: '不履行协助义务的，责令改正、通报批评，处分责任人。', en: 'A unit that fails its duty to assist must correct itself, is criticised, and those responsible are sanctioned.' },
  },
  {
    id: 'basis:8:3', parent: 'duty:8', kind: 'basis',
    place: { path: '1-8-依据3', lines: [75] },
    printed: '3、《中共中央国务院关于全面加强人口和计划生育工作统筹解决人口问题的决定》（中发〔2006〕22号）九、进一步加强对人口和计划生育工作的领导。完善目标管理责任制，对党政领导、责任部门、人口和计划生育部门分别进行考核，实行“一票否决”制度。',
    title: { zh: '中发〔2006〕22号', en: 'Central decision Zhongfa 2006 No. 22' },
    says: { zh: '对领导、责任部门和计生部门分别考核，实行一票否决。', en: 'Leaders, departments and the bureau are assessed apart, with a one-vote veto.' },
  },
  {
    id: 'basis:8:4', parent: 'duty:8', kind: 'basis',
    place: { path: '1-8-依据4', lines: [75] },
    printed: '4、《中共山东省委、山东省人民政府关于贯彻中发〔2006〕22号文件全面加强人口和计划生育工作统筹解决人口问题的实施意见》（鲁发〔2007〕9号）18. 强化部门协调、综合治理。对相关部门依法履行责任的情况实行全面考评、择优表彰。对完不成任务的，在综合考评中实行“一票否决”。',
    title: { zh: '鲁发〔2007〕9号', en: 'Shandong opinion Lufa 2007 No. 9' },
    says: { zh: '对部门履行责任全面考评，完不成任务的一票否决。', en: 'Departments are appraised all round; failure brings the veto.' },
  },
  {
    id: 'basis:8:5', parent: 'duty:8', kind: 'basis',
    place: { path: '1-8-依据5', lines: [75] },
    printed: '5、《中共山东省委、山东省人民政府关于贯彻中发〔2013〕15号文件调整完善生育政策进一步加强计划生育工作的实施意见》（鲁发〔2014〕22号），三、加强组织领导，确保各项工作落到实处。（二）加强部门协作、综合治理。有关部门履职不力的，按照有关规定追究责任。',
    title: { zh: '鲁发〔2014〕22号', en: 'Shandong opinion Lufa 2014 No. 22' },
    says: { zh: '部门履职不力的，按规定追究责任。', en: 'Departments that perform poorly are held to account.' },
  },
  {
    id: 'basis:8:6', parent: 'duty:8', kind: 'basis',
    place: { path: '1-8-依据6', lines: [75] },
    printed: '6、《中共淄博市委淄博市人民政府关于贯彻省22号文件调整完善生育政策进一步加强计生工作的实施意见》（淄发〔2015〕3号），三、加强组织领导，确保各项工作落到实处。（二）加强部门协作、综合治理。对完不成任务的，在综合考评中实行“一票否决”。',
    title: { zh: '淄发〔2015〕3号', en: 'Zibo opinion Zifa 2015 No. 3' },
    says: { zh: '完不成任务的，一票否决。', en: 'Failure brings the veto.' },
  },
  {
    id: 'basis:8:7', parent: 'duty:8', kind: 'basis',
    place: { path: '1-8-依据7', lines: [75] },
    printed: '7、《中共博山区委博山区人民政府关于贯彻淄发〔2015〕3号文件调整完善生育政策进一步加强计生工作的实施意见》（博发〔2015〕1号），三、加强组织领导，确保各项工作落到实处。（二）加强部门协作、综合治理。对完不成任务的，在综合考评中实行“一票否决”。',
    title: { zh: '博发〔2015〕1号', en: 'Boshan opinion Bofa 2015 No. 1' },
    says: { zh: '完不成任务的，一票否决。', en: 'Failure brings the veto.' },
  },
  {
    id: 'basis:8:8', parent: 'duty:8', kind: 'basis',
    place: { path: '1-8-依据8', lines: [75] },
    printed: '8、依法应追究的其它情形。',
    title: { zh: '其它情形', en: 'Other circumstances' },
    says: { zh: '依法应当追究的其它情形。', en: 'Other circumstances that the law prescribes.' },
  },
] as const satisfies readonly Entry[]
