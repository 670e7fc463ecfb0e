import { cookie } from './cookie.ts'

export interface Tracked {
  receiptNumber: string
  queryCode: string
}

/** Receipt number and code as the visitor typed them; they travel in a cookie that ends with the browser. */
export async function trackedBy(): Promise<Tracked | undefined> {
  try {
    const [receipt, code] = JSON.parse((await cookie('track')) ?? '[]') as unknown[]
    return typeof receipt === 'string' && typeof code === 'string' ? { receiptNumber: receipt.slice(0, 40), queryCode: code.slice(0, 40) } : undefined
  } catch {
    return undefined
  }
}
