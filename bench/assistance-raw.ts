import { createHash } from 'node:crypto'
import type { mongo } from 'mongoose'
import { headOf, lineOf, readFile, tailOf } from '../services/subsidy/batch/file.ts'
import type { Enrolment } from '../services/subsidy/work/members.ts'
import type { AssistanceWorld } from './assistance-world.ts'
import { answerFile, batch, cutOff, paidOn, period, type Steps } from './assistance-steps.ts'

const width = 16
const account = { holder: '示例', number: '6222000000010000' }
type Enrolments = mongo.Collection<Enrolment>

/** One pass over the documents as the driver streams them; of each what is to be set, written by one guarded update with one more entry of its size. */
async function pass(cases: Enrolments, filter: object, change: (found: Enrolment) => object): Promise<void> {
  const stream = (async function* () {
    yield* cases.find(filter as never, { batchSize: 500 }).sort({ _id: 1 })
  })()
  const lane = async (): Promise<void> => {
    for (let next = await stream.next(); !next.done; next = await stream.next()) {
      const { _id, version, tail, published: _p, busSeq: _b, archived: _a, pendingSince: _s, ...rest } = next.value
      const entry = { ...tail.at(-1)!, seq: next.value.seq + 1 }
      const set = { ...rest, version: version + 1, seq: entry.seq, ...change(next.value) }
      const done = await cases.findOneAndUpdate({ _id, version }, { $set: set, $push: { tail: entry }, $min: { pendingSince: entry.at } } as never, {
        projection: { _id: 1 },
      })
      if (!done) throw new Error(`${_id} was not written`)
    }
  }
  await Promise.all(Array.from({ length: width }, lane))
}
const paymentOf = ({ facts }: Enrolment) => facts.payments.find((one) => one.batch === batch)!
const part = 255 * 1024
/** The bare driver over the same documents and indexes: what a program would do that nobody has to be able to check. */
export function theirs({ collection }: AssistanceWorld): Steps {
  const [cases, rows, files] = [collection('special') as unknown as Enrolments, collection('bank_rows'), collection('bank_files')]
  const withPayment = { 'facts.payments.batch': batch }
  const payments = (projection: object): mongo.FindCursor<Enrolment> =>
    cases.find(withPayment as never, { projection: { 'facts.payments': 1, ...projection }, batchSize: 500 }).sort({ _id: 1 }) as never
  let [answer, total] = ['', 0]
  return {
    draw: () =>
      pass(cases, { state: 'confirmed', 'facts.confirmedOn': { $lte: cutOff } }, ({ _id, facts }) => {
        const amountFen = 100_000
        total += amountFen
        const paying = {
          id: `P${_id.slice(1).toUpperCase()}`,
          batch,
          period,
          cutOff,
          amountFen,
          lines: [{ months: 6, fen: amountFen }],
          state: 'reserved',
          on: cutOff,
        }
        return { facts: { ...facts, payments: [paying], reservedBy: batch } }
      }),
    send: async () => {
      const hash = createHash('sha256')
      let [waiting, count] = [headOf(batch, 1), 0]
      const put = async (): Promise<void> => {
        hash.update(waiting)
        await files.insertOne({ box: Buffer.from(waiting) })
        waiting = ''
      }
      for await (const found of payments({ seals: 1, state: 1 })) {
        waiting += lineOf(paymentOf(found), account)
        count++
        if (waiting.length > part) await put()
      }
      waiting += tailOf(count, total)
      await put()
    },
    answered: async () => {
      const sent: [string, number][] = []
      for await (const found of payments({})) sent.push([paymentOf(found).id, paymentOf(found).amountFen])
      answer = answerFile('0'.repeat(64), sent)
    },
    pay: async () => {
      const read = readFile(answer)
      if ('rule' in read) throw new Error(read.rule)
      const kept = read.rows.map(({ payment, on, outcome }) => ({ _id: payment as never, batch, file: answer.slice(0, 64), payment, on, outcome, code: '' }))
      for (let i = 0; i < kept.length; i += 500) await rows.insertMany(kept.slice(i, i + 500), { ordered: false })
      await pass(cases, withPayment, ({ facts }) => ({
        state: 'active',
        facts: { ...facts, payments: facts.payments.map((one) => ({ ...one, state: 'paid', on: paidOn })), reservedBy: '' },
      }))
      await rows.updateMany({ batch }, { $set: { carried: true } })
    },
    report: async () => {
      let fen = 0
      for await (const found of payments({ area: 1 })) fen += paymentOf(found).amountFen
      return fen
    },
    open: () =>
      pass(cases, { state: 'active' }, ({ facts }) => ({
        state: 'verifying',
        facts: { ...facts, round: 'round-2016', checks: [] },
        dueOn: '2016-03-31',
        actBy: '2016-03-31',
      })),
    sweep: () => pass(cases, { dueOn: { $lt: '2016-04-01' } }, () => ({ dueOn: '9999-12-31' })),
  }
}
