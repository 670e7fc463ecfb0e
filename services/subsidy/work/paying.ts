import type { Case } from '@qingdan/lib/case.ts'
import type { Consumer } from '@qingdan/lib/consume.ts'
import { handle } from '@qingdan/lib/handle.ts'
import type { Kernel } from '@qingdan/lib/kernel.ts'
import type { Tagged } from '@qingdan/lib/kind.ts'
import { isRejected } from '@qingdan/lib/rejections.ts'
import type { Parts } from '@qingdan/lib/service.ts'
import { firstDayOf } from '../enrolment/amounts.ts'
import { machines } from '../enrolment/machine.ts'
import { pages, type Register, statesWith } from './members.ts'
import type { Programme } from '../programmes.ts'
import { giveEach, Interrupted, isPassing, worked, worker } from './each.ts'
import type { Facts } from '../batch/batch.ts'
import type { KeptFiles } from './kept.ts'
import { type BankRow, type BankRows, drawnOf, isUnpaid, paymentsOf, uncarried } from './payments.ts'

interface Working {
  readonly kernels: Readonly<Record<string, Kernel>>
  readonly register: Register
  readonly rows: BankRows
  readonly files: KeptFiles
  readonly alert: Parts['alert']
}
type Batch = Case<Facts>
/** The drawing of a batch that was cancelled and is drawn again is another one. */
const drawingOf = ({ tail, seq }: Batch): number => tail.findLast(({ type }) => type === 'draw')?.seq ?? seq

async function follow({ kernels }: Working, { _id }: Batch, commandId: string, command: Tagged): Promise<number> {
  const done = await handle(kernels['batch']!, worker, { caseId: _id, commandId, command })
  if (isRejected(done) && isPassing(done)) throw new Interrupted(done.because)
  return isRejected(done) ? 0 : 1
}
/** Reserves the payment of each who may have one; who has nothing due is refused it and left out. Then the batch is as drawn. */
async function draw(working: Working, batch: Batch): Promise<number> {
  const { kernels, register } = working
  const { programme, period, cutOff } = batch.facts
  const may = {
    state: { $in: statesWith(machines[programme as Programme], 'reserve') },
    'facts.confirmedOn': { $gt: '', $lte: cutOff },
    'facts.payments.batch': { $ne: batch._id },
    // Whoever had ended before the period began has nothing due in it.
    $or: [{ 'facts.endsOn': '' }, { 'facts.endsOn': { $gte: firstDayOf(period) } }],
  }
  const [n, value] = [drawingOf(batch), { batch: batch._id, period, cutOff }]
  for await (const page of pages(register(programme as Programme), may))
    await giveEach(kernels[programme]!, page, `reserve:${batch._id}:${n}`, () => ({ $case: 'reserve', value }))
  return follow(working, batch, `drawn:${n}`, { $case: 'finishDrawing', value: await drawnOf(register, batch.facts) })
}
async function cancel(working: Working, batch: Batch): Promise<number> {
  const { kernels, register } = working
  const n = drawingOf(batch)
  for await (const page of paymentsOf(register, batch.facts))
    await giveEach(
      kernels[batch.facts.programme]!,
      page.filter(({ payment }) => payment.state === 'reserved').map(({ member }) => member),
      `release:${batch._id}:${n}`,
      () => ({ $case: 'release', value: { batch: batch._id } }),
    )
  return follow(working, batch, `cancelled:${n}`, { $case: 'finishCancelling', value: {} })
}
function commandOf({ outcome, payment, on, code }: BankRow): Tagged {
  if (outcome === 'paid') return { $case: 'recordPaid', value: { payment, paidOn: on } }
  if (outcome === 'failed') return { $case: 'recordFailed', value: { payment, code } }
  return { $case: 'recordReversal', value: { payment, reversedOn: on, code } }
}
/** Carries what the bank answered to each payment: once, however often this is begun. Who takes nothing at the moment is tried again. */
async function carry({ kernels, rows, alert }: Working, { _id, facts }: Batch): Promise<number> {
  let carried = 0
  for await (const page of pages(rows, uncarried(_id, facts), {})) {
    const byMember = new Map(page.map((row) => [row.member, row]))
    const rowOf = ({ _id: member }: { _id: string }): BankRow => byMember.get(member)!
    const members = [...byMember.keys()].map((member) => ({ _id: member }))
    const { refused } = await giveEach(
      kernels[facts.programme]!,
      members,
      (member) => `bank:${rowOf(member)._id}`,
      (member) => commandOf(rowOf(member)),
    )
    for (const { member, because } of refused) alert('payment-not-carried', member, because)
    const stays = new Set(refused.map(({ member }) => member))
    const done = [...byMember.values()].filter(({ member }) => !stays.has(member))
    await rows.updateMany({ _id: { $in: done.map(({ _id: row }) => row) } }, { $set: { carried: true } })
    carried += done.length
  }
  return carried
}
/** A payment of which nothing failed is settled by itself. */
async function settle(working: Working, batch: Batch): Promise<number> {
  for await (const page of paymentsOf(working.register, batch.facts)) if (page.some(({ payment }) => isUnpaid(payment))) return 0
  return follow(working, batch, `settle:${batch.facts.attempt}`, { $case: 'settle', value: { unpaid: 0 } })
}
async function one(working: Working, batch: Batch): Promise<number> {
  if (batch.state === 'drawing') return draw(working, batch)
  if (batch.state === 'cancelling') return cancel(working, batch)
  // What the bank has answered for good is not kept as it was sent.
  if (batch.state === 'settled') await working.files.deleteMany({ batch: batch._id })
  const carried = await carry(working, batch)
  return carried + (batch.state === 'answered' ? await settle(working, batch) : 0)
}
/** Follows every batch that officers or the bank have moved. A restart goes on where the payments say that it stands. */
export function batchWork({ kernels, log, alert }: Parts, { register, rows, files }: Pick<Working, 'register' | 'rows' | 'files'>): Consumer {
  const { store } = kernels['batch']!
  // A case that takes nothing is told of once, and tried again all the same.
  const told = new Set<string>()
  const once: Parts['alert'] = (kind, id, says) => void (told.has(id) || (told.add(id), alert(kind, id, says)))
  return worked({
    prepare: async () => {
      await rows.createIndex({ batch: 1, carried: 1, file: 1, _id: 1 }, { name: 'uncarried' })
      await files.createIndex({ batch: 1 }, { name: 'batch' })
    },
    failed: (error) => log.warn({ error: error instanceof Error ? error.message : String(error) }, 'the work on a payment was interrupted and will go on'),
    pass: async () => {
      let moved = 0
      const states = ['drawing', 'cancelling', 'answered', 'settled']
      for (const batch of await store.cases.find({ state: { $in: states } } as never).toArray())
        moved += await one({ kernels, register, rows, files, alert: once }, batch as unknown as Batch)
      return moved
    },
  })
}
