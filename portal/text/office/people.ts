import type { Bilingual } from '@qingdan/list/law/rule.ts'
import { say } from './words.ts'

/** What a person does in the office, by the role of their sign-on. */
export const roles: Readonly<Record<string, Bilingual>> = {
  public: say('访客', 'Visitor'),
  citizen: say('当事人', 'The person concerned'),
  counterClerk: say('窗口', 'Counter clerk'),
  township: say('镇（街）经办', 'Township officer'),
  committee: say('村（居）委会', 'Committee'),
  permit: say('许可经办', 'Permit officer'),
  subsidy: say('奖扶经办', 'Subsidy officer'),
  finance: say('财政经办', 'Finance officer'),
  brigade: say('执法', 'Enforcement officer'),
  regulations: say('法规', 'Regulations officer'),
  head: say('负责人', 'Head'),
  leadingGroup: say('领导小组', 'Leading group'),
  legalOffice: say('法制机构', 'Legal office'),
  supervisionOrgan: say('监察', 'Supervision organ'),
  hotline: say('热线', 'Hotline'),
  auditor: say('审计', 'Auditor'),
  administrator: say('系统管理', 'Administrator'),
  agency: say('其他机关的系统', 'System of another agency'),
  service: say('本系统', 'This system'),
  clock: say('到期自动', 'The clock'),
}

/** Who must act, as the subject of a sentence. */
export const actors: Readonly<Record<string, Bilingual>> = {
  township: say('镇（街）', 'the township'),
  permit: say('行政许可科', 'the permit section'),
  committee: say('村（居）', 'the committee'),
  subsidy: say('奖励扶助经办', 'the officer for assistance'),
  finance: say('财政局', 'the finance bureau'),
  head: say('局负责人', 'the head of the bureau'),
  citizen: say('当事人', 'the person concerned'),
  counterClerk: say('当事人', 'the person concerned'),
}
