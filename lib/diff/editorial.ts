/**
 * Whether two wordings differ only as editions of one text do: in quotation marks, dashes, spaces, №/N, ё/е, Latin letters
 * inside Cyrillic words, marks of Markdown: type, lists, links, tables. Such a change is shown, but may be folded away.
 */
import { classOfUnit, DIGIT, LETTER } from './characters'

const CYRILLIC = /[Ѐ-ӿ]/
const LATIN_LOOK_ALIKES = 'aceopxyABCEHKMOPTXYikI'
const CYRILLIC_LOOK_ALIKES = 'асеорхуАВСЕНКМОРТХУікІ'
const alike = new Map(
  [...LATIN_LOOK_ALIKES].map((letter, index) => [letter, CYRILLIC_LOOK_ALIKES.charAt(index)]),
)

/** Letters that are taken out or made another: look-alikes, ё, №/N/Nr/No, the apostrophe that counts as a letter. */
const UNSTABLE = new Set(
  [...`${LATIN_LOOK_ALIKES}${CYRILLIC_LOOK_ALIKES}ёеЁЕNnrRoO_ʼ`].map((one) => one.charCodeAt(0)),
)
/** 1 for a letter or digit that stays what it is, 2 for everything else, 0 where nobody asked yet. */
const stability = new Uint8Array(0x10000)

function isStable(unit: number): boolean {
  const known = stability[unit] as number
  if (known !== 0) return known === 1
  const found = classOfUnit(unit)
  const stable = (found === LETTER || found === DIGIT) && !UNSTABLE.has(unit)
  stability[unit] = stable ? 1 : 2
  return stable
}

/**
 * Whether two wordings differ in letters or digits that no edition touches; they are compared until the first such one.
 * Where it is false the texts may still differ. Nothing is said of texts with HTML anchors and links, whose letters are
 * no words.
 */
export function haveOtherLetters(before: string, after: string): boolean {
  let b = 0
  let a = 0
  for (;;) {
    while (b < before.length && !isStable(before.charCodeAt(b))) b++
    while (a < after.length && !isStable(after.charCodeAt(a))) a++
    if (b === before.length && a === after.length) return false
    if (b === before.length || a === after.length || before.charCodeAt(b) !== after.charCodeAt(a))
      return !hasAddress(before) && !hasAddress(after)
    b++
    a++
  }
}

/** Whether a text has an HTML anchor or a Markdown link. */
export function hasAddress(text: string): boolean {
  return text.includes('<a ') || text.includes('](')
}

/** Whether nothing is left of a text without what editions add: "* * *", a Markdown mark, an anchor. */
export function saysNothing(text: string): boolean {
  if (!text.includes('<a '))
    for (let at = 0; at < text.length; at++) if (isStable(text.charCodeAt(at))) return false
  return withoutEditorialDifferences(text) === ''
}

/** @returns the text with everything taken out or made one that does not change what it says. */
export function withoutEditorialDifferences(text: string): string {
  const plain = text
    .replace(/<a [^>]*><\/a>/g, '')
    .replace(/\[([^\][]*)\]\((?:[^()\s]|\([^()\s]*\))*\)/g, '$1')
    .replace(/^\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?$/, '')
    .replace(/(?<=\d)[ \u00a0]*[|\t][\s|]*(?=\d)/g, '\u0001')
    .replace(/^[\s#>*_|]+|[\s*_|]+$/g, '')
    .replace(/^[-+] +(?=[*_]*\(?(?:\d{1,4}[-.\d]*|\p{L}{1,2}(?=\)))\\?[.)])/u, '')
    .replace(/\|/g, '')
    .replace(/\*+|\\(?=[-*#.[\]()_])/g, '')
    .replace(/[«»„“”‟"‹›]|''|``/g, '"')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/№+|(?<![\p{L}\p{N}])(?:N|Nr\.|No\.)(?=\s?\d)/gu, 'N')
    .replace(/ё/g, 'е')
    .replace(/Ё/g, 'Е')
    .replace(/[\s\u00AD\u200B-\u200D\u2060\uFEFF]+/gu, '')
  if (!CYRILLIC.test(plain)) return plain
  return plain.replace(/[A-Za-z]/g, (letter) => alike.get(letter) ?? letter)
}
