/** One cell of a spreadsheet: a text with its marks, a number, a day, the stored value of a formula. */
import { childNamed, elementsIn, type XmlElement } from '../../../documents/xml/parse-xml'
import {
  type Cell,
  type CellLine,
  type CellRun,
  joinedRuns,
  type Mark,
  NO_MARKS,
  plainCell,
  type TableBudget,
} from './cell-table'
import { dayOfNumber } from './spreadsheet-days'

export type Sheets = {
  readonly strings: readonly CellLine[][]
  readonly dates: ReadonlySet<number>
  readonly marksOfStyle: readonly (readonly Mark[])[]
  readonly from1904: boolean
  readonly met: Map<string, number>
  readonly budget: TableBudget
}

export function readCell(element: XmlElement, span: number, sheets: Sheets): Cell {
  const style = Number(element.attributes.get('s') ?? 0)
  const value = stringOf(childNamed(element, 'v'))
  if (childNamed(element, 'f') !== null) meet(sheets, 'formulas')
  const own = sheets.marksOfStyle[style] ?? NO_MARKS
  const marked = (lines: readonly CellLine[]): readonly CellLine[] =>
    own.length === 0
      ? lines
      : lines.map((line) => line.map((run) => (run.marks.length > 0 ? run : { text: run.text, marks: own })))
  switch (element.attributes.get('t')) {
    case 's':
      return { lines: marked(sheets.strings[Number(value)] ?? []), span }
    case 'inlineStr': {
      const inline = childNamed(element, 'is')
      return { lines: marked(inline === null ? [] : richText(inline)), span }
    }
    case 'b':
      return plainCell(value === '' ? '' : value === '1' ? 'TRUE' : 'FALSE', span)
    case 'd': {
      const date = /^\d{4}-\d\d-\d\d/.exec(value)?.[0]
      return { ...plainCell(date ?? value, span), ...(date === undefined ? {} : { date }) }
    }
    case 'str':
    case 'e':
      return { ...plainCell(unescaped(value), span), lines: marked(plainCell(unescaped(value)).lines) }
    default: {
      const date =
        sheets.dates.has(style) && value !== '' ? dayOfNumber(Number(value), sheets.from1904) : null
      if (date !== null) return { ...plainCell(date, span), date }
      return plainCell(numberText(value), span)
    }
  }
}

/** A number as the file holds it, without the rounding rests of binary fractions: 0.30000000000000004 is 0.3. */
function numberText(value: string): string {
  if (value === '' || Number.isNaN(Number(value))) return value
  return String(Number(Number(value).toPrecision(15)))
}

/** The runs of a string item, in lines. */
export function richText(item: XmlElement): CellLine[] {
  const lines: CellRun[][] = [[]]
  const add = (text: string, marks: readonly Mark[]): void => {
    for (const [index, line] of unescaped(text).split('\n').entries()) {
      if (index > 0) lines.push([])
      if (line !== '') lines.at(-1)?.push({ text: line, marks })
    }
  }
  for (const child of elementsIn(item)) {
    if (child.name === 't') add(stringOf(child), NO_MARKS)
    else if (child.name === 'r') add(stringOf(childNamed(child, 't')), fontMarks(childNamed(child, 'rPr')))
  }
  return lines.map(joinedRuns)
}

function fontMarks(font: XmlElement | null): readonly Mark[] {
  const marks = (
    [
      ['b', 'bold'],
      ['i', 'italic'],
      ['strike', 'strike'],
      ['u', 'underline'],
    ] as const
  )
    .filter(([name]) => {
      const element = childNamed(font, name)
      return element !== null && !/^(?:0|false|none)$/.test(element.attributes.get('val') ?? '')
    })
    .map(([, mark]) => mark)
  return marks.length === 0 ? NO_MARKS : marks
}

/** The marks of whole cells, by the place of the format a cell names. */
export function styleMarks(styles: XmlElement | null): (readonly Mark[])[] {
  const fonts = elementsIn(childNamed(styles, 'fonts')).map(fontMarks)
  return elementsIn(childNamed(styles, 'cellXfs')).map(
    (format) => fonts[Number(format.attributes.get('fontId') ?? 0)] ?? NO_MARKS,
  )
}

function stringOf(element: XmlElement | null): string {
  return element?.children.filter((child): child is string => typeof child === 'string').join('') ?? ''
}

/** `_x000D_` stands for a character that XML cannot carry (ECMA-376 part 1, 22.9.2.19). */
function unescaped(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\r\n?/g, '\n')
}

/** Counts what is to be said of the file. */
export function meet({ met }: Sheets, what: string): void {
  met.set(what, (met.get(what) ?? 0) + 1)
}
