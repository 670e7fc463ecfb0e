import { parseArgs } from 'node:util'
import { conform, durable } from './durable.ts'

// npm run conformance -- MONGODB_URL [--dir FOLDER]: which of the guarantees that we stand on a server keeps.
const {
  values: { dir },
  positionals: [url = process.env['MONGODB_URL'] ?? ''],
} = parseArgs({ options: { dir: { type: 'string' } }, allowPositionals: true })
if (!url) {
  process.stderr.write('which server? npm run conformance -- mongodb://…\n')
  process.exit(1)
}
const said = [...(await conform(url)), await durable(dir)]
for (const { name, verdict, required, says } of said)
  process.stdout.write(`${name.padEnd(34)} ${verdict.padEnd(10)} ${required ? '' : '(not required) '}${says}\n`)
const lacking = said.filter(({ verdict, required }) => required && verdict === 'not kept')
process.stdout.write(lacking.length > 0 ? `lacks: ${lacking.map(({ name }) => name).join(', ')}\n` : 'nothing required is lacking\n')
process.exit(lacking.length > 0 ? 1 : 0)
