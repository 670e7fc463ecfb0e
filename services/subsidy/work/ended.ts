import { attach } from '@qingdan/lib/attach.ts'
import type { Consumer } from '@qingdan/lib/consume.ts'
import type { CaseKeys } from '@qingdan/lib/keys.ts'
import { isRejected } from '@qingdan/lib/rejections.ts'
import { openedFields } from '@qingdan/lib/opened.ts'
import type { Parts } from '@qingdan/lib/service.ts'
import type { Facts } from '@qingdan/proto/subsidy/clawback/v1/clawback.ts'
import type { Ended } from '../clawback/decide.ts'
import { isProgramme, type Programme } from '../programmes.ts'
import { worked } from './each.ts'
import type { Enrolment, Register } from './members.ts'

const fields = ['name', 'idNumber', 'phone', 'address', 'registeredAt'] as const
/** The person of an enrolment under the name of the part that they are in a clawback. */
async function personOf(keys: CaseKeys, member: Enrolment): Promise<Record<string, string>> {
  const opened = await openedFields(
    keys,
    member,
    fields.map((name) => `applicant.${name}`),
  )
  return Object.fromEntries(Object.entries(opened).map(([field, text]) => [field.replace('applicant.', 'person.'), text]))
}
/** What an enrolment that was ended by decision had been paid without being entitled, less what came back. */
export const endedIn =
  (register: Register, keys: CaseKeys) =>
  async (programme: string, enrolment: string): Promise<Ended | undefined> => {
    const found = isProgramme(programme)
      ? await register(programme).findOne({ _id: enrolment, state: 'terminated', erased: { $exists: false } } as never)
      : undefined
    if (!found) return undefined
    const { endingMatter: matter, township, overpaidFen } = found.facts
    const { role, office } = found.created.by
    return { matter, township, counter: role === 'counterClerk' ? office : '', paidFen: overpaidFen, person: await personOf(keys, found) }
  }

/** Whoever follows their enrolment in an account follows there what is asked back, too. */
export function attachingWork({ kernels, log }: Parts, register: Register): Consumer {
  const { store } = kernels['clawback']!
  return worked({
    failed: (error) => log.warn({ error: error instanceof Error ? error.message : String(error) }, 'attaching clawbacks was interrupted and will go on'),
    pass: async () => {
      let moved = 0
      const loose = store.cases.find({ 'people.part': 'person', 'people.account': { $exists: false } } as never, { projection: { facts: 1 } })
      for await (const { _id, facts } of loose) {
        const { programme, enrolment } = facts as Facts
        const account = (await register(programme as Programme).findOne({ _id: enrolment }, { projection: { people: 1 } }))?.people.find(
          ({ part }) => part === 'applicant',
        )?.account
        const done = account && (await attach(kernels['clawback']!, { account, roles: ['citizen'], office: '', via: 'u' }, _id))
        if (done && !isRejected(done)) moved++
      }
      return moved
    },
  })
}
