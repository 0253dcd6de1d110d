/**
 * The address out of the name of a provision, as tables write it: "статья 255, часть 1", "абзац второй части первой статьи
 * 70", "15-баптың 1-тармағы", "Article 12-1(2)", "§ 7 Abs. 2", "第十二条第二項", "제12조제2항". What is not wholly
 * understood has no address: several provisions, ranges, a name without a number.
 */
import type { ProvisionAddress, ProvisionStep, ProvisionUnit } from '../../../model'
import { BETWEEN, BRACKETED, CLOSED, HEADING, ordinalOf, RULES, SENTENCE } from './label-rules'
import { readCjkLabel } from './read-cjk-label'

export type LabelRead = {
  readonly address: ProvisionAddress
  /** What stands behind the address: the provision's own title, or nothing. */
  readonly rest: string
  /** The units of numbers in brackets were concluded from their place. */
  readonly byPlace: boolean
  /** It names a sentence or the words around a list, which have no address of their own: the address is that of the unit it stands in. */
  readonly inSentence: boolean
}

/** Characters of a name that are looked at; longer ones are texts. */
const LONGEST = 300

/** @returns `null` where the name is not wholly understood. */
export function readLabel(label: string): LabelRead | null {
  const text = plainNumbers(label).slice(0, LONGEST)
  const cjk = readCjkLabel(text)
  if (cjk !== null) return { ...cjk, byPlace: false, inSentence: false }
  const steps: ProvisionStep[] = []
  let byPlace = false
  let inSentence = false
  let at = 0
  while (at < text.length) {
    const step = stepAt(text, at, steps)
    if (step !== null) {
      steps.push(step.step)
      byPlace ||= step.byPlace
      at = step.end
      continue
    }
    const sentence = endOf(SENTENCE, text, at)
    if (sentence !== null) {
      inSentence = true
      at = sentence
      continue
    }
    const skipped = endOf(BETWEEN, text, at)
    if (skipped === null || steps.length === 0) break
    at = skipped
  }
  if (steps.length === 0) return null
  const rest = text.slice(at)
  if (!mayFollow(rest, text.slice(0, at))) return null
  return { address: inOrder(steps), rest: rest.trim().replace(/^[.:–—-]+\s*/, ''), byPlace, inSentence }
}

/** Whether a name says an address and nothing beside. */
export function isAddressAlone(label: string): boolean {
  const read = readLabel(label)
  return read !== null && read.rest === ''
}

function stepAt(
  text: string,
  at: number,
  before: readonly ProvisionStep[],
): { step: ProvisionStep; end: number; byPlace: boolean } | null {
  for (const { pattern, unit, isWord } of RULES) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found === null) continue
    const printed = found[1] as string
    const number = isWord ? ordinalOf(printed) : cleanNumber(printed)
    if (number === null) continue
    // "п. 2 ст. 5": a full stop or a bracket belongs to the number only where the next word does not.
    return { step: { unit, number }, end: pattern.lastIndex, byPlace: false }
  }
  // Behind a full stop a title begins: "Статья 12. Название судна".
  const heading = /\.\s*$/.test(text.slice(0, at)) ? null : endOf(HEADING, text, at)
  if (heading !== null)
    return { step: { unit: 'paragraph', number: 'heading' }, end: heading, byPlace: false }
  for (const pattern of [BRACKETED, CLOSED]) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found === null || before.length === 0) continue
    const number = cleanNumber(found[1] as string)
    return {
      step: { unit: unitInBrackets(number, before.at(-1)?.unit ?? 'article', pattern === CLOSED), number },
      end: pattern.lastIndex,
      byPlace: true,
    }
  }
  return null
}

/** "(2)" below an article is a part, below a part a point; letters are letters, Roman numbers stand below them. */
function unitInBrackets(number: string, owner: ProvisionUnit, isClosed: boolean): ProvisionUnit {
  if (isClosed) return 'subpoint'
  if (/^\d/.test(number)) return owner === 'article' ? 'part' : owner === 'part' ? 'point' : 'subpoint'
  return /^[ivx]{2,}$/.test(number) ? 'subpoint' : 'letter'
}

/** From the article inward. "часть 1 статьи 255" is written from within. */
function inOrder(steps: readonly ProvisionStep[]): ProvisionStep[] {
  const article = steps.findIndex(({ unit }) => unit === 'article')
  const outside = (unit: ProvisionUnit): boolean => unit === 'section' || unit === 'chapter'
  const beforeArticle = steps.slice(0, Math.max(article, 0))
  if (article > 0 && !beforeArticle.every(({ unit }) => outside(unit))) return steps.toReversed()
  if (article < 0 && steps.length > 1 && rankOf(steps[0]) > rankOf(steps.at(-1))) return steps.toReversed()
  return [...steps]
}

const RANK: readonly ProvisionUnit[] = [
  'section',
  'chapter',
  'article',
  'part',
  'point',
  'subpoint',
  'letter',
  'paragraph',
]

function rankOf(step: ProvisionStep | undefined): number {
  return step === undefined ? -1 : RANK.indexOf(step.unit)
}

/** A title may stand behind; a further number, "и", "and", a dash with a number may not: there are more provisions. */
function mayFollow(rest: string, read: string): boolean {
  if (rest.trim() === '') return true
  if (/^\s*[–—-]\s*\d/.test(rest)) return false
  if (/^\s*[,;]?\s*(?:и|и\/или|та|және|мен|and|or|und|oder|to|bis|до|по|–|—)(?!\p{L})/iu.test(rest))
    return false
  if (/^\s*[,;]?\s*[\d(]/.test(rest) && !/^\s*\(\p{L}{3,}/u.test(rest)) return false
  return (
    /[.:]\s*$/.test(read) ||
    /^\s*[.:–—]\s*\S/.test(rest) ||
    /^\s*\(?["«“„]?\p{Lu}/u.test(rest) ||
    /^\s*\(/.test(rest)
  )
}

function cleanNumber(printed: string): string {
  return printed
    .replace(/[‑–]/g, '-')
    .replace(/[«»"'„“”]/g, '')
    .toLowerCase()
    .replace(/^(\d+)\.$/, '$1')
}

/** "12¹" and "12^1" are 12-1; blanks of all kinds are one. */
function plainNumbers(label: string): string {
  return label
    .replace(/(\d)\p{No}+/gu, (raised) => `${raised[0]}-${raised.slice(1).normalize('NFKD')}`)
    .replace(/(\d)\^(\d)/g, '$1-$2')
    .replace(/\s+/g, ' ')
    .trim()
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.exec(text) === null ? null : pattern.lastIndex
}
