/** A version of a clause on the line of years 2002 to 2026; the same dates stand in words beside it. */
const first = 2002
const last = 2027
const width = 480

const x = (date: string): number => {
  const { year, dayOfYear, daysInYear } = Temporal.PlainDate.from(date)
  return Math.max(0, Math.min(width, Math.round(((year + (dayOfYear - 1) / daysInYear - first) / (last - first)) * width)))
}

export const LawBar = ({ from, until, on }: { from: string; until?: string | undefined; on: string }) => (
  <svg className="span" viewBox="0 0 480 30" preserveAspectRatio="none" aria-hidden="true">
    <path className="axis" d="M0 29.5H480" />
    <rect className="bar" x={x(from)} y="10" width={Math.max(2, (until ? x(until) : width) - x(from))} height="12" />
    <path className="now-line" d={`M${x(on)} 2V30`} />
  </svg>
)
