import { backend } from '../../../../../../../backend.ts'
import { refusedWith, saved, textIn } from '../../../../../../../office/saved.ts'
import { asMe, isStaff, session } from '../../../../../../../session.ts'
import { origin } from '../../../../../../../sign-on/place.ts'

/** A paper of the file, on a ground that the service records before the first byte. A form and not a link: looking needs the ground. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  if (request.headers.get('origin') !== origin()) return refusedWith(403)
  if (!isStaff(await session())) return refusedWith(404)
  const [{ id }, form, options] = [await params, await request.formData(), await asMe()]
  return saved(backend().permit.download({ caseId: id, uploadId: textIn(form, 'upload', 64), ground: textIn(form, 'ground', 200) }, options))
}
