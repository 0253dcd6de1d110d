/**
 * Text as Markdown that shows exactly that text: CommonMark, GitHub's tables, strikethrough and bare links, and the
 * formulas of `$…$`. Signs that only matter at the beginning of a line are left alone elsewhere, because people read
 * this Markdown as it stands.
 */
import { toVisible, toVisibleLine } from '../visible-characters'
import { webAddress } from '../web-address'

/** For a heading, a table cell, a list item: one line, whatever the text holds. */
export function markdownLine(text: string): string {
  return escapeEdges(escapeLineStart(escapeInline(toVisibleLine(text))))
}

/** For running text: the lines of the text, each escaped; the caller joins them with `joinLines`. */
export function markdownLines(text: string): string[] {
  return text.split('\n').map((line) => escapeEdges(escapeLineStart(escapeInline(toVisible(line)))))
}

/** Escapes the signs that mean something anywhere in a line. */
export function escapeInline(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~$@]|&(?=[#\p{L}\p{N}])|:(?=\/\/)|(?<=www)\.|(?<=\s)#(?=#*\s*$)/giu, '\\$&')
    .replace(/\r/g, '&#13;')
}

/** Escapes what would make a line a heading, a list item, a rule or a table, if it stood at its beginning. */
export function escapeLineStart(line: string): string {
  return line.replace(/^(\s*)(?:([#+\-=:])|(\d{1,9})([.)]))/, (_, space, sign, number, dot) =>
    sign === undefined ? `${space}${number}\\${dot}` : `${space}\\${sign}`,
  )
}

/** Keeps white space at both ends of a line, where Markdown would drop it or take it for a code block or a break. */
export function escapeEdges(line: string): string {
  return line.replace(/^[ \t]|[ \t]$/g, (space) => (space === ' ' ? '&#32;' : '&#9;'))
}

/**
 * Lines as the body of a block: a line end of the text is a hard break, an empty line parts paragraphs.
 * @param prefix what each line begins with: `> ` in a quotation, spaces in a list item.
 */
export function joinLines(lines: readonly string[], prefix: string): string {
  return lines
    .map((line, index) => {
      const next = lines[index + 1]
      if (line === '') return prefix.trimEnd()
      return next === undefined || next === '' ? prefix + line : `${prefix}${line}\\`
    })
    .join('\n')
}

/** A link, or the bare words where the address is none that may be linked. `#…` leads to an anchor of the file. */
export function markdownLink(text: string, address: string | null): string {
  if (address?.startsWith('#')) return `[${markdownLine(text)}](${address})`
  const target = linkable(address)
  return target === null ? markdownLine(text) : `[${markdownLine(text)}](<${target}>)`
}

/** An address that is its own text. */
export function markdownAddress(address: string): string {
  const target = linkable(address)
  return target === null ? markdownLine(address) : `<${target}>`
}

function linkable(address: string | null): string | null {
  return webAddress(address)?.replace(/[<>\\|]/g, encodeURIComponent) ?? null
}
