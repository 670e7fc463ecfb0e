import type { Context, Decision } from '@qingdan/lib/kind.ts'
import { sealedPerson } from '@qingdan/lib/fields.ts'
import { done, parametersOf, wrong } from '@qingdan/lib/outcome.ts'
import { isRejected, reject, type Rejection } from '@qingdan/lib/rejections.ts'
import { remediesOn } from '@qingdan/lib/remedies.ts'
import { forbiddenMaterials, type Material as KnownMaterial, materials as known } from '@qingdan/list/law/permit-materials.ts'
import { offices } from '@qingdan/list/offices.ts'
import { townships } from '@qingdan/list/townships.ts'
import type { Material } from '@qingdan/proto/permit/permit/v1/command.ts'
import type { Facts, HandedIn } from '@qingdan/proto/permit/permit/v1/event.ts'
import { answerDue } from './deadlines.ts'
import { decideAfterGrant, type Later } from './after-grant.ts'
import { document } from './papers.ts'
import { groundsOn } from './eligibility.ts'
import type { Event } from './event.ts'
import type { Command, Of } from './machine.ts'

function handedIn(materials: readonly Material[], on: string): HandedIn[] {
  return materials.map(({ id, uploadId, digest }) => ({ id, uploadId, digest, on }))
}
/** Only papers of the published list, and of those only the ones that belong to the ground (permit-law:31). */
function refusedPapers(ids: readonly string[], field: string, ground?: string): Rejection | undefined {
  for (const [i, id] of ids.entries()) {
    const forbidden = forbiddenMaterials.find((one) => one.id === id)
    if (forbidden) return reject('forbidden-material', `${id} may not be asked for`, { meta: { material: id, clause: forbidden.clause } })
    const paper: KnownMaterial | undefined = known.find((one) => one.id === id)
    if (!paper) return wrong(`${field}.${i}`, 'unknown')
    if (ground && paper.grounds && !paper.grounds.some((one) => one === ground))
      return reject('forbidden-material', `${id} does not belong to ${ground}`, { meta: { material: id, clause: 'permit-law:31' } })
  }
  return undefined
}

function apply({ township, ground, answers, woman, man, children, materials, applicant }: Of<'apply'>, { today, actor }: Context): Decision<Event> {
  if (!townships.some(({ id }) => id === township)) return wrong('township', 'unknown')
  if (!groundsOn(today).some(({ id }) => id === ground)) return wrong('ground', 'unknown')
  const refused = refusedPapers(
    materials.map(({ id }) => id),
    'materials',
  )
  if (refused) return refused
  const value = {
    township,
    ground,
    receivedOn: today,
    materials: handedIn(materials, today),
    children,
    onBehalf: actor.roles.includes('counterClerk'),
    applicant,
  }
  return done({ $case: 'applied', value }, { ...sealedPerson('woman', woman), ...sealedPerson('man', man), answers: JSON.stringify(answers) })
}

function requestCorrection(facts: Facts, { missing, note }: Of<'requestCorrection'>): Decision<Event> {
  const refused = refusedPapers(missing, 'missing', facts.ground)
  if (refused) return refused
  if (facts.told.length > 0 && missing.some((id) => !facts.told.includes(id))) return reject('told-once', `told on ${facts.toldOn}: ${facts.told.join(', ')}`)
  return done({ $case: 'correctionRequested', value: { missing: [...new Set(missing)] } }, { correction: note })
}

function decline({ competent, grounds }: Of<'decline'>, context: Context): Decision<Event> {
  if (!grounds.trim()) return reject('no-grounds', 'a refusal to accept states its grounds and who is competent')
  const remedies = remediesOn(context.today, parametersOf(context))
  if (isRejected(remedies)) return remedies
  const listed = offices.some(({ id }) => id === competent)
  return done({ $case: 'declined', value: { competent: listed ? competent : 'elsewhere', ...remedies } }, { grounds, competent: listed ? '' : competent })
}

function refuse({ grounds }: Of<'refuse'>, context: Context): Decision<Event> {
  if (!grounds.trim()) return reject('no-grounds', 'a refusal states its grounds')
  const remedies = remediesOn(context.today, parametersOf(context))
  return isRejected(remedies) ? remedies : done({ $case: 'refused', value: remedies }, { grounds })
}

function acceptBySilence(facts: Facts, { today }: Context): Decision<Event> {
  const due = answerDue(facts)
  return today > due ? done({ $case: 'accepted', value: { bySilence: true, asOf: facts.receivedOn } }) : reject('not-due', `the period runs until ${due}`)
}

/** Commands up to the decision; the rest of a permit's life is decided beside. */
function decided(facts: Facts, command: Command, context: Context): Decision<Event> {
  const { today } = context
  switch (command.$case) {
    case 'apply':
      return apply(command.value, context)
    case 'requestCorrection':
      return requestCorrection(facts, command.value)
    case 'supply':
      return (
        refusedPapers(
          command.value.materials.map(({ id }) => id),
          'materials',
        ) ?? done({ $case: 'supplied', value: { materials: handedIn(command.value.materials, today), receivedOn: today } })
      )
    case 'accept':
      return done({ $case: 'accepted', value: { bySilence: false, asOf: today } })
    case 'decline':
      return decline(command.value, context)
    case 'acceptBySilence':
      return acceptBySilence(facts, context)
    case 'review':
      return done({ $case: 'reviewed', value: { favourable: command.value.favourable, onSite: false, sentOn: today } }, { opinion: command.value.opinion })
    case 'reviewOnSite':
      return done(
        { $case: 'reviewed', value: { favourable: command.value.favourable, onSite: true, sentOn: today } },
        { opinion: command.value.opinion, checked: command.value.checked },
      )
    case 'grant':
      return done({ $case: 'granted', value: { ground: facts.ground } }, { note: command.value.note })
    case 'refuse':
      return refuse(command.value, context)
    case 'withdrawApplication':
      return done({ $case: 'applicationWithdrawn', value: {} }, { reason: command.value.reason })
    case 'endOfLaw':
      return done({ $case: 'ended', value: { law: 'pfpl-2015-amendment', granted: facts.granted } })
    default:
      return decideAfterGrant(facts, command satisfies Later, context)
  }
}

/** One command, one event. A paper without a number series is refused, but never to the harm of a person whom silence has accepted. */
export function decide(facts: Facts, command: Command, context: Context): Decision<Event> {
  const decision = decided(facts, command, context)
  if (isRejected(decision) || context.actor.roles.includes('clock')) return decision
  const series = document(decision.event)?.series
  return series && !context.parameters[series] ? reject('parameter-empty', `${series} has not been loaded`, { meta: { parameter: series } }) : decision
}
