import type { Rule } from './rule.ts'

const printed = { statute: 'list-2015', from: '2015-07-01', grade: 'verified' } as const

/** National conditions as county pages quote them; the texts themselves, and so their article numbers, were not read. */
const frame = { statute: 'assistance-frame', article: null, grade: 'verified' } as const
const reward = { ...frame, from: '2004-01-01', source: 'national conditions as quoted by the health pages of Sunan and Qingyang' } as const
const special = { ...frame, from: '2008-01-01', source: 'national conditions as quoted by county health pages' } as const
/** Shandong's own steps, dates and lengths were not found: the pattern is another city's, its lengths are the office's to set. */
const cycle = { statute: 'assistance-frame', article: null, from: '2004-01-01', grade: 'assumed' } as const
const ankang = { source: 'health page of Ankang (county and township steps)', assumedFrom: 'the procedure of another city' } as const
const city = { source: 'a city’s rules on reward assistance, about 2005', assumedFrom: 'the rules of another city' } as const

const continued = { zh: '国家对提倡一对夫妻生育一个子女期间的计划生育家庭继续给予奖励和扶助。', en: 'The State goes on rewarding and assisting the families that planned their births while one child was encouraged.' } as const
const shandong = { zh: '农村符合条件的夫妻满六十周岁享受奖励扶助；其他城镇居民由县级政府决定参照执行。', en: 'Eligible rural couples receive reward assistance at sixty; the county government decides whether other urban residents follow.' } as const
const law2001 = { from: '2002-09-01', until: '2021-08-20', article: null, grade: 'assumed', assumedFrom: 'text of 2021' } as const
const law2021 = { from: '2021-08-20', grade: 'verified', source: 'Population and Family Planning Law, text of 2021' } as const
const regulation = { statute: 'sd-pfp', article: null, grade: 'assumed', source: 'Shandong regulation, text of 2016, art. 26', assumedFrom: 'text of 2016, art. 26' } as const
const privacy = { statute: 'pipl', from: '2021-11-01', grade: 'verified', source: 'Personal Information Protection Law' } as const

const lawBehind = [
  { clause: 'pfpl:assistance', statute: 'pfpl', ...law2001, source: 'Population and Family Planning Law, text of 2021, art. 31', says: continued },
  { clause: 'pfpl:assistance', statute: 'pfpl', article: '31', ...law2021, says: continued },
  { clause: 'pfpl:care', statute: 'pfpl', ...law2001, source: 'Population and Family Planning Law, text of 2021, art. 32', says: { zh: '对这些家庭的扶助由国家保障，按规定继续执行。', en: 'The assistance of these families is secured by the State and goes on as prescribed.' } },
  { clause: 'pfpl:care', statute: 'pfpl', article: '32', ...law2021, says: { zh: '对这些家庭的扶助由国家保障，按规定继续执行。', en: 'The assistance of these families is secured by the State and goes on as prescribed.' } },
  { clause: 'sd-pfp:assistance', ...regulation, from: '2014-05-30', until: '2016-01-22', says: shandong },
  { clause: 'sd-pfp:assistance', statute: 'sd-pfp', article: '26', from: '2016-01-22', until: '2022-11-01', grade: 'verified', source: 'Shandong regulation, text of 2016', says: shandong },
  { clause: 'sd-pfp:assistance', ...regulation, from: '2022-11-01', says: shandong },
] as const satisfies readonly Rule[]

const conditions = [
  { clause: 'reward:rural', ...reward, says: { zh: '奖励扶助：本人和配偶都是农业户口或者界定为农村居民。', en: 'Reward assistance: applicant and spouse are both registered as rural.' } },
  { clause: 'reward:birth-rules', ...reward, says: { zh: '奖励扶助：1973年至2001年没有违反当时的生育规定。', en: 'Reward assistance: no breach of the birth rules of 1973 to 2001.' } },
  { clause: 'reward:children', ...reward, says: { zh: '奖励扶助：现存一个子女或者两个女孩，或者子女死亡后现无子女。', en: 'Reward assistance: one living child, or two girls, or none after a death.' } },
  { clause: 'reward:age', ...reward, says: { zh: '奖励扶助：1933年1月1日以后出生（含当日），年满六十周岁。', en: 'Reward assistance: born on or after 1 January 1933, and sixty years of age.' } },
  { clause: 'reward:until', ...reward, says: { zh: '奖励扶助金按年发放，直到亡故为止。', en: 'Reward assistance is paid yearly until death.' } },
  { clause: 'special:age', ...special, says: { zh: '特别扶助：1933年1月1日以后出生（含当日）；女方年满四十九周岁，单亲的本人年满四十九周岁。', en: 'Special assistance: born on or after 1 January 1933; the woman is forty-nine, or a single parent is.' } },
  { clause: 'special:one-child', ...special, says: { zh: '特别扶助：只生育一个子女，或者合法收养一个子女。', en: 'Special assistance: only one child was borne or lawfully adopted.' } },
  { clause: 'special:loss', ...special, says: { zh: '特别扶助：子女死亡，或者依法鉴定为三级以上残疾，并且没有再生育或者收养。', en: 'Special assistance: the child died, or is certified disabled at grade 3 or higher, and there was no later birth or adoption.' } },
  { clause: 'special:remarried', ...special, says: { zh: '再婚的，对本人单独认定。', en: 'A remarried person is assessed individually.' } },
  { clause: 'special:from', ...special, says: { zh: '特别扶助金自确认资格起发放，不补发以前的。', en: 'Special assistance begins with the confirmation and is not paid for the time before it.' } },
  { clause: 'special:until', ...special, says: { zh: '特别扶助金发放到亡故或者子女康复为止；再生育或者收养的也终止。', en: 'Special assistance ends at death or the child’s recovery; a birth or an adoption also ends it.' } },
  { clause: 'special:complications', statute: 'mof-2022-49', article: null, from: '2022-07-01', grade: 'verified', source: 'Ministry of Finance, document 49 of 2022', says: { zh: '手术并发症一级至三级人员另有一类特别扶助，不在本清单之内。', en: 'Persons with surgical complications of grades 1 to 3 have a branch of their own, which is outside this list.' } },
] as const satisfies readonly Rule[]

const steps = [
  { clause: 'assistance:apply', ...cycle, ...ankang, says: { zh: '由本人提出申请，也可以请人到窗口代办。', en: 'The person applies; somebody may hand it in for them at the counter.' } },
  { clause: 'assistance:discuss', ...cycle, ...ankang, parameter: 'promise.discuss', says: { zh: '村（居、社区）评议。', en: 'The grassroots committee deliberates.' } },
  { clause: 'assistance:notice', ...cycle, ...ankang, parameter: 'notice.reward', says: { zh: '奖励扶助的评议结果张榜公示，天数由机关设定；特别扶助不公示姓名。', en: 'For reward assistance the result is posted for as long as the office has set; for special assistance no name is posted.' } },
  { clause: 'assistance:review', ...cycle, ...ankang, parameter: 'promise.townReview', says: { zh: '镇（街道、开发区）初审。', en: 'The township unit reviews.' } },
  { clause: 'assistance:confirm', ...cycle, ...ankang, parameter: 'promise.confirm', says: { zh: '区局审核确认；不予确认的，书面说明理由。', en: 'The bureau confirms, or refuses in writing with reasons.' } },
  { clause: 'assistance:account', ...cycle, ...city, says: { zh: '扶助金发到本人名下的银行账户。', en: 'The money goes to a bank account in the person’s own name.' } },
  { clause: 'assistance:cycle', ...cycle, ...city, parameter: 'cycle.reward', says: { zh: '扶助金按周期发放，发放周期和截止日由机关设定。', en: 'The money is paid in cycles; the cycle and its cut-off day are set by the office.' } },
  { clause: 'assistance:suspend', ...cycle, statute: 'sd-procedure', from: '2012-01-01', source: 'Shandong Decree 238, arts. 4, 6, 7', assumedFrom: 'the general duty to give notice and to hear', parameter: 'cycle.reward', says: { zh: '有两个来源的线索可以暂停发放，最长一个发放周期；到期没有决定的，自动恢复。', en: 'On a lead with a second source payment may be suspended for one payment cycle at most; with nothing decided by then it restores itself.' } },
] as const satisfies readonly Rule[]

const kept = [
  { clause: 'list:r2:paid', entry: 'r2:2:1', article: '二-1', ...printed, source: 'list, regime 2', says: { zh: '检查扶助资金是否发放到位。', en: 'Checked is whether the money has been paid in full.' } },
  { clause: 'list:r2:false-claims', entry: 'r2:2:2', article: '二-2', ...printed, source: 'list, regime 2', says: { zh: '检查有没有虚报，或者条件变化后没有退出而冒领；检查信访举报的处理。', en: 'Checked are false claims, receipt after the conditions have ceased, and how petitions and reports are dealt with.' } },
  { clause: 'list:r2:verification', entry: 'r2:3:1', article: '三-一', ...printed, source: 'list, regime 2', frequency: { atLeast: 1, per: 'year' }, roll: false, row: 9, says: { zh: '镇（街道、开发区）和村（居）每年一季度上门核查全部扶助对象。', en: 'In the first quarter of every year township and committee verify every beneficiary.' } },
  { clause: 'list:r2:match', entry: 'r2:3:2', article: '三-二', ...printed, source: 'list, regime 2', parameter: 'limit.match', says: { zh: '区局会同公安、人社部门核查死亡和职工养老保险情况；答复的时限由机关设定。', en: 'With Public Security and HRSS the bureau checks deaths and employee pensions; the time for the answer is set by the office.' } },
  { clause: 'list:r2:report', entry: 'r2:3:3', article: '三-三', ...printed, source: 'list, regime 2', period: { days: 0, count: 'calendar' }, row: 10, says: { zh: '收到举报立即调查核实。', en: 'A report is looked into at once.' } },
  { clause: 'list:r2:everyone', entry: 'r2:4:2', article: '四-二', ...printed, source: 'list, regime 2', says: { zh: '以电话或者上门的方式核实每一位扶助对象，结果报区局。', en: 'Every beneficiary is verified by telephone or at home, and the result goes to the bureau.' } },
  { clause: 'list:r2:grade', entry: 'r2:4:3', article: '四-三', ...printed, source: 'list, regime 2', parameter: 'limit.match', says: { zh: '利用公安、人社、残联的信息系统核对死亡、养老保险和伤残等级。', en: 'Deaths, pensions and disability grades are matched with the systems of Public Security, HRSS and the Disabled Persons’ Federation.' } },
  { clause: 'list:r2:feedback', entry: 'r2:4:4', article: '四-四', ...printed, source: 'list, regime 2', says: { zh: '区局汇总核查情况，统计不符合条件的人员，反馈镇（街道、开发区）和村（社区）。', en: 'The bureau collates the results and feeds back to township and committee who no longer qualifies.' } },
  { clause: 'list:r2:tell', entry: 'r2:4:5', article: '四-五', ...printed, source: 'list, regime 2', says: { zh: '把不符合条件的核实结果告知本人。', en: 'A person who no longer qualifies is told the result.' } },
  { clause: 'list:r2:stop', entry: 'r2:5:1', article: '五', ...printed, source: 'list, regime 2', period: { days: 0, count: 'calendar' }, roll: false, row: 11, says: { zh: '扶助对象死亡，或者奖励扶助对象参加城镇职工养老保险的，立即终止或者停止。', en: 'On death, or on an employee pension for reward assistance, payment ends or stops at once.' } },
  { clause: 'list:r2:end', entry: 'r2:5:1', article: '五', ...printed, source: 'list, regime 2', period: { days: 0, count: 'calendar' }, roll: false, row: 11, says: { zh: '特别扶助对象再生育、收养或者子女康复的，自事情发生之日起终止。', en: 'Special assistance ends from the day of a birth, an adoption or the recovery of the child.' } },
  { clause: 'list:r2:fraud', entry: 'r2:5:2', article: '五-二', ...printed, source: 'list, regime 2', says: { zh: '隐瞒、欺骗取得扶助金的，终止资格，已发的追回。', en: 'Assistance obtained by concealment or fraud is ended, and what was paid is recovered.' } },
  { clause: 'list:r2:assessment', entry: 'r2:5:3', article: '五-三', ...printed, source: 'list, regime 2', says: { zh: '发放工作纳入年度目标责任制考核。', en: 'The work of payment counts in the annual assessment.' } },
] as const satisfies readonly Rule[]

const people = [
  { clause: 'pipl:24', article: '24', ...privacy, says: { zh: '不得仅凭自动比对的结果对个人作出重大不利的决定。', en: 'No decision of weight is taken against a person on an automated result alone.' } },
  { clause: 'pipl:28', article: '28', ...privacy, says: { zh: '健康、金融账户、未满十四周岁未成年人的信息属于敏感个人信息，需要更严格的保护。', en: 'Health, bank accounts and the data of children under fourteen are sensitive and need stricter care.' } },
  { clause: 'pipl:35', article: '35', ...privacy, says: { zh: '国家机关处理个人信息，应当告知本人。', en: 'A public body that processes personal data tells the person.' } },
] as const satisfies readonly Rule[]

/** The two assistances: what they rest on, who has them, how they are given, checked, suspended and ended. */
export const subsidy = [...lawBehind, ...conditions, ...steps, ...kept, ...people] as const satisfies readonly Rule[]
