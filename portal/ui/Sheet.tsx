import type { SheetResponse } from '@qingdan/proto/permit/permit/v1/permit.ts'
import type { ReactNode } from 'react'
import { paragraphsOf, pendingNumber } from '../documents/words.ts'
import { dateOfficial } from '../text/dates.ts'
import { Seal } from './Seal.tsx'

/** An official document in its own layout; it stays Chinese. `preview` has a place for the seal and no seal. `verify` holds the code to check it. */
export const Sheet = ({ sheet, preview = false, verify }: { sheet: SheetResponse; preview?: boolean; verify?: ReactNode }) => (
  <article className="sheet" lang="zh-CN" aria-labelledby="d-name">
    <p className="organ">{sheet.organ}</p>
    {preview ? (
      <h3 className="name" id="d-name">
        {sheet.title}
      </h3>
    ) : (
      <h1 id="d-name">{sheet.title}</h1>
    )}
    {(sheet.number || sheet.pending) && <p className="no">{sheet.number || pendingNumber}</p>}
    {sheet.addressee && <p className="to">{sheet.addressee}：</p>}
    <div className="body">
      {paragraphsOf(sheet).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
    <div className="sign">
      <div>
        {preview ? <span className="seal-place">盖章处</span> : <Seal organ={sheet.seal || sheet.organ} specimen={sheet.specimen} />}
        <p>{sheet.organ}</p>
        {sheet.on && (
          <p>
            <time dateTime={sheet.on}>{dateOfficial(sheet.on)}</time>
          </p>
        )}
      </div>
    </div>
    {verify && <div className="verify">{verify}</div>}
  </article>
)
