import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { headers } from 'next/headers'
import { decoded } from './address.ts'

/** Overwritten on every request before anything reads it, so that nobody outside can choose it. */
const mark = 'x-answer'
const answers: Map<string, ServerResponse> = ((globalThis as { qingdanAnswers?: Map<string, ServerResponse> }).qingdanAnswers ??= new Map())

/** Called once as the portal starts: gives every request a mark by which its page finds the answer. */
export function keepAnswers(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    // An address that cannot be read is no page; the framework would call it a fault of ours.
    const [path = ''] = request.url?.split('?') ?? []
    if (decoded(path) === undefined) request.url = path.startsWith('/en/') ? '/en/unreadable' : '/unreadable'
    const id = crypto.randomUUID()
    request.headers[mark] = id
    answers.set(id, response)
    response.once('close', () => answers.delete(id))
  })
}

/**
 * The page that is being drawn answers 404. The framework's own way to say so draws nothing without script, and a page
 * has no other hold on its status.
 */
export async function answerAbsent(): Promise<void> {
  const response = answers.get((await headers()).get(mark) ?? '')
  if (response && !response.headersSent) response.statusCode = 404
}
