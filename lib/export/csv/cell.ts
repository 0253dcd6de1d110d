/**
 * A cell that a spreadsheet shows and never runs.
 *
 * Spreadsheets take a cell for a formula when it begins with `=`, `+`, `-` or `@` (in their full-width forms too, and
 * after quotes or white space), and drop or move it when it begins with a tab or a line end. Two reversible rules:
 *
 * 1. Such a cell gets a leading apostrophe. A cell that begins with an apostrophe of its own gets one as well, so
 *    undoing the rule is: take one leading apostrophe away where there is one.
 * 2. Where the list separator is a semicolon or a tab, a spreadsheet may cut a cell in two there, or at a line end,
 *    whatever quotes say. A formula sign after such a place is written `\u{3D}`, like every character that a reader
 *    would not see (`visible-characters.ts`).
 */
import { fromVisible, toVisible, visible } from '../visible-characters'

const STARTS_FORMULA = /^[\s\p{Cf}"'`“”„‟«»‘’‚‛]*[=+\-@＝＋－＠]|^['\t\r\n]/u
// The sign stands first and the look back after it, so that the time stays linear on long runs of line ends.
const FORMULA_AFTER_CUT = /[=+\-@＝＋－＠](?<=[;\t\r\n][\s\p{Cf}"'`]*.)/gu

/** @returns the value as it stands in the cell, before the quoting of RFC 4180. */
export function toCell(value: string): string {
  const inert = toVisible(value).replace(FORMULA_AFTER_CUT, visible)
  return STARTS_FORMULA.test(inert) ? `'${inert}` : inert
}

/** @returns the value that `toCell` was given. */
export function fromCell(cell: string): string {
  return fromVisible(cell.startsWith("'") ? cell.slice(1) : cell)
}
