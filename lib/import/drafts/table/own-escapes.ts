/**
 * How our exports write what a file cannot carry: `\u{202E}` for a character nobody would see, an apostrophe in front of
 * a CSV cell that a spreadsheet would run. Undone only in files of ours; in others these are characters of the text.
 */

/** @returns the text that `\u{…}` stands for. */
export function withoutVisible(text: string): string {
  return text.includes('\\u{')
    ? text.replace(/\\u\{([0-9A-F]{1,6})\}/g, (whole, hex: string) => {
        const code = Number.parseInt(hex, 16)
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole
      })
    : text
}

/** @returns what stood in the cell before it was made inert. */
export function withoutGuard(cell: string): string {
  return withoutVisible(cell.startsWith("'") ? cell.slice(1) : cell)
}
