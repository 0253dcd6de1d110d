/** Russian cardinal numbers in all cases and genders. Ordinals ("пятого") and fractions ("одной второй") are none. */
import type { NumberWords, Numeral } from './number-reading'

const FORMS: readonly (readonly [rank: Numeral['rank'], value: number, forms: string])[] = [
  ['ones', 1, 'один одна одно одни одного одной одною одну одному одним одном одних одними'],
  ['ones', 2, 'два две двух двум двумя'],
  ['ones', 3, 'три трех трем тремя'],
  ['ones', 4, 'четыре четырех четырем четырьмя'],
  ['ones', 5, 'пять пяти пятью'],
  ['ones', 6, 'шесть шести шестью'],
  ['ones', 7, 'семь семи семью'],
  ['ones', 8, 'восемь восьми восемью восьмью'],
  ['ones', 9, 'девять девяти девятью'],
  ['teens', 10, 'десять десяти десятью'],
  ['tens', 40, 'сорок сорока'],
  ['tens', 90, 'девяносто девяноста'],
  ['hundreds', 100, 'сто ста'],
  ['hundreds', 200, 'двести двухсот двумстам двумястами двухстах'],
  ['hundreds', 300, 'триста трехсот тремстам тремястами трехстах'],
  ['hundreds', 400, 'четыреста четырехсот четыремстам четырьмястами четырехстах'],
  ['scale', 1e3, 'тысяча тысячи тысяче тысячу тысячей тысячею тысячью'],
  ['scale', 1e6, 'миллион миллиона миллиону миллионом миллионе'],
  ['scale', 1e9, 'миллиард миллиарда миллиарду миллиардом миллиарде'],
  ['whole', 0, 'ноль нуль нуля нулю нулем нуле'],
  ['whole', 1.5, 'полтора полторы полутора'],
]
/** In a list of many they say a number only with how many: "пять тысяч", never "тысяч" alone. */
const COUNTED: readonly (readonly [value: number, forms: string])[] = [
  [1e3, 'тысяч тысячам тысячами тысячах тыс'],
  [1e6, 'миллионы миллионов миллионам миллионами миллионах млн'],
  [1e9, 'миллиарды миллиардов миллиардам миллиардами миллиардах млрд'],
]
const TEENS = ['один', 'две', 'три', 'четыр', 'пят', 'шест', 'сем', 'восем', 'девят']
/** Stem, genitive and instrumental of five to nine, of which the tens and hundreds above are made. */
const FIVES = [
  ['пять', 'пяти', ['пятью']],
  ['шесть', 'шести', ['шестью']],
  ['семь', 'семи', ['семью']],
  ['восемь', 'восьми', ['восемью', 'восьмью']],
  ['девять', 'девяти', ['девятью']],
] as const

const NUMERALS = new Map<string, Numeral>([
  ...FORMS.flatMap(([rank, value, forms]) =>
    forms.split(' ').map((form): [string, Numeral] => [form, { rank, value }]),
  ),
  ...COUNTED.flatMap(([value, forms]) =>
    forms.split(' ').map((form): [string, Numeral] => [form, { rank: 'scale', value, needsCount: true }]),
  ),
  ...TEENS.flatMap((stem, at) =>
    ['ь', 'и', 'ью'].map((ending): [string, Numeral] => [
      `${stem}надцат${ending}`,
      { rank: 'teens', value: at + 11 },
    ]),
  ),
  ...['два', 'три'].flatMap((stem, at) =>
    ['ь', 'и', 'ью'].map((ending): [string, Numeral] => [
      `${stem}дцат${ending}`,
      { rank: 'tens', value: (at + 2) * 10 },
    ]),
  ),
  ...FIVES.flatMap(([base, genitive, instrumentals], at) => {
    const tens: Numeral = { rank: 'tens', value: (at + 5) * 10 }
    const hundreds: Numeral = { rank: 'hundreds', value: (at + 5) * 100 }
    return [
      ...(at < 4
        ? [`${base}десят`, `${genitive}десяти`, ...instrumentals.map((one) => `${one}десятью`)].map(
            (form): [string, Numeral] => [form, tens],
          )
        : []),
      ...[`${base}сот`, `${genitive}сот`, `${genitive}стам`, `${genitive}стах`].map(
        (form): [string, Numeral] => [form, hundreds],
      ),
      ...instrumentals.map((one): [string, Numeral] => [`${one}стами`, hundreds]),
    ]
  }),
])

/** Adjectives that are made of a number: "десятидневный", "двадцатичетырехчасовой", "стократный". */
const COUNTED_ADJECTIVE =
  /^(?<number>.{2,24}?)(?=(?:дневн|суточн|часов|недельн|месячн|годичн|летн|кратн)(?:ый|ая|ое|ого|ой|ому|ую|ым|ом|ые|ых|ыми|ий|яя|ее|его|ей|ему|юю|им|ем|ие|их|ими)$)/u
const TENS_AND_ONES =
  /^(?<tens>двадцати|тридцати|сорока|(?:пяти|шести|семи|восьми)десяти|девяносто)(?<ones>.+)$/u
const HEADS: ReadonlyMap<string, number> = new Map([
  ['одно', 1],
  ['девяносто', 90],
  ['сто', 100],
  ['тысяче', 1000],
])

export const RUSSIAN_NUMBERS: NumberWords = {
  numeralOf: (word) => NUMERALS.get(word),
  headOf: (word) => {
    if (word.length < 8) return undefined
    const number = COUNTED_ADJECTIVE.exec(word)?.groups?.number
    const value = number === undefined ? undefined : valueOfHead(number)
    return number === undefined || value === undefined ? undefined : { value, length: number.length }
  },
  digitEnding: /-(?:ти|и|х|ех|ух|ми|мя|ью|та)(?!\p{L})/iuy,
  ordinalEnding: /-(?:й|ый|ий|ой|я|ая|е|ое|го|ого|му|ому|м|ым|ом|ю|ую|ые|ых)(?!\p{L})/iuy,
}

/** The genitive, which is what such adjectives begin with. */
function valueOfHead(number: string): number | undefined {
  const simple = HEADS.get(number)
  if (simple !== undefined) return simple
  const isGenitive = /(?:[иа]|ух|ех|сот)$/u.test(number)
  const numeral = isGenitive ? NUMERALS.get(number) : undefined
  if (numeral !== undefined && numeral.rank !== 'scale') return numeral.value
  const { tens, ones } = TENS_AND_ONES.exec(number)?.groups ?? {}
  if (tens === undefined || ones === undefined) return undefined
  const [ten, one] = [valueOfHead(tens), valueOfHead(ones)]
  return ten === undefined || one === undefined || one >= 10 ? undefined : ten + one
}
