import type { IncomingMessage, ServerResponse } from 'node:http'
import { headers } from 'next/headers'

/** Overwritten on every request before anything reads it, so that nobody outside can choose it. */
const mark = 'x-answer'
const answers: Map<string, ServerResponse> = ((globalThis as { qingdanAnswers?: Map<string, ServerResponse> }).qingdanAnswers ??= new Map())

/** Gives a request a mark by which its page finds the answer. */
export function markAnswer(request: IncomingMessage, response: ServerResponse): void {
  const id = crypto.randomUUID()
  request.headers[mark] = id
  answers.set(id, response)
  response.once('close', () => answers.delete(id))
}

async function answer(status: number, more: Readonly<Record<string, string>> = {}): Promise<void> {
  const response = answers.get((await headers()).get(mark) ?? '')
  if (!response || response.headersSent) return
  response.statusCode = status
  for (const [name, value] of Object.entries(more)) response.setHeader(name, value)
}
/**
 * The page that is being drawn answers 404. The framework's own way to say so draws nothing without script, and a page
 * has no other hold on its status.
 */
export const answerAbsent = (): Promise<void> => answer(404)
export const answerTooMany = (seconds: number): Promise<void> => answer(429, { 'retry-after': String(Math.max(1, Math.ceil(seconds))) })
