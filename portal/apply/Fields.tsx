import { questions } from '@qingdan/list/law/permit-questions.ts'
import { apply, rules } from '../text/apply.ts'
import { check } from '../text/public/check.ts'
import { officeName } from '../text/roles.ts'
import type { Lang } from '../text/text.ts'
import { Field } from '../ui/Field.tsx'
import { Opts } from '../ui/Opts.tsx'
import { mayBeUnsure, groundsOf, places, questionsFor, type Step, townshipsFor } from './steps.ts'
import type { Typed } from './typed.ts'

export interface FieldsProps {
  step: Step
  typed: Typed
  on: string
  lang: Lang
  /** What is wrong, by field. */
  wrong: Readonly<Record<string, string>>
  /** Invented identity numbers only. */
  demonstration: boolean
  clerk: boolean
}

/** Nobody's: the last character is one off. */
export const invented = { woman: '370304198808089929', man: '370304198606069911' } as const

export const ruleSays = (rule: string, lang: Lang): string => rules[lang][rule] ?? rules[lang]['other'] ?? rule

export const placeName = (id: string, lang: Lang): string => {
  const { elsewhere } = apply[lang]
  return id in elsewhere ? elsewhere[id as keyof typeof elsewhere] : officeName(id, lang)
}

/** The name of a question or an answer, as everywhere on the site. */
export const answerName = (question: keyof typeof questions, value: string, lang: Lang): string => {
  const choices: Readonly<Record<string, { zh: string; en: string }>> = questions[question].choices
  return value === 'unsure' ? check[lang].unsure : Object.hasOwn(choices, value) ? (choices[value]?.[lang] ?? '') : ''
}

const Person = ({ step, typed, lang, wrong, demonstration }: FieldsProps & { step: 'woman' | 'man' }) => {
  const t = apply[lang]
  const person = typed[step]
  const text = (field: 'name' | 'idNumber' | 'phone' | 'address', more: object) => (
    <Field key={field} name={`${step}.${field}`} label={t.fields[field]} value={person[field]} wrong={wrong[`${step}.${field}`]} fix={t.fix} {...more} />
  )
  return (
    <>
      {text('name', { maxLength: 50 })}
      {text('idNumber', {
        maxLength: 24,
        capitals: true,
        hint: demonstration ? `${t.hints.idNumber}${lang === 'zh' ? '。' : '. '}${t.invented(invented[step])}` : t.hints.idNumber,
      })}
      {text('phone', { maxLength: 20, inputMode: 'numeric', hint: t.hints.phone })}
      {text('address', { maxLength: 200, hint: t.hints.address })}
      <div className={wrong[`${step}.registeredAt`] ? 'field bad' : 'field'}>
        <label htmlFor={`${step}.registeredAt`}>{t.fields.registeredAt}</label>
        {wrong[`${step}.registeredAt`] && (
          <p className="wrong" id={`${step}.registeredAt-wrong`}>
            <b>{t.fix}</b>
            {wrong[`${step}.registeredAt`]}
          </p>
        )}
        <select
          id={`${step}.registeredAt`}
          name={`${step}.registeredAt`}
          defaultValue={person.registeredAt}
          aria-describedby={wrong[`${step}.registeredAt`] ? `${step}.registeredAt-wrong` : undefined}
        >
          <option value="">{t.pickGround}</option>
          {places.map((id) => (
            <option key={id} value={id}>
              {placeName(id, lang)}
            </option>
          ))}
        </select>
      </div>
    </>
  )
}

const Situation = ({ typed, on, lang, wrong }: FieldsProps) => (
  <>
    {questionsFor(typed.ground, on).map((id) => {
      const question: { ask: { zh: string; en: string }; help?: { zh: string; en: string } } = questions[id]
      const values = [...Object.keys(questions[id].choices), ...(mayBeUnsure(id) ? ['unsure'] : [])]
      return (
        <Opts
          key={id}
          name={`answers.${id}`}
          legend={question.ask[lang]}
          hint={question.help?.[lang]}
          value={typed.answers[id]}
          wrong={wrong[`answers.${id}`]}
          fix={apply[lang].fix}
          options={values.map((value) => ({ value, label: answerName(id, value, lang) }))}
        />
      )
    })}
  </>
)

/** The inputs of one page. */
export const Fields = (props: FieldsProps) => {
  const { step, typed, on, lang, wrong } = props
  const t = apply[lang]
  const one = { legend: t.steps[step], wrong: wrong[step], fix: t.fix }
  switch (step) {
    case 'applicant':
      return (
        <Opts
          {...one}
          name="applicant"
          value={typed.applicant}
          options={[
            { value: 'woman', label: t.woman },
            { value: 'man', label: t.man },
          ]}
        />
      )
    case 'ground':
      return <Opts {...one} name="ground" value={typed.ground} options={groundsOf(on).map(({ id, title }) => ({ value: id, label: title[lang] }))} />
    case 'situation':
      return <Situation {...props} />
    case 'woman':
    case 'man':
      return <Person {...props} step={step} />
    case 'township': {
      const offered = townshipsFor(typed)
      return (
        <Opts
          {...one}
          name="township"
          hint={offered[0]?.ours ? undefined : t.noneHere}
          value={typed.township || (offered.length === 1 ? offered[0]?.id : '')}
          options={offered.map(({ id }) => ({ value: id, label: officeName(id, lang) }))}
        />
      )
    }
    case 'papers':
    case 'review':
      return null
  }
}
