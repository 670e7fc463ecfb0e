/** A part of a whole as a bar beside its number; the words say the same, so the picture is hidden from readers. */
export const Share = ({ label, part, whole, small = false }: { label: string; part: number; whole: number; small?: boolean }) => {
  const percent = whole === 0 ? 0 : Math.round((100 * part) / whole)
  return (
    <svg className={small ? 'share small' : 'share'} viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={`${label} ${percent}%`}>
      <rect className="all" width="100" height="6" />
      <rect className="part" width={percent} height="6" />
    </svg>
  )
}
