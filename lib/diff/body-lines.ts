/** The white space and Markdown marks at the edges of a line. */
export const HASH = 35
const NEWLINE = 10

export function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0xa0 || unit === NEWLINE || unit === 0x3000
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** @returns where the last character that is not blank ends, at most at `end`. */
export function trimmedEnd(text: string, end: number): number {
  let last = end
  while (last > 0 && isBlank(text.charCodeAt(last - 1))) last--
  return last
}

const MARKUP =
  /(?:<a [^>\n]*><\/a>|#{1,6} +|> *|[-*+] +(?=[*_]*\(?(?:\d{1,4}[-.\d]*|\p{L}{1,2}(?=\)))\\?[.)])|\*{1,3}(?=\S)|_{1,2}(?=\S)|\\(?=[-*#.])|[ \t])*/uy

/** @returns the offset behind Markdown marks at the start of a line: "## ", "> *", "- " in front of "2)", "<a id=…></a>". */
export function skipMarkup(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start)
  if (first > 0x40 && first !== 0x5f) return start
  if (first >= 0x30 && first <= 0x39) return start
  MARKUP.lastIndex = start
  return MARKUP.test(text) ? Math.min(end, MARKUP.lastIndex) : start
}
