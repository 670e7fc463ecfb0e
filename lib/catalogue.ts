import { subjects } from './bus.ts'
import { cell, head, note, rowsOf, type ShownService, source } from './generating.ts'
import { reasons } from './rejections.ts'

/** Why the system refuses, for every service. */
export function rejectionTable(by: string): string {
  const rows = Object.entries(reasons).map(([reason, { status, zh, en }]) => `| \`${reason}\` | ${status} | ${cell(zh)} | ${cell(en)} |`)
  return ['# Why the system refuses', '', note(by), '', ...head('Reason', 'gRPC status', '中文', 'English'), ...rows, ''].join('\n')
}
/** Messages of a contract with their fields and the comment above them. */
function messagesOf(proto: string): Map<string, { fields: string; comment: string }> {
  const found = proto.matchAll(/((?:\/\/[^\n]*\n)*)message (\w+) \{([^{}]*)\}/g)
  return new Map(
    [...found].map(([, comment = '', name = '', body = '']) => {
      const fields = [...body.matchAll(/^\s*((?:repeated )?[\w.]+) (\w+) = \d+;/gm)].map(([, type, field]) => `${field}: ${type}`)
      return [name, { fields: fields.join(', '), comment: comment.replace(/^\/\/ ?/gm, ' ').trim() }]
    }),
  )
}
function eventsOf(title: string, path: string, oneof: string): string[] {
  const proto = source(path)
  const messages = messagesOf(proto)
  const after = proto.slice(proto.indexOf(oneof === 'event' ? 'message Event' : 'message Entry'))
  const body = [...after.matchAll(/oneof (\w+) \{([^}]*)\}/g)].find(([, name]) => name === oneof)?.[2] ?? ''
  const names = [...body.matchAll(/(\w+) \w+ = \d+;/g)].map(([, name = '']) => name).filter((name) => messages.has(name))
  const row = (name: string): string => `| ${name} | ${cell(messages.get(name)?.fields ?? '')} | ${cell(messages.get(name)?.comment ?? '')} |`
  return [`## ${title}`, '', ...head('Event', 'Fields', ''), ...names.map(row), '']
}
function toldBy({ service, kinds }: ShownService): string[] {
  const published = kinds.flatMap(({ machine, records }) =>
    records ? rowsOf(machine).flatMap(({ state, command }) => records.publish(records.eventOf(state, command)) ?? []) : [],
  )
  const told = new Map(published.map(({ event, data }) => [event, data]))
  return [...told].map(([event, data]) => `| ${service}.${event} | ${Object.keys(data).join(', ')} |`)
}
const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1)
/** Every event of every kind, and what of it leaves for agencies. */
export function eventCatalogue(services: readonly ShownService[], by: string): string {
  const byContract = Object.groupBy(
    services.flatMap(({ kinds }) => kinds),
    ({ proto }) => proto,
  )
  return [
    '# Event catalogue',
    '',
    note(by),
    '',
    `Subjects: \`${subjects.event('<service>', '<kind>', '<case>', '<command>')}\`. No event holds personal data.`,
    '',
    ...eventsOf('Kernel, on every kind', 'proto/qingdan/kernel/v1/entry.proto', 'entry'),
    ...Object.entries(byContract).flatMap(([proto, kinds = []]) => eventsOf(kinds.map(({ name }) => capital(name)).join(', '), proto, 'event')),
    '## Public, for agencies',
    '',
    `Subjects: \`${subjects.public('<service>', '<event>', '<township>')}\`; CloudEvents 1.0, ids and status only.`,
    '',
    ...head('Event', 'Data'),
    ...services.flatMap(toldBy),
    '',
  ].join('\n')
}
