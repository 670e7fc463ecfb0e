import { choice, type Forms, line, longText, type RoundCase, type RoundCommand } from './form.ts'

/** The yearly verification as a whole; nothing about a person is asked. */
export const roundForms = {
  open: { fields: { year: line({ required: true }) } },
  requestMatch: { fields: { agency: choice('psb', 'hrss', 'dpf') } },
  endMatch: { fields: { agency: choice('psb', 'hrss', 'dpf'), because: choice('complete', 'partial', 'none') } },
  summarise: { fields: {} },
  feedBack: { fields: { note: longText() } },
  close: { fields: {} },
} as const satisfies Forms<RoundCommand, RoundCase>
