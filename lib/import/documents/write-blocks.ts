/** Blocks become text: the one place that decides how headings, notes, rows and raised numbers are written. */
import { isEditorialNote } from '../../diff'
import { type Block, Refusal } from './document'
import { LONGEST_TEXT } from './limits'

/** Characters that show nothing and only stand in the way of comparison: soft hyphens, joiners of nothing, marks of order. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g
const CONTROL = /\p{Cc}/gu
const SPACES = /[\s\u00a0\u0085]+/gu

/** @returns the text on one line: spaces joined, invisible characters dropped. */
export function plainLine(text: string): string {
  return text.replace(INVISIBLE, '').replace(CONTROL, ' ').replace(SPACES, ' ').trim()
}

/**
 * A number printed raised, as in article 17¹: "17^1". Other raised text (ordinals, signs) stays as it is.
 *
 * @param raised what stands raised.
 */
export function raisedText(raised: string): string {
  const number = raised.trim()
  return /^\d{1,3}(?:[-–.]\d{1,3})*$/.test(number) ? raised.replace(number, `^${number}`) : raised
}

/**
 * @returns the blocks with a blank line between them; empty ones are left out.
 * @throws Refusal where the text is longer than `LONGEST_TEXT`.
 */
export function writeBlocks(blocks: readonly Block[]): string {
  const written: string[] = []
  let length = 0
  for (const { kind, text } of blocks) {
    const line = plainLine(text)
    if (line === '') continue
    const block = kind === 'note' ? writtenNote(line) : line
    length += block.length + 2
    if (length > LONGEST_TEXT) {
      throw new Refusal(
        'text-too-long',
        `The document has more than ${LONGEST_TEXT.toLocaleString('en')} characters of text, which is more than is compared.`,
      )
    }
    written.push(block)
  }
  return written.join('\n\n')
}

/** A note that does not show by its words that it is one is introduced as one. */
function writtenNote(line: string): string {
  if (isEditorialNote(line, 0, line.length)) return `> ${line}`
  return /\p{sc=Cyrillic}/u.test(line) ? `> Примечание редакции: ${line}` : `> Editorial note: ${line}`
}
