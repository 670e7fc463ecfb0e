import type { Action } from '@qingdan/proto/kernel/v1/case.ts'
import { Form } from '../commands/Form.tsx'
import type { FormView } from '../commands/view.ts'
import { filePath, newCase } from '../kinds.ts'
import { isClause } from '../text/clauses.ts'
import { commandName } from '../text/commands.ts'
import { wordsOf } from '../text/office/commands.ts'
import { my } from '../text/my.ts'
import { formText } from '../text/office/form.ts'
import { listName, listPath } from './places.ts'
import { Clause } from '../ui/Clause.tsx'
import { Of } from '../ui/Of.tsx'
import { Title } from '../ui/Title.tsx'

/** The page around a form: which step, under which clause, with what consequence. */
export const OpenForm = ({ view, action, number, on }: { view: FormView; action: Pick<Action, 'clause'> | undefined; number: string; on: string }) => {
  const { lang, kind, command } = view
  const t = formText[lang]
  const words = wordsOf(kind, command)
  const clause = action?.clause
  const crumb = view.id === newCase ? { label: number } : { label: number, href: filePath(view.home, kind, view.id) }
  return (
    <>
      <Of lang={lang} crumbs={[view.home === 'my' ? { label: my[lang].title, href: '/my' } : { label: listName(kind, lang), href: listPath(kind) }, crumb]} />
      <main id="main" className="wrap">
        <Title
          words={commandName(`${kind}.${command}`)?.[lang] ?? command}
          lead={
            <>
              {words?.then[lang]} {isClause(clause) && <Clause id={clause} on={on} lang={lang} />}
            </>
          }
          note={[view.countersigned && t.countersigned, view.adverse && t.adverse].filter(Boolean).join(lang === 'zh' ? '' : ' ')}
        />
        <Form initial={action ? view : { ...view, closed: words?.only[lang] ?? t.refused.title }} />
      </main>
    </>
  )
}
