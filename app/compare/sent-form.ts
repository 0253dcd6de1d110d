/** The form as it was sent, read no further than a bound: a request may not say how long it is. */
import { LARGEST_DOCUMENT } from '@/lib/import'

/** Bytes of the whole form: two files, and the texts beside them. */
export const LARGEST_FORM = 2 * LARGEST_DOCUMENT + 1024 * 1024

/** @returns the form, or why there is none. */
export async function sentForm(request: Request): Promise<FormData | 'too-large' | 'not-a-form'> {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_FORM) return 'too-large'
  if (request.body === null) return 'not-a-form'
  let bytes = 0
  const bounded = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength
        if (bytes > LARGEST_FORM) controller.error(new Error('The form is too large.'))
        else controller.enqueue(chunk)
      },
    }),
  )
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  try {
    return await new Response(bounded, { headers }).formData()
  } catch {
    return bytes > LARGEST_FORM ? 'too-large' : 'not-a-form'
  }
}
