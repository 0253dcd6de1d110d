/** A file on its way to a reader: pieces are made when the reader is ready for them, some at a time. */

/** Rows are small; a piece of this many characters is worth a packet. */
const PIECE = 65_536

/** @param body text, or bytes, which are sent as they come. */
export function streamOf(body: Iterable<string> | Iterable<Uint8Array>): ReadableStream<Uint8Array> {
  const pieces: Iterator<string | Uint8Array> = body[Symbol.iterator]()
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      let text = ''
      while (text.length < PIECE) {
        const next = pieces.next()
        if (next.done) {
          if (text !== '') controller.enqueue(encoder.encode(text))
          controller.close()
          return
        }
        if (typeof next.value !== 'string') {
          controller.enqueue(next.value)
          return
        }
        text += next.value
      }
      controller.enqueue(encoder.encode(text))
    },
    cancel() {
      pieces.return?.()
    },
  })
}
