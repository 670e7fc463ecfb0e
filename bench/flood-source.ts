import { Agent, request } from 'node:http'

// A flood of the public forms at a steady rate, from as many addresses as SOURCES says; it tells how it was answered.
const at = new URL(process.env['AT'] ?? '')
const sources = Number(process.env['SOURCES'])
const perTick = Number(process.env['PER_SECOND']) / 50
const agent = new Agent({ keepAlive: true, maxSockets: 200 })
const paths = [
  '/check?number=1&code=0000000000',
  '/api/check?number=1&code=0000000000',
  '/track',
  '/search?q=x',
  '/api/clock?days=5&count=working&from=2015-09-02',
  '/guides/second-child-permit/check',
]
const codes: Record<string, number> = {}
let sent = 0
let open = 0

function ask(): void {
  // A caller who waits for no answer is cut off by the operating system; here it is asked no faster than it can be answered by 200 lines.
  if (open >= 200) return
  const n = sent++
  open += 1
  const headers = { 'x-forwarded-for': `10.6.${Math.floor((n % sources) / 250)}.${(n % sources) % 250}` }
  const asked = request({ host: at.hostname, port: at.port, path: paths[n % paths.length], agent, headers }, (answer) => {
    const code = String(answer.statusCode)
    codes[code] = (codes[code] ?? 0) + 1
    answer.resume().once('end', () => void (open -= 1))
  })
  asked.once('error', () => {
    open -= 1
    codes['lost'] = (codes['lost'] ?? 0) + 1
  })
  asked.end()
}
const timer = setInterval(() => {
  for (let n = 0; n < perTick; n++) ask()
}, 20)
process.on('message', () => {
  clearInterval(timer)
  process.send?.(codes)
  process.exit()
})
process.once('disconnect', () => process.exit())
