/** What a person or a program may be in this system; which acts follow is said by the state tables of the services alone. */
export const roles = [
  { role: 'public', says: '未登录的来访者 / a visitor without an account, through the portal' },
  { role: 'citizen', says: '办事群众 / a citizen with an account' },
  { role: 'counterClerk', says: '窗口工作人员 / clerk of the service counter, on behalf of a citizen' },
  { role: 'township', says: '乡镇（街道）经办人 / officer of a township unit' },
  { role: 'committee', says: '村（居）委会 / village or residents’ committee' },
  { role: 'permit', says: '行政许可科 / officer of the permit section' },
  { role: 'subsidy', says: '奖励扶助经办人 / officer for subsidies' },
  { role: 'brigade', says: '执法大队 / officer of the enforcement brigade' },
  { role: 'regulations', says: '法规科 / officer of the regulations section' },
  { role: 'head', says: '局领导 / head of the bureau' },
  { role: 'leadingGroup', says: '领导小组办公室 / Leading Group Office' },
  { role: 'legalOffice', says: '政府法制机构 / government legal office' },
  { role: 'supervisionOrgan', says: '监察机关 / supervision organ' },
  { role: 'hotline', says: '热线 / hotline' },
  { role: 'auditor', says: '审计 / auditor of the register of reads' },
  { role: 'administrator', says: '系统管理员，不见案件 / administrator, without access to cases' },
  { role: 'service', says: '本系统的服务 / a service of this system' },
  { role: 'clock', says: '时钟 / fires deadlines' },
] as const

export type Role = (typeof roles)[number]['role']
