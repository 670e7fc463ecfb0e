import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

// What runs for people: programs that make or test something are not among it.
const code = globSync('{lib,services,portal}/**/*.{ts,tsx}', { exclude: ['**/node_modules/**', '**/.next*/**', '**/testing/**', 'lib/testing/**'] })
  .filter((file) => !/\.test\.ts$|\/generate\.ts$|\/testing\.ts$/.test(file))
  .map((file) => [file, readFileSync(file, 'utf8')] as const)
const found = (what: RegExp): string[] => code.filter(([, text]) => what.test(text)).map(([file]) => file)

test('there is code to look at', () => {
  assert.ok(code.length > 300)
})
test('text reaches a page as text alone, and nothing that somebody typed becomes code, a pattern or a command', () => {
  assert.deepEqual(found(/dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write/), [])
  assert.deepEqual(found(/\beval\(|new Function\(|new RegExp\(|node:(vm|child_process)|\$where|\$function|\$accumulator/), [])
})
test('a page keeps nothing in the browser, listens to no other window and asks no other site', () => {
  assert.deepEqual(found(/\b(sessionStorage|indexedDB|postMessage|serviceWorker|document\.cookie|WebSocket|EventSource)\b/), [])
  // One exception: the drafts of the worksheet, which must outlive the network. Their fields are those that kept.ts lists, and signing out clears them.
  assert.deepEqual(found(/\blocalStorage\b/), ['portal/office/worksheet/sending.ts'])
  const text = (path: string): string => readFileSync(path, 'utf8')
  assert.match(
    text('portal/office/worksheet/kept.ts'),
    /export const names = \['way', 'result', 'matter', 'changedOn-y', 'changedOn-m', 'changedOn-d', 'note'\] as const/,
  )
  assert.match(text('portal/app/auth/sign-out/route.ts'), /'clear-site-data', '"storage"'/)
})
test('no part fetches an address: whom it connects to stands in its environment', () => {
  assert.deepEqual(found(/(?<![.\w])fetch\(|from '(undici|axios|got)'|from 'node:(https|http2|net|tls)'/), [])
  // What names http here serves it, or is a type of what is served.
  const taken = code.flatMap(([, text]) =>
    [...text.matchAll(/import (type )?\{([^}]*)\} from 'node:http'/g)].flatMap(([, type, names = '']) => (type ? [] : names.split(','))),
  )
  assert.deepEqual(new Set(taken.map((name) => name.trim()).filter((name) => name && !name.startsWith('type '))), new Set(['createServer']))
})
test('what is sealed is sealed with AES-256-GCM, what is digested with SHA-256, and chance comes from the system', () => {
  const named = (what: RegExp): Set<string> => new Set(code.flatMap(([, text]) => [...text.matchAll(what)].map(([, name]) => name ?? '')))
  assert.deepEqual(named(/create(?:C|Dec)ipheriv\(\s*'([^']+)'/g), new Set(['aes-256-gcm']))
  assert.deepEqual(named(/(?:createHash|createHmac|hash)\(\s*'([^']+)'/g), new Set(['sha256']))
  assert.deepEqual(found(/\bMath\.random\b/), [])
})
