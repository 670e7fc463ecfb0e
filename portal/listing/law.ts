import { law, type LawRule } from '@qingdan/list/law/index.ts'

/** The statutes on which a chapter of the list rests, by the beginning of their clause ids. */
const basis: Readonly<Record<string, readonly string[]>> = {
  r1: [
    'list:r1:',
    'sd-pfp:grounds',
    'sd-pfp:review',
    'sd-pfp:decide',
    'pfpl-2015-amendment',
    'permit-law:69',
    'permit-law:70',
    'sd-procedure:defence',
    'sd-supervision:',
  ],
  r2: ['list:r2:'],
  r3: ['list:r3:', 'smf:', 'coercion:'],
  r4: ['list:r4:'],
  r5: ['list:r5:'],
  r6: ['list:r6:'],
  r7: ['list:r7:', 'sd-supervision:'],
  r8: ['list:r8:'],
  r9: ['list:r9:'],
  r10: ['list:r10:', 'migrant-reg:'],
  r11: ['list:r11:'],
  services: ['petition:', 'list:service'],
  accountability: ['sd-supervision:', 'discipline:', 'asl:', 'sup-law:', 'cs-law:', 'recon:', 'alit:'],
}

export const lawOfChapter = (chapter: string): LawRule[] => law.filter((rule) => basis[chapter]?.some((start) => rule.clause.startsWith(start)))
