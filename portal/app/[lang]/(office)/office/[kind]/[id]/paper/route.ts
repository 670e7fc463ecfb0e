import { deskOf } from '../../../../../../../desks.ts'
import { isEnrolment } from '../../../../../../../kinds.ts'
import { refusedWith, saved, textIn } from '../../../../../../../office/saved.ts'
import { asMe, isStaff, session } from '../../../../../../../session.ts'
import { origin } from '../../../../../../../sign-on/place.ts'

/** A paper of an application for assistance, on a ground that the service records before the first byte. */
export async function POST(request: Request, { params }: { params: Promise<{ kind: string; id: string }> }): Promise<Response> {
  if (request.headers.get('origin') !== origin()) return refusedWith(403)
  const { kind, id } = await params
  if (!isStaff(await session()) || !isEnrolment(kind)) return refusedWith(404)
  const [form, options] = [await request.formData(), await asMe()]
  return saved(deskOf(kind).download({ caseId: id, uploadId: textIn(form, 'upload', 64), ground: textIn(form, 'ground', 200) }, options))
}
