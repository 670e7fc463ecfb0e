import type { HolidayNotice } from './notice.ts'

/** Notices newer than the pinned holiday package: one file a year beside this one, named here. */
export const notices: readonly HolidayNotice[] = []
