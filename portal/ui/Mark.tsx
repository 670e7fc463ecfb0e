/** Five slips tied twice: the mark of the list. */
export const Mark = () => (
  <svg viewBox="0 0 30 34" aria-hidden="true">
    <path d="M2 2h4v30H2zM9 2h4v30H9zM16 2h4v30h-4zM23 2h4v30h-4z" fill="currentColor" />
    <path d="M0 10h30M0 23h30" stroke="currentColor" strokeWidth="2.4" />
  </svg>
)
