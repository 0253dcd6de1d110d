/**
 * A number written in several words is marked whole, as one written in figures is: "[двадцати пяти/двадцати шести] лет", not
 * "двадцати [пяти/шести] лет". What a reader has to compare are the numbers, and half of one is none.
 */
import { type Hunk, joinTouching } from './hunks'
import type { InternedText } from './interned-text'
import { SIGN_TOKEN } from './tokenize'

/** Numerals by what they count, from 1; a number goes from the larger to the smaller. In Kazakh only its last word has an ending. */
const RANKS: readonly RegExp[] = [
  /^(?:од(?:ин|на|но|ну|ной|ного|ному|ним|ном)|дв(?:а|е|ух|ум|умя)|тр(?:и|[её]х|[её]м|емя)|четыр(?:е|[её]х|[её]м|ьмя)|(?:пят|шест|сем|девят)(?:ь|и|ью)|вос(?:емь|ьми|емью|ьмью)|(?:перв|втор|четв[её]рт|пят|шест|седьм|восьм|девят)(?:ый|ой|ая|ое|ого|ому|ом|ую|ым|ых|ые)|трет(?:ий|ья|ье|ьего|ьему|ьем|ью|ьей|ьих)|(?:бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз)\p{Ll}{0,8}|one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)$/u,
  /^(?:десят(?:ь|и|ью)|(?:один|две|три|четыр|пят|шест|сем|восем|девят)надцат(?:ь|и|ью)|(?:два|три)дцат(?:ь|и|ью)|сорока?|(?:пять|шесть|семь|восемь)десят|(?:пяти|шести|семи|восьми)десяти|девяност[оа]|он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/u,
  /^(?:ст[оа]|двести|двухсот|триста|тр[её]хсот|четыреста|четыр[её]хсот|(?:пять|шесть|семь|восемь|девять)сот|(?:пяти|шести|семи|восьми|девяти)сот|жүз|hundred)$/u,
  /^(?:тысяч[аиу]?|мың|thousand)$/u,
]
const LONGEST_NUMERAL = 16

/** Whether a word may be one, by its first two letters: most are told to be none so, without being cut out. */
const BEGINNINGS = new Uint8Array(1 << 14)
for (const two of (
  'од дв тр че пя ше се во де пе вт со ст ты бі ек үш тө бе ал же то он жи от қы ел жү мы ' +
  'on tw th fo fi si se ei ni hu'
).split(' ')) {
  for (const cased of [two, two.charAt(0).toUpperCase() + two.charAt(1), two.toUpperCase()])
    BEGINNINGS[beginningOf(cased, 0)] = 1
}

/** A place in that table; a few other words have the same. */
function beginningOf(text: string, at: number): number {
  return ((text.charCodeAt(at) & 0x7f) << 7) | (text.charCodeAt(at + 1) & 0x7f)
}

/** @returns the hunks, some with more words of a number; none touches another. */
export function wholeNumerals(before: InternedText, after: InternedText, hunks: Hunk[]): Hunk[] {
  let whole: Hunk[] | null = null
  for (let index = 0; index < hunks.length; index++) {
    const hunk = hunks[index] as Hunk
    const lowest = hunks[index - 1]?.afterEnd ?? 0
    const highest = hunks[index + 1]?.afterStart ?? after.ids.length
    const first = firstOf(before, after, hunk, lowest)
    const last = lastOf(before, after, hunk, highest)
    if (first === 0 && last === 0) continue
    whole ??= [...hunks]
    whole[index] = {
      beforeStart: hunk.beforeStart - first,
      beforeEnd: hunk.beforeEnd + last,
      afterStart: hunk.afterStart - first,
      afterEnd: hunk.afterEnd + last,
    }
  }
  return whole === null ? hunks : joinTouching(whole)
}

/** How many words in front of a hunk belong to the number it begins with. */
function firstOf(before: InternedText, after: InternedText, hunk: Hunk, lowest: number): number {
  let at = hunk.afterStart - 1
  if (at < lowest) return 0
  const rank = rankOf(after, at)
  if (rank < 2) return 0
  const begins = (side: InternedText, start: number, end: number): boolean => {
    const first = start < end ? rankOf(side, start) : 0
    return first > 0 && first < rank && isOneGap(side, start)
  }
  if (!begins(before, hunk.beforeStart, hunk.beforeEnd) && !begins(after, hunk.afterStart, hunk.afterEnd))
    return 0
  while (at > lowest && rankOf(after, at - 1) > 0 && isOneGap(after, at)) at--
  return hunk.afterStart - at
}

/** How many words behind a hunk belong to the number it ends with. */
function lastOf(before: InternedText, after: InternedText, hunk: Hunk, highest: number): number {
  let at = hunk.afterEnd
  if (at >= highest) return 0
  const rank = rankOf(after, at)
  if (rank === 0) return 0
  const ends = (side: InternedText, start: number, end: number, next: number): boolean =>
    start < end && rankOf(side, end - 1) > rank && isOneGap(side, next)
  if (
    !ends(before, hunk.beforeStart, hunk.beforeEnd, hunk.beforeEnd) &&
    !ends(after, hunk.afterStart, hunk.afterEnd, hunk.afterEnd)
  )
    return 0
  at++
  while (at < highest && rankOf(after, at) > 0 && isOneGap(after, at)) at++
  return at - hunk.afterEnd
}

/** Which of the ranks a word belongs to, from 1; 0 where it is no numeral. */
function rankOf({ text, kinds, starts, ends }: InternedText, index: number): number {
  if (kinds[index] === SIGN_TOKEN) return 0
  const start = starts[index] as number
  const end = ends[index] as number
  if (end - start < 2 || end - start > LONGEST_NUMERAL || BEGINNINGS[beginningOf(text, start)] === 0) return 0
  const word = text.slice(start, end).toLowerCase()
  return RANKS.findIndex((rank) => rank.test(word)) + 1
}

/** Whether one blank stands in front of a token, and no end of a line. */
function isOneGap({ text, starts, ends }: InternedText, index: number): boolean {
  const start = ends[index - 1]
  return start !== undefined && (starts[index] as number) === start + 1 && text.charAt(start) !== '\n'
}
