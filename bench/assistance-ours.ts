import { sweep } from '@qingdan/lib/clock.ts'
import type { Consumer } from '@qingdan/lib/consume.ts'
import { clockActor } from '@qingdan/lib/kernel.ts'
import { isRejected } from '@qingdan/lib/rejections.ts'
import type { Facts } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import { act, officers, signed } from '../services/subsidy/testing.ts'
import { keepFile } from '../services/subsidy/work/answer.ts'
import { keptLines } from '../services/subsidy/work/kept.ts'
import { openingWork } from '../services/subsidy/work/opening.ts'
import { batchWork } from '../services/subsidy/work/paying.ts'
import { reportOf } from '../services/subsidy/work/report.ts'
import type { AssistanceWorld } from './assistance-world.ts'
import { answerFile, batch, cutOff, paidOn, period, type Steps } from './assistance-steps.ts'

async function untilIdle(work: Consumer): Promise<void> {
  while (!(await work.idle()));
}
/** What the service does: its kernel, its work and its files, in the process of the bench. */
export function ours(world: AssistanceWorld): Steps {
  const { kernels, stored, parts } = world
  const paying = batchWork(parts, stored)
  const factsNow = async (): Promise<Facts> => (await kernels.batch.store.load(batch, {}))!.facts as Facts
  let answer = ''
  return {
    draw: async () => {
      world.date(cutOff)
      await act(kernels.batch, officers.subsidy, '', { $case: 'draw', value: { programme: 'special', period, cutOff, supplement: 0 } })
      await untilIdle(paying)
    },
    send: async () => {
      await act(kernels.batch, officers.subsidy, batch, { $case: 'approve', value: { digest: (await factsNow()).digest } })
      await signed(kernels.batch, officers.head, batch)
      await act(kernels.batch, officers.finance, batch, { $case: 'export', value: {} })
    },
    answered: async () => {
      const { fileDigest } = await factsNow()
      const payments: [string, number][] = []
      let rest = ''
      for await (const part of keptLines(stored.files, parts.keys, batch, fileDigest)) {
        const lines = (rest + part.toString()).split('\n')
        rest = lines.pop() ?? ''
        for (const [kind, id, , , fen] of lines.map((line) => line.split('|'))) if (kind === 'P') payments.push([id as string, Number(fen)])
      }
      answer = answerFile(fileDigest, payments)
    },
    pay: async () => {
      const standing = await keepFile({ ...stored, keys: parts.keys }, await factsNow(), Buffer.from(answer), paidOn)
      if (isRejected(standing)) throw new Error(standing.because)
      const { fileDigest, paid, failed, paidFen } = standing
      await act(kernels.batch, officers.finance, batch, { $case: 'takeAnswer', value: { fileDigest, paid, failed, paidFen } })
      await untilIdle(paying)
    },
    report: async () => (await reportOf(stored.register, stored.clawbacks, '2015')).reduce((fen, { paidFen }) => fen + paidFen, 0),
    open: async () => {
      world.date('2016-01-01')
      await act(kernels.round, clockActor, '', { $case: 'open', value: { year: '2016' } })
      await untilIdle(openingWork(parts, stored.register))
    },
    sweep: async () => {
      world.date('2016-04-01')
      await sweep(kernels.special, '2016-04-01')
    },
  }
}
