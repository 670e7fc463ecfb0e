import { backend } from '../../backend.ts'
import { deskOf } from '../../desks.ts'
import { type AssistanceKind, isEnrolment } from '../../kinds.ts'
import { asMe, type Session } from '../../session.ts'
import { answered } from '../staff.ts'

/** Registers of reads are kept where there are people. */
const hasReads = (kind: AssistanceKind): boolean => isEnrolment(kind) || kind === 'clawback'

/** What the page of a file is made of. The look at a person's file is recorded by the service before it answers. */
export async function readFile(kind: AssistanceKind, id: string, known: Session, before: string) {
  const [desk, options] = [deskOf(kind), await asMe()]
  const seesReads = hasReads(kind) && known.roles.some((role) => role === 'head' || role === 'auditor')
  return answered(async () => {
    const file = await desk.get({ caseId: id }, options)
    const [history, reads, round, batch, report] = await Promise.all([
      desk.history({ caseId: id, pageSize: 50, pageToken: before }, options),
      seesReads ? desk.reads({ caseId: id, pageSize: 10, pageToken: '' }, options) : undefined,
      kind === 'round' ? backend().round.progress({ caseId: id }, options) : undefined,
      kind === 'batch' ? backend().batch.progress({ caseId: id }, options) : undefined,
      kind === 'batch' ? backend().batch.report({ year: (file.case?.createdOn ?? '').slice(0, 4) }, options) : undefined,
    ])
    return { ...file, history, reads: reads?.reads, round, batch, report: report?.rows }
  })
}
export type Read = Extract<Awaited<ReturnType<typeof readFile>>, { answer: unknown }>['answer']
