/** An instant in the time of the office, to the minute. */
export const moment = (at: string): string =>
  at ? Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ') : ''
