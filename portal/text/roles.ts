import { committees } from '@qingdan/list/committees.demo.ts'
import { offices } from '@qingdan/list/offices.ts'
import type { Bilingual } from '@qingdan/list/law/rule.ts'
import type { Lang } from './text.ts'

const say = (zh: string, en: string): Bilingual => ({ zh, en })

/** What a person is, in the words of the person whose file it is. Officers are never named. */
const roles: Readonly<Record<string, Bilingual>> = {
  public: say('未登录的来访者', 'A visitor without an account'),
  citizen: say('当事人', 'The person concerned'),
  counterClerk: say('窗口工作人员', 'Clerk of the counter'),
  township: say('经办人', 'Officer'),
  permit: say('经办人', 'Officer'),
  subsidy: say('经办人', 'Officer'),
  committee: say('村（居）委会人员', 'Member of the committee'),
  finance: say('财政经办人', 'Finance officer'),
  agency: say('该机关的系统', 'System of that agency'),
  regulations: say('法规科人员', 'Officer of the Regulations Section'),
  head: say('局领导', 'Head of the bureau'),
  supervisionOrgan: say('监察人员', 'Officer of supervision'),
  auditor: say('审计人员', 'Auditor'),
  administrator: say('系统管理员', 'System administrator'),
  service: say('本系统', 'This system'),
  clock: say('期限届满，自动发生', 'The period ended; this follows by itself'),
}

export const roleName = (role: string, lang: Lang): string => (Object.hasOwn(roles, role) ? (roles[role]?.[lang] ?? role) : role)
export const officeName = (id: string, lang: Lang): string => [...offices, ...committees].find((office) => office.id === id)?.name[lang] ?? ''

/** Office and role, as they may be shown: 山头街道 · 经办人. */
export const placeAndRole = (office: string, role: string, lang: Lang): string => [officeName(office, lang), roleName(role, lang)].filter(Boolean).join(' · ')
