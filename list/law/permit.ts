import type { Rule } from './rule.ts'

/** The second-child permit ended when the two-child law came into force. */
const secondChild = { until: '2016-01-01', repealedBy: 'pfpl-2015-amendment' } as const

/** The cited articles were read in the text of 2019 and are understood unchanged since the law began. */
const permitLaw = { statute: 'permit-law', from: '2004-07-01', grade: 'verified', source: 'Permit Law, text of 2019; cited articles understood unchanged since 2003' } as const

/** The Shandong text of 2014 was not read: its article numbers stay open (条号待核). */
const shandong2014 = { statute: 'sd-pfp', article: null, from: '2014-05-30', ...secondChild, grade: 'assumed' } as const

const printed = { statute: 'list-2015', from: '2015-07-01', ...secondChild, grade: 'verified' } as const

const working = (days: 5 | 7 | 10 | 20) => ({ days, count: 'working' }) as const

export const permit = [
  { clause: 'permit-law:7', article: '7', ...permitLaw, says: { zh: '当事人有权陈述、申辩，有权申请行政复议或者提起行政诉讼；因违法许可受到损害的，有权要求赔偿。', en: 'You may state your case and defend yourself, ask for reconsideration or go to court, and claim compensation for unlawful harm.' } },
  { clause: 'permit-law:8', article: '8', ...permitLaw, says: { zh: '许可受法律保护。只有所依据的法律或者客观情况发生变化、且为公共利益所需，才可变更或者撤回，并依法补偿。', en: 'A permit is protected. It may be changed or withdrawn only when the law or the facts have changed and the public interest needs it, and with compensation.' } },
  { clause: 'permit-law:29', article: '29', ...permitLaw, says: { zh: '需要许可的人可以提出申请，也可以委托他人代办。', en: 'Whoever needs a permit may apply, in person or through somebody else.' } },
  { clause: 'permit-law:31', article: '31', ...permitLaw, says: { zh: '行政机关不得要求申请人提交与许可事项无关的材料；申请人对材料的真实性负责。', en: 'The office may not ask for papers that have nothing to do with the matter; the applicant answers for the truth of the papers.' } },
  { clause: 'permit-law:32', article: '32', ...permitLaw, says: { zh: '收到申请后，行政机关应当作出受理、补正或者不予受理的处理，并出具书面凭证。', en: 'On receiving an application the office accepts it, asks for what is missing, or declines it, and gives a written answer.' } },
  { clause: 'permit-law:32:1', article: '32-1 (1)', ...permitLaw, says: { zh: '事项依法不需要许可的，应当即时告知申请人。', en: 'When no permit is needed by law, the applicant is told so at once.' } },
  { clause: 'permit-law:32:4', article: '32-1 (4)', ...permitLaw, period: working(5), row: 1, says: { zh: '材料不齐的，当场或者五个工作日内一次告知全部需要补正的内容；逾期不告知的，自收到材料之日起即为受理。', en: 'What is missing is told once and in full, on the spot or within five working days; silence is acceptance as of the day of receipt.' } },
  { clause: 'permit-law:35', article: '35', ...permitLaw, says: { zh: '依法先经下级机关审查的，上级机关不得要求申请人重复提供材料。', en: 'When a lower office has reviewed the file first, the higher office may not ask for the same papers again.' } },
  { clause: 'permit-law:38', article: '38', ...permitLaw, says: { zh: '符合条件的，作出准予的书面决定；不予许可的，说明理由并告知复议和诉讼的权利。', en: 'Conditions met: a written grant. Refused: written reasons and notice of the right to reconsideration and to court.' } },
  { clause: 'permit-law:39', article: '39', ...permitLaw, says: { zh: '准予许可需要发证的，证件应当加盖行政机关印章。', en: 'A certificate carries the seal of the office that granted it.' } },
  { clause: 'permit-law:40', article: '40', ...permitLaw, says: { zh: '准予许可的决定应当公开，公众有权查阅；本系统只公布数量，不公布个人。', en: 'Grants are open to the public; this system publishes counts, never persons.' } },
  { clause: 'permit-law:42', article: '42', ...permitLaw, period: working(20), row: 4, says: { zh: '除另有规定外，自受理之日起二十个工作日内作出决定。', en: 'Unless a special rule applies, the decision comes within twenty working days of acceptance.' } },
  { clause: 'permit-law:42:extension', article: '42', ...permitLaw, period: working(10), row: 4, says: { zh: '二十个工作日内不能决定的，经负责人批准可延长十个工作日，并告知理由。', en: 'If twenty working days are not enough, the head may allow ten more, and the applicant is told why.' } },
  { clause: 'permit-law:43', article: '43', ...permitLaw, period: working(20), row: 2, says: { zh: '依法由下级机关先行审查的，应当自受理之日起二十个工作日内审查完毕。', en: 'A lower office that reviews first finishes within twenty working days of acceptance.' } },
  { clause: 'permit-law:44', article: '44', ...permitLaw, period: working(10), row: 5, says: { zh: '准予许可的，自决定之日起十个工作日内颁发、送达证件。', en: 'The certificate is issued and delivered within ten working days of the decision.' } },
  { clause: 'permit-law:45', article: '45', ...permitLaw, says: { zh: '听证、检验、鉴定、专家评审所需时间不计入期限，但应当书面告知申请人。', en: 'Time for a hearing, a test or an expert assessment does not count, and the applicant is told of it in writing.' } },
  { clause: 'permit-law:47', article: '47', ...permitLaw, period: { days: 5, count: 'calendar' }, row: 6, says: { zh: '被告知有权要求听证的，申请人或者利害关系人应当在五日内提出。', en: 'A person told of the right to a hearing asks for it within five days.' } },
  { clause: 'permit-law:47:hold', article: '47', ...permitLaw, period: working(20), row: 6, says: { zh: '有人要求听证的，行政机关在二十个工作日内组织。', en: 'Once a hearing is asked for, the office holds it within twenty working days.' } },
  { clause: 'permit-law:48', article: '48', ...permitLaw, period: working(7), row: 6, says: { zh: '行政机关应当在听证七个工作日前通知时间、地点。', en: 'The office announces time and place seven working days before the hearing.' } },
  { clause: 'permit-law:49', article: '49', ...permitLaw, says: { zh: '持证人要求变更，符合条件的，行政机关应当办理变更手续。', en: 'A holder may ask to modify the permit; if the conditions are met the office must do so.' } },
  { clause: 'permit-law:58', article: '58', ...permitLaw, says: { zh: '实施许可和监督检查不收取费用，法律、行政法规另有规定的除外。', en: 'Granting and supervising a permit is free of charge unless a law or an administrative regulation says otherwise.' } },
  { clause: 'permit-law:69', article: '69', ...permitLaw, says: { zh: '作出决定的机关或者其上级机关，依法定情形可以撤销或者应当撤销许可；撤销前查明属于哪一种情形。', en: 'The office that granted a permit, or the one above it, may or must revoke it in the cases the law lists; which case it is must be established first.' } },
  { clause: 'permit-law:69:1', article: '69-1', ...permitLaw, says: { zh: '因工作人员滥用职权、玩忽职守，或者越权、违反程序、申请人不符合条件等作出的许可，可以撤销。', en: 'A permit given through abuse, neglect, excess of power, breach of procedure or to an ineligible applicant may be revoked.' } },
  { clause: 'permit-law:69:2', article: '69-2', ...permitLaw, says: { zh: '被许可人以欺骗、贿赂等不正当手段取得的许可，应当撤销。', en: 'A permit obtained by fraud, bribery or other improper means must be revoked.' } },
  { clause: 'permit-law:69:3', article: '69-3', ...permitLaw, says: { zh: '撤销可能对公共利益造成重大损害的，不予撤销。', en: 'A permit is not revoked where that could gravely harm the public interest.' } },
  { clause: 'permit-law:69:4', article: '69-4', ...permitLaw, says: { zh: '依第一款撤销，持证人合法权益受损的，应当赔偿；依第二款撤销的，基于许可取得的利益不受保护。', en: 'On revocation under paragraph 1 the holder is compensated; under paragraph 2 what the permit gave is not protected.' } },
  { clause: 'permit-law:70', article: '70', ...permitLaw, says: { zh: '许可依法被撤销、撤回，或者因法定情形失效的，应当办理注销手续。', en: 'A permit that was revoked, withdrawn or has lapsed is cancelled in the register.' } },
  { clause: 'permit-law:82', article: '82', ...permitLaw, says: { zh: '本法规定的实施许可的期限按工作日计算，不含法定节假日。', en: 'The periods of this law for the office run in working days, without holidays.' } },
  { clause: 'sd-pfp:grounds', ...shandong2014, source: 'grounds as reported by Heze Daily, 10 October 2013, and the Yellow River Delta Morning Post, 11 August 2014', assumedFrom: 'press reports of 2013 and 2014; the text of 2014 was not read', says: { zh: '符合规定情形之一的夫妻，经批准可以生育第二个子女；自2014年5月30日起，夫妻一方为独生子女即可。', en: 'Couples on one of the listed grounds may have a second child with approval; since 30 May 2014 one only-child spouse is enough.' } },
  { clause: 'sd-pfp:apply', ...shandong2014, source: 'Shandong regulation, text of 2016, art. 21', assumedFrom: 'text of 2016, art. 21', says: { zh: '怀孕前向夫妻一方户籍地的镇政府或者街道办事处提出申请。', en: 'Apply before pregnancy to the town government or sub-district office where either spouse is registered.' } },
  { clause: 'sd-pfp:review', ...shandong2014, period: working(20), row: 2, source: 'Shandong regulation, text of 2016, art. 21; Permit Law arts. 43, 82', assumedFrom: 'text of 2016, art. 21', says: { zh: '镇（街道）自受理之日起二十个工作日内审核，连同材料报区局。', en: 'The township reviews within twenty working days of acceptance and sends its opinion and the file to the bureau.' } },
  { clause: 'sd-pfp:decide', ...shandong2014, period: working(10), row: 3, source: 'Shandong regulation, text of 2016, art. 21; Permit Law art. 82', assumedFrom: 'text of 2016, art. 21', says: { zh: '区局自收到材料之日起十个工作日内决定；不予批准的，书面说明理由。', en: 'The bureau decides within ten working days of receiving the file; a refusal is in writing with reasons.' } },
  { clause: 'pfpl-2015-amendment', statute: 'pfpl', article: null, from: '2016-01-01', grade: 'verified', source: 'Xinhua, 5 January 2016; legal commentary of 2019', says: { zh: '自2016年1月1日起提倡一对夫妻生育两个子女；生育第二个子女不再需要审批。', en: 'Since 1 January 2016 a couple may have two children; a second child needs no permit.' } },
  { clause: 'list:r1:impersonation', entry: 'r1:2:1', ...printed, article: '二-1', source: 'list, regime 1, 二-1', says: { zh: '检查是否有人冒用他人的生育证；发现冒用只是线索，不当然影响真正的持证人。', en: 'Checks whether a certificate is used by somebody else; this is a lead only and has no automatic effect on the true holder.' } },
  { clause: 'list:r1:file-review', entry: 'r1:3:1', ...printed, article: '三-一', source: 'list, regime 1, 三-一', frequency: { atLeast: 2, per: 'year' }, roll: false, row: 7, says: { zh: '区局每年至少两次评查审批案卷。', en: 'The bureau reviews permit files at least twice a year.' } },
  { clause: 'list:r1:digest', entry: 'r1:4:2', ...printed, article: '四-二', source: 'list, regime 1, 四-二', period: { months: 1 }, frequency: { atLeast: 1, per: 'month' }, roll: false, row: 8, says: { zh: '区局每月向各镇（街道、开发区）通报审批情况。', en: 'Each month the bureau tells every township unit which permits were granted.' } },
  { clause: 'list:r1:follow-up', entry: 'r1:4:3', ...printed, article: '四-三', source: 'list, regime 1, 四-三', period: { months: 1 }, frequency: { atLeast: 1, per: 'month' }, roll: false, row: 8, says: { zh: '镇（街道、开发区）每月随访，并报区局。', en: 'Each month the township unit follows up and reports to the bureau.' } },
  { clause: 'list:r1:complaint', entry: 'r1:3:3', ...printed, article: '三-三', source: 'list, regime 1, 三-三', says: { zh: '区局调查对许可的投诉、举报。', en: 'The bureau looks into complaints and reports about permits.' } },
  { clause: 'list:r1:two-officers', entry: 'r1:4:1', ...printed, article: '四-一', source: 'list, regime 1, 四-一', says: { zh: '监督检查由两名以上持山东省行政执法证的人员进行。', en: 'Checks are made by two or more officers who hold the Shandong enforcement credential.' } },
  { clause: 'list:r1:fraud', entry: 'r1:5:1', ...printed, article: '五-一', source: 'list, regime 1, 五-一', says: { zh: '以欺骗、弄虚作假取得许可、尚未生育的，撤销许可。', en: 'A permit obtained by fraud or falsification is revoked while the child is not yet born.' } },
  { clause: 'list:r1:lapse', entry: 'r1:5:2', ...printed, article: '五-二', source: 'list, regime 1, 五-二', says: { zh: '因离婚等变化不再符合条件的，许可自变化之日起失效，已经怀孕的除外。', en: 'When divorce or another change ends eligibility the permit lapses from that day, except for a couple already expecting then.' } },
  { clause: 'list:r1:discipline', entry: 'r1:5:1', ...printed, article: '五-一', source: 'list, regime 1, 五-一', says: { zh: '以欺骗取得许可的人是党员干部的，通报纪委。', en: 'When the holder by fraud is a party cadre, the Discipline Commission is told.' } },
] as const satisfies readonly Rule[]
