import { asActor } from '@qingdan/lib/grpc.ts'
import { apiOf } from './api.ts'
import { readEnvironment } from './parts.ts'
import { tokensOf } from './tokens.ts'
import { applicationOf, couples } from './people.ts'
import { playVerification } from './verification.ts'

// node deploy/demo/end.ts [DATE]: walks the business date of the running demonstration, one day at a time, to 2016-01-01.
const to = process.argv[2] ?? '2016-01-01'
try {
  const environment = await readEnvironment()
  const api = apiOf(environment['PERMIT_ADDRESS'] ?? '', tokensOf(environment))
  const from = await api.today()
  const seconds = await api.walk(to)
  console.log(`walked from ${from} to ${await api.today()} in ${seconds.toFixed(1)} s`)
  const { rows } = await api.permit.list(
    { queue: 'all', states: [], receiptNumber: '', documentNumber: '', pageSize: 100, pageToken: '', lateOnly: false, export: false },
    await api.as('permit1'),
  )
  for (const { case: found } of rows) console.log(`  ${found?.receiptNumber}  ${found?.state}  since ${found?.on}`)
  const [, , , , , six] = couples
  if (from < '2016-01-01' && to >= '2016-01-01') {
    const tokenOf = tokensOf(environment)
    const as = async (account: string): Promise<ReturnType<typeof asActor>> => asActor(await tokenOf(account))
    await playVerification({ address: environment['SUBSIDY_ADDRESS'] ?? '', as, tell: (line) => console.log(line) })
  }
  if (to >= '2016-01-01' && six) {
    const refused = await api.refused(six.account, '', applicationOf(six))
    console.log(`a new application is refused: ${refused.rejected}, ${refused.because}`)
  }
} catch (fault) {
  console.error((fault as Error).message)
  process.exitCode = 1
}
process.exit()
