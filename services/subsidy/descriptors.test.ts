import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { rules } from './rules.ts'

interface Described {
  readonly file: readonly {
    readonly package: string
    readonly service?: readonly { readonly name: string; readonly method: readonly { readonly name: string }[] }[]
  }[]
}
const ours = (path: string): boolean => path.startsWith('/qingdan.subsidy.')

// Contracts are compared with the baseline, and whoever asks the service what it serves is shown it: what it does not hold may break unnoticed.
test('the baseline of the contracts holds each call of the assistances', () => {
  const buf = new URL('../../node_modules/.bin/buf', import.meta.url).pathname
  const baseline = new URL('../../proto/baseline.binpb', import.meta.url).pathname
  const json = execFileSync(buf, ['build', baseline, '-o', '-#format=json'], { maxBuffer: 64 * 1024 * 1024 }).toString()
  const held = (JSON.parse(json) as Described).file.flatMap(({ package: of, service = [] }) =>
    service.flatMap(({ name, method }) => method.map((each) => `/${of}.${name}/${each.name}`)),
  )
  assert.deepEqual(held.filter(ours).toSorted(), Object.keys(rules).filter(ours).toSorted())
})
