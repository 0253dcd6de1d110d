/**
 * The notation: one string that holds both texts. `a fine of [€5,000/€50,000]`, `[/a new clause]`, `[an old clause/]`;
 * brackets, slashes and backslashes of the text itself are written `\[ \] \/ \\`.
 */
import type { Span } from './span'

/** @returns the spans as one line of notation. */
export function writeNotation(spans: readonly Span[]): string {
  let written = ''
  for (let index = 0; index < spans.length; ) {
    const span = spans[index] as Span
    if (span.type === 'equal') {
      written += escapeText(span.text)
      index++
      continue
    }
    let deleted = ''
    let inserted = ''
    while (index < spans.length && spans[index]?.type !== 'equal') {
      const { type, text } = spans[index] as Span
      if (type === 'deleted') deleted += text
      else inserted += text
      index++
    }
    written += `[${escapeText(deleted)}/${escapeText(inserted)}]`
  }
  return written
}

/**
 * @returns the spans a notation stands for.
 * @throws SyntaxError with the offset, where a bracket is not closed, has no slash, or stands where none may.
 */
export function readNotation(notation: string): Span[] {
  const spans: Span[] = []
  let type: Span['type'] = 'equal'
  let text = ''
  const finish = () => {
    if (text !== '') spans.push({ type, text })
    text = ''
  }
  for (let at = 0; at < notation.length; at++) {
    const character = notation.charAt(at)
    if (character === '\\') {
      at++
      if (!'[]/\\'.includes(notation.charAt(at)) || at >= notation.length)
        fail(notation, at, 'a lone backslash')
      text += notation.charAt(at)
    } else if (character === '[') {
      if (type !== 'equal') fail(notation, at, 'a bracket inside a bracket')
      finish()
      type = 'deleted'
    } else if (character === '/') {
      if (type !== 'deleted') fail(notation, at, 'a slash outside a bracket')
      finish()
      type = 'inserted'
    } else if (character === ']') {
      if (type !== 'inserted') fail(notation, at, 'a closing bracket without a slash before it')
      finish()
      type = 'equal'
    } else {
      text += character
    }
  }
  if (type !== 'equal') fail(notation, notation.length, 'a bracket that is not closed')
  finish()
  return spans
}

function escapeText(text: string): string {
  return text.replace(/[[\]/\\]/g, '\\$&')
}

function fail(notation: string, at: number, what: string): never {
  throw new SyntaxError(`The notation has ${what} at ${at}: ${notation}`)
}
