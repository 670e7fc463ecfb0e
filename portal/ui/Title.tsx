import type { ReactNode } from 'react'

/** The one h1 of a page. A list of words is joined with places where the line may break. */
export const Title = ({ words, lead, note, lang }: { words: string | readonly string[]; lead?: ReactNode; note?: ReactNode; lang?: 'zh-CN' }) => (
  <div className="title">
    <h1 lang={lang}>
      {(typeof words === 'string' ? [words] : words).map((word, i) => (
        <span key={word}>
          {i > 0 && <wbr />}
          {word}
        </span>
      ))}
    </h1>
    {lead && <p className="lead">{lead}</p>}
    {note && <p className="note">{note}</p>}
  </div>
)
