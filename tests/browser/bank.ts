// What the bank answers to a file; docs/agencies.md describes both.
export interface Sent {
  readonly payment: string
  readonly fen: number
}
export const sentIn = (file: string): Sent[] =>
  file
    .trimEnd()
    .split('\n')
    .slice(1, -1)
    .map((line) => {
      const [, payment = '', , , fen = ''] = line.split('|')
      return { payment, fen: Number(fen) }
    })
/** `code` says why a payment failed; empty: it arrived. */
export function bankAnswer(file: string, digest: string, on: string, code: (sent: Sent) => string): string {
  const [, , batch, attempt] = (file.split('\n')[0] ?? '').split('|')
  const rows = sentIn(file).map((sent) => ({ ...sent, code: code(sent) }))
  const sum = (some: typeof rows): string => `${some.length}|${some.reduce((total, { fen }) => total + fen, 0)}`
  const lines = rows.map((row) => `R|${row.payment}|${row.fen}|${row.code ? 'failed' : 'paid'}|${on}|${row.code}`)
  const tail = `T|${sum(rows.filter((row) => !row.code))}|${sum(rows.filter((row) => row.code))}`
  return [`H|QD1-ANSWER|${batch}|${attempt}|${digest}`, ...lines, tail, ''].join('\n')
}
/** One yuan more in the second line and in what the trailer adds up: only the register knows that this was not sent. */
export function altered(answer: string): string {
  const lines = answer.split('\n')
  const more = (line: string, n: number): string =>
    line
      .split('|')
      .with(n, String(Number(line.split('|')[n]) + 100))
      .join('|')
  const paid = lines[1]?.includes('|paid|') ? 2 : 4
  return lines
    .with(1, more(lines[1] ?? '', 2))
    .with(-2, more(lines.at(-2) ?? '', paid))
    .join('\n')
}
