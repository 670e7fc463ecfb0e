'use client'
import { fault } from '../text/fault.ts'
import '../ui/tokens.css'
import '../ui/ui.css'

/** The frame itself failed, so the language is not known: both are said. */
export default function Broken() {
  return (
    <html lang="zh-CN">
      <body>
        <main id="main" className="wrap">
          {(['zh', 'en'] as const).map((lang) => (
            <div key={lang} className="title" lang={lang}>
              {lang === 'zh' ? <h1>{fault.zh.broken.title}</h1> : <h2>{fault.en.broken.title}</h2>}
              <p className="lead">{fault[lang].broken.lead}</p>
            </div>
          ))}
        </main>
      </body>
    </html>
  )
}
