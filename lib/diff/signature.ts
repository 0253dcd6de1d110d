/**
 * Who signed an act, where and when: the lines behind its last article. They are no part of that article.
 */

/** The first of these lines: an office alone or with a name, or the words that give place and day. */
const FIRST_LINE =
  /^[\s>*_|#]*(?:(?:Первый )?Президент(?:і|[\s*_|]*(?:Республики|Российской|Казахской|Союза|РСФСР|РФ|РК))?(?![\p{L}])|Премьер-Министр(?:і|[\s*_|]*(?:Республики|Казахской))?(?!\p{L})|Председатель (?:Правительства|Верховного Совета|Государственной Думы)|Қазақстан[\s*_|]+(?:Республикасының|КСР)[\s*_|]*(?:(?:Тұңғыш )?Президенті|Премьер-Министрі|$)|Done at |Fait à |Geschehen zu |(?:Brüssel|Berlin|Bonn|Straßburg|Luxemburg), den |Der Bundespräsident\s*$)/u

const LONGEST_LINE = 120
const MOST_LINES = 16

/** @returns where the signature of the lines `text.slice(start, end)` begins; −1 where they have none. */
export function findSignature(text: string, start: number, end: number): number {
  let found = -1
  let lineEnd = end
  for (let lines = 0; lines < MOST_LINES && lineEnd > start; ) {
    const lineStart = Math.max(start, text.lastIndexOf('\n', lineEnd - 1) + 1)
    const line = text.slice(lineStart, Math.min(lineEnd, lineStart + LONGEST_LINE + 1))
    if (line.trim().length > LONGEST_LINE || SENTENCE_END.test(line)) break
    if (FIRST_LINE.test(line)) found = lineStart
    if (line.trim() !== '') lines++
    lineEnd = lineStart - 1
  }
  return found
}

/** A law's paragraph ends so; "Done at Brussels, 27 April 2016." may too. */
const SENTENCE_END = /^(?!\s*(?:Done at|Fait à|Geschehen zu|Brüssel|Berlin))[\s\S]*[\p{Ll}\d)»][.;:,]\s*$/u
