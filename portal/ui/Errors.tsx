export interface Wrong {
  field: string
  says: string
}

/** The summary on top of a form; each line leads to its field. */
export const Errors = ({ title, errors }: { title: string; errors: readonly Wrong[] }) =>
  errors.length === 0 ? null : (
    <div className="errors" role="alert" aria-labelledby="errors-h" tabIndex={-1} id="errors">
      <h2 id="errors-h">{title}</h2>
      <ul>
        {errors.map(({ field, says }) => (
          <li key={field}>
            <a href={`#${field}`}>{says}</a>
          </li>
        ))}
      </ul>
    </div>
  )
