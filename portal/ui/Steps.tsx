import type { ReactNode } from 'react'

export const Steps = ({ steps }: { steps: readonly { title: ReactNode; text?: ReactNode }[] }) => (
  <ol className="steps">
    {steps.map(({ title, text }, i) => (
      <li key={i}>
        <h3>{title}</h3>
        {text && <p>{text}</p>}
      </li>
    ))}
  </ol>
)
