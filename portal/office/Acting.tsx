import { chooseOffice } from '../actions/office.ts'
import type { Room } from '../room.ts'
import type { Session } from '../session.ts'
import { officeFrame } from '../text/office/frame.ts'
import { hrefIn } from '../text/text.ts'
import { officeName, roleName } from './who.ts'

const staffRoles = (roles: readonly string[], lang: Room['lang']): string =>
  roles
    .map((role) => roleName(role, lang))
    .filter((name, i) => name !== roles[i])
    .join(lang === 'zh' ? '、' : ', ')

/** Who one is, for which office one acts, and the others one may act for. */
export const Acting = ({ room: { lang, path, search }, session: { name, roles, office, offices } }: { room: Room; session: Session }) => {
  const t = officeFrame[lang].acting
  return (
    <aside className="acting" aria-label={t.label}>
      <div className="wrap">
        <p>
          {office ? (
            <>
              {t.as(name)} <strong>{`${officeName(office, lang)} · ${staffRoles(roles, lang)}`}</strong>
              {lang === 'zh' ? ' ' : ''}
              {t.end}
            </>
          ) : (
            t.none
          )}
        </p>
        {offices.length > 1 && (
          <form action={chooseOffice} className="choose">
            <input type="hidden" name="to" value={hrefIn(lang, path + search)} />
            <label htmlFor="acting-office">{t.choose}</label>
            <select id="acting-office" name="office" defaultValue={office}>
              {offices.map((id) => (
                <option key={id} value={id}>
                  {officeName(id, lang)}
                </option>
              ))}
            </select>
            <button type="submit" className="btn alt">
              {t.button}
            </button>
          </form>
        )}
      </div>
    </aside>
  )
}
