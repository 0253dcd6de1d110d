/**
 * Reads a Word file the way a word processor does, so that a test can accept or reject its changes. Any part that is not
 * well-formed XML is an error.
 */
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import type { BinaryFile } from '../../../../lib/export/binary-file'
import { fromVisible } from '../../../../lib/export/visible-characters'

export type Change = 'equal' | 'ins' | 'del' | 'moveFrom' | 'moveTo'
export type Run = { readonly change: Change; readonly text: string; readonly properties: readonly string[] }
export type Paragraph = { readonly style: string; readonly mark: Change; readonly runs: readonly Run[] }
export type Comment = { readonly author: string; readonly text: string; readonly on: string }
export type Revision = { readonly change: Change; readonly author: string; readonly date: string | null }

export type WordContent = {
  readonly parts: ReadonlyMap<string, string>
  readonly paragraphs: readonly Paragraph[]
  readonly revisions: readonly Revision[]
  readonly comments: readonly Comment[]
}

export async function bytesOf({ body }: BinaryFile): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of body) pieces.push(piece)
  return Buffer.concat(pieces)
}

export function partsOf(bytes: Uint8Array): Map<string, string> {
  const parts = new Map<string, string>()
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    const text = strFromU8(content)
    if (/\.(xml|rels)$/.test(path)) walk(text, {})
    parts.set(path, text)
  }
  return parts
}

export function readDocx(bytes: Uint8Array): WordContent {
  const parts = partsOf(bytes)
  const paragraphs: Paragraph[] = []
  const revisions: Revision[] = []
  const commented = new Map<string, string>()
  const open = new Set<string>()
  const path: string[] = []
  let change: Change = 'equal'
  let style = ''
  let mark: Change = 'equal'
  let runs: Run[] = []
  let properties: string[] = []
  let text = ''
  walk(parts.get('word/document.xml') ?? '', {
    start(name, attributes) {
      const parent = path.at(-1)
      path.push(name)
      if (isRevision(name)) {
        if (parent === 'rPr') mark = name
        else change = name
        revisions.push({
          change: name,
          author: attributes['w:author'] ?? '',
          date: attributes['w:date'] ?? null,
        })
      }
      if (name === 'p') [style, mark, runs] = ['', 'equal', []]
      if (name === 'pStyle') style = attributes['w:val'] ?? ''
      if (name === 'r') properties = []
      if (parent === 'rPr' && path.includes('r')) properties.push(name)
      if (name === 't' || name === 'delText') text = ''
      if (name === 'tab') runs.push({ change, text: '\t', properties })
      if (name === 'commentRangeStart') open.add(attributes['w:id'] ?? '')
      if (name === 'commentRangeEnd') open.delete(attributes['w:id'] ?? '')
    },
    text(piece) {
      if (path.at(-1) === 't' || path.at(-1) === 'delText') text += piece
    },
    end(name) {
      path.pop()
      if (name === 't' || name === 'delText') {
        if ((name === 'delText') !== (change === 'del')) throw new Error(`${name} inside ${change}`)
        runs.push({ change, text: fromVisible(text), properties })
        for (const id of open) commented.set(id, (commented.get(id) ?? '') + fromVisible(text))
      }
      if (isRevision(name) && path.at(-1) !== 'rPr') change = 'equal'
      if (name === 'p') paragraphs.push({ style, mark, runs })
    },
  })
  return { parts, paragraphs, revisions, comments: commentsOf(parts, commented) }
}

function commentsOf(parts: ReadonlyMap<string, string>, commented: ReadonlyMap<string, string>): Comment[] {
  const comments: Comment[] = []
  let current = { id: '', author: '', lines: [] as string[] }
  walk(parts.get('word/comments.xml') ?? '<none/>', {
    start(name, attributes) {
      if (name === 'comment')
        current = { id: attributes['w:id'] ?? '', author: attributes['w:author'] ?? '', lines: [] }
      if (name === 'p') current.lines.push('')
    },
    text(piece) {
      current.lines.push((current.lines.pop() ?? '') + piece)
    },
    end(name) {
      if (name !== 'comment') return
      const { id, author, lines } = current
      comments.push({ author, text: fromVisible(lines.join('\n')), on: commented.get(id) ?? '' })
    },
  })
  return comments
}

/** The text that accepting (or rejecting) every change leaves: a paragraph whose mark goes runs into the next one. */
export function resolve(paragraphs: readonly Paragraph[], how: 'accept' | 'reject'): string[] {
  const goes = (change: Change) =>
    how === 'accept' ? change === 'del' || change === 'moveFrom' : change === 'ins' || change === 'moveTo'
  const lines: string[] = []
  let line: string | null = null
  for (const { mark, runs } of paragraphs) {
    const text = runs.map((run) => (goes(run.change) ? '' : run.text)).join('')
    line = (line ?? '') + text
    if (goes(mark)) continue
    lines.push(line)
    line = null
  }
  // What is left of paragraphs without a mark runs into whatever follows the text.
  return line === null || line === '' ? lines : [...lines, line]
}

type Handlers = {
  start?: (name: string, attributes: Readonly<Record<string, string>>) => void
  text?: (text: string) => void
  end?: (name: string) => void
}

/** Names come without their prefix. @throws where the XML is not well-formed. */
export function walk(xml: string, { start, text, end }: Handlers): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => start?.(bare(name), attributes as Record<string, string>))
  parser.on('text', (piece) => text?.(piece))
  parser.on('closetag', ({ name }) => end?.(bare(name)))
  parser.write(xml).close()
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function isRevision(name: string): name is Exclude<Change, 'equal'> {
  return name === 'ins' || name === 'del' || name === 'moveFrom' || name === 'moveTo'
}
