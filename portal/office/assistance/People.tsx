import type { People as PeopleMessage } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { assistance } from '../../text/office/assistance.ts'
import { fileText } from '../../text/office/case.ts'
import type { Lang } from '../../text/text.ts'
import { Table } from '../../ui/Table.tsx'
import { Unmask } from '../Unmask.tsx'
import { personFields } from '../unmasked.ts'

const parts = ['applicant', 'spouse', 'child'] as const

/** The people of an enrolment, masked; what is hidden from a role is not here at all. */
export const People = ({ kind, caseId, people, lang, mayUnmask }: { kind: string; caseId: string; people: PeopleMessage; lang: Lang; mayUnmask: boolean }) => {
  const t = fileText[lang].people
  const { parts: names, account } = assistance[lang]
  const there = parts.filter((part) => people[part]?.name)
  // A committee reads no numbers.
  const whole = there.some((part) => people[part]?.idNumber || people[part]?.phone)
  return (
    <div>
      <Table
        stack
        caption={t.title}
        columns={[{ head: t.name }, ...(whole ? [{ head: t.id }, { head: t.phone }] : [])]}
        rows={there.map((part) => ({
          key: part,
          cells: [
            `${names[part]}${lang === 'zh' ? '　' : ' '}${people[part]?.name ?? ''}`,
            ...(whole ? [people[part]?.idNumber, people[part]?.phone] : []).map((text, i) => (
              <span key={i} className="mask">
                {text}
              </span>
            )),
          ],
        }))}
      />
      {people.account && (
        <p>
          {account}
          {lang === 'zh' ? '：' : ': '}
          {people.bank} <span className="mask">{people.account}</span>
        </p>
      )}
      {mayUnmask && <Unmask kind={kind} caseId={caseId} fields={[...personFields(there), ...(people.account ? ['account.number'] : [])]} lang={lang} />}
    </div>
  )
}
