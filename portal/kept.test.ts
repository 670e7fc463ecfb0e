import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { drawn, isOwn, isSameForAll, pageOf, sendDrawn, sendKept } from './kept.ts'

const asked = (url: string, headers: Record<string, string> = {}, method = 'GET'): IncomingMessage => ({ url, headers, method }) as unknown as IncomingMessage
const nonce = '0123456789abcdef0123456789abcdef'
const policy = `script-src 'self' 'nonce-${nonce}'`
const html = `<script nonce="${nonce}">a</script><p>清单</p><script nonce="${nonce}">b</script>`

test('only a page that says the same to everybody is kept, and only when nothing of the visitor came along', () => {
  for (const url of ['/', '/en', '/list', '/en/law/permit-law:32', '/law/permit-law%3A32', '/guides/reward-assistance', '/errata'])
    assert.ok(isSameForAll(asked(url)), url)
  const others = ['/my', '/track', '/clocks', '/office', '/guides/reward-assistance/check', '/law?on=2015-01-01', '/api/law', '/search', '/notices', '/list/']
  for (const url of others) assert.ok(!isSameForAll(asked(url)), url)
  for (const name of ['cookie', 'authorization', 'rsc', 'next-action', 'range']) assert.ok(!isSameForAll(asked('/list', { [name]: '1' })), name)
  assert.ok(!isSameForAll(asked('/list', {}, 'POST')))
})
test('each answer has a nonce of its own, in its policy as in its page, and nothing is left of the one it was drawn with', () => {
  const page = pageOf(200, { 'content-security-policy': policy, link: `<a.css>; nonce="${nonce}"`, connection: 'close', 'content-length': '3' }, html)
  const [one, two] = [drawn(page, false), drawn(page, false)]
  const own = /'nonce-([0-9a-f]{32})'/.exec(String(one.headers['content-security-policy']))?.[1] ?? ''
  assert.equal(one.body.toString(), html.replaceAll(nonce, own))
  assert.equal(one.headers['link'], `<a.css>; nonce="${own}"`)
  assert.equal(one.headers['content-length'], one.body.length)
  assert.equal(one.headers['connection'], undefined)
  assert.ok(!JSON.stringify(one).includes(nonce))
  assert.notEqual(String(two.body), String(one.body))
})
test('packed for the way it is the same page', () => {
  const long = `${html}${'<li>一个家庭的第二个孩子</li>'.repeat(500)}${html}`
  const page = pageOf(200, { 'content-security-policy': policy }, long)
  const other = 'f'.repeat(32)
  const { headers, body } = drawn(page, true, other)
  assert.equal(headers['content-encoding'], 'gzip')
  assert.ok(body.length < long.length / 10)
  assert.equal(gunzipSync(body).toString(), long.replaceAll(nonce, other))
})

/** A server behind the keeping, as the portal is, that counts what it draws. */
async function behind(status: number, count: () => void, more: Record<string, string> = {}): Promise<{ server: Server; at: string }> {
  const server = createServer((request, response) => {
    const draw = (): void => {
      count()
      assert.deepEqual([request.headers.cookie, request.headers['x-forwarded-for']], [undefined, undefined])
      response.writeHead(status, { 'content-security-policy': policy, ...more }).end(html)
    }
    if (isOwn(request)) setTimeout(draw, 20)
    else if (!sendKept(request, response)) sendDrawn(server, request, response, draw)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, at: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
test('however many ask at once the page is drawn once, again after a moment, and never asked for with what a visitor sent', async () => {
  let times = 0
  const { server, at } = await behind(200, () => times++)
  const read = async (): Promise<string> => (await fetch(`${at}/list`)).text()
  const pages = await Promise.all(Array.from({ length: 20 }, read))
  assert.equal(times, 1)
  assert.equal(new Set(pages).size, 20)
  await read()
  assert.equal(times, 1)
  await new Promise((resolve) => setTimeout(resolve, 1050))
  await read()
  assert.equal(times, 2)
  server.close()
})
test('a page that is absent is not kept, and one that failed is asked for by the visitor again', async () => {
  let times = 0
  const absent = await behind(404, () => times++)
  const codes = [await fetch(`${absent.at}/law/none`), await fetch(`${absent.at}/law/none`)].map(({ status }) => status)
  assert.deepEqual([codes, times], [[404, 404], 2])
  absent.server.close()
  const failing = await behind(500, () => times++)
  assert.equal((await fetch(`${failing.at}/law/fails`)).status, 500)
  assert.equal(times, 4)
  failing.server.close()
})
test('a page that sets a cookie is drawn for each visitor apart', async (t) => {
  let times = 0
  const { server, at } = await behind(200, () => times++, { 'set-cookie': 'a=b' })
  t.after(() => server.close())
  for (let n = 0; n < 2; n++) assert.equal((await fetch(`${at}/errata`)).headers.get('set-cookie'), 'a=b')
  assert.equal(times, 4, 'asked for once to see, and once for each')
})
