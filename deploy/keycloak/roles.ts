import type { Role } from '@qingdan/list/roles.ts'

/** What the realm says of each role. */
export const roles: Readonly<Record<Role, string>> = {
  public: '未登录的来访者 / a visitor without an account, through the portal',
  citizen: '办事群众 / a citizen with an account',
  counterClerk: '窗口工作人员 / clerk of the service counter, on behalf of a citizen',
  township: '乡镇（街道）经办人 / officer of a township unit',
  committee: '村（居）委会 / village or residents’ committee',
  permit: '行政许可科 / officer of the permit section',
  subsidy: '奖励扶助经办人 / officer for subsidies',
  finance: '区财政局经办人 / officer of the finance bureau',
  brigade: '执法大队 / officer of the enforcement brigade',
  regulations: '法规科 / officer of the regulations section',
  head: '局领导 / head of the bureau',
  leadingGroup: '领导小组办公室 / Leading Group Office',
  legalOffice: '政府法制机构 / government legal office',
  supervisionOrgan: '监察机关 / supervision organ',
  hotline: '热线 / hotline',
  auditor: '审计 / auditor of the register of reads',
  administrator: '系统管理员，不见案件 / administrator, without access to cases',
  agency: '其他机关的系统，只取为其准备的名单 / the system of another agency, for the lists made for it alone',
  service: '本系统的服务 / a service of this system',
  clock: '时钟 / fires deadlines',
}
