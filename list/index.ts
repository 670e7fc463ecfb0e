import type { Entry } from './entry.ts'
import { accountability } from './printed/accountability.ts'
import { boundary } from './printed/boundary.ts'
import { dutiesHead, dutiesNotes } from './printed/duties.ts'
import { duty1 } from './printed/duty1.ts'
import { duty2 } from './printed/duty2.ts'
import { duty3 } from './printed/duty3.ts'
import { duty4 } from './printed/duty4.ts'
import { duty5 } from './printed/duty5.ts'
import { duty6 } from './printed/duty6.ts'
import { duty7 } from './printed/duty7.ts'
import { duty8 } from './printed/duty8.ts'
import { duty9 } from './printed/duty9.ts'
import { front } from './printed/front.ts'
import { r1 } from './printed/r1.ts'
import { r10 } from './printed/r10.ts'
import { r11 } from './printed/r11.ts'
import { r2 } from './printed/r2.ts'
import { r3 } from './printed/r3.ts'
import { r4 } from './printed/r4.ts'
import { r5 } from './printed/r5.ts'
import { r6 } from './printed/r6.ts'
import { r7 } from './printed/r7.ts'
import { r8 } from './printed/r8.ts'
import { r9 } from './printed/r9.ts'
import { services } from './printed/services.ts'
import { supervisionHead } from './printed/supervision.ts'

export type { Entry, EntryKind, Reading } from './entry.ts'

/** Everything that the list prints, in reading order; each entry names its parent. */
export const entries: readonly Entry[] = [
  ...front,
  ...dutiesHead,
  ...duty1,
  ...duty2,
  ...duty3,
  ...duty4,
  ...duty5,
  ...duty6,
  ...duty7,
  ...duty8,
  ...duty9,
  ...dutiesNotes,
  ...boundary,
  ...supervisionHead,
  ...r1,
  ...r2,
  ...r3,
  ...r4,
  ...r5,
  ...r6,
  ...r7,
  ...r8,
  ...r9,
  ...r10,
  ...r11,
  ...services,
  ...accountability,
]
