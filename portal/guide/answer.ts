import type { Fact, Guide } from '@qingdan/list/guides.ts'
import { notesOn } from '@qingdan/list/notes.ts'
import type { ParameterName } from '@qingdan/list/parameters.ts'
import { periodOn } from '@qingdan/lib/law.ts'
import { versionOn } from '../text/clauses.ts'
import { papersOf, programmeOf } from './matters.ts'
import { groundsOn, published } from './permit.ts'

const factAnswer = (fact: Fact, demonstration: boolean) => ({
  says: fact.says,
  clause: fact.clause ?? null,
  entry: fact.entry ?? null,
  parameter: fact.parameter ? parameterAnswer(fact.parameter, demonstration) : null,
})

/** `value` is null where the office has published nothing: nothing is made up in its place. */
const parameterAnswer = (name: ParameterName, demonstration: boolean) => {
  const found = published(name, demonstration)
  return { name, value: found?.value ?? null, specimen: found?.specimen ?? false }
}

const stepAnswer = (step: Guide['steps'][number], on: string, demonstration: boolean) => {
  const period = step.limit?.clause && periodOn(step.limit.clause, on)
  return {
    ...factAnswer(step, demonstration),
    name: step.name,
    who: step.who,
    countsTowardsLimit: step.counts,
    limit: period && !('rejected' in period) ? period : null,
    promised: step.limit?.promise ? parameterAnswer(step.limit.promise, demonstration) : null,
  }
}

/** A guide as data, as of a day. */
export function guideAnswer(guide: Guide, on: string, demonstration: boolean) {
  const { asked, never } = papersOf(guide.matter)
  const facts = (rows: readonly Fact[]) => rows.map((fact) => factAnswer(fact, demonstration))
  return {
    matter: guide.matter,
    entry: guide.entry,
    title: guide.title,
    on,
    ended: guide.ended && guide.ended.on <= on ? guide.ended : null,
    notes: notesOn([guide.entry], on),
    short: facts(guide.short),
    basic: facts(guide.basic),
    place: facts(guide.place),
    conditions: facts(guide.conditions),
    grounds: (programmeOf(guide.matter) ? [] : groundsOn(on)).map(({ id, n, title, grade, source, loaded }) => ({ id, n, title, grade, source, loaded })),
    amounts: (guide.amounts ?? []).map((clause) => {
      const { amount, grade, parameter } = versionOn(clause, on)
      return { clause, amount: amount ?? null, grade, parameter: parameter ?? null }
    }),
    materials: asked.map((paper) => ({
      id: paper.id,
      name: paper.name,
      issuedBy: paper.issuedBy,
      bring: paper.bring,
      when: paper.when ?? null,
      grounds: paper.grounds ?? null,
    })),
    neverAsked: never,
    aboutMaterials: facts(guide.materials),
    steps: guide.steps.map((step) => stepAnswer(step, on, demonstration)),
    fees: facts(guide.fees),
    ground: guide.ground,
    visits: facts(guide.visits),
    consultation: facts(guide.consultation),
    complaints: facts(guide.complaints),
  }
}
