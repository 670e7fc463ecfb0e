import { day, ref, schemas } from './schemas.ts'

type Parameter = Readonly<Record<string, unknown>>

const query = (name: string, description: string, schema: Parameter, required = false): Parameter => ({ name, in: 'query', description, required, schema })
const path = (name: string, description: string): Parameter => ({ name, in: 'path', description, required: true, schema: { type: 'string', maxLength: 100 } })

const json = (schema: string, description: string) => ({ description, content: { 'application/json': { schema: ref(schema) } } })
const refused = (description: string) => ({ description, content: { 'application/problem+json': { schema: ref('Problem') } } })
const bad = { '400': refused('Fields that need to be corrected, all at once') }
const gone = { '404': refused('No such thing') }
const down = { '503': refused('Not possible at the moment; try again after Retry-After') }

const get = (operationId: string, summary: string, parameters: readonly Parameter[], responses: Readonly<Record<string, unknown>>) => ({
  get: { operationId, summary, parameters, responses },
})

const periodParameters = [
  query('rule', 'a clause that sets a period; instead of days, months or years', { type: 'string', maxLength: 100 }),
  query('from', 'the day of the event; it is day zero', day, true),
  query('days', 'a number of days, at most 1100', { type: 'integer', minimum: 0, maximum: 1100 }),
  query('count', 'how days are counted; working when left out', { type: 'string', enum: ['working', 'calendar'] }),
  query('months', 'a number of months, at most 60', { type: 'integer', minimum: 0, maximum: 60 }),
  query('years', 'a number of years, at most 5', { type: 'integer', minimum: 0, maximum: 5 }),
  query('as', 'csv gives the day table as a file', { type: 'string', enum: ['json', 'csv'] }),
  query('lang', 'the language of the csv', { type: 'string', enum: ['zh', 'en'] }),
]

/** The public data of the portal. The same facts as on its pages, for programs. */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Qingdan: the responsibility list as data',
    version: '0.1.0',
    description:
      'The published list, the law on any day, periods counted day by day, guides, and whether a certificate stands. No account, no personal data. Law is told in our own words and is never quoted.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  paths: {
    '/api/list': get('list', 'The whole list as printed, with its errata', [], { '200': json('List', 'Every printed entry in reading order'), ...bad }),
    '/api/list/{entry}': get('entry', 'One entry and those directly under it', [path('entry', 'an id such as r1:3:1')], {
      '200': json('EntryWithChildren', 'The entry'),
      ...bad,
      ...gone,
    }),
    '/api/law': get('law', 'The clauses in force on a day', [query('on', 'the day; the business date when left out', day)], {
      '200': json('Law', 'The clauses'),
      ...bad,
      ...down,
    }),
    '/api/clock': get('clock', 'A period counted day by day', periodParameters, {
      '200': {
        description: 'When it ends, and why each day counts or not',
        content: { 'application/json': { schema: ref('Clock') }, 'text/csv': { schema: { type: 'string' } } },
      },
      ...bad,
    }),
    '/api/guides/{matter}': get('guide', 'A service guide on the business date', [path('matter', 'such as second-child-permit')], {
      '200': json('Guide', 'The guide'),
      ...bad,
      ...gone,
      ...down,
    }),
    '/api/check': get(
      'check',
      'Whether a certificate stands',
      [
        query('number', 'the printed number', { type: 'string', maxLength: 60 }, true),
        query('code', 'the check code of ten characters', { type: 'string', maxLength: 30 }, true),
      ],
      {
        '200': json('Check', 'Found or not, and whether it stands'),
        ...bad,
        '429': refused('Asked too often; try again after Retry-After'),
        ...down,
      },
    ),
    '/api/health': get(
      'health',
      'Whether the portal runs; with ?ready also the service behind it',
      [query('ready', 'also ask the service behind', { type: 'string' })],
      { '200': json('Health', 'It runs'), '503': json('Health', 'The service behind does not answer') },
    ),
  },
  components: { schemas },
} as const
