/**
 * What an office program made of a file with tracked changes, out of the flat document it wrote: its own reading of our
 * revisions, settled one way or the other.
 */
import { walk } from './read-docx'

export type Settled = {
  readonly lines: readonly string[]
  /** Of every revision the program knows: `Law No. 28-VI, 2017-01-07`. */
  readonly authors: ReadonlySet<string>
}

const KINDS = ['insertion', 'deletion'] as const

/** @param flat OpenDocument as one XML file. */
export function settledByOffice(flat: string, how: 'accept' | 'reject'): Settled {
  const gone = how === 'accept' ? 'deletion' : 'insertion'
  const kinds = new Map<string, (typeof KINDS)[number]>()
  const authors = new Set<string>()
  const open = new Set<string>()
  const path: string[] = []
  const lines: string[] = []
  let [region, text, creator] = ['', '', '']
  let line: string | null = null
  const put = (words: string) => {
    if (!path.includes('body') || path.includes('annotation')) return
    if (![...open].some((id) => kinds.get(id) === gone)) line = (line ?? '') + words
  }
  walk(flat, {
    start(name, attributes) {
      path.push(name)
      text = ''
      if (name === 'changed-region') region = attributes['text:id'] ?? ''
      const kind = KINDS.find((one) => one === name)
      if (kind !== undefined) kinds.set(region, kind)
      if (name === 'change-start') open.add(attributes['text:change-id'] ?? '')
      if (name === 'change-end') open.delete(attributes['text:change-id'] ?? '')
      if (name === 's') put(' '.repeat(Number(attributes['text:c'] ?? 1)))
      if (name === 'tab') put('\t')
      if (name === 'line-break') put('\n')
    },
    text(piece) {
      text += piece
      if (path.includes('p') || path.includes('h')) put(piece)
    },
    end(name) {
      if (name === 'creator') creator = text
      if (name === 'date' && path.includes('change-info')) authors.add(`${creator}, ${text.slice(0, 10)}`)
      path.pop()
      if ((name !== 'p' && name !== 'h') || !path.includes('body') || path.includes('annotation')) return
      const isGone = [...open].some((id) => kinds.get(id) === gone)
      if (isGone) return
      lines.push(line ?? '')
      line = null
    },
  })
  return { lines, authors }
}
