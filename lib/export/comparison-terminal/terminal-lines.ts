/** Marked words broken into lines of a terminal: by what one sees of them, and never inside a word that fits a line. */

/** `deleted` and `inserted` words are marked, `name` and `quiet` ones only set apart where there is colour. */
export type TerminalStyle = 'equal' | 'deleted' | 'inserted' | 'name' | 'quiet'
export type TerminalWords = { readonly style: TerminalStyle; readonly text: string }

/** Select Graphic Rendition of ECMA-48: line and colour for a mark, as on paper; yellow and cyan read on light and dark. */
const ON: Readonly<Record<TerminalStyle, string>> = {
  equal: '',
  deleted: '\u001b[9;33m',
  inserted: '\u001b[4;36m',
  name: '\u001b[1m',
  quiet: '\u001b[2m',
}
const OFF = '\u001b[0m'
/** Without colour, signs that no act uses; those of `git diff --word-diff`. */
const SIGNS: Readonly<Record<string, readonly [string, string]>> = {
  deleted: ['[-', '-]'],
  inserted: ['{+', '+}'],
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u
/** Control characters, and those that turn the direction of what follows. */
const COMMANDS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u

/**
 * @param indent characters in front of each line; the first line of the text begins with them as well.
 * @returns the lines, without control characters of the text itself, which could rewrite the terminal.
 */
export function terminalLines(
  words: readonly TerminalWords[],
  {
    width,
    indent,
    hasColour,
  }: { readonly width: number; readonly indent: string; readonly hasColour: boolean },
): string[] {
  const lines: string[] = []
  let line: TerminalWords[] = []
  let used = 0
  let blank: TerminalWords | null = null
  const room = Math.max(20, width - indent.length)
  const end = (): void => {
    lines.push(line.length === 0 ? '' : indent + written(line, hasColour))
    line = []
    used = 0
    blank = null
  }
  for (const piece of unbroken(hasColour ? words : withSigns(words))) {
    if (piece === 'line') {
      end()
      continue
    }
    const [first] = piece
    if (first && first.text.trim() === '') {
      blank = first
      continue
    }
    const length = piece.reduce((sum, { text }) => sum + columnsOf(text), 0)
    if (used > 0 && used + (blank === null ? 0 : 1) + length > room) end()
    if (blank !== null && used > 0) {
      line.push({ ...blank, text: ' ' })
      used++
    }
    blank = null
    line.push(...piece)
    used += length
  }
  if (line.length > 0) end()
  return lines
}

/** A line with the commands of colour where the style turns; none of them goes on behind it. */
function written(line: readonly TerminalWords[], hasColour: boolean): string {
  let text = ''
  let on = ''
  for (const part of line) {
    const next = hasColour ? ON[part.style] : ''
    if (next !== on) text += `${on === '' ? '' : OFF}${next}`
    on = next
    text += part.text
  }
  return on === '' ? text : text + OFF
}

function withSigns(words: readonly TerminalWords[]): TerminalWords[] {
  return words.map(({ style, text }) => {
    const [opens = '', closes = ''] = SIGNS[style] ?? []
    const [, lead = '', inside = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
    return { style, text: inside === '' ? text : `${lead}${opens}${inside}${closes}${tail}` }
  })
}

/** What stays on one line: runs of styled text without a blank; blanks, and ends of lines, stand between them. */
function* unbroken(words: readonly TerminalWords[]): Generator<TerminalWords[] | 'line'> {
  let held: TerminalWords[] = []
  for (const { style, text } of words) {
    for (const part of text.split(/(\r\n?|\n|[^\S\n\r\u00a0\u202f]+)/)) {
      if (part === '') continue
      if (/^[\r\n]/.test(part)) {
        if (held.length > 0) yield held
        held = []
        yield 'line'
      } else if (part.trim() === '' && !/[\u00a0\u202f]/.test(part)) {
        if (held.length > 0) yield held
        held = []
        yield [{ style, text: part }]
      } else {
        held.push({ style, text: part.replace(COMMANDS, '\ufffd') })
      }
    }
  }
  if (held.length > 0) yield held
}

function columnsOf(text: string): number {
  let columns = 0
  for (const sign of text) columns += NO_WIDTH.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1
  return columns
}
