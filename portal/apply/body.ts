const most = 10 * 1024 * 1024
/** The fields and the frame around the files. */
const around = 64 * 1024
/** A body beyond this is not even read to its end. */
const patience = 100 * 1024 * 1024

async function drain(request: Request, limit: number): Promise<void> {
  let read = 0
  for await (const part of request.body ?? []) if ((read += (part as Uint8Array).length) > limit) return
}

/** The form with its files; undefined when it is larger than `files` times ten megabytes. A browser needs its body read before it takes the answer. */
export async function formOf(request: Request, files: number): Promise<FormData | undefined> {
  const length = Number(request.headers.get('content-length'))
  if (!Number.isFinite(length) || length <= 0 || length > files * most + around) {
    await drain(request, patience)
    return undefined
  }
  return request.formData().catch(() => undefined)
}

export const fileIn = (form: FormData, name: string): File | undefined => {
  const file = form.get(name)
  return file instanceof File && file.size > 0 ? file : undefined
}
export const isTooLarge = (file: File): boolean => file.size > most
