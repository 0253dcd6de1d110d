/**
 * Publishers' notes that stand in the sentence or the paragraph of a rule: "(В редакции Федерального закона от …)",
 * "(Утратила силу - Федеральный закон от …)". They are set apart as blocks of their own, so that a note can change without
 * the rule changing.
 */
import type { Block } from './document'
import { plainLine } from './write-blocks'

/** A piece of a paragraph and whether its markup says that it is a note. */
export type Run = { readonly text: string; readonly note: boolean }

const ABOUT =
  /(?:(?:Наименование|Преамбула|Текст|Абзац|Подпункт|Пункт|Часть|Статья|Глава|Раздел|Приложение)\p{Ll}*\s+(?:-\s+)?)?(?:[Вв]\s+редакции|[Вв]\s+ред\.|[Дд]ополн\p{Ll}+|[Уу]тратил\p{Ll}*\s+силу|[Ии]сключ[её]н\p{Ll}*|[Вв]веден\p{Ll}*|[Пп]оложени\p{Ll}*\s+утратил\p{Ll}*)/u
    .source
const IN_BRACKETS = new RegExp(`^\\(${ABOUT}`, 'su')
const WHOLE = new RegExp(`^${ABOUT}.*(?:Закон|закон|Указ|ФЗ)`, 'su')
const NUMBERED = /^\(?(?:\d{1,4}(?:[-.^]\d{1,3})*|\p{L})[).]\s/u

/** Longer lines without brackets are no notes. */
const LONGEST_NOTE = 400

/**
 * @param runs one paragraph.
 * @param kind of the paragraph where it is no note.
 * @returns the paragraph and its notes, each a block. A note that begins with a provision's number ("5. Исключён …") stays
 *   a paragraph: it stands in the place of the rule.
 */
export function separateNotes(runs: readonly Run[], kind: Block['kind']): Block[] {
  const whole = plainLine(runs.map(({ text }) => text).join(''))
  if (whole === '') return []
  const first = runs.find(({ text }) => plainLine(text) !== '')
  if (first?.note) return [{ kind: NUMBERED.test(whole) ? kind : 'note', text: whole }]
  let start = runs.length
  while (start > 0 && (runs[start - 1]?.note || plainLine(runs[start - 1]?.text ?? '') === '')) start--
  const trailing = plainLine(
    runs
      .slice(start)
      .map(({ text }) => text)
      .join(''),
  )
  if (trailing !== '' && /^[([]/.test(trailing)) {
    const body = plainLine(
      runs
        .slice(0, start)
        .map(({ text }) => text)
        .join(''),
    )
    return [...noteAtEnd(body, kind), { kind: 'note', text: trailing }]
  }
  return noteAtEnd(whole, kind)
}

function noteAtEnd(text: string, kind: Block['kind']): Block[] {
  if (text === '') return []
  if (text.length < LONGEST_NOTE && WHOLE.test(text)) return [{ kind: 'note', text }]
  const start = lastBracket(text)
  if (start < 0 || !IN_BRACKETS.test(text.slice(start))) return [{ kind, text }]
  return [...noteAtEnd(text.slice(0, start).trimEnd(), kind), { kind: 'note', text: text.slice(start) }]
}

/** @returns where the bracket opens that closes with the last character of the text; −1 where there is none. */
function lastBracket(text: string): number {
  if (!text.endsWith(')')) return -1
  let depth = 0
  for (let at = text.length - 1; at >= 0; at--) {
    const sign = text.charAt(at)
    if (sign === ')') depth++
    else if (sign === '(' && --depth === 0) return at
  }
  return -1
}
