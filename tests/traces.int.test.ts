import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { SpanKind } from '@opentelemetry/api'
import { InMemorySpanExporter, type ReadableSpan } from '@opentelemetry/sdk-trace'
import { applicationOf, couples, type Couple } from '@qingdan/deploy/demo/people.ts'
import { within } from '@qingdan/lib/telemetry.ts'
import { aWorld, type World } from './world.ts'

const exporter = new InMemorySpanExporter()
let world: World
before(async () => {
  world = await aWorld({ exporter })
})
after(() => world.stop())

test('one trace leads from the page through the call, the store and the bus to what consumed it and what agencies get', async () => {
  const [one] = couples as [Couple]
  const { case: made } = await world.api.act('citizen1', '', applicationOf(one))
  await world.api.as('chengdong1')
  await within('page', {}, SpanKind.SERVER, () => world.api.act('chengdong1', made?.id ?? '', { $case: 'accept', value: {} }))
  const named = (name: string, under?: ReadableSpan): ReadableSpan | undefined =>
    exporter.getFinishedSpans().find((span) => span.name === name && (!under || span.parentSpanContext?.spanId === under.spanContext().spanId))
  const edges = (): (ReadableSpan | undefined)[] => {
    const page = named('page')
    const call = page && named('/qingdan.permit.permit.v1.Permit/Act', page)
    const publish = call && named('publish accept', call)
    return [page, call, publish, publish && named('consume accept', publish)]
  }
  for (const last = performance.now() + 10_000; performance.now() < last && edges().some((span) => !span);)
    await new Promise((resolve) => setTimeout(resolve, 50))
  assert.deepEqual(
    edges().map((span) => span?.name),
    ['page', '/qingdan.permit.permit.v1.Permit/Act', 'publish accept', 'consume accept'],
  )
  assert.equal(new Set(edges().map((span) => span?.spanContext().traceId)).size, 1)
})
