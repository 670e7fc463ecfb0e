import { writeFileSync } from 'node:fs'
import { eventCatalogue, rejectionTable } from '@qingdan/lib/catalogue.ts'
import { generated as ofPermit, permit } from './permit/generate.ts'
import { generated as ofSubsidy, subsidy } from './subsidy/generate.ts'

const by = 'services/generate.ts'
/** Every generated file of every service, by path. */
export const generated: Readonly<Record<string, () => string>> = {
  ...ofPermit,
  ...ofSubsidy,
  'docs/generated/rejections.md': () => rejectionTable(by),
  'docs/generated/events.md': () => eventCatalogue([permit, subsidy], by),
}
if (import.meta.main) for (const [path, write] of Object.entries(generated)) writeFileSync(new URL(`../${path}`, import.meta.url), write())
