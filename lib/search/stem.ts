/**
 * Takes one ending off a word that is searched for, so that its beginning finds the other forms: "penalties" finds
 * "penalty", "оружием" finds "оружия". Since every word is looked for as a beginning, only the query is stemmed, and what
 * remains always is a beginning of the word that was typed: stemming finds more, never something else.
 *
 * It is careful rather than clever: one ending, long words only, and numbers never.
 */

/** Below this a stem begins too many unrelated words: "дом" would begin "домен". */
const SHORTEST_STEM = 4
const SHORTEST_WORD = 5
/** Kazakh roots are short ("заң", "бап", "жол") and their endings long; after a long ending three letters are enough. */
const SHORTEST_KAZAKH_STEM = 3
const LONG_ENDING = 3

const RUSSIAN_ENDINGS =
  'иями ями ами ией ого его ому ему ыми ими иям иях ях ах ам ям ов ев ей ой ою ею ом ем ая яя ое ее ые ие ый ий ую юю ых их ым им ию ия ии ью а я о е ы и у ю ь й'
/** Endings of Kazakh words that may have no letter of their own: "терроризмге", "азаматтар". */
const KAZAKH_ENDINGS_IN_SHARED_LETTERS =
  'лар лер дар дер тар тер ларды дарды тарды ларда лерде дарда дерде тарда терде лардан лерден дардан дерден тардан терден ге ке'
const SHARED_LETTERS = longestFirst(`${RUSSIAN_ENDINGS} ${KAZAKH_ENDINGS_IN_SHARED_LETTERS}`)
const KAZAKH = longestFirst(
  'лардың лердің дардың дердің тардың тердің ларды лерді дарды дерді тарды терді ларға лерге дарға дерге тарға терге ' +
    'ының інің ында інде ынан інен ымен імен ына іне ын ін сының сінің сына сіне сын сін сы сі ы і ' +
    'ның нің дың дің тың тің лар лер дар дер тар тер дан ден тан тен нан нен мен бен пен ға ге қа ке ды ді ты ті ны ні да де та те',
)
const KAZAKH_LETTER = /[әғқңөұүһі]/
const CYRILLIC_WORD = /^\p{Script=Cyrillic}+$/u
const LATIN_WORD = /^[a-z]+$/

/** @param word folded, as `searchWords` gives it. @returns a beginning of the word, or the word itself. */
export function searchStem(word: string): string {
  if (word.length < SHORTEST_WORD) return word
  if (LATIN_WORD.test(word)) return englishStem(word)
  if (!CYRILLIC_WORD.test(word)) return word
  const isKazakh = KAZAKH_LETTER.test(word)
  const ending = (isKazakh ? KAZAKH : SHARED_LETTERS).find((candidate) => {
    const shortest = isKazakh && candidate.length >= LONG_ENDING ? SHORTEST_KAZAKH_STEM : SHORTEST_STEM
    return word.endsWith(candidate) && word.length - candidate.length >= shortest
  })
  return ending === undefined ? word : word.slice(0, -ending.length)
}

/** Plurals only: taking "-ing" and "-ed" off would need a dictionary ("proceed", "string"). */
function englishStem(word: string): string {
  if (/ies$/.test(word)) return word.length - 3 >= SHORTEST_STEM ? word.slice(0, -3) : word
  if (/(?:ch|sh|ss|x|z)es$/.test(word)) return word.slice(0, -2)
  if (/[^suiy]s$/.test(word) || /[aeo]ys$/.test(word)) return word.slice(0, -1)
  return word
}

function longestFirst(endings: string): string[] {
  return endings.split(' ').sort((one, other) => other.length - one.length)
}
