import { type Inbound, keepAnswers } from '@qingdan/lib/reactions.ts'
import type { Rejection } from '@qingdan/lib/rejections.ts'
import type { Parts } from '@qingdan/lib/service.ts'
import { matchTaker } from './work/match.ts'
import type { Stored } from './work/stored.ts'

/** The agencies that write to this service: deploy/nats/agencies.ts. */
export const agencies = ['township-370304001', 'finance', 'bank', 'psb', 'hrss', 'dpf'] as const

/** Answers to a match become leads; whatever else an agency answers is kept. */
export function heard(parts: Parts, { lines }: Pick<Stored, 'lines'>): (message: Inbound) => Promise<Rejection | undefined> {
  const [matched, kept] = [matchTaker(parts, lines), keepAnswers(parts)]
  return (message) => (message.kind === 'Matched' ? matched(message) : kept(message))
}
