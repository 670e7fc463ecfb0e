const serif = '"Noto Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif'

/** Drawn, and marked as a specimen wherever the system is a demonstration. */
export const Seal = ({ organ, specimen, id = 'seal' }: { organ: string; specimen: boolean; id?: string }) => (
  <svg className="seal" viewBox="0 0 200 200" role="img" aria-label={specimen ? `${organ}样章，仅供演示` : `${organ}印章`}>
    <defs>
      <path id={`${id}-arc`} d="M37.6 136 A72 72 0 1 1 162.4 136" />
    </defs>
    <circle cx="100" cy="100" r="95" strokeWidth="5" fill="none" stroke="currentColor" />
    <text fill="currentColor" fontFamily={serif} fontSize="18.5" fontWeight="700">
      <textPath href={`#${id}-arc`} startOffset="50%" textAnchor="middle" textLength={organ.length > 10 ? 292 : undefined}>
        {organ}
      </textPath>
    </text>
    {specimen && (
      <>
        <text x="100" y="112" fill="currentColor" fontFamily={serif} fontSize="34" fontWeight="700" textAnchor="middle" letterSpacing="6">
          样章
        </text>
        <text x="100" y="158" fill="currentColor" fontFamily={serif} fontSize="17" textAnchor="middle" letterSpacing="2">
          演示专用
        </text>
      </>
    )}
  </svg>
)
