import type { LegalDate } from '@qingdan/lib/calendar.ts'
import { Facts } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import type { Event } from './decide.ts'

export function evolve(facts: Facts, event: Event, { on }: { readonly on: LegalDate }): Facts {
  switch (event.$case) {
    case 'kernel':
      return facts
    case 'drawingBegun':
      return Facts.fromPartial({ ...event.value })
    case 'drawn':
      return { ...facts, ...event.value, drawnOn: on }
    case 'approved':
      return { ...facts, approvedOn: on }
    case 'cancellingBegun':
      return facts
    case 'cancelled':
      return { ...facts, cancelledOn: on }
    case 'exported':
    case 'retryBegun': {
      const { attempt, count, totalFen, fileDigest } = event.value
      return { ...facts, attempt, sentCount: count, sentFen: totalFen, fileDigest, exportedOn: on }
    }
    case 'answerTaken': {
      const { paid, failed, paidFen } = event.value
      return { ...facts, answers: [...facts.answers, { ...event.value, on }], paid: facts.paid + paid, paidFen: facts.paidFen + paidFen, failed }
    }
    case 'settled':
      return { ...facts, settledOn: on, unpaid: event.value.unpaid }
    case 'reversalsRecorded': {
      const { fileDigest, count, fen } = event.value
      const reversalFiles = [...facts.reversalFiles, fileDigest]
      return { ...facts, reversalFiles, reversed: facts.reversed + count, reversedFen: facts.reversedFen + fen }
    }
  }
}
