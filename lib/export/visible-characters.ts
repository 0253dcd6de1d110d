/**
 * Characters that a file cannot carry, or that change how their neighbours are read, written so that a reader sees them.
 *
 * Control characters, lone surrogates, noncharacters, the line and paragraph separators and the overrides of writing
 * direction (which can make a sentence read backwards) are written as `\u{202E}`, as in JavaScript. So that nothing is lost, a text that itself holds `\u{`
 * has that backslash written as `\u{5C}`: every `\u{…}` in a file stands for exactly one character of the text, and
 * `fromVisible` brings the text back. Tabs, line feeds and carriage returns are left to the format.
 */

const UNREADABLE =
  /\\(?=u\{)|[\p{Cs}\p{Noncharacter_Code_Point}\u2028-\u202E\u2066-\u2069]|(?![\t\n\r])\p{Cc}/gu

/** @returns the text with every unreadable character written as `\u{…}`; most texts come back as they are. */
export function toVisible(text: string): string {
  return text.replace(UNREADABLE, visible)
}

/** @returns the text that `toVisible` was given. */
export function fromVisible(text: string): string {
  return text.replace(/\\u\{([0-9A-F]{1,6})\}/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
}

/** For places that hold one line only: line ends and tabs become visible as well. */
export function toVisibleLine(text: string): string {
  return toVisible(text).replace(/[\t\n\r]/g, visible)
}

/** @returns one character as `\u{…}`, for formats in which further characters have to be made inert. */
export function visible(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`
}
