import { type Programme, programmes } from '@qingdan/list/law/subsidy-materials.ts'
import { choicesOf, type InputName, inputs, partsOf, type Typed } from './form.ts'

export const draftContent = (programme: Programme, typed: Typed): Buffer => Buffer.from(JSON.stringify({ programme, typed }))

/** What was kept, read like everything that comes from outside: only inputs of the programme, only texts, only choices that there are. */
export function draftIn(content: Uint8Array): { programme: Programme; typed: Typed } | undefined {
  let found: { programme?: unknown; typed?: unknown } | null
  try {
    found = JSON.parse(Buffer.from(content).toString('utf8')) as typeof found
  } catch {
    return undefined
  }
  const programme = programmes.find((name) => name === found?.programme)
  if (!programme) return undefined
  const typed = (found?.typed ?? {}) as Readonly<Record<string, unknown>>
  const names = partsOf(programme).flatMap((part): readonly InputName[] => inputs[part])
  const kept = names.flatMap((name): [string, string][] => {
    const value = typed[name]
    const choices = choicesOf[name]
    return typeof value === 'string' && (!choices || value === '' || choices.includes(value)) ? [[name, value.slice(0, 200)]] : []
  })
  return { programme, typed: Object.fromEntries(kept) }
}
