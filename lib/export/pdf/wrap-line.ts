/**
 * A line of runs as lines of a cell: broken at spaces, between East Asian characters, and inside a word only where the
 * word is wider than the cell. No character is dropped, spaces at the end of a line included.
 */
import type { RunLook } from '../table/mark-policy'
import { toVisibleLine, visible } from '../visible-characters'
import { type ChosenFace, faceOf } from './faces'

export type LineRun = {
  readonly text: string
  readonly look: RunLook
  /** BCP 47. */
  readonly language: string
  /** `#…` leads to a place in the same file. */
  readonly link?: string
}

export type Piece = LineRun & { readonly face: ChosenFace }

export type VisualLine = readonly Piece[]

/** @returns the width of a text in a face, in points at the size of the cell. */
export type Measure = (face: ChosenFace, text: string) => number

type Atom = { readonly pieces: Piece[]; width: number; trailing: number }

/** @param width in points. @returns at least one line; an empty one for an empty line. */
export function wrapLine(line: readonly LineRun[], width: number, measure: Measure): VisualLine[] {
  const lines: Piece[][] = [[]]
  let used = 0
  const put = (pieces: readonly Piece[], full: number) => {
    for (const piece of pieces) append(lines.at(-1) as Piece[], piece)
    used += full
  }
  const open = () => {
    lines.push([])
    used = 0
  }
  for (const atom of atomsOf(line, measure)) {
    if (used > 0 && used + atom.width > width) open()
    if (atom.width <= width) put(atom.pieces, atom.width + atom.trailing)
    else
      for (const piece of atom.pieces)
        for (const character of piece.text) {
          const own = measure(piece.face, character)
          if (used > 0 && used + own > width && character !== ' ') open()
          put([{ ...piece, text: character }], own)
        }
  }
  return lines
}

/** The smallest parts that are not broken: a word with the spaces after it, one East Asian character. */
function* atomsOf(line: readonly LineRun[], measure: Measure): Generator<Atom> {
  let atom: Atom = { pieces: [], width: 0, trailing: 0 }
  let last = ''
  for (const run of line) {
    for (const { text: part, face } of facesOf(run.text, run.look)) {
      for (const word of part.match(WORDS) ?? []) {
        if (last !== '' && mayBreak(last, word)) {
          yield atom
          atom = { pieces: [], width: 0, trailing: 0 }
        }
        append(atom.pieces, { ...run, text: word, face })
        const bare = word.replace(/ +$/, '')
        const own = measure(face, bare)
        const spaces = word.length > bare.length ? measure(face, word) - own : 0
        atom.width += bare === '' ? 0 : atom.trailing + own
        atom.trailing = bare === '' ? atom.trailing + spaces : spaces
        last = word
      }
    }
  }
  if (atom.pieces.length > 0) yield atom
}

const EAST_ASIAN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303F\\uFF00-\\uFFEF'
const WORDS = new RegExp(`[${EAST_ASIAN}]|[^ ${EAST_ASIAN}]+ *| +`, 'gu')
const IS_EAST_ASIAN = new RegExp(`[${EAST_ASIAN}]$`, 'u')
const STARTS_EAST_ASIAN = new RegExp(`^[${EAST_ASIAN}]`, 'u')

/** Closing marks never begin a line and opening ones never end it. */
const NEVER_FIRST = /^[、。，．・：；？！）］｝〕〉》」』】々ー％]/u
const NEVER_LAST = /[（［｛〔〈《「『【]$/u

/** What a number belongs to, and stands on one line with: "№ 28-VI", "§ 5". */
const BEFORE_NUMBER = /^(?:[(«“"]*(?:№|§§?|No\.|Nr\.)) $/u

function mayBreak(last: string, next: string): boolean {
  if (last.endsWith(' ')) return !next.startsWith(' ') && !(BEFORE_NUMBER.test(last) && /^\p{N}/u.test(next))
  if (NEVER_FIRST.test(next) || NEVER_LAST.test(last)) return false
  return IS_EAST_ASIAN.test(last) || STARTS_EAST_ASIAN.test(next)
}

/** The text cut where the face changes; what no face has stands as its number. */
function* facesOf(text: string, look: RunLook): Generator<{ text: string; face: ChosenFace }> {
  let part = ''
  let face: ChosenFace | null = null
  for (const character of toVisibleLine(text)) {
    const own = faceOf(character.codePointAt(0) ?? 0, look)
    const shown = own === null ? visible(character) : character
    const chosen = own ?? (faceOf(0x75, look) as ChosenFace)
    if (face !== null && (face.name !== chosen.name || face.slanted !== chosen.slanted)) {
      yield { text: part, face }
      part = ''
    }
    part += shown
    face = chosen
  }
  if (face !== null) yield { text: part, face }
}

/** Neighbours that look alike are one piece. */
function append(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1)
  if (
    last !== undefined &&
    last.face.name === piece.face.name &&
    last.face.slanted === piece.face.slanted &&
    last.look === piece.look &&
    last.language === piece.language &&
    last.link === piece.link
  )
    pieces[pieces.length - 1] = { ...last, text: last.text + piece.text }
  else pieces.push(piece)
}
