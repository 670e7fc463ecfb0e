import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

// A server that answers every request with the bytes of one file.
const bytes = readFileSync(process.env['BYTES'] ?? '')
const headers = { 'content-type': 'text/html; charset=utf-8', 'content-length': bytes.length }
const server = createServer((_request, response) => response.writeHead(200, headers).end(bytes))
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as { port: number }).port }))
process.once('SIGTERM', () => process.exit())
