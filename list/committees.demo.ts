import type { Committee } from './committees.ts'

/** Invented villages and neighbourhoods, each marked 示例. */
export const committees = [
  { id: 'committee:370304106-01', township: 'township:370304106', name: { zh: '八陡镇示例一村', en: 'Specimen Village One, Badou Town' } },
  { id: 'committee:370304106-02', township: 'township:370304106', name: { zh: '八陡镇示例二村', en: 'Specimen Village Two, Badou Town' } },
  { id: 'committee:370304103-01', township: 'township:370304103', name: { zh: '白塔镇示例村', en: 'Specimen Village, Baita Town' } },
  { id: 'committee:370304001-01', township: 'township:370304001', name: { zh: '城东街道示例社区', en: 'Specimen Neighbourhood, Chengdong Sub-district' } },
  { id: 'committee:370304002-01', township: 'township:370304002', name: { zh: '城西街道示例社区', en: 'Specimen Neighbourhood, Chengxi Sub-district' } },
] as const satisfies readonly Committee[]
