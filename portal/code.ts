/** Crockford letters as people type them: lower case, with spaces or hyphens, O for 0, I and L for 1. */
export const plainCode = (typed: string): string => typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')

export const isCode = (code: string): boolean => /^[0-9A-HJKMNP-TV-Z]{10}$/.test(code)
