import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { metricsOf } from '@qingdan/lib/metrics.ts'
import { reasons } from '@qingdan/lib/rejections.ts'
import { parse } from 'yaml'

interface Rule {
  readonly alert: string
  readonly expr: string
  readonly annotations: { readonly summary: string }
}
const { groups } = parse(readFileSync('deploy/otel/alerts.yml', 'utf8')) as { groups: { rules: Rule[] }[] }
const rules = groups.flatMap((group) => group.rules)
const kinds = new Set(
  globSync('{lib,services}/**/*.ts').flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\balert\??\.?\(\s*'([\w-]+)'/g)].map(([, kind]) => kind ?? '')),
)
const labelled = (expr: string, label: string): string[] => [...expr.matchAll(new RegExp(`\\b${label}="([^"]+)"`, 'g'))].map(([, value]) => value ?? '')

test('an alert rule names only metrics that a service has, so that none is silent for ever', async () => {
  const known = new Set(
    (await metricsOf('any').registry.getMetricsAsJSON()).flatMap(({ name, type }) =>
      String(type) === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
    ),
  )
  for (const { alert, expr } of rules) {
    const named = [...expr.matchAll(/\b(?:up|[a-z]+_[a-z_]+)\b(?=[{[)\s])/g)].map(([name]) => name).filter((name) => name !== 'histogram_quantile')
    assert.ok(named.length > 0, `${alert} names no metric`)
    for (const name of named) assert.ok(name === 'up' || known.has(name), `${alert} names ${name}`)
  }
})
test('every kind of alert that the code raises has its rule, and no rule waits for a kind that nothing raises', () => {
  const ruled = rules.flatMap(({ expr }) => (expr.includes('qingdan_alerts_total') ? labelled(expr, 'kind') : []))
  assert.deepEqual(ruled.toSorted(), [...kinds].toSorted())
})
test('an outcome that a rule waits for is a reason of a refusal', () => {
  for (const { expr } of rules) for (const outcome of labelled(expr, 'outcome')) assert.ok(outcome in reasons, outcome)
})
