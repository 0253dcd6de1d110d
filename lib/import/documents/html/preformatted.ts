/**
 * Text laid out with spaces and line ends, as official databases of the nineties kept it: paragraphs begin with an
 * indent and go on at the margin, headings are centred, words are s p a c e d for emphasis, lines are stretched.
 */
import type { Block } from '../document'
import { type Run, separateNotes } from '../notes-in-text'

/** A line indented by this much begins a paragraph; by this much more it is centred. */
const INDENT = 3
const CENTRED = 8
/** A bracket that is not closed after so many lines is a misprint. */
const LONGEST_BRACKET = 60

const SPACED_WORD = /(?<![\p{L}\d])(?:\p{L} ){3,}\p{L}(?![\p{L}\d])/gu
/** A heading that is complete with its number; its title stands on the next line. */
const NUMBER_ALONE = /^(?:Раздел|РАЗДЕЛ|Глава|ГЛАВА|Статья|Часть|ЧАСТЬ|Параграф|§)\s*\S{1,8}$/u

type Line = { readonly runs: readonly Run[]; readonly text: string; readonly indent: number }

export function readPreformatted(runs: readonly Run[]): Block[] {
  const lines = linesOf(runs)
  const indented = lines.some(({ text, indent }) => text !== '' && indent >= INDENT)
  const blocks: Block[] = []
  let paragraph: Line[] = []
  let brackets = 0
  const flush = (): void => {
    const joined = paragraph.flatMap(({ runs: own }, index) =>
      index === 0 ? own : [{ text: ' ', note: false }, ...own],
    )
    blocks.push(...separateNotes(joined, 'paragraph'))
    paragraph = []
    brackets = 0
  }
  for (const line of lines) {
    const open = brackets > 0 && paragraph.length < LONGEST_BRACKET
    if (line.text === '') {
      if (!open) flush()
      continue
    }
    const last = paragraph.at(-1)
    if (last && !open && beginsParagraph(last, line, indented)) flush()
    paragraph.push(line)
    brackets = Math.max(0, brackets + count(line.text, '(') - count(line.text, ')'))
  }
  flush()
  return blocks
}

function beginsParagraph(last: Line, line: Line, indented: boolean): boolean {
  if (!indented) return true
  if (line.indent < INDENT) return false
  const bothCentred = line.indent >= CENTRED && (last.indent >= CENTRED || last.text.endsWith(','))
  return !bothCentred || NUMBER_ALONE.test(last.text) || last.text.endsWith(')')
}

function linesOf(runs: readonly Run[]): Line[] {
  const lines: Line[] = []
  let own: Run[] = []
  const end = (): void => {
    const raw = own.map(({ text }) => text).join('')
    const indent = raw.length - raw.trimStart().length
    lines.push({ runs: own, text: raw.replace(/\s+/g, ' ').trim(), indent })
    own = []
  }
  for (const { text, note } of runs) {
    text
      .replace(/\t/g, '        ')
      .split('\n')
      .forEach((piece, index) => {
        if (index > 0) end()
        if (piece !== '')
          own.push({ text: piece.replace(SPACED_WORD, (word) => word.replaceAll(' ', '')), note })
      })
  }
  end()
  return lines
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}
