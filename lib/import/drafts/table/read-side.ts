/** What the cell of one side says: a text, that there is none, that it is not known, that nothing changes. */
import { type Cell, type CellLine, textOfLine } from './cells/cell-table'
import { placeWordOf } from './place-words'

export type SideRead =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent'; readonly words: string }
  | { readonly kind: 'unknown'; readonly why: string }
  | { readonly kind: 'unchanged'; readonly words: string }

export type SideOfCell = {
  readonly side: SideRead
  /** Struck words of the text after, which are what goes: left out of the text. */
  readonly struck: string | null
}

/** @param place an empty cell and a dash mean different things on the two sides. */
export function readSide(cell: Cell | null | undefined, place: 'before' | 'after'): SideOfCell {
  const lines = trimmedLines(cell?.lines ?? [])
  const text = lines.map(textOfLine).join('\n')
  if (text.trim() === '')
    return {
      side: { kind: 'unknown', why: 'The cell is empty, and the table does not say what that means.' },
      struck: null,
    }
  const word = placeWordOf(text)
  const isDash = /^\s*[-–—]\s*$/.test(text)
  if (word === 'absent' || word === `absent-${place}`)
    return { side: { kind: 'absent', words: text.trim() }, struck: null }
  if (isDash)
    return {
      side: {
        kind: 'unknown',
        why: 'There is only a dash in the cell, and the table does not say what that means.',
      },
      struck: null,
    }
  if (word === 'unchanged') return { side: { kind: 'unchanged', words: text.trim() }, struck: null }
  if (word === 'unknown' || word === 'not-given')
    return { side: { kind: 'unknown', why: `The table says “${text.trim()}”.` }, struck: null }
  // Our own forms say below why a text is not available.
  const [first, ...others] = lines
  if (first !== undefined && others.length > 0 && placeWordOf(textOfLine(first)) === 'unknown')
    return { side: { kind: 'unknown', why: others.map(textOfLine).join('\n') }, struck: null }
  return place === 'after' ? withoutStruck(lines, text) : { side: { kind: 'text', text }, struck: null }
}

/** Words struck through beside words that are not are words that go. */
function withoutStruck(lines: readonly CellLine[], text: string): SideOfCell {
  const isStruck = ({ marks }: CellLine[number]): boolean => marks.includes('strike')
  const runs = lines.flat().filter((run) => run.text.trim() !== '')
  if (!runs.some(isStruck)) return { side: { kind: 'text', text }, struck: null }
  if (runs.every(isStruck)) return { side: { kind: 'absent', words: text }, struck: text }
  const struck = runs.filter(isStruck).map((run) => run.text)
  const kept = lines.map((line) => line.filter((run) => !isStruck(run)))
  const clean = kept
    .filter((line, at) => line.length > 0 || (lines[at]?.length ?? 0) === 0)
    .map(textOfLine)
    .join('\n')
  return { side: { kind: 'text', text: clean }, struck: struck.join(' … ') }
}

/** Without the empty lines at both ends. */
export function trimmedLines(lines: readonly CellLine[]): CellLine[] {
  const isEmpty = (line: CellLine | undefined): boolean =>
    line !== undefined && textOfLine(line).trim() === ''
  let [start, end] = [0, lines.length]
  while (start < end && isEmpty(lines[start])) start++
  while (end > start && isEmpty(lines[end - 1])) end--
  return lines.slice(start, end)
}
