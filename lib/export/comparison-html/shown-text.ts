/**
 * Texts as people read them: a comparison keeps every sign of what it compared, but "## Article 5" is a heading to whoever
 * wrote it in Markdown and noise to whoever reads it. Data and notation have it as it stands.
 */
import type { Span } from '../../diff'

const HEADING_MARK = /^#{1,6}[ \t]+(?=\S)/

/** @returns the text of a provision without the mark of a heading it begins with. */
export function shownText(text: string): string {
  return text.replace(HEADING_MARK, '')
}

/** The same for the spans of a row, on each side. */
export function shownSpans(spans: readonly Span[]): readonly Span[] {
  const firsts = [
    spans.findIndex(({ type }) => type !== 'inserted'),
    spans.findIndex(({ type }) => type !== 'deleted'),
  ]
  if (!firsts.some((at) => HEADING_MARK.test(spans[at]?.text ?? ''))) return spans
  return spans.map(({ type, text }, at) => ({ type, text: firsts.includes(at) ? shownText(text) : text }))
}
