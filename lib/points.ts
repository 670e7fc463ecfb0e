/** The moments of a change at which a fault run interrupts a process. */
export const points = [
  'request-parsed',
  'token-verified',
  'case-loaded',
  'decided',
  'update-sent',
  'update-confirmed',
  'answered',
  'page-scanned',
  'publish-sent',
  'acknowledged',
  'marked',
  'number-taken',
  'event-delivered',
  'effect-stored',
  'acked',
  'deadline-claimed',
  'deadline-fired',
  'bucket-written',
  'tail-trimmed',
] as const
export type Point = (typeof points)[number]

/** Nothing happens at a point in production: what interrupts lies in `testing/`, is found only under `--conditions=faults`, and is not in the image. */
export const pass = (_point: Point, _caseId?: string): Promise<void> | void => undefined
