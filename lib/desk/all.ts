import type { Tagged } from '../kind.ts'
import { actCalls } from './acts.ts'
import type { Desk } from './desk.ts'
import { draftCalls } from './drafts.ts'
import { holdingCalls } from './holding.ts'
import { issued } from './issued.ts'
import { readCalls } from './reads.ts'
import { draftSheetCalls, type SheetCalls } from './sheets.ts'
import { uploadCalls } from './uploads.ts'
import { verifyCall } from './verify.ts'

/** Every call that a kind with people and papers has in common; a definition takes those that it names. */
export function deskCalls<Facts extends object, Event extends Tagged, People extends object, Command extends Tagged>(
  desk: Desk<Facts, Event, People, Command>,
): ReturnType<typeof actCalls<Facts, Event, People>> & SheetCalls<Command> & Plain {
  return {
    ...actCalls(desk),
    ...draftSheetCalls(desk),
    sheet: (request, caller) => issued(desk, request, caller),
    ...verifyCall(desk),
    ...readCalls(desk),
    ...holdingCalls(desk),
    ...uploadCalls(desk),
    ...draftCalls(desk),
  }
}
type Plain = ReturnType<typeof verifyCall> &
  ReturnType<typeof readCalls> &
  ReturnType<typeof holdingCalls> &
  ReturnType<typeof uploadCalls> &
  ReturnType<typeof draftCalls>
