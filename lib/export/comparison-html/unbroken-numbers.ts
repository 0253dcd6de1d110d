/**
 * Numbers inside a mark stay on one line: "13 500,50 тенге" broken behind "13" reads as another amount. The text itself
 * is untouched, so that what is copied is what the act says.
 */
import { tokenize } from '../../diff'
import { html, type Markup } from '../html/escape'

/** As much as the narrowest column holds. */
const LONGEST = 24
const MAY_BREAK = /\d.*[ \u00a0-]|[ \u00a0-].*\d/

/** @returns the text with each number that a browser might break in an element of the class `num`. */
export function unbrokenNumbers(text: string): Markup {
  if (!MAY_BREAK.test(text)) return html`${text}`
  const parts: Markup[] = []
  let end = 0
  for (const token of tokenize(text)) {
    const number = text.slice(token.start, token.end)
    if (token.kind !== 'number' || number.length > LONGEST || !MAY_BREAK.test(number)) continue
    parts.push(html`${text.slice(end, token.start)}<span class="num">${number}</span>`)
    end = token.end
  }
  return end === 0 ? html`${text}` : html`${parts}${text.slice(end)}`
}
