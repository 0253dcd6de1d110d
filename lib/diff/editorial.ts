/**
 * Whether two wordings differ only as editions of one text do: in quotation marks, dashes, spaces, №/N, ё/е, Latin letters
 * inside Cyrillic words, Markdown marks. Such a change is shown, but may be folded away.
 */

const CYRILLIC = /[Ѐ-ӿ]/
const LATIN_LOOK_ALIKES = 'aceopxyABCEHKMOPTXYikI'
const CYRILLIC_LOOK_ALIKES = 'асеорхуАВСЕНКМОРТХУікІ'
const alike = new Map(
  [...LATIN_LOOK_ALIKES].map((letter, index) => [letter, CYRILLIC_LOOK_ALIKES.charAt(index)]),
)

/** @returns the text with everything taken out or made one that does not change what it says. */
export function withoutEditorialDifferences(text: string): string {
  const plain = text
    .replace(/<a [^>]*><\/a>/g, '')
    .replace(/^[\s#>*_]+|[\s*_]+$/g, '')
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
