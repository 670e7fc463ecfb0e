import type { mongo } from 'mongoose'
import { type Inbound, bodyOf } from '@qingdan/lib/reactions.ts'
import { Unreadable } from '@qingdan/lib/consume.ts'
import { sha256 } from '@qingdan/lib/digest.ts'
import { date } from '@qingdan/lib/fields.ts'
import { handle } from '@qingdan/lib/handle.ts'
import { isRejected, type Rejection } from '@qingdan/lib/rejections.ts'
import type { Parts } from '@qingdan/lib/service.ts'
import { z } from 'zod'
import type { Programme } from '../programmes.ts'
import { isPassing, worker, workerId } from './each.ts'
import type { Event } from '../round/decide.ts'
import { asked, type Asking, type Facts } from '../round/round.ts'

/** A line that an agency has fetched: which member it stands for, and what was first answered of it. */
export interface Line {
  readonly _id: string
  readonly request: string
  readonly programme: Programme
  readonly member: string
  readonly answer?: { readonly part: number; readonly said: string }
}
const id = z.string().regex(/^[0-9a-f]{32}$/)
const partOf = (line: z.ZodType<Answer>) => z.strictObject({ request: id, part: z.int().min(1).max(9999), lines: z.array(line).max(2000) })
/** What each agency may say of a line, and nothing else about anybody. */
const schemas: Readonly<Record<Asking, ReturnType<typeof partOf>>> = {
  psb: partOf(z.union([z.strictObject({ line: id, result: z.literal('alive') }), z.strictObject({ line: id, result: z.literal('dead'), on: date })])),
  hrss: partOf(z.union([z.strictObject({ line: id, result: z.literal('none') }), z.strictObject({ line: id, result: z.literal('pension'), on: date })])),
  dpf: partOf(
    z.union([
      z.strictObject({ line: id, result: z.literal('none') }),
      z.strictObject({ line: id, result: z.literal('graded'), grade: z.int().min(1).max(4), until: date.optional() }),
    ]),
  ),
}
interface Answer {
  readonly line: string
  readonly result: string
  readonly on?: string | undefined
  readonly grade?: number | undefined
  readonly until?: string | undefined
}
/** What a line may mean: a matter to look into, or nothing. Grades 1 to 3 with a valid certificate are as they were. */
export function leadOf(
  agency: Asking,
  { result, on = '', grade = 0, until }: Answer,
  today: string,
): { matter: string; changedOn: string; text: string } | undefined {
  if (agency === 'psb') return result === 'dead' ? { matter: 'death', changedOn: on, text: `区公安局：${on}死亡` } : undefined
  if (agency === 'hrss') return result === 'pension' ? { matter: 'employee-pension', changedOn: on, text: `区人社局：${on}起领取职工养老金` } : undefined
  if (result === 'none') return { matter: 'grade', changedOn: '', text: '区残联：没有有效的残疾人证' }
  if (grade > 3) return { matter: 'grade', changedOn: '', text: `区残联：残疾等级${grade}级` }
  return until !== undefined && until < today ? { matter: 'grade', changedOn: until, text: `区残联：残疾人证有效期至${until}` } : undefined
}
const textOf = ({ line: _line, ...said }: Answer): string => JSON.stringify(said)

interface Tally {
  lines: number
  hits: number
  unknown: number
  contradictory: number
}
type Lines = mongo.Collection<Line>
/** Keeps what was first said of a line; what this is beside it. */
async function besides(lines: Lines, known: Line, part: number, answer: Answer): Promise<'first' | 'again' | 'contradictory'> {
  const said = textOf(answer)
  await lines.updateOne({ _id: known._id, answer: { $exists: false } }, { $set: { answer: { part, said } } })
  const first = (await lines.findOne({ _id: known._id }, { projection: { answer: 1 } }))?.answer
  if (first?.said !== said) return 'contradictory'
  return first.part === part ? 'first' : 'again'
}
interface Given {
  readonly agency: Asking
  readonly request: string
  readonly part: number
  readonly today: string
}
/** One line of an answer: at most a lead for a person to look at. */
async function takeLine(
  { kernels }: Parts,
  lines: Lines,
  { agency, request, part: n, today }: Given,
  answer: Answer,
  tally: Tally,
): Promise<Rejection | undefined> {
  const known = await lines.findOne({ _id: answer.line, request })
  if (!known) return void tally.unknown++
  const lead = leadOf(agency, answer, today)
  const how = await besides(lines, known, n, answer)
  if (how === 'again') return void tally.lines--
  if (how === 'contradictory') tally.contradictory++
  else if (lead) tally.hits++
  if (!lead) return undefined
  const value = { source: 'match', reference: request, reporter: '', ...lead }
  const done = await handle(kernels[known.programme]!, worker, {
    caseId: known.member,
    commandId: `lead:${n}:${known._id}`,
    command: { $case: 'recordLead', value },
  })
  return isRejected(done) && isPassing(done) ? done : undefined
}
/** The answer of an agency to a match request; who answers for another, too early or otherwise than before is parked with the reason. */
export function matchTaker(parts: Parts, lines: Lines): (message: Inbound) => Promise<Rejection | undefined> {
  const round = parts.kernels['round']!
  return async ({ agency, body }) => {
    const asking = asked.find((one) => one === agency)
    if (!asking) throw new Unreadable('this agency is asked for no match')
    const said = bodyOf(schemas[asking], body, 'not an answer to a match')
    const found = await round.store.cases.findOne({ 'facts.matches.request': said.request } as never)
    const match = (found?.facts as Facts | undefined)?.matches.find(({ request }) => request === said.request)
    if (!found || match?.agency !== agency) throw new Unreadable('no such request to this agency')
    const today = round.today()
    if (said.lines.some(({ on }) => on !== undefined && on > today)) throw new Unreadable('it names a day that has not come')
    const digest = sha256(JSON.stringify(said))
    const commandId = `answer:${said.request}:${said.part}`
    const before = await round.store.handled(found, workerId(commandId))
    if (before) return repeated(round.store.kind.decode(before.data) as Event, digest)
    if (found.state === 'closed') throw new Unreadable('the verification of that year has been closed')
    const once = [...new Map(said.lines.map((line) => [`${line.line} ${textOf(line)}`, line])).values()]
    const tally: Tally = { lines: once.length, hits: 0, unknown: 0, contradictory: 0 }
    for (const line of once) {
      const waits = await takeLine(parts, lines, { agency: asking, request: said.request, part: said.part, today }, line, tally)
      if (waits) return waits
    }
    const value = { request: said.request, part: said.part, digest, ...tally }
    const done = await handle(round, worker, { caseId: found._id, commandId, command: { $case: 'recordAnswer', value } })
    return isRejected(done) ? done : undefined
  }
}
/** The same part again changes nothing; another under its number is not taken. */
function repeated(event: Event, digest: string): undefined {
  if (event.$case !== 'answerRecorded' || event.value.digest !== digest) throw new Unreadable('this part was answered otherwise before')
}
