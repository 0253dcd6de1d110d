/**
 * The form as it was sent, read no further than its bounds: a request may not say how long it is, and a form is taken
 * apart at one go, during which nobody else is answered.
 */
import { LARGEST_DOCUMENT } from '@/lib/import'

/** Bytes of the whole form: two files, and the texts beside them. */
export const LARGEST_FORM = 2 * LARGEST_DOCUMENT + 1024 * 1024

/**
 * Bytes of a form without files, where a Cyrillic letter takes six: 700,000 letters, for both texts of a provision and all
 * that is said of them. Forms of ours that may need more are sent in parts.
 */
export const LARGEST_ENCODED_FORM = 4 * 1024 * 1024

/** Fields of a form: a draft’s list of a thousand acts or sources has some thousands. */
export const MOST_FIELDS = 10_000

/** @param largest bytes that the form may have @returns the form, or why there is none. */
export async function sentForm(
  request: Request,
  largest = LARGEST_FORM,
): Promise<FormData | 'too-large' | 'not-a-form'> {
  const kind = kindOf(request.headers.get('content-type') ?? '')
  const most = kind?.isEncoded ? Math.min(largest, LARGEST_ENCODED_FORM) : largest
  if (Number(request.headers.get('content-length') ?? 0) > most) return 'too-large'
  if (request.body === null || kind === null) return 'not-a-form'
  const countIn = counterOf(kind.separator)
  let bytes = 0
  let isTooLarge = false
  const bounded = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength
        isTooLarge = bytes > most || countIn(chunk) > MOST_FIELDS
        if (isTooLarge) controller.error(new Error('The form is too large.'))
        else controller.enqueue(chunk)
      },
    }),
  )
  try {
    return await new Response(bounded, { headers: { 'content-type': kind.type } }).formData()
  } catch {
    return isTooLarge ? 'too-large' : 'not-a-form'
  }
}

type Kind = {
  /** The type as it is given on, so that the form is taken apart by the very separator that was counted. */
  readonly type: string
  readonly isEncoded: boolean
  /** What stands between two fields, and as often as there are fields, or once more or less. */
  readonly separator: string
}

function kindOf(given: string): Kind | null {
  const type = given.split(';', 1)[0]?.trim().toLowerCase()
  if (type === 'application/x-www-form-urlencoded') return { type, isEncoded: true, separator: '&' }
  if (type !== 'multipart/form-data') return null
  const boundary = /;\s*boundary=(?:"([\w'()+,\-./:=? ]{1,70})"|([\w'()+,\-./:=?]{1,70}))/i.exec(given)
  const found = boundary?.[1] ?? boundary?.[2]
  return found === undefined
    ? null
    : { type: `${type}; boundary="${found}"`, isEncoded: false, separator: `--${found}` }
}

/** @returns what is given piece after piece and says how many separators there were, up to one more than are taken. */
function counterOf(separator: string): (piece: Uint8Array) => number {
  const wanted = Buffer.from(separator)
  let rest = Buffer.alloc(0)
  let found = 0
  return (piece) => {
    const bytes = Buffer.concat([rest, piece])
    let from = 0
    while (found <= MOST_FIELDS) {
      const at = bytes.indexOf(wanted, from)
      if (at < 0) break
      found++
      from = at + wanted.length
    }
    rest = bytes.subarray(Math.max(from, bytes.length - wanted.length + 1))
    return found
  }
}
