import { type BatchCase, type BatchCommand, choice, count, date, type Forms, line, longText, shown } from './form.ts'

/** A payment as a whole. Who approves it approves the digest that the page shows. */
export const batchForms = {
  draw: { fields: { programme: choice('reward', 'special'), period: line({ required: true }), cutOff: date(), supplement: count() } },
  approve: { fields: { digest: shown('digest') } },
  cancel: { fields: { reason: longText({ required: true }) } },
  export: { fields: {} },
  retry: { fields: {} },
  settle: { fields: { unpaid: shown('unpaid') } },
} as const satisfies Forms<BatchCommand, BatchCase>
