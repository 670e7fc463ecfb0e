import type { Command as MonthlyMessage } from '@qingdan/proto/permit/monthly/v1/monthly.ts'
import type { Command as PermitMessage, Material } from '@qingdan/proto/permit/permit/v1/command.ts'
import type { Command as BatchMessage } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import type { Command as ClawbackMessage, Instalment } from '@qingdan/proto/subsidy/clawback/v1/clawback.ts'
import type { Account, Command as EnrolmentMessage } from '@qingdan/proto/subsidy/enrolment/v1/command.ts'
import type { Command as RoundMessage } from '@qingdan/proto/subsidy/round/v1/round.ts'

export type PermitCommand = NonNullable<PermitMessage['command']>
export type MonthlyCommand = NonNullable<MonthlyMessage['command']>
/** What nobody sends from the office: the application has its own pages, and the clock needs no form. */
export type PermitCase = Exclude<PermitCommand['$case'], 'apply' | 'acceptBySilence' | 'endOfLaw'>
export type MonthlyCase = Exclude<MonthlyCommand['$case'], 'open' | 'endOfLaw'>
export type EnrolmentCommand = NonNullable<EnrolmentMessage['command']>
export type RoundCommand = NonNullable<RoundMessage['command']>
export type BatchCommand = NonNullable<BatchMessage['command']>
export type ClawbackCommand = NonNullable<ClawbackMessage['command']>
/** What a batch, a round, the bank or the clock does to an enrolment has no form; nor has the application, which has pages of its own. */
export type EnrolmentCase = Exclude<
  EnrolmentCommand['$case'],
  'apply' | 'takeDown' | 'reserve' | 'release' | 'recordPaid' | 'recordFailed' | 'recordReversal' | 'openVerification' | 'restoreBySilence'
>
export type RoundCase = Exclude<RoundCommand['$case'], 'recordAnswer'>
export type BatchCase = Exclude<BatchCommand['$case'], 'finishDrawing' | 'finishCancelling' | 'takeAnswer' | 'recordReversals'>
export type ClawbackCase = Exclude<ClawbackCommand['$case'], 'close'>

export interface Text {
  kind: 'long' | 'line' | 'date' | 'month'
  required: boolean
}
export interface Choice {
  kind: 'choice'
  options: readonly string[]
}
/** Two answers, one of which must be given. */
export interface YesNo {
  kind: 'yesNo'
}
/** A statement that must be ticked before anything is sent. */
export interface Confirm {
  kind: 'confirm'
}
/** Follows from another answer, so that a person is asked one question and not two. */
export interface Follows {
  kind: 'follows'
  from: string
}
/** Always so from this room; not shown. */
export interface Fixed<V> {
  kind: 'fixed'
  value: V
}
/** Papers to tick: of the ground, or those that were told to be missing. */
export interface Papers {
  kind: 'papers'
  from: 'materials' | 'missing'
  as: 'ids' | 'handedIn'
}
export interface Count {
  kind: 'count'
}
/** One numbered document of the file, by its entry. */
export interface DocumentOf {
  kind: 'document'
}
/** Yuan with at most two decimals, kept as a whole number of fen. */
export interface Money {
  kind: 'money'
}
/** One of the leads of the file that are still open, by its entry. */
export interface LeadOf {
  kind: 'lead'
}
/** Holder, bank and number of an account. */
export interface AccountOf {
  kind: 'account'
}
/** Instalments, one on each line: a day and an amount in yuan. */
export interface Plan {
  kind: 'plan'
}
/** A figure that the page shows and the person confirms by sending: the digest of a batch, or how many of its payments did not arrive. */
export interface Shown {
  kind: 'shown'
  from: 'digest' | 'unpaid'
}
export type Field = Money | LeadOf | AccountOf | Plan | Shown | Text | Choice | YesNo | Confirm | Follows | Fixed<unknown> | Papers | Count | DocumentOf

type FieldFor<V> = [V] extends [boolean]
  ? YesNo | Confirm | Follows | Fixed<boolean>
  : [V] extends [number]
    ? Count | DocumentOf | Money | LeadOf | (Shown & { from: 'unpaid' })
    : [V] extends [string]
      ? Text | Choice | Fixed<string> | (Shown & { from: 'digest' })
      : [V] extends [string[]]
        ? Papers & { as: 'ids' }
        : [V] extends [Material[]]
          ? Papers & { as: 'handedIn' }
          : [V] extends [Instalment[]]
            ? Plan
            : [V] extends [Account | undefined]
              ? AccountOf
              : never

type Tagged = { $case: string; value: object }
type ValueOf<C extends Tagged, K extends string> = Extract<C, { $case: K }>['value']
export interface Form {
  readonly fields: Readonly<Record<string, Field>>
}
/** A row for each command, with a field for each field of the contract: a new one does not compile until it has its place here. */
export type Forms<C extends Tagged, K extends string> = {
  readonly [N in K]: { readonly fields: { readonly [F in keyof ValueOf<C, N>]: FieldFor<ValueOf<C, N>[F]> } }
}

export const longText = ({ required = false } = {}): Text => ({ kind: 'long', required })
export const line = ({ required = false } = {}): Text => ({ kind: 'line', required })
export const date = ({ required = true } = {}): Text => ({ kind: 'date', required })
export const month = (): Text => ({ kind: 'month', required: true })
export const choice = (...options: readonly string[]): Choice => ({ kind: 'choice', options })
export const yesNo = (): YesNo => ({ kind: 'yesNo' })
export const confirm = (): Confirm => ({ kind: 'confirm' })
export const follows = (from: string): Follows => ({ kind: 'follows', from })
export const fixed = <V>(value: V): Fixed<V> => ({ kind: 'fixed', value })
export const lines = ({ from }: Pick<Papers, 'from'>): Papers & { as: 'ids' } => ({ kind: 'papers', from, as: 'ids' })
export const handedIn = ({ from }: Pick<Papers, 'from'>): Papers & { as: 'handedIn' } => ({ kind: 'papers', from, as: 'handedIn' })
export const count = (): Count => ({ kind: 'count' })
export const money = (): Money => ({ kind: 'money' })
export const leadOf = (): LeadOf => ({ kind: 'lead' })
export const accountOf = (): AccountOf => ({ kind: 'account' })
export const plan = (): Plan => ({ kind: 'plan' })
export const shown = <F extends Shown['from']>(from: F): Shown & { from: F } => ({ kind: 'shown', from })
export const documentOf = (): DocumentOf => ({ kind: 'document' })
