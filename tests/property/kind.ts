import { dueAfter } from '@qingdan/lib/calendar.ts'
import { slip, slipMachine } from '@qingdan/lib/testing/slip.ts'

/** The test kind with every sort of period, a row that keeps two officers apart, and a counter that opens files for people without an account. */
export function trialKind(service: string): typeof slip {
  const { open } = slipMachine
  return {
    ...slip,
    service,
    machine: { ...slipMachine, open: { ...open, settle: { ...open.settle, otherThan: ['note'] } } },
    parties: (event, [by]) => (event.$case === 'opened' ? [{ part: 'holder', ...(by?.role === 'citizen' && { account: by.account }) }] : undefined),
    deadlines: (facts, state, parameters) => {
      if (state !== 'open') return []
      const period = { start: facts.openedOn, clause: 'permit-law:32:4', grade: 'verified', provisional: false, who: 'township' } as const
      const within = (days: number) => dueAfter(facts.openedOn, { days, count: 'calendar' }).due
      return [
        ...slip.deadlines(facts, state, parameters),
        { ...period, name: 'reply', due: within(4), fires: 'late' },
        { ...period, name: 'waiting', due: within(9), fires: 'pass' },
      ]
    },
  }
}
