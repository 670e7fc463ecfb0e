import type { OfficeId } from '@qingdan/list/offices.ts'
import type { Role } from '@qingdan/list/roles.ts'

export interface Account {
  username: string
  /** The whole name: Chinese names are not split into given and family name. */
  name: string
  roles: readonly Role[]
  /** Where the person may act; one at a time. */
  offices: readonly OfficeId[]
  credential?: { number: string; expiry: string }
}

/** Of every account below; only realms of the demonstration and the tests hold them. */
export const demoPassword = 'Qingdan-2015'

const citizen = (n: number, name: string): Account => ({ username: `citizen${n}`, name, roles: ['citizen'], offices: [] })

const officer = (username: string, name: string, role: Role, office: OfficeId, number: string, expiry = '2016-12-31'): Account => ({
  username,
  name,
  roles: [role],
  offices: [office],
  credential: { number, expiry },
})

const committee = (username: string, name: string, office: OfficeId): Account => ({ username, name, roles: ['committee'], offices: [office] })

/** Everybody here is invented. */
export const accounts: readonly Account[] = [
  citizen(1, '苗小满'),
  citizen(2, '乔立夏'),
  citizen(3, '葛芒种'),
  citizen(4, '柏白露'),
  citizen(5, '史寒露'),
  citizen(6, '邹霜降'),
  citizen(7, '尹冬至'),
  citizen(8, '岳春分'),
  citizen(9, '麻端阳'),
  citizen(10, '席腊八'),
  citizen(11, '门重阳'),
  citizen(12, '祁中元'),
  { username: 'clerk1', name: '窦接待', roles: ['counterClerk'], offices: ['counter'] },
  officer('chengdong1', '安城东', 'township', 'township:370304001', 'DEMO-T-001'),
  officer('chengdong2', '贺城东', 'township', 'township:370304001', 'DEMO-T-002'),
  officer('chengxi1', '莫城西', 'township', 'township:370304002', 'DEMO-T-003'),
  officer('shantou1', '凌山头', 'township', 'township:370304004', 'DEMO-T-004'),
  officer('yucheng1', '霍域城', 'township', 'township:370304102', 'DEMO-T-005'),
  officer('baita1', '虞白塔', 'township', 'township:370304103', 'DEMO-T-006'),
  officer('badou1', '柯八陡', 'township', 'township:370304106', 'DEMO-T-007'),
  officer('badou2', '管八陡', 'township', 'township:370304106', 'DEMO-T-008'),
  officer('shima1', '卢石马', 'township', 'township:370304108', 'DEMO-T-009'),
  officer('yuanquan1', '经源泉', 'township', 'township:370304111', 'DEMO-T-010'),
  officer('chishang1', '房池上', 'township', 'township:370304112', 'DEMO-T-011'),
  officer('boshan1', '裘博山', 'township', 'township:370304113', 'DEMO-T-012'),
  officer('kfq1', '缪开发', 'township', 'township:kfq', 'DEMO-T-013'),
  officer('permit1', '干许可', 'permit', 'section:permit', 'DEMO-P-001'),
  officer('permit2', '解许可', 'permit', 'section:permit', 'DEMO-P-002'),
  officer('permit3', '应过期', 'permit', 'section:permit', 'DEMO-P-003', '2015-06-30'),
  officer('head1', '宗局长', 'head', 'bureau', 'DEMO-H-001'),
  officer('regulations1', '丁法规', 'regulations', 'section:regulations', 'DEMO-R-001'),
  officer('subsidy1', '佘奖扶', 'subsidy', 'section:subsidy', 'DEMO-S-001'),
  officer('subsidy2', '逯奖扶', 'subsidy', 'section:subsidy', 'DEMO-S-002'),
  { username: 'finance1', name: '阮财政', roles: ['finance'], offices: ['finance'] },
  { username: 'finance2', name: '柴财政', roles: ['finance'], offices: ['finance'] },
  committee('committee-badou1', '蒲一村', 'committee:370304106-01'),
  committee('committee-badou2', '寇二村', 'committee:370304106-02'),
  committee('committee-chengdong1', '娄社区', 'committee:370304001-01'),
  { username: 'supervision1', name: '宣监察', roles: ['supervisionOrgan'], offices: ['supervisionOrgan'] },
  { username: 'auditor1', name: '贲审计', roles: ['auditor'], offices: ['bureau'] },
  { username: 'admin1', name: '邓管理', roles: ['administrator'], offices: ['bureau'] },
]
