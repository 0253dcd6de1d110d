/**
 * A text in which every number, in digits or in words of any case, stands as one mark with its value. What surrounds the
 * numbers can then be looked for without a thought of how they are written. Which words are numbers is the vocabulary's.
 */

/** What a word does inside a number. `hundred` multiplies the ones before it, a scale the whole group before it. */
export type Numeral = {
  readonly value: number
  readonly rank: 'ones' | 'teens' | 'tens' | 'hundreds' | 'hundred' | 'scale' | 'whole'
  /** A scale that is no number by itself: "тысяч" without how many. */
  readonly needsCount?: boolean
}

export type NumberWords = {
  /** @returns the numeral a word is, in small letters with е for ё; `undefined` for any other word. */
  readonly numeralOf: (word: string) => Numeral | undefined
  /** @returns a number at the head of a word ("десятидневный"): its value and how long it is. */
  readonly headOf: (word: string) => { readonly value: number; readonly length: number } | undefined
  /** Endings that digits may have behind a hyphen ("18-ти"), sticky. */
  readonly digitEnding: RegExp
  /** Endings that make an ordinal of digits ("5-го"), sticky. */
  readonly ordinalEnding: RegExp
}

export type NumberReading = {
  /** The text with marks, е for ё. */
  readonly text: string
  /** @returns where a place of `text` is in the text that was read. */
  readonly placeOf: (at: number) => number
}

const OPEN = '\uE000'
const CLOSE = '\uE001'
/** Source of a regular expression for one marked number; its value is the only group, `?` where it is not certain. */
export const markedNumber = (group: string): string => `${OPEN}(?<${group}>[^${CLOSE}]+)${CLOSE}`
export const ANY_NUMBER = `${OPEN}[^${CLOSE}]+${CLOSE}`

/** @returns the value in a mark, `null` where it is not certain. */
export function markedValue(group: string | undefined): number | null {
  return group === undefined || group === '?' ? null : Number(group.split('×')[0])
}

/**
 * @returns the scale that a marked number ends with, 1 where it ends with none. A number before it in the same breath may
 *   mean that scale, too: "от двух до трех тысяч".
 */
export function markedScale(group: string | undefined): number {
  return Number(group?.split('×')[1] ?? 1)
}

const TOKEN = /\p{L}+|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)*|\d+(?:[.,]\d+)*/gu
/** Digits after these are the number of something and no quantity. */
const IS_LABEL = /[\p{L}№#/.,_]$|№\s$|[^\d]-$/u
const LONGEST_NUMBER = 15

type Part = { readonly start: number; readonly end: number; readonly numeral: Numeral | null }

/** @returns the text with its numbers marked; a number that contradicts itself is marked as not certain. */
export function readNumbers(original: string, words: NumberWords): NumberReading {
  const text = original
    .replace(/[\uE000\uE001]/gu, ' ')
    .replace(/ё/gu, 'е')
    .replace(/Ё/gu, 'Е')
  const pieces: string[] = []
  const places: { at: number; from: number }[] = [{ at: 0, from: 0 }]
  let length = 0
  let end = 0
  const push = (piece: string): void => {
    pieces.push(piece)
    length += piece.length
  }
  for (const number of numbersIn(text, words)) {
    push(text.slice(end, number.start))
    places.push({ at: length, from: number.start })
    push(
      `${OPEN}${number.value ?? '?'}${number.scale > 1 && number.value !== null ? `×${number.scale}` : ''}${CLOSE}`,
    )
    end = number.end
    places.push({ at: length, from: end })
  }
  push(text.slice(end))
  return { text: pieces.join(''), placeOf: (at) => placeOf(places, at) }
}

function placeOf(places: readonly { at: number; from: number }[], at: number): number {
  let [low, high] = [0, places.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((places[middle]?.at ?? 0) <= at) low = middle
    else high = middle - 1
  }
  const place = places[low]
  return place === undefined ? at : place.from + (at - place.at)
}

type FoundNumber = {
  readonly start: number
  readonly end: number
  readonly value: number | null
  /** Of its last word: 1000 in "три тысячи", 1 in "три". */
  readonly scale: number
}

function numbersIn(text: string, words: NumberWords): FoundNumber[] {
  const found: FoundNumber[] = []
  let run: Part[] = []
  const close = (): void => {
    const [first] = run
    const last = run.at(-1)
    if (first !== undefined && last !== undefined) {
      const scale = last.numeral?.rank === 'scale' ? last.numeral.value : 1
      found.push({ start: first.start, end: last.end, value: compose(run), scale })
    }
    run = []
  }
  let at = 0
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (index < at) continue
    if (run.length > 0 && !isOneGap(text.slice(at, index))) close()
    const part = partOf(text, token, index, words)
    if (part !== null) {
      run.push(part)
      at = part.end
      continue
    }
    close()
    const head = words.headOf(token.toLowerCase())
    const isHead = head !== undefined && !/[\p{L}\d]-?$/u.test(text.slice(Math.max(0, index - 2), index))
    if (isHead) found.push({ start: index, end: index + head.length, value: head.value, scale: 1 })
  }
  close()
  return repeatedInBrackets(text, found)
}

function isDigit(token: string): boolean {
  const code = token.charCodeAt(0)
  return code >= 48 && code <= 57
}

/** The words of one number stand in one paragraph with blanks between them. */
function isOneGap(gap: string): boolean {
  return /^\s+$/u.test(gap) && !/\n\s*\n/u.test(gap)
}

function partOf(text: string, token: string, start: number, words: NumberWords): Part | null {
  if (!isDigit(token)) {
    // "тыс.", "млн." end with the full stop of an abbreviation.
    const numeral = words.numeralOf(token.toLowerCase())
    if (numeral === undefined) return null
    const end = start + token.length
    const isAbbreviation = numeral.needsCount === true && token.length <= 4
    return { start, end: isAbbreviation && text[end] === '.' ? end + 1 : end, numeral }
  }
  if (IS_LABEL.test(text.slice(Math.max(0, start - 2), start))) return null
  const end = start + token.length
  words.ordinalEnding.lastIndex = end
  if (words.ordinalEnding.test(text)) return null
  words.digitEnding.lastIndex = end
  const ending = words.digitEnding.exec(text)?.[0].length ?? 0
  const value = valueOfDigits(token)
  if (value === undefined) return null
  return { start, end: end + ending, numeral: value === null ? null : { value, rank: 'whole' } }
}

/** @returns `null` where a separator may be that of thousands or of decimals, `undefined` for dates and outlines. */
function valueOfDigits(digits: string): number | null | undefined {
  const separators = digits.match(/[.,]/gu)?.length ?? 0
  if (separators > 1) return undefined
  const plain = digits.replace(/\s/gu, '')
  if (plain.length > LONGEST_NUMBER) return null
  const isThousandsOrDecimals = separators === 1 && /[.,]\d{3}$/u.test(plain) && !plain.startsWith('0')
  return isThousandsOrDecimals ? null : Number(plain.replace(',', '.'))
}

const RANK = { ones: 1, teens: 2, tens: 2, hundreds: 3, hundred: 3, scale: 4, whole: 4 } as const

/** @returns the value of the words of one number, `null` where they do not make one. */
function compose(parts: readonly Part[]): number | null {
  let total = 0
  let group: number | null = null
  let open = 4
  let scale = Number.POSITIVE_INFINITY
  for (const { numeral } of parts) {
    if (numeral === null) return null
    const { value, rank, needsCount } = numeral
    if (rank === 'scale') {
      if (value >= scale || (group === null && needsCount === true) || (group ?? 0) * value >= scale)
        return null
      total += (group ?? 1) * value
      scale = value
      group = null
      open = 4
    } else if (rank === 'hundred' && group !== null && open === 1 && group > 0 && group < 10) {
      group *= value
      open = 3
    } else {
      const isFree =
        rank === 'whole' ? group === null : rank === 'hundred' ? group === null : RANK[rank] < open
      if (!isFree) return null
      group = (group ?? 0) + value
      open = rank === 'teens' ? 1 : rank === 'whole' || value === 0 ? 0 : RANK[rank]
      if ((group ?? 0) >= scale) return null
    }
  }
  return Math.round((total + (group ?? 0)) * 1e6) / 1e6
}

/** "5 (пять)" is one number, and none that is certain where the two do not agree. */
function repeatedInBrackets(text: string, numbers: readonly FoundNumber[]): FoundNumber[] {
  const joined: FoundNumber[] = []
  for (const number of numbers) {
    const last = joined.at(-1)
    const opens =
      last !== undefined && /^\s?\(\s?$/u.test(text.slice(last.end, Math.min(number.start, last.end + 4)))
    const closing =
      opens && number.start - last.end <= 3 ? /^\s?\)/u.exec(text.slice(number.end, number.end + 2)) : null
    if (last === undefined || closing === null) joined.push(number)
    else
      joined.splice(-1, 1, {
        start: last.start,
        end: number.end + closing[0].length,
        value: last.value === number.value ? last.value : null,
        scale: last.scale,
      })
  }
  return joined
}
