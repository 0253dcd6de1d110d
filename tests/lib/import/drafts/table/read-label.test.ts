import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readLabel } from '../../../../../lib/import/drafts/table/read-label'
import { eIdOf, type ProvisionStep } from '../../../../../lib/model'
import { provisionLabel } from '../../../../../lib/view/provision-label'

const read = (label: string): string | null => {
  const found = readLabel(label)
  return found === null ? null : eIdOf(found.address)
}

describe('names of provisions', () => {
  it.each([
    ['статья 255, часть 1', 'art_255__part_1'],
    ['Часть 1 статьи 255', 'art_255__part_1'],
    ['ЧАСТЬ ПЕРВАЯ СТАТЬИ 255', 'art_255__part_1'],
    ['абзац второй части первой статьи 70', 'art_70__part_1__para_2'],
    ['подпункт 6-1) пункта 2 статьи 7', 'art_7__point_2__subpoint_6-1'],
    ['ст. 5 ч. 2 п. 3', 'art_5__part_2__point_3'],
    ['п. 2 ст. 5', 'art_5__point_2'],
    ['пп. 1) п. 2 ст. 5', 'art_5__point_2__subpoint_1'],
    ['Статья 12¹. Название статьи', 'art_12-1'],
    ['Статья 12^1', 'art_12-1'],
    ['Заголовок статьи 5', 'art_5__heading'],
    ['подпункт «а» пункта 1', 'point_1__subpoint_а'],
    ['255-бап', 'art_255'],
    ['15-баптың 1-тармағы', 'art_15__point_1'],
    ['7-баптың 2-тармағының 6-1) тармақшасы', 'art_7__point_2__subpoint_6-1'],
    ['255-баптың бірінші бөлігі', 'art_255__part_1'],
    ['Article 12-1(2)', 'art_12-1__part_2'],
    ['Article 255(1)(a)', 'art_255__part_1__letter_a'],
    ['Section 4(b)(ii)', 'art_4__letter_b__subpoint_ii'],
    ['Article 5, part two', 'art_5__part_2'],
    ['Article 7, fifth part', 'art_7__part_5'],
    ['Article 28, part two, first sentence', 'art_28__part_2'],
    ['Article 19(4), closing lines', 'art_19__part_4'],
    ['Article 493 (fictitious registration)', 'art_493'],
    ['§ 7 Abs. 2', 'art_7__part_2'],
    ['§ 7 Absatz 2 Satz 1 Nr. 3 Buchst. a', 'art_7__part_2__point_3__letter_a'],
    ['§ 7. (1)', 'art_7__part_1'],
    ['Art. 3a', 'art_3a'],
    ['стаття 12, частина друга', 'art_12__part_2'],
    ['第十二条第二項', 'art_12__part_2'],
    ['第百二十三条の二第一号', 'art_123-2__point_1'],
    ['제12조의2제1항', 'art_12-2__part_1'],
    ['Глава 3. Органы', 'chp_3'],
  ])('%s is %s', (label, eId) => {
    expect(read(label)).toBe(eId)
  })

  it.each([
    'Статьи 5 и 6',
    'статьи 5–7',
    'Статья 5, пункты 1, 2',
    'Articles 5 and 6',
    'Articles 5, 6',
    '§§ 7 bis 9',
    '5 және 6-баптар',
    'Закон о связи',
    'Preamble',
    'Article',
    '12',
    '',
    'The court decides on article 5.',
  ])('“%s” has no one address', (label) => {
    expect(read(label)).toBeNull()
  })

  const number = fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }))
    .map(([first, second]) => (second === null ? `${first}` : `${first}-${second}`))
  const inner = fc
    .uniqueArray(fc.constantFrom('part', 'point', 'subpoint', 'paragraph'), { maxLength: 3 })
    .map((units) =>
      (['part', 'point', 'subpoint', 'paragraph'] as const).filter((unit) => units.includes(unit)),
    )
  const address = fc
    .tuple(number, inner, fc.array(number, { minLength: 3, maxLength: 3 }))
    .map(([article, units, numbers]): ProvisionStep[] => [
      { unit: 'article', number: article },
      ...units.map((unit, at) => ({ unit, number: numbers[at] ?? '1' })),
    ])

  it.each(['ru', 'kk'] as const)('finds the address that the interface writes in %s', (language) => {
    fc.assert(
      fc.property(address, (steps) => {
        const [article, ...others] = steps
        const english = `Article ${article?.number}${others.map(({ unit, number: own }) => `, ${unit} ${own}`).join('')}`
        const label = provisionLabel({ label: english, address: steps }, language)
        expect([label, read(label)]).toEqual([label, eIdOf(steps)])
        expect(read(english)).toBe(eIdOf(steps))
      }),
      { numRuns: 300 },
    )
  })

  it('ends on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const found = readLabel(text)
        expect(found === null || found.address.length > 0).toBe(true)
      }),
    )
  })
})
