/**
 * Cells of SpreadsheetML (ECMA-376 part 1, section 18.3.1). Every text is an inline string, which no program takes for a
 * formula, whatever it begins with.
 */
import { MARK_COLOURS } from '../mark-colours'
import { escapeVisible } from '../ooxml/xml'
import type { RunLook } from '../table/mark-policy'
import { RUN_FONT } from './styles'

/** A run whose text is in visible characters already. */
export type CellRun = { readonly text: string; readonly look: RunLook }

/** `[row, column]`, both from 1. */
export type CellPlace = readonly [row: number, column: number]

export function numberCell(place: CellPlace, value: number, style: number): string {
  return `<c r="${addressOf(place)}" s="${style}"><v>${value}</v></c>`
}

/** A text with its marks. */
export function textCell(place: CellPlace, runs: readonly CellRun[], style: number): string {
  const head = `<c r="${addressOf(place)}" s="${style}"`
  const parts = runs.filter(({ text }) => text !== '')
  if (parts.length === 0) return `${head}/>`
  const inside = parts.some(({ look }) => Object.keys(look).length > 0)
    ? parts.map(({ text, look }) => `<r>${runProperties(look)}${textElement(text)}</r>`).join('')
    : textElement(parts.map(({ text }) => text).join(''))
  return `${head} t="inlineStr"><is>${inside}</is></c>`
}

/** @returns `A1`, `AB12`. */
export function addressOf([row, column]: CellPlace): string {
  return `${columnName(column)}${row}`
}

export function columnName(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26))
  return column > 26 ? columnName(Math.floor((column - 1) / 26)) + last : last
}

/** A run without marks takes the font of its cell. */
function runProperties({ bold, italic, strike, underline, colour }: RunLook): string {
  const marks = [
    bold ? '<b/>' : '',
    italic ? '<i/>' : '',
    strike ? '<strike/>' : '',
    underline === 'single' ? '<u/>' : underline === 'double' ? '<u val="double"/>' : '',
    colour ? `<color rgb="FF${MARK_COLOURS[colour]}"/>` : '',
  ].join('')
  return marks === '' ? '' : `<rPr>${marks}${RUN_FONT}</rPr>`
}

/** `_x0041_` in a cell means "A" to a spreadsheet (ECMA-376 part 1, 22.9.2.19), so a text that reads so is guarded. */
function textElement(text: string): string {
  const guarded = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return `<t xml:space="preserve">${escapeVisible(guarded)}</t>`
}
