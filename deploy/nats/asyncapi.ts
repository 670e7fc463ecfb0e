import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { agencies, testSubject, type Agency } from './agencies.ts'
import { reachOf } from './config.ts'

export const asyncapiFile = fileURLToPath(new URL('../../docs/generated/asyncapi.json', import.meta.url))

const text = (pattern?: string) => ({ type: 'string', ...(pattern && { pattern }) })

/** CloudEvents 1.0 in JSON; ids and status only. A client tells a repeat by `id`. */
const cloudEvent = {
  type: 'object',
  required: ['specversion', 'id', 'source', 'type', 'time', 'datacontenttype', 'data'],
  properties: {
    specversion: { const: '1.0' },
    id: { ...text(), description: 'The same event has the same id in every delivery and every replay. / 同一事件的编号不变。' },
    source: text(),
    type: text(),
    subject: { ...text(), description: 'The case. / 案件编号。' },
    time: { ...text(), format: 'date-time' },
    datacontenttype: { const: 'application/json' },
    data: { type: 'object', description: 'Ids and status, never personal data. / 只有编号和状态，没有个人信息。' },
  },
}

const answer = {
  type: 'object',
  description: 'At most 64 kB. A lead for us, never a decision. / 不超过 64 kB；仅作线索，不作决定。',
  additionalProperties: true,
}
const acknowledgement = { type: 'object', required: ['stream', 'seq'], properties: { stream: { const: 'INBOUND' }, seq: { type: 'integer' } } }

const message = (name: string, payload: string) => ({ name, contentType: 'application/json', payload: { $ref: `#/components/schemas/${payload}` } })
const key = (...parts: string[]) => parts.join('_').replaceAll(/[^A-Za-z0-9_]/g, '_')

/** The document of one agency's feed and answers, from our side: we send events and receive answers. */
function partOf(agency: Agency) {
  const area = agency.area === 'all' ? '{township}' : agency.area
  const parameters = agency.area === 'all' ? { parameters: { township: { description: 'Township code / 乡镇（街道）代码' } } } : {}
  const about = { title: `${agency.name.zh} / ${agency.name.en}`, description: `${agency.ground.zh} / ${agency.ground.en}` }
  const feed = agency.events.map((event) => [
    key(agency.id, event),
    { address: `public.v1.${event}.${area}`, ...about, ...parameters, messages: { event: message(event, 'CloudEvent') } },
  ])
  const trial = [key(agency.id, 'test'), { address: testSubject(agency), ...about, messages: { event: message('test', 'CloudEvent') } }]
  const inbound = agency.answers.map((kind) => [
    key(agency.id, 'answer', kind),
    { address: `inbound.v1.${agency.id}.${kind}`, ...about, messages: { answer: message(kind, 'Answer'), kept: message('kept', 'Acknowledgement') } },
  ])
  return { sent: [...feed, trial] as [string, object][], received: inbound as [string, object][] }
}

export function asyncapi(register: readonly Agency[] = agencies) {
  const parts = register.map(partOf)
  const [sent, received] = [parts.flatMap((part) => part.sent), parts.flatMap((part) => part.received)]
  const at = (channel: string, name: string) => ({ $ref: `#/channels/${channel}/messages/${name}` })
  const sends = sent.map(([id]) => [`send_${id}`, { action: 'send', channel: { $ref: `#/channels/${id}` }, messages: [at(id, 'event')] }])
  const receives = received.map(([id]) => [
    `receive_${id}`,
    {
      action: 'receive',
      channel: { $ref: `#/channels/${id}` },
      messages: [at(id, 'answer')],
      reply: { channel: { $ref: `#/channels/${id}` }, messages: [at(id, 'kept')] },
    },
  ])
  return {
    asyncapi: '3.0.0',
    info: {
      title: '清单 · 部门数据 / Qingdan, events for agencies',
      version: '1.0.0',
      description: `Each agency has an account of its own and a durable consumer of its name on the stream PUBLIC. See docs/agencies.md. Inbox: ${reachOf({ ...(register[0] as Agency), id: '<agency>' }).inbox}`,
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/json',
    servers: {
      bus: {
        host: '{host}:4222',
        protocol: 'nats',
        variables: { host: { description: 'Told to each agency when it joins.' } },
        security: [{ $ref: '#/components/securitySchemes/nkey' }],
      },
    },
    channels: Object.fromEntries([...sent, ...received]),
    operations: Object.fromEntries([...sends, ...receives]),
    components: {
      schemas: { CloudEvent: cloudEvent, Answer: answer, Acknowledgement: acknowledgement },
      securitySchemes: {
        nkey: { type: 'asymmetricEncryption', description: 'The nkey seed handed to the agency; its public half is in our register of keys.' },
      },
    },
  }
}

export const asyncapiText = () => `${JSON.stringify(asyncapi(), null, 2)}\n`

if (import.meta.main) await writeFile(asyncapiFile, asyncapiText())
