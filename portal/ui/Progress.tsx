/** How far a form has come: words first, the slips repeat them. */
export const Progress = ({ words, done, of }: { words: string; done: number; of: number }) => (
  <p className="progress">
    {words}
    <span className="slips" aria-hidden="true">
      {Array.from({ length: of }, (_, i) => (
        <i key={i} className={i < done ? 'on' : undefined} />
      ))}
    </span>
  </p>
)
