import { fork } from 'node:child_process'
import { once } from 'node:events'
import { timed, type Step } from './assistance-steps.ts'
import { keep, resultOf, type Pair } from './rounds.ts'

// A1–A10: a payment and a verification of BENCH_PEOPLE people (10 000), step by step, the service's own work and one pass of the bare driver in turn,
// each in a process of its own over documents of its own in the same store; then of a tenth of them, for growth. BENCH_ROUNDS (1) times.
const people = Number(process.env['BENCH_PEOPLE'] ?? 10_000)
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 1)
const sides = ['ours', 'raw'] as const
type Side = (typeof sides)[number]
interface Said {
  readonly ms: number
  readonly peak: number
}
/** A side as a process that does what it is told. */
async function side(which: Side, count: number): Promise<(step: string) => Promise<Said>> {
  const child = fork(new URL('assistance-side.ts', import.meta.url).pathname, [which, `bench_${which}`, String(count)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  child.once('exit', (code) => code && process.exit(code))
  await once(child, 'message')
  return async (step) => {
    child.send(step)
    const [said] = (await once(child, 'message')) as [Said]
    return said
  }
}
type Round = Readonly<Record<Step, Pair>> & { readonly memory: Pair }
/** Every step on both sides, the one that goes first changing with each, so that a busy machine slows both. */
async function round(count: number): Promise<Round> {
  const both = { ours: await side('ours', count), raw: await side('raw', count) }
  for (const step of ['make', 'layOut']) for (const which of sides) await both[which](step)
  const found: Record<string, Pair> = {}
  for (const [n, step] of timed.entries()) {
    const said = {} as Record<Side, Said>
    if (step === 'pay') for (const which of sides) await both[which]('answered')
    for (const which of n % 2 ? sides : sides.toReversed()) said[which] = await both[which](step)
    found[step] = { ours: said.ours.ms, theirs: said.raw.ms }
    const [ms, mb] = [sides.map((which) => Math.round(said[which].ms)), sides.map((which) => Math.round(said[which].peak / 1e6))]
    console.log(`${count} people, ${step}: ${ms.join(' against ')} ms, so far ${mb.join(' against ')} MB`)
  }
  const peaks = { ours: await both.ours('check'), raw: await both.raw('check') }
  for (const which of sides) await both[which]('end')
  return { ...(found as Record<Step, Pair>), memory: { ours: peaks.ours.peak / 1e6, theirs: peaks.raw.peak / 1e6 } }
}
const small = await round(people / 10)
const seen: Round[] = []
for (let n = 0; n < rounds; n++) seen.push(await round(people))

const says = {
  draw: ['each due payment found, computed, reserved by a command of its history, then counted and digested', 'one pass, a guarded update of each'],
  send: ['approved by two, each account opened under its own key, the file kept sealed', 'one pass, the same lines with no account to open, kept open'],
  pay: ['the answer read against the payments, its rows kept, each carried by a command, settled', 'read, rows inserted, one pass of guarded updates'],
  report: ['per programme and township, added up by the store', 'one pass, added up in memory'],
  open: ['the verification opened, each taken in by a command', 'one pass, a guarded update of each'],
} as const
const titles = {
  draw: 'drawing the payments',
  send: 'writing the bank file',
  pay: 'carrying the answer of the bank',
  report: 'the report of the year',
  open: 'opening the verification',
} as const
const main = ['draw', 'send', 'pay', 'report', 'open'] as const
const whole = (one: Round): Pair =>
  main.reduce((sum, step) => ({ ours: sum.ours + one[step].ours, theirs: sum.theirs + one[step].theirs }), { ours: 0, theirs: 0 })
const of = `of ${people} people`
const within = { atMost: 1.3 }
for (const [n, step] of main.entries()) {
  const [ours, theirs] = says[step]
  keep(
    resultOf(
      { id: `A${n + 1}`, title: `${titles[step]} ${of}`, unit: 'ms', goal: within, ours: { says: ours }, theirs: { says: theirs } },
      seen.map((one) => one[step]),
    ),
  )
}
const all = { ours: { says: 'A1 to A5 together; one round in turn, in fresh processes, nothing warmed up' }, theirs: { says: 'the same' } }
keep(resultOf({ id: 'A6', title: `payment and verification ${of}`, unit: 'ms', goal: within, ...all }, seen.map(whole)))
keep(
  resultOf(
    {
      id: 'A7',
      title: `the most memory over it ${of}`,
      unit: 'MB',
      goal: within,
      ours: { says: 'the process of A1 to A5 and A8, all that it ever held' },
      theirs: { says: 'the same' },
    },
    seen.map((one) => one.memory),
  ),
)
const rate = ({ sweep }: Round): Pair => ({ ours: (people * 1000) / sweep.ours, theirs: (people * 1000) / sweep.theirs })
const swept = {
  ours: { says: 'the deadline of the verification found and fired on each by the clock; 16 lanes' },
  theirs: { says: 'one pass, a guarded update of each; 16 lanes' },
}
keep(resultOf({ id: 'A8', title: `the sweep ${of}`, unit: 'per second', goal: { atLeast: 0.8 }, ...swept }, seen.map(rate)))
const ten = { ours: { says: `ours ${of}, for each` }, theirs: { says: `ours of ${people / 10}, for each` } }
const grown = seen.map((one) => ({ ours: whole(one).ours / people, theirs: (whole(small).ours * 10) / people }))
keep(resultOf({ id: 'A9', title: 'growth of the time for each, tenfold people', unit: 'ms', goal: { atMost: 1.1 }, ...ten }, grown))
const held = seen.map((one) => ({ ours: one.memory.ours, theirs: small.memory.ours }))
keep(
  resultOf(
    {
      id: 'A10',
      title: 'growth of the memory, tenfold people',
      unit: 'MB',
      goal: { atMost: 1.1 },
      ours: { says: `ours ${of}` },
      theirs: { says: `ours of ${people / 10}` },
    },
    held,
  ),
)
process.exit()
