/**
 * The words that make one token with the number beside them: currencies, units, percentages, months, and the words for
 * year. Closed lists in the five languages; Russian, Kazakh and German forms are matched by stem.
 */
const CURRENCY =
  /^(?:тенге|теңге\p{L}*|тг|руб|рубл\p{L}*|коп|копе\p{L}*|доллар\p{L}*|евро|тиын\p{L}*|tenge|euros?|dollars?|cents?|centimes?|pounds?|roubles?|rubles?|francs?|F|DM|Mark|Pfennige?|Euros?|Dollars?|EUR|USD|KZT|GBP|RUB|CHF)$/u
const UNIT =
  /^(?:MCI|MCIs|МРП|АЕК|МЗП|kg|g|mg|km|m|cm|mm|ha|kW|MW|kWh|кг|мг|км|мм|см|га|л|м|кВт|МВт|percent|процент\p{L}*|пайыз\p{L}*|Prozent|Promille)$/u
const SCALE =
  /^(?:million|millions|billion|billions|thousand|млн|млрд|тыс|мың|миллион\p{L}*|миллиард\p{L}*|тысяч\p{L}?|Million|Millionen|Milliarden?|Mio|Mrd|milliers?|milliards?)$/u
const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)\p{L}*|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)$/u
const MONTH_BEFORE_DAY =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/
const YEAR_WORD = /^(?:года|году|год|г|жылғы|жылы|ж)$/u
const KAZAKH_YEAR_WORD = /^(?:жылғы|жылы)$/u
const NUMBER_PREFIX = /^(?:N|No|Nos|Nr|Nrn|n|no)$/
const CURRENCY_PREFIX = /^(?:EUR|USD|KZT|GBP|RUB|CHF|US|A|C|Rs)$/

const all = {
  currency: CURRENCY,
  unit: UNIT,
  scale: SCALE,
  month: MONTH,
  monthBeforeDay: MONTH_BEFORE_DAY,
  yearWord: YEAR_WORD,
  kazakhYearWord: KAZAKH_YEAR_WORD,
  numberPrefix: NUMBER_PREFIX,
  currencyPrefix: CURRENCY_PREFIX,
} as const

/** What a word may be beside a number. */
export type LegalWord = keyof typeof all

/** Longer words are in none of the lists; asking is then not needed. */
export const LONGEST_LEGAL_WORD = 20

/** @returns whether `word`, as it is written, is of that kind. */
export function isLegalWord(word: string, kind: LegalWord): boolean {
  return word.length <= LONGEST_LEGAL_WORD && all[kind].test(word)
}
