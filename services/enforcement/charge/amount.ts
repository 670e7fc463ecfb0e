import type { LegalDate } from '@qingdan/lib/calendar.ts'
import { ruleOn, valueOf } from '@qingdan/lib/law.ts'
import { wrong } from '@qingdan/lib/outcome.ts'
import { reject, type Rejection } from '@qingdan/lib/rejections.ts'
import type { ParameterName, Parameters, ParameterValues } from '@qingdan/list/parameters.ts'
import { Computed } from '@qingdan/proto/enforcement/charge/v1/charge.ts'

export const grounds = ['beyond', 'another', 'unfit', 'unregistered'] as const
export type Ground = (typeof grounds)[number]
type Multiples = ParameterValues['multiples']

/** Shandong regulation, text of 2016, articles 37 and 38. */
const textOf2016: Multiples = { beyond: { times: 3, in: 1 }, another: { times: 3, in: 1 }, unfit: { times: 1, in: 1 }, unregistered: { times: 1, in: 5 } }

const empty = (parameter: string, because: string): Rejection => reject('parameter-empty', because, { meta: { parameter } })
/** The multiples of a day: of the text that was read, or as the office has loaded them with their document. */
function multiplesOn(on: LegalDate, parameters: Parameters): { multiples: Multiples; clause: string } | Rejection {
  const rule = ruleOn('smf:amount', on)
  if (!rule) return reject('not-in-force', `nothing is charged on ${on}`, { meta: { clause: 'smf:amount' } })
  if (rule.grade !== 'empty') return { multiples: textOf2016, clause: 'smf:amount' }
  const loaded = valueOf(parameters, 'fee.multiple')
  return 'rejected' in loaded ? empty('fee.multiple', loaded.because) : { multiples: loaded.value, clause: 'fee.multiple' }
}
export interface Findings {
  readonly ground: Ground
  readonly children: number
  readonly residence: 'urban' | 'rural'
  /** The year whose base counts: of the birth or before the decision, as the document of the office says. */
  readonly baseYear: number
}
/** What one party can be charged at most, with its computation; refused while a base or a multiple has no source. Parts of a fen are dropped. */
export function computed({ ground, children, residence, baseYear }: Findings, on: LegalDate, parameters: Parameters): Computed | Rejection {
  if (ground !== 'beyond' && children !== 1) return wrong('children', 'choice')
  if (String(baseYear) > on.slice(0, 4)) return wrong('baseYear', 'out-of-range')
  const found = multiplesOn(on, parameters)
  if ('rejected' in found) return found
  const name = `fee.base.${residence}` satisfies ParameterName
  const rows = valueOf(parameters, name)
  if ('rejected' in rows) return empty(name, rows.because)
  const base = rows.value.findLast(({ from }) => from <= `${baseYear}-01-01`)
  if (!base) return empty(name, `no base of ${baseYear} has been loaded`)
  const { times, in: of } = found.multiples[ground]
  const fen = Math.floor((base.fen * times * children) / of)
  return Computed.fromPartial({ clause: found.clause, baseFen: base.fen, baseParameter: name, baseYear, times, of, children, fen })
}
