/** Provisions named in the drafting terms of each language, and left alone where the English name says more. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { PROVISION_UNITS, type ProvisionAddress, type ProvisionUnit } from '../../../lib/model'
import { genderInRussian, provisionInSentence, provisionLabel } from '../../../lib/view/provision-label'

const UNIT: Readonly<Record<string, ProvisionUnit>> = { sub: 'subpoint', para: 'paragraph' }

/** "article 15, point 1" as an address. */
function at(words: string): ProvisionAddress {
  return words.split(', ').map((step) => {
    const [unit = '', number = ''] = step.split(' ')
    return { unit: UNIT[unit] ?? (unit as ProvisionUnit), number }
  })
}

describe('a name that is the address', () => {
  it.each([
    ['Article 171', 'article 171', 'Статья 171', '171-бап'],
    ['Article 485-1', 'article 485-1', 'Статья 485-1', '485-1-бап'],
    ['Article 15(1)', 'article 15, point 1', 'Пункт 1 статьи 15', '15-баптың 1-тармағы'],
    ['Article 255(1)', 'article 255, part 1', 'Часть первая статьи 255', '255-баптың бірінші бөлігі'],
    ['Article 51(3)', 'article 51, part 3', 'Часть третья статьи 51', '51-баптың үшінші бөлігі'],
    ['Article 51(4)', 'article 51, part 4', 'Часть четвёртая статьи 51', '51-баптың төртінші бөлігі'],
    ['Article 51(12)', 'article 51, part 12', 'Часть 12 статьи 51', '51-баптың 12-бөлігі'],
    ['Article 51(3-1)', 'article 51, part 3-1', 'Часть 3-1 статьи 51', '51-баптың 3-1-бөлігі'],
    ['Article 9, 6-1)', 'article 9, sub 6-1', 'Подпункт 6-1) статьи 9', '9-баптың 6-1) тармақшасы'],
    [
      'Article 7(2)(6-1)',
      'article 7, point 2, sub 6-1',
      'Подпункт 6-1) пункта 2 статьи 7',
      '7-баптың 2-тармағының 6-1) тармақшасы',
    ],
    [
      'Article 17, part one, 12)',
      'article 17, part 1, sub 12',
      'Подпункт 12) части первой статьи 17',
      '17-баптың бірінші бөлігінің 12) тармақшасы',
    ],
    [
      'Article 70(1), second paragraph',
      'article 70, part 1, para 2',
      'Абзац второй части первой статьи 70',
      '70-баптың бірінші бөлігінің екінші абзацы',
    ],
    [
      'Article 22(4), second part',
      'article 22, point 4, part 2',
      'Часть вторая пункта 4 статьи 22',
      '22-баптың 4-тармағының екінші бөлігі',
    ],
    ['Article 10-3, heading', 'article 10-3, para heading', 'Заголовок статьи 10-3', '10-3-баптың тақырыбы'],
    ['Chapter 3', 'chapter 3', 'Глава 3', '3-тарау'],
  ])('%s', (label, address, inRussian, inKazakh) => {
    const provision = { label, address: at(address) }
    expect(provisionLabel(provision, 'ru')).toBe(inRussian)
    expect(provisionLabel(provision, 'kk')).toBe(inKazakh)
    expect(provisionLabel(provision, 'en')).toBe(label)
    expect(provisionInSentence(provision, 'ru')).toBe(inRussian.charAt(0).toLowerCase() + inRussian.slice(1))
  })

  it('declines the third part and paragraph', () => {
    const provision = {
      label: 'Article 1, part three, third paragraph',
      address: at('article 1, part 3, para 3'),
    }
    expect(provisionLabel(provision, 'ru')).toBe('Абзац третий части третьей статьи 1')
    const inner = { label: 'Article 1, third paragraph, 2)', address: at('article 1, para 3, sub 2') }
    expect(provisionLabel(inner, 'ru')).toBe('Подпункт 2) абзаца третьего статьи 1')
    expect(provisionLabel(inner, 'kk')).toBe('1-баптың үшінші абзацының 2) тармақшасы')
  })
})

describe('a name that says more than the address, in words that drafting has', () => {
  it.each([
    [
      'Article 493 (fictitious registration)',
      'article 493',
      'Статья 493 (fictitious registration)',
      '493-бап (fictitious registration)',
      'feminine',
    ],
    [
      'Article 492(1) (resident foreigner)',
      'article 492, part 1',
      'Часть первая статьи 492 (resident foreigner)',
      '492-баптың бірінші бөлігі (resident foreigner)',
      'feminine',
    ],
    [
      'Article 28, part two, first sentence',
      'article 28, part 2',
      'Предложение первое части второй статьи 28',
      '28-баптың екінші бөлігінің бірінші сөйлемі',
      'neuter',
    ],
    [
      'Article 28, third sentence',
      'article 28',
      'Предложение третье статьи 28',
      '28-баптың үшінші сөйлемі',
      'neuter',
    ],
    [
      'Article 19(4), closing lines',
      'article 19, point 4',
      'Окончание пункта 4 статьи 19',
      '19-баптың 4-тармағының соңы',
      'neuter',
    ],
    [
      'Article 10-3(1), opening words',
      'article 10-3, point 1, para 1',
      'Абзац первый пункта 1 статьи 10-3',
      '10-3-баптың 1-тармағының бірінші абзацы',
      'masculine',
    ],
  ])('%s', (label, address, inRussian, inKazakh, gender) => {
    const provision = { label, address: at(address) }
    expect(provisionLabel(provision, 'ru')).toBe(inRussian)
    expect(provisionLabel(provision, 'kk')).toBe(inKazakh)
    expect(provisionLabel(provision, 'en')).toBe(label)
    expect(provisionInSentence(provision, 'ru')).toBe(inRussian.charAt(0).toLowerCase() + inRussian.slice(1))
    expect(genderInRussian(provision)).toBe(gender)
  })
})

describe('a name that says something else', () => {
  it.each([
    ['Article 10-3(1), opening words', 'article 10-3, point 1'],
    ['Article 10-3(1), opening words', 'article 10-3, point 1, para 2'],
    ['Article 493 (fictitious registration) and more', 'article 493'],
    ['Article 493(fictitious)', 'article 493'],
    ['Article 493 ()', 'article 493'],
    ['Article 493 (fictitious registration)', 'article 49'],
    ['Article 28, part two, last sentence', 'article 28, part 2'],
    ['Article 28, first sentence of part two', 'article 28, part 2'],
    ['Article 15', 'article 15, point 1'],
    ['Article 15(1)', 'article 15'],
    ['Article 15(1)', 'article 15, point 2'],
    ['Article 15(1)', 'article 1'],
    ['Article 12-1', 'article 12'],
    ['Article 41-1(1-2), first part', 'article 41-1, point 1-2, part 2'],
    ['Articles 28–32', 'article 28'],
    ['fine; =1+1', 'article 28'],
    ['', 'article 28'],
  ])('%s stays as it is', (label, address) => {
    const provision = { label, address: at(address) }
    for (const language of ['en', 'ru', 'kk'] as const) {
      expect(provisionLabel(provision, language)).toBe(label)
      expect(provisionInSentence(provision, language)).toBe(label)
    }
    expect(genderInRussian(provision)).toBe('neuter')
  })

  it('stays as it is without an address', () => {
    expect(provisionLabel({ label: 'Articles 28–32' }, 'ru')).toBe('Articles 28–32')
    expect(provisionLabel({ label: 'x', address: [] }, 'ru')).toBe('x')
  })
})

it('knows the gender of what is named', () => {
  const genderOf = (label: string, address: string) => genderInRussian({ label, address: at(address) })
  expect(genderOf('Article 15', 'article 15')).toBe('feminine')
  expect(genderOf('Article 15(1)', 'article 15, part 1')).toBe('feminine')
  expect(genderOf('Article 15(1)', 'article 15, point 1')).toBe('masculine')
  expect(genderOf('Article 15, heading', 'article 15, para heading')).toBe('masculine')
})

it('keeps every number of any address, and leaves no word of English', () => {
  const number = fc.stringMatching(/^[1-9]\d?(-[1-9])?$/)
  const step = fc.record({ unit: fc.constantFrom(...PROVISION_UNITS), number })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (address) => {
      const [first, ...inner] = address
      if (first === undefined) return
      const unit = first.unit.charAt(0).toUpperCase() + first.unit.slice(1)
      const label = `${unit} ${first.number}${inner.map((one) => `(${one.number})`).join('')}`
      for (const language of ['ru', 'kk'] as const) {
        const name = provisionLabel({ label, address }, language)
        expect(name).not.toMatch(/[A-Za-z]/)
        for (const { unit, number } of address)
          if (unit !== 'part' && unit !== 'paragraph') expect(name).toContain(number)
      }
    }),
  )
})
