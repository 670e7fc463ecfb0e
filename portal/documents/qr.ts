import { create } from 'qrcode'

/** The address that a code on paper opens; number and code are printed beside it anyway. */
export const checkAddress = (origin: string, number: string, code: string): string => `${origin}/check?${new URLSearchParams({ number, code })}`

export interface Qr {
  size: number
  /** Rows of dark runs: x, y, width. */
  runs: readonly (readonly [number, number, number])[]
}

/** Error correction M: a fold or a stain may cover a seventh of it. */
export function qrOf(text: string): Qr {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const runs: [number, number, number][] = []
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (!modules.get(y, x)) continue
      const last = runs.at(-1)
      if (last && last[1] === y && last[0] + last[2] === x) last[2]++
      else runs.push([x, y, 1])
    }
  }
  return { size: modules.size, runs }
}

export const pathOf = ({ runs }: Qr): string => runs.map(([x, y, width]) => `M${x} ${y}h${width}v1h-${width}z`).join('')
