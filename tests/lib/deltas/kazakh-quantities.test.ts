import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compareQuantities, findQuantities } from '../../../lib/deltas'

/** "role (of) min..max unit «words»", with ∅ for a bound the text does not state. */
function found(text: string): string[] {
  return findQuantities(text, 'kk').map(({ role, of, repeated, min, max, unit, start, end }) => {
    const bounds = min === max ? `${max ?? '–'}` : `${min ?? '∅'}..${max ?? '∅'}`
    const who = `${of === null ? '' : ` (${of})`}${repeated ? ' қайталап' : ''}`
    return `${role}${who} ${bounds} ${unit} «${text.slice(start, end)}»`
  })
}

describe('quantities', () => {
  it.each([
    [
      'бес жылдан он жылға дейінгі мерзімге бас бостандығынан айыруға жазаланады',
      ['imprisonment 5..10 year «бес жылдан он жылға дейінгі»'],
    ],
    ['үш жылға дейінгі мерзімге бас бостандығынан айыруға', ['imprisonment ∅..3 year «үш жылға дейінгі»']],
    ['бес жылға бас бостандығынан айыруға', ['imprisonment 5 year «бес жылға»']],
    [
      'он екі жылдан аспайтын мерзімге бас бостандығынан айыруға',
      ['imprisonment ∅..12 year «он екі жылдан аспайтын»'],
    ],
    ['кемінде екі жыл мерзімге бас бостандығынан айыру', ['imprisonment 2..∅ year «кемінде екі жыл»']],
    ['өмір бойына бас бостандығынан айыруға', ['life –  «өмір бойына бас бостандығынан айыруға»']],
    ['өлім жазасына', ['death –  «өлім жазасына»']],
    [
      'белгілі бір лауазымдарды атқару құқығынан бес жылға дейінгі мерзімге айыруға',
      ['activity-ban ∅..5 year «бес жылға дейінгі»'],
    ],
    ['алты айға дейінгі мерзімге тоқтата тұру', ['suspension ∅..6 month «алты айға дейінгі»']],
    ['жиырма айлық есептік көрсеткіш мөлшерінде айыппұл', ['fine 20 MCI «жиырма айлық есептік көрсеткіш»']],
    [
      'үш мың айлық есептік көрсеткішке дейінгі мөлшерде айыппұл',
      ['fine ∅..3000 MCI «үш мың айлық есептік көрсеткішке дейінгі»'],
    ],
    ['20 АЕК мөлшерінде айыппұл', ['fine 20 MCI «20 АЕК»']],
    ['100 000 теңге мөлшерінде айыппұл', ['fine 100000 tenge «100 000 теңге»']],
    [
      'қоңыраусыз жүру – велосипедшілерге – бес, парк иелеріне – он, трамвай жүргізушілеріне – жиырма АЕК мөлшерінде айыппұл салуға әкеп соғады',
      [
        'fine (велосипедшілерге) 5 MCI «бес»',
        'fine (парк иелеріне) 10 MCI «он»',
        'fine (трамвай жүргізушілеріне) 20 MCI «жиырма АЕК»',
      ],
    ],
    [
      'жүру велосипедшілерге – бес, парк иелеріне, трамвай жүргізушілеріне – он АЕК мөлшерінде айыппұл',
      [
        'fine (жүру велосипедшілерге) 5 MCI «бес»',
        'fine (парк иелеріне, трамвай жүргізушілеріне) 10 MCI «он АЕК»',
      ],
    ],
    ['қайталап жасалған жүру 40 АЕК мөлшерінде айыппұл', ['fine қайталап 40 MCI «40 АЕК»']],
    ['он жұмыс күні ішінде', ['deadline ∅..10 working-day «он жұмыс күні»']],
    ['бес жұмыс күнінен кешіктірмей', ['deadline ∅..5 working-day «бес жұмыс күнінен кешіктірмей»']],
    ['30 күнтізбелік күн ішінде', ['deadline ∅..30 calendar-day «30 күнтізбелік күн»']],
    ['күнтізбелік он күн өткен соң', ['duration 10 calendar-day «он күн»']],
    ['үш күндік мерзімде', ['deadline ∅..3 day «үш күндік»']],
    ['жетпіс екі сағат ішінде', ['deadline ∅..72 hour «жетпіс екі сағат»']],
    ['он бес тәулікке дейінгі мерзімге', ['duration ∅..15 day-and-night «он бес тәулікке дейінгі»']],
    ['екі жыл бойы', ['duration 2 year «екі жыл»']],
    ['5 (бес) жыл мерзімге', ['duration 5 year «5 (бес) жыл»']],
    ['он сегіз жасқа толған адамдар', ['age 18 year «он сегіз жасқа толған»']],
    ['он алты жасқа толмаған', ['age ∅..16 year «он алты жасқа толмаған»']],
    ['жиырма бір жастан асқан', ['age 21..∅ year «жиырма бір жастан асқан»']],
    ['бес жылда бір рет', ['interval 5 year «бес жылда бір рет»']],
    ['жылына кемінде бір рет', ['interval ∅..1 year «жылына кемінде бір рет»']],
    ['10 пайыз мөлшерінде', ['amount 10 % «10 пайыз»']],
    ['0,5 пайыз мөлшерлеме бойынша', ['amount 0.5 % «0,5 пайыз»']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it.each([
    '2026 жылғы 1 қаңтардан бастап 2028 жылға дейін',
    '2028 жылға дейінгі мерзімге',
    'үш жылдан астам мерзімге',
    'үш жылдан жоғары мерзімге',
    'бестен он жылға дейінгі мерзімге',
    '5-тен 10 жылға дейінгі мерзімге',
    'алты айдан екі жылға дейінгі мерзімге',
    'екі жыл алты ай мерзімге',
    'екі жыл және алты ай мерзімге',
    'бес немесе он жыл мерзімге',
    'бес жыл және одан көп мерзімге',
    'он жылға жуық мерзімге',
    'бір жыл жарым мерзімге',
    'он бес 15 жыл мерзімге',
    '5 (алты) жыл мерзімге',
    'үшінші жыл мерзімге',
    '18 сағатқа дейін',
    'жылына бір реттен көп',
    'жылына екі рет',
    'он төрттен он алты жасқа дейінгі',
    '12-баптың 3-тармағы',
    'бес жылқы мөлшерінде айыппұл',
    '100 АЕК залал',
    'Ескерту. 4-бапқа өзгеріс енгізілді (күнтізбелік он күн өткен соң қолданысқа енгізіледі).',
    '',
  ])('nothing in «%s»', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('deltas', () => {
  const deltas = (before: string, after: string) =>
    compareQuantities(before, after, 'kk').map(
      ({ role, bound, change, before, after, unit }) =>
        `${role}: ${bound} ${change} ${before ?? '–'} → ${after ?? '–'} ${unit}`,
    )

  it.each([
    [
      'екі жылдан бес жылға дейінгі мерзімге бас бостандығынан айыруға жазаланады.',
      'үш жылдан жеті жылға дейінгі мерзімге бас бостандығынан айыруға жазаланады.',
      ['imprisonment: minimum rose 2 → 3 year', 'imprisonment: maximum rose 5 → 7 year'],
    ],
    [
      'Қоңыраусыз жүру жиырма айлық есептік көрсеткіш мөлшерінде айыппұл салуға әкеп соғады.',
      'Қоңыраусыз жүру он айлық есептік көрсеткіш мөлшерінде айыппұл салуға әкеп соғады.',
      ['fine: value fell 20 → 10 MCI'],
    ],
    [
      'Парк өтінішті он жұмыс күні ішінде қарайды.',
      'Парк өтінішті бес жұмыс күні ішінде қарайды.',
      ['deadline: maximum fell 10 → 5 working-day'],
    ],
    ['Парк өтінішті он күн ішінде қарайды.', 'Парк өтінішті он жұмыс күні ішінде қарайды.', []],
    [
      'Парк өтінішті он күн ішінде қарайды.',
      'Велосипед иесі жаңа нөмірін үш күн ішінде хабарлауға міндетті.',
      [],
    ],
  ])('%s', (before, after, expected) => {
    expect(deltas(before, after)).toEqual(expected)
  })
})

const ONES = ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз']
const TENS = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан']

function underThousand(number: number): string[] {
  const hundreds = Math.floor(number / 100)
  return [
    hundreds > 1 ? (ONES[hundreds] ?? '') : '',
    hundreds > 0 ? 'жүз' : '',
    TENS[Math.floor((number % 100) / 10)] ?? '',
    ONES[number % 10] ?? '',
  ]
}

function inWords(number: number): string {
  const thousands = Math.floor(number / 1000)
  return [...underThousand(thousands), thousands > 0 ? 'мың' : '', ...underThousand(number % 1000)]
    .filter((word) => word !== '')
    .join(' ')
}

describe('number words', () => {
  const values = (text: string) => findQuantities(text, 'kk').map(({ max }) => max)

  it('from 1 to 1,999', () => {
    const numbers = Array.from({ length: 1999 }, (_, at) => at + 1)
    expect(numbers.map((number) => values(`${inWords(number)} теңге мөлшерінде айыппұл`))).toEqual(
      numbers.map((number) => [number]),
    )
  })

  it('up to 999,999, as in digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (number) => {
        expect(values(`${inWords(number)} теңге мөлшерінде айыппұл`)).toEqual([number])
        expect(values(`${number} (${inWords(number)}) теңге мөлшерінде айыппұл`)).toEqual([number])
        expect(values(`${number + 1} (${inWords(number)}) теңге мөлшерінде айыппұл`)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

describe('hostile texts', () => {
  it.each([
    ['number words without an end', 'бес '.repeat(20_000), 0],
    ['numbers and dashes', 'парктерге – бес, '.repeat(5_000), 0],
    ['white space', `5${' '.repeat(20_000)}жыл мерзімге`, 0],
    ['one clause of units', 'бес жыл, '.repeat(5_000), 0],
  ])('%s', (_, text, count) => {
    expect(findQuantities(text, 'kk')).toHaveLength(count)
  })
})
