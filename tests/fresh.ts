import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'

// node tests/fresh.ts: makes every generated file again and fails, naming it, when that changes one.
const generated = ['proto/gen/**/*.ts', 'docs/generated/*', 'docker-compose.yml', 'deploy/k8s/*', 'deploy/keycloak/**/*.json', 'services/*/README.md']
const digests = (): Map<string, string> =>
  new Map(
    generated
      .flatMap((pattern) => globSync(pattern))
      .filter((file) => existsSync(file) && statSync(file).isFile())
      .map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  )

const before = digests()
execFileSync('npm', ['run', '--silent', 'generate'], { stdio: ['ignore', 'ignore', 'inherit'], timeout: 120_000 })
const after = digests()
const stale = [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file))
if (stale.length > 0) {
  console.error(`generated files were not fresh; run make generate and commit:\n  ${stale.join('\n  ')}`)
  process.exit(1)
}
console.log(`${after.size} generated files are fresh`)
