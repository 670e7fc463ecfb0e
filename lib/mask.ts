const star = '＊'
/** 梁某某 → 梁＊＊: the surname alone stays. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name]
  return first + star.repeat(Math.max(rest.length, 1))
}
/** 370304… → 3703**************: the district alone stays. */
export const maskIdNumber = (text: string): string => text.slice(0, 4) + '*'.repeat(Math.max(text.length - 4, 0))
export const maskPhone = (text: string): string => text.slice(0, 1) + '*'.repeat(Math.max(text.length - 1, 0))
export const maskAddress = (text: string): string => (text ? `${[...text].slice(0, 3).join('')}${star.repeat(3)}` : '')
