import type { Case, Header, Notice, Read } from '@qingdan/proto/kernel/v1/case.ts'
import type { DownloadResponse, SheetResponse } from '@qingdan/proto/kernel/v1/desk.ts'
import { backend } from './backend.ts'
import type { KindName } from './kinds.ts'
import { officeBackend } from './office/backend.ts'
import type { asMe } from './session.ts'

type Options = Awaited<ReturnType<typeof asMe>>
export interface Tagged {
  $case: string
  value: object
}
export interface Happened {
  header: Header | undefined
  event: { event?: { $case: string; value: unknown } | undefined } | undefined
}
export interface File {
  case: Case | undefined
  facts: object | undefined
  people?: object | undefined
  notices?: readonly Notice[]
  /** What the bureau told township and committee at the end of a verification. */
  feedback?: string
}
/** One line of a list; a masked name only where the file has people. */
export interface Row {
  case: Case | undefined
  facts: object | undefined
  maskedName?: string
}
/** What every kind answers in the same shape; the kinds without people lack the last calls. */
export interface Desk {
  act(request: { caseId: string; commandId: string; command: { command: Tagged } }, options: Options): Promise<{ case: Case | undefined }>
  sign(request: { caseId: string; commandId: string; digest: string }, options: Options): Promise<{ case: Case | undefined }>
  get(request: { caseId: string }, options: Options): Promise<File>
  list(request: Record<string, unknown>, options: Options): Promise<{ rows: Row[]; nextPageToken: string; counts: Record<string, number> }>
  history(request: { caseId: string; pageSize: number; pageToken: string }, options: Options): Promise<{ entries: Happened[]; nextPageToken: string }>
  preview(request: { caseId: string; command: { command: Tagged } }, options: Options): Promise<{ sheet: SheetResponse | undefined }>
  proposed(
    request: { caseId: string; digest: string },
    options: Options,
  ): Promise<{ command: { command?: Tagged | undefined } | undefined; sheet: SheetResponse | undefined }>
  reads(request: { caseId: string; pageSize: number; pageToken: string }, options: Options): Promise<{ reads: Read[]; nextPageToken: string }>
  unmask(request: { caseId: string; fields: string[]; ground: string }, options: Options): Promise<{ values: Record<string, string> }>
  recuse(request: { caseId: string; commandId: string; reason: string }, options: Options): Promise<unknown>
  reseal(request: { caseId: string; commandId: string; fields: Record<string, string> }, options: Options): Promise<unknown>
  download(request: { caseId: string; uploadId: string; ground: string }, options: Options): AsyncIterable<DownloadResponse>
}
/** The calls of a kind. The contracts give all of them one shape, which the types of each say in full. */
export const deskOf = (kind: KindName): Desk => (kind === 'monthly' ? officeBackend().monthly : backend()[kind]) as unknown as Desk
