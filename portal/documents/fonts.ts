import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Noto Serif SC, SIL Open Font License; only the letters of a document are embedded in it. */
const files = { regular: '400Regular/NotoSerifSC_400Regular.ttf', bold: '700Bold/NotoSerifSC_700Bold.ttf' } as const

/** Dependencies stand beside the portal when it is bundled, and above it in the repository. */
export function fontFile(name: keyof typeof files): string {
  const inside = join('node_modules/@expo-google-fonts/noto-serif-sc', files[name])
  const found = ['.', '..'].map((up) => join(process.cwd(), up, inside)).find((path) => existsSync(path))
  if (!found) throw new Error(`the font ${files[name]} is not installed`)
  return found
}
