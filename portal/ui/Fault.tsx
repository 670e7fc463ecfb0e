import { fault } from '../text/fault.ts'
import { hrefIn, type Lang } from '../text/text.ts'
import { Title } from './Title.tsx'
import { Void } from './Void.tsx'

/** The service behind the page does not answer. */
export const Fault = ({ lang, title }: { lang: Lang; title: string }) => (
  <main id="main" className="wrap">
    <Title words={title} />
    <Void title={fault[lang].down.title} way={{ href: hrefIn(lang, '/list'), label: fault[lang].down.way }}>
      {fault[lang].down.text}
    </Void>
  </main>
)
