/**
 * Caching: an answer stays right until the next import, and the store has a number for that. The start of the process is
 * part of the tag, because another version of the program may write the same content in another way.
 */
const STARTED = Date.now().toString(36)

/** A weak tag: the same content, whatever its compression. */
export function tagOf(revision: number): string {
  return `W/"${revision}-${STARTED}"`
}

/** Whether the reader already has the answer of this tag. */
export function isFresh(request: Request, tag: string): boolean {
  const known = request.headers.get('if-none-match')?.split(',') ?? []
  return known.some((one) => one.trim() === tag)
}

/** For every good answer: readers may keep it, and ask each time whether it still holds. */
export function cachingHeaders(tag: string): Record<string, string> {
  return { ETag: tag, 'Cache-Control': 'public, no-cache' }
}
