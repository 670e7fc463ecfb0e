import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { room } from '../../room.ts'
import { frame } from '../../text/frame.ts'
import { htmlLang } from '../../text/text.ts'
import '../../ui/tokens.css'
import '../../ui/ui.css'

export async function generateMetadata(): Promise<Metadata> {
  const { lang } = await room()
  return { title: { default: frame[lang].site, template: lang === 'zh' ? '%s，清单' : '%s, Qingdan' } }
}

export default async function Root({ children }: { children: ReactNode }) {
  const { lang, path, large } = await room()
  return (
    <html lang={htmlLang(lang)} {...(large && { 'data-type': 'large' })}>
      <body className={path.startsWith('/office') ? 'office' : undefined}>{children}</body>
    </html>
  )
}
