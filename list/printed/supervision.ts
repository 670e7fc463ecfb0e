import type { Entry } from '../entry.ts'

/** Chapter 3: its heading, as printed. */
export const supervisionHead = [
  {
    id: 'supervision', parent: null, kind: 'heading',
    place: { path: '3', lines: [88] },
    printed: '三、事中事后监管制',
    readings: [{ erratum: 1, instead: '监管制', text: '监管制度' }],
    title: { zh: '事中事后监管制度', en: 'Ongoing and ex-post supervision' },
  },
] as const satisfies readonly Entry[]
