import { backend } from '../../../../../../../backend.ts'
import { refusedWith, saved } from '../../../../../../../office/saved.ts'
import { asMe, isStaff, session } from '../../../../../../../session.ts'
import { origin } from '../../../../../../../sign-on/place.ts'

/** The bank file of a payment, for finance. A form and not a link: taking it leaves a record. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  if (request.headers.get('origin') !== origin()) return refusedWith(403)
  if (!isStaff(await session())) return refusedWith(404)
  const [{ id }, options] = [await params, await asMe()]
  return saved(backend().batch.file({ caseId: id, ground: 'payment' }, options))
}
