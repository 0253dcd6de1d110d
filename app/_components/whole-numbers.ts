/**
 * Numbers of acts and provisions stay on one line: "28-VI", "7(2)(6-1)" and "№ 339" have hyphens, brackets and spaces at
 * which a browser would break, and half a number reads as another one. So does a day without its month.
 */
import { createElement, type ReactNode } from 'react'
import { tokenize } from '@/lib/diff'

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|' +
  'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|' +
  '(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)\\p{L}{0,8}'
/** A figure before and after, a day with its month, or a word; "No." and "№" go with the word they number. */
const CANDIDATE = new RegExp(
  String.raw`\d[\d.,]{0,11} → \d[\d.,]{0,11}|\d{1,2} (?:${MONTHS})(?!\p{L})|(?:(?:№|No\.)[ \u00a0])?[\p{L}\p{N}()–-]+`,
  'gu',
)
/** Where a browser may break it. */
const BREAKS = /[ \u00a0]|[-–](?=.)|\)(?=\()/
const DIGIT = /\d/
/** As much as the narrowest column holds. */
const LONGEST = 20

/** @returns the text with each such number in an element of its own; a text without one as it is. */
export function wholeNumbers(text: string): ReactNode {
  if (!DIGIT.test(text)) return text
  const parts: ReactNode[] = []
  let end = 0
  for (const { 0: number, index } of text.matchAll(CANDIDATE)) {
    if (number.length > LONGEST || !DIGIT.test(number) || !BREAKS.test(number)) continue
    if (text[index - 1] === '/') continue
    parts.push(text.slice(end, index), createElement('span', { key: index, className: 'whole' }, number))
    end = index + number.length
  }
  return end === 0 ? text : [...parts, text.slice(end)]
}

/** An amount, a date or a number with its unit: what a mark never splits, a line should not split either. */
const MAY_BREAK = /\d[^\n]*[ \u00a0-]|[ \u00a0-][^\n]*\d/

/**
 * The same for the words of an act, whose numbers have units, currencies and months: "13 500,50 тенге" broken behind "13"
 * reads as another amount.
 */
export function wholeAmounts(text: string): ReactNode {
  if (!MAY_BREAK.test(text)) return text
  const parts: ReactNode[] = []
  let end = 0
  for (const token of tokenize(text)) {
    const number = text.slice(token.start, token.end)
    if (token.kind !== 'number' || number.length > LONGEST || !MAY_BREAK.test(number)) continue
    parts.push(
      text.slice(end, token.start),
      createElement('span', { key: token.start, className: 'whole' }, number),
    )
    end = token.end
  }
  return end === 0 ? text : [...parts, text.slice(end)]
}
