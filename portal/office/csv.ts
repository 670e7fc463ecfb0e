/** A spreadsheet takes a cell that begins so for a formula, also after white space. */
const formula = /^\s*[=+\-@\t\r＝＋－＠]/

/** One cell: quoted always, and never a formula. */
export const cell = (text: string): string => `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** UTF-8 with a byte order mark, so that a spreadsheet reads Chinese; lines end as RFC 4180 says. */
export const csvOf = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
