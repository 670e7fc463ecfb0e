import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Arbitrary, array, assert as check, nat, property, record } from 'fast-check'
import { addDays } from '@qingdan/lib/calendar.ts'
import { isRejected } from '@qingdan/lib/rejections.ts'
import type { Step } from '@qingdan/lib/machine.ts'
import { overpaid } from './amounts.ts'
import { decide } from './decide.ts'
import type { Event, Programme } from './event.ts'
import { evolve } from './evolve.ts'
import { type Command, machines } from './machine.ts'
import { actor, confirmed, matters, on, type Told } from './testing.ts'

interface Try {
  /** How many days later than the last act. */
  readonly later: number
  /** Numbers from which the command is chosen among those of the state, and what it holds. */
  readonly row: number
  readonly a: number
  readonly b: number
}
const tries: Arbitrary<Try> = record({ later: nat({ max: 60 }), row: nat({ max: 99 }), a: nat({ max: 99 }), b: nat({ max: 700 }) })

const at = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(items.length, 1)]
const periodsOf = { reward: ['2015', '2016', '2017'], special: ['2015-H2', '2016-H1', '2016-H2', '2017-H1'] } as const
const text = '示例'
const causes = ['death', 'employee-pension', 'recovery', 'fraud']

/** A command of each row that touches money, as wild as the numbers make it. */
function wild(programme: Programme, { facts }: Told, today: string, { a, b }: Try): readonly Command[] {
  const payment = at(facts.payments, a)?.id ?? `P${'0'.repeat(23)}`
  const period = at(periodsOf[programme], a)!
  const batch = `b${b % 2}`
  const lead = at(facts.leads, a)?.seq ?? 1
  return [
    { $case: 'reserve', value: { batch, period, cutOff: b % 3 === 0 ? addDays('2015-08-21', b) : today } },
    { $case: 'recordPaid', value: { payment, paidOn: today } },
    { $case: 'recordFailed', value: { payment, code: 'E04' } },
    { $case: 'recordReversal', value: { payment, reversedOn: today, code: 'R01' } },
    { $case: 'release', value: { batch } },
    { $case: 'recordLead', value: { source: 'report', matter: at(causes, a)!, changedOn: '', reference: '', text, reporter: '' } },
    { $case: 'suspend', value: { lead, secondSource: 'visit', evidence: text, facts: text } },
    { $case: 'noticeEnding', value: { matter: at(causes, a)!, eventOn: addDays('2015-08-01', b), facts: text, evidence: text } },
    { $case: 'restore', value: { findings: text } },
    { $case: 'defend', value: { statement: text, nothingToSay: false } },
    { $case: 'terminate', value: { grounds: text } },
    { $case: 'stop', value: { grounds: text } },
    { $case: 'annul', value: { way: 'suit', reference: '', grounds: text } },
  ]
}

/** Gives a command of the state's own rows; a refusal leaves everything as it was. */
function attempt(programme: Programme, told: Told, one: Try): Told {
  const today = addDays(told.entries.at(-1)!.on, one.later)
  const rows: Readonly<Record<string, Step>> = machines[programme][told.state as keyof (typeof machines)['special']]
  const command = at(
    wild(programme, told, today, one).filter(({ $case }) => rows[$case]),
    one.row,
  )
  const step = command && rows[command.$case]
  if (!step) return told
  const decision = decide(matters[programme])(told.facts, command, on(today, { actor: actor(step.by[0]!) }))
  if (isRejected(decision)) return told
  const seq = told.seq + 1
  const entry = { seq, on: today, command, event: decision.event, sealed: {} }
  return { state: step.to, seq, facts: evolve(told.facts, decision.event, { seq, on: today }), entries: [...told.entries, entry] }
}
/** The bank's own book of what went out and came back, from the events alone. */
function ledger(events: readonly Event[]): number {
  const amounts = new Map<string, number>()
  return events.reduce((total, event) => {
    if (event.$case === 'reserved') amounts.set(event.value.payment, event.value.amountFen)
    if (event.$case === 'paid') return total + amounts.get(event.value.payment)!
    return event.$case === 'reversed' ? total - amounts.get(event.value.payment)! : total
  }, 0)
}
const month = (date: string): string => date.slice(0, 7)

function holds(programme: Programme, before: Told, after: Told): void {
  const { facts } = after
  const live = facts.payments.filter(({ state }) => state !== 'reversed')
  assert.equal(new Set(live.map((one) => one.period)).size, live.length, 'one payment for a period')
  const held = live.filter(({ state }) => state === 'reserved')
  assert.ok(held.length <= 1 && held.every(({ batch }) => batch === facts.reservedBy), 'one batch at a time')
  const paid = live.filter(({ state }) => state === 'paid').reduce((total, { amountFen }) => total + amountFen, 0)
  assert.equal(paid, ledger(after.entries.map(({ event }) => event)), 'payments less reversals are the ledger to the fen')
  if (facts.endsOn) assert.equal(facts.overpaidFen, overpaid(facts.payments, facts.confirmedOn, facts.endsOn))
  const added = after.seq > before.seq ? after.entries.at(-1)?.event : undefined
  if (added?.$case !== 'reserved') return
  const { amountFen, lines, cutOff } = added.value
  assert.equal(
    amountFen,
    lines.reduce((total, line) => total + line.units * (line.rateFen - line.lessFen), 0),
  )
  assert.ok(amountFen > 0)
  if (!before.facts.endsOn) return
  if (programme === 'reward') assert.ok(cutOff < before.facts.endsOn, 'a year whose cut-off day lies past the end')
  else
    assert.ok(
      lines.every(({ to }) => month(to) <= month(before.facts.endsOn)),
      'a month past the one in which it ended',
    )
}
for (const programme of ['reward', 'special'] as const)
  test(`${programme}: in whatever order batches, banks and officers act, nobody is paid twice for a period or past the end, and the books agree`, () => {
    const reached = new Set<string>()
    const runs = property(array(tries, { minLength: 20, maxLength: 60 }), (each) => {
      each.reduce((told, one) => {
        const next = attempt(programme, told, one)
        holds(programme, told, next)
        for (const { event } of next.entries.slice(told.entries.length)) reached.add(event.$case)
        return next
      }, confirmed(programme))
    })
    check(runs, { numRuns: 400, seed: 20150820 })
    for (const event of ['reserved', 'released', 'paid', 'paymentFailed', 'reversed', 'suspended', 'restored', 'endingNoticed', 'terminated', 'annulled'])
      assert.ok(reached.has(event), `${event} was never reached`)
  })
