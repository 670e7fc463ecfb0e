import { coverage } from '@qingdan/list/coverage.ts'
import { commandName } from '../text/commands.ts'
import { listText } from '../text/public/list.ts'
import type { Lang } from '../text/text.ts'

/** Where a clause runs in this system, in a sentence; nothing for an entry that says nothing of its own. */
export function whereOf(id: string, lang: Lang): string | undefined {
  if (!Object.hasOwn(coverage, id)) return undefined
  const row = coverage[id]!
  const t = listText[lang].where2
  const names = (row.commands ?? []).map((name) => commandName(name)?.[lang] ?? name)
  const said = [
    row.state === 'runs' && names.length > 0 && t.runs(names.join(lang === 'zh' ? '、' : ', ')),
    row.state === 'runs' && names.length === 0 && !row.safeguard && t.runsAlone,
    row.state === 'not built' && t.notBuilt,
    row.state === 'never' && t.never,
    row.safeguard?.[lang],
    row.note?.[lang],
  ].filter(Boolean)
  return said.length ? said.join(lang === 'zh' ? '' : ' ') : undefined
}
