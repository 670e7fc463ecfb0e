import type { Bilingual } from './law/rule.ts'

/** The eleven township units of 2015 (statistical codes as of 2015-09-30). The development zone has no code of its own. */
export interface Township {
  readonly id: `township:${string}`
  readonly code: string | null
  readonly kind: 'sub-district' | 'town' | 'development zone'
  readonly name: Bilingual
  /** Other spellings of the same unit; the list writes both 街道 and 办. */
  readonly also: readonly string[]
}

export const townships = [
  { id: 'township:370304001', code: '370304001', kind: 'sub-district', name: { zh: '城东街道', en: 'Chengdong Sub-district' }, also: ['城东街道办', '城东办'] },
  { id: 'township:370304002', code: '370304002', kind: 'sub-district', name: { zh: '城西街道', en: 'Chengxi Sub-district' }, also: ['城西街道办', '城西办'] },
  { id: 'township:370304004', code: '370304004', kind: 'sub-district', name: { zh: '山头街道', en: 'Shantou Sub-district' }, also: ['山头街道办', '山头办'] },
  { id: 'township:370304102', code: '370304102', kind: 'town', name: { zh: '域城镇', en: 'Yucheng Town' }, also: [] },
  { id: 'township:370304103', code: '370304103', kind: 'town', name: { zh: '白塔镇', en: 'Baita Town' }, also: [] },
  { id: 'township:370304106', code: '370304106', kind: 'town', name: { zh: '八陡镇', en: 'Badou Town' }, also: [] },
  { id: 'township:370304108', code: '370304108', kind: 'town', name: { zh: '石马镇', en: 'Shima Town' }, also: [] },
  { id: 'township:370304111', code: '370304111', kind: 'town', name: { zh: '源泉镇', en: 'Yuanquan Town' }, also: [] },
  { id: 'township:370304112', code: '370304112', kind: 'town', name: { zh: '池上镇', en: 'Chishang Town' }, also: [] },
  { id: 'township:370304113', code: '370304113', kind: 'town', name: { zh: '博山镇', en: 'Boshan Town' }, also: [] },
  { id: 'township:kfq', code: null, kind: 'development zone', name: { zh: '开发区', en: 'Development Zone' }, also: [] },
] as const satisfies readonly Township[]

export type TownshipId = (typeof townships)[number]['id']
