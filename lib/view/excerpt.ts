/**
 * The changed words of a provision with a few words around them, for lists in which a whole text has no room. It is cut
 * between legal tokens only, because half a number or half a date reads as another one.
 */
import { type Span, type Token, tokenize } from '../diff'
import type { ModificationRow } from './comparison-view'

export type Excerpt = {
  /** In one run; "…" stands where words are left out. */
  readonly spans: readonly Span[]
  readonly language: string
  readonly status: string
  /** "Restated in our words". */
  readonly statusLabel: string
  /** "Text in English". */
  readonly languageLabel: string
}

/** Words on each side of a change. */
const AROUND = 7
/** Words of one mark, and of a text without marks. */
const LONGEST_RUN = 28
/** Changes in one excerpt; the rest is a step away. */
const MOST_CHANGES = 3

const LEFT_OUT = '…'

/** @returns `null` where no text is known, or nothing can be said to have changed in it. */
export function excerptOf({ observed, unified, before, after }: ModificationRow): Excerpt | null {
  const text = after.kind === 'text' ? after : before
  if (text.kind !== 'text') return null
  const { language, languageLabel, status, statusLabel } = text
  const facts = { language, languageLabel, status, statusLabel }
  if (observed === 'changed' && unified !== null)
    return {
      ...facts,
      spans: aroundChanges(unified.map(({ type, text }) => ({ type, text: inOneParagraph(text) }))),
    }
  if (observed !== 'added' && observed !== 'removed') return null
  return {
    ...facts,
    spans: text.spans.map(({ type, text }) => ({ type, text: beginning(text, LONGEST_RUN) })),
  }
}

/** Equal words are cut between changes, and what follows the last change that has room is left out. */
function aroundChanges(spans: readonly Span[]): Span[] {
  const first = spans.findIndex(({ type }) => type !== 'equal')
  const end = endOfChanges(spans, first)
  return spans.slice(0, end).flatMap((span, at): Span[] => {
    if (span.type !== 'equal') return [{ type: span.type, text: beginning(span.text, LONGEST_RUN) }]
    if (at < first) return [{ type: 'equal', text: ending(span.text, AROUND) }]
    if (at < end - 1) return [{ type: 'equal', text: middle(span.text) }]
    const text = beginning(span.text, AROUND)
    // What is not shown any more may begin right behind it.
    return [
      {
        type: 'equal',
        text: end < spans.length && text === span.text ? `${text.trimEnd()} ${LEFT_OUT}` : text,
      },
    ]
  })
}

/** The place behind the equal words that follow the last change shown; a deletion with its insertion is one change. */
function endOfChanges(spans: readonly Span[], first: number): number {
  let changes = 0
  for (let at = first; at < spans.length; at++) {
    if (spans[at]?.type !== 'equal') continue
    changes += 1
    if (changes === MOST_CHANGES) return at + 1
  }
  return spans.length
}

function beginning(text: string, words: number): string {
  const tokens = tokenize(text)
  const last = tokens[words - 1]
  return last === undefined || tokens.length <= words ? text : `${text.slice(0, last.end)} ${LEFT_OUT}`
}

function ending(text: string, words: number): string {
  const tokens = tokenize(text)
  const first = beginOfWords(text, tokens, tokens.length - words)
  return tokens.length <= words ? text : `${LEFT_OUT} ${text.slice(first)}`
}

function middle(text: string): string {
  const tokens = tokenize(text)
  const last = tokens[AROUND - 1]
  if (last === undefined || tokens.length <= 2 * AROUND) return text
  return `${text.slice(0, last.end)} ${LEFT_OUT} ${text.slice(beginOfWords(text, tokens, tokens.length - AROUND))}`
}

/** Where the token stands, or the next one that is no comma or other sign that belongs to what is left out. */
function beginOfWords(text: string, tokens: readonly Token[], from: number): number {
  const isRest = ({ start, end, kind }: Token) =>
    kind === 'sign' && /^[,;:.)\]»”–—]$/u.test(text.slice(start, end))
  return tokens.slice(Math.max(0, from)).find((token) => !isRest(token))?.start ?? text.length
}

/** A list shows the words and not their lines. */
function inOneParagraph(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}
