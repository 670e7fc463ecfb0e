/** Schemas of the public answers, JSON Schema 2020-12 as OpenAPI 3.1 has it. Written by hand; a test holds real answers against them. */
type Schema = Readonly<Record<string, unknown>>

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const whole = { type: 'integer' } as const
export const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'a legal date, without a time zone' } as const
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const list = (items: Schema) => ({ type: 'array', items })
const orNull = (schema: Schema) => ({ anyOf: [schema, { type: 'null' }] })
const oneOf = (...values: readonly string[]) => ({ type: 'string', enum: values })

/** Every named field is there unless it is marked optional; nothing else is. */
const object = (fields: Readonly<Record<string, Schema>>, optional: readonly string[] = [], description?: string) => ({
  type: 'object',
  properties: fields,
  required: Object.keys(fields).filter((name) => !optional.includes(name)),
  additionalProperties: false,
  ...(description && { description }),
})

const period = { oneOf: [object({ days: whole, count: oneOf('working', 'calendar') }), object({ months: whole }), object({ years: whole })] }
const grade = oneOf('verified', 'assumed', 'empty')

const entryFields = {
  id: text,
  parent: orNull(text),
  kind: text,
  place: object({ path: text, lines: list(whole) }),
  number: orNull(text),
  printed: { ...text, description: 'the printed text to the character, in Chinese' },
  title: ref('Bilingual'),
  says: orNull(ref('Bilingual')),
  readings: list(object({ erratum: whole, instead: orNull(text), read: orNull(text), slip: orNull(ref('Bilingual')), why: orNull(ref('Bilingual')) })),
}

const fact = { says: ref('Bilingual'), clause: orNull(text), entry: orNull(text), parameter: orNull(ref('Parameter')) }

export const schemas: Readonly<Record<string, Schema>> = {
  Bilingual: object({ zh: text, en: text }),
  Period: period,
  Problem: object(
    { type: text, title: text, status: whole, detail: text, errors: list(object({ field: text, rule: text, says: ref('Bilingual') })) },
    ['detail', 'errors'],
    'RFC 9457; errors names every field that is wrong, all at once',
  ),
  Entry: object(entryFields),
  EntryWithChildren: object({ ...entryFields, children: list(ref('Entry')) }),
  List: object({ published: text, entries: list(ref('Entry')) }),
  Clause: object({
    clause: text,
    statute: object({ id: text, title: ref('Bilingual') }),
    article: { ...orNull(text), description: 'null where the text of this version was not read' },
    from: day,
    until: { ...orNull(day), description: 'the first day out of force' },
    repealedBy: orNull(text),
    suppressedBy: orNull(object({ by: text, from: day })),
    period: orNull(ref('Period')),
    frequency: orNull(object({ atLeast: whole, per: oneOf('month', 'quarter', 'year') })),
    movesWhenOff: flag,
    parameter: orNull(text),
    grade,
    assumedFrom: orNull(text),
    source: text,
    says: { ...ref('Bilingual'), description: 'in our own words, never a quotation' },
  }),
  Law: object({ on: day, clauses: list(ref('Clause')) }),
  Clock: object(
    {
      start: { ...day, description: 'day zero, not counted' },
      due: day,
      length: whole,
      unit: oneOf('working-day', 'calendar-day', 'month', 'year'),
      rolled: { ...flag, description: 'the last day was a day off and moved to the next working day' },
      provisional: { ...flag, description: 'holidays of that year are not announced; weekends only' },
      rule: object({ clause: text, article: orNull(text), statute: text, grade, source: text, assumedFrom: text, says: ref('Bilingual') }, ['assumedFrom']),
      days: list(
        object(
          {
            date: day,
            number: orNull(whole),
            counted: flag,
            why: oneOf('start', 'counted', 'weekend', 'holiday', 'calendar', 'rolled'),
            name: ref('Bilingual'),
            makeup: flag,
            provisional: flag,
          },
          ['name', 'makeup', 'provisional'],
        ),
      ),
    },
    ['rule'],
  ),
  Parameter: object({ name: text, value: { anyOf: [ref('Bilingual'), ref('Period'), text, { type: 'null' }] }, specimen: flag }),
  Fact: object(fact),
  Guide: object({
    matter: text,
    entry: text,
    title: ref('Bilingual'),
    on: day,
    ended: orNull(object({ on: day, says: ref('Bilingual'), clause: text })),
    notes: list(object({ entry: text, from: day, until: day, grade, source: text, says: ref('Bilingual') }, ['until'])),
    short: list(ref('Fact')),
    basic: list(ref('Fact')),
    place: list(ref('Fact')),
    conditions: list(ref('Fact')),
    amounts: list(object({ clause: text, amount: orNull(object({ fen: whole, per: oneOf('year', 'month') })), grade, parameter: orNull(text) })),
    grounds: list(object({ id: text, n: whole, title: ref('Bilingual'), grade, source: text, loaded: flag })),
    materials: list(
      object({
        id: text,
        name: ref('Bilingual'),
        issuedBy: ref('Bilingual'),
        bring: oneOf('original', 'copy'),
        when: orNull(ref('Bilingual')),
        grounds: orNull(list(text)),
      }),
    ),
    neverAsked: list(object({ id: text, name: ref('Bilingual'), clause: text })),
    aboutMaterials: list(ref('Fact')),
    steps: list(
      object({
        ...fact,
        name: ref('Bilingual'),
        who: ref('Bilingual'),
        countsTowardsLimit: flag,
        limit: orNull(ref('Period')),
        promised: orNull(ref('Parameter')),
      }),
    ),
    fees: list(ref('Fact')),
    ground: list(text),
    visits: list(ref('Fact')),
    consultation: list(ref('Fact')),
    complaints: list(ref('Fact')),
  }),
  Check: {
    oneOf: [
      object({ found: { const: true }, stands: flag, title: text, number: text, issuer: text, issuedOn: day, endedOn: orNull(day), clause: orNull(text) }),
      object({ found: { const: false }, stands: { const: false } }, [], 'wrong and absent look the same'),
    ],
  },
  Health: object({ status: text }),
}
