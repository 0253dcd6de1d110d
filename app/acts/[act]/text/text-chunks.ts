/** A whole act in pieces that a browser lays out only when they come into sight; joined they are the text. */

/** Characters of a piece: some ten screens. Longer paragraphs stay whole. */
const PIECE = 20_000

/** @returns the text cut after line ends, each piece with the place where it begins. */
export function textChunks(text: string): { start: number; words: string }[] {
  const chunks: { start: number; words: string }[] = []
  let start = 0
  while (start < text.length) {
    const from = start + PIECE
    const end = from >= text.length ? -1 : text.indexOf('\n', from)
    const next = end === -1 ? text.length : end + 1
    chunks.push({ start, words: text.slice(start, next) })
    start = next
  }
  return chunks
}
