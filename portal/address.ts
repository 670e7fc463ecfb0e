/** A part of an address as it was meant; undefined where it was not encoded rightly. */
export function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
