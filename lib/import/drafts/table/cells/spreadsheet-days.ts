/** Days in spreadsheets: numbers whose cell is formatted as a date (ECMA-376 part 1, 18.8.30 and 18.17.4.1). */
import { parseIsoDate } from '../../../../model'
import { childNamed, elementsIn, type XmlElement } from '../../../documents/xml/parse-xml'

const DAY = 86_400_000

/** Formats that every program knows by number; 18 to 21 and 45 to 47 are times alone. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

/** @returns the formats of cells, by their place, that show a day. */
export function dateStyles(styles: XmlElement | null): ReadonlySet<number> {
  const codes = new Map(
    elementsIn(childNamed(styles, 'numFmts')).map((format) => [
      Number(format.attributes.get('numFmtId')),
      format.attributes.get('formatCode') ?? '',
    ]),
  )
  const days = new Set<number>()
  for (const [at, format] of elementsIn(childNamed(styles, 'cellXfs')).entries()) {
    const id = Number(format.attributes.get('numFmtId') ?? 0)
    const code = codes.get(id)
    if (code === undefined ? BUILT_IN.has(id) : showsDay(code)) days.add(at)
  }
  return days
}

/** Quoted words, escaped signs, colours and conditions in a format code show no value. */
function showsDay(code: string): boolean {
  const letters = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')
  return /y|d/i.test(letters)
}

/**
 * @param from1904 whether days are counted from 1904, as old spreadsheets of the Macintosh do.
 * @returns `YYYY-MM-DD`, or `null` where the number is no day after February 1900 (Excel counts a day there that was none).
 */
export function dayOfNumber(number: number, from1904: boolean): string | null {
  if (!Number.isFinite(number) || number > 2_958_465 || number < (from1904 ? 0 : 61)) return null
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  return parseIsoDate(new Date(start + Math.floor(number) * DAY).toISOString().slice(0, 10))
}
