/** Waits until something holds, two minutes at most; then it throws and says what did not come. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 600; n++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${what} did not come to hold within two minutes`)
}
