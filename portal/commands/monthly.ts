import { count, type Forms, longText, type MonthlyCase, type MonthlyCommand } from './form.ts'

/** Counts and a note; nothing about a person is asked. */
export const monthlyForms = {
  send: { fields: {} },
  report: { fields: { contacted: count(), unreachable: count(), leads: count(), note: longText() } },
} as const satisfies Forms<MonthlyCommand, MonthlyCase>
