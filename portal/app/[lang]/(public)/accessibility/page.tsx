import type { Metadata } from 'next'
import { room } from '../../../../room.ts'
import { accessibility } from '../../../../text/public/accessibility.ts'
import { Part } from '../../../../ui/Part.tsx'
import { Title } from '../../../../ui/Title.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: accessibility[(await room()).lang].title }
}

export default async function Accessibility() {
  const { lang } = await room()
  const t = accessibility[lang]
  return (
    <main id="main" className="wrap">
      <Title words={t.title} lead={t.lead} />
      {t.sections.map(({ title, items }, i) => (
        <Part key={title} id={`a${i}`} title={title} first={i === 0}>
          <div className="text">
            <ul>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </div>
        </Part>
      ))}
    </main>
  )
}
