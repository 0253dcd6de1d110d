/** The second version of an act is read by what it kept of the first; what is read must not depend on that. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compareTexts, type Slice } from '../../../lib/diff'
import type { ActStructure } from '../../../lib/diff/act-structure'
import { ProvisionLabels } from '../../../lib/diff/provision-labels'
import { readBothStructures } from '../../../lib/diff/read-structure'

/** The provisions of the after text, as they are called and where they stand. */
function readAfter(before: string, after: string): Slice[] {
  const { rows } = compareTexts(before, after, { language: 'en' })
  return rows.flatMap((row) => row.after).sort((one, other) => one.start - other.start || one.end - other.end)
}

/** The same for the act alone, with the line break or blank that joined provisions have behind them taken off. */
function withoutBreaks(slices: readonly Slice[], text: string): Slice[] {
  return slices.map((slice) => ({
    ...slice,
    end: slice.end - (/\s/.test(text.charAt(slice.end - 1)) ? 1 : 0),
  }))
}

function expectReadAlike(before: string, after: string): void {
  expect(withoutBreaks(readAfter(before, after), after)).toEqual(readAfter(after, after))
}

/** What is read of the lines of an act: how they are called, where they stand, and whether they are notes. */
function provisionsOf(act: ActStructure): (readonly [string, string, number, number, boolean])[] {
  const labels = new ProvisionLabels(act)
  const { provisions } = act
  return Array.from({ length: provisions.length }, (_, place) => [
    ...([labels.label(place), labels.eId(place), provisions.start(place), provisions.end(place)] as const),
    provisions.isNote(place),
  ])
}

describe('what is read out of an act', () => {
  const article = (number: number, body: string) => `Article ${number}\n\n${body}\n\n`

  it.each([
    ['a paragraph added to an article that stayed', article(1, 'One.'), `${article(1, 'One.')}More.\n`],
    ['an article behind the last one', article(1, 'One.'), article(1, 'One.') + article(2, 'Two.')],
    ['the last article without its line break', article(1, 'One.'), 'Article 1\n\nOne.'],
    ['an article twice', article(1, 'One.'), article(1, 'One.') + article(1, 'One.')],
    ['articles in another order', article(1, 'A.') + article(2, 'B.'), article(2, 'B.') + article(1, 'A.')],
    [
      'a chapter heading in between',
      article(1, 'A.') + article(2, 'B.'),
      `${article(1, 'A.')}## Chapter 2\n\n${article(2, 'B.')}`,
    ],
    ['a heading that became the title', '# Act\n\n## Scope\n\nA.\n', '## Scope\n\nA.\n'],
    [
      'a heading that goes on',
      'Article 1\n\nA.\n\nArticle 2\n\nB.\n',
      'Article 1\n\nA.\n\nArticle 2 bis\n\nB.\n',
    ],
    ['a number that ends the text', 'Article 110 1', 'Article 110 1\n\nA.\n'],
    [
      'another number of blank lines',
      article(1, 'A.') + article(2, 'B.'),
      `Article 1\nA.\n\n\n\n${article(2, 'B.')}`,
    ],
  ])('does not depend on the other version: %s', (_, before, after) => {
    expectReadAlike(before, after)
    expectReadAlike(after, before)
  })

  it('does not depend on the other version: any two texts of the same few lines', () => {
    const line = fc.constantFrom(
      '# Act',
      '## Scope',
      'Chapter 1. General',
      'Section 2',
      'Article 1',
      'Article 2. Fines',
      'Article 2',
      '1. A fine of 20 MCI.',
      '(a) a permit;',
      'Repealed.',
      '',
      '   ',
      '> Note.',
    )
    const text = fc.array(line, { maxLength: 24 }).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(text, text, (before, after) => expectReadAlike(before, after)),
      { numRuns: 400 },
    )
  })

  it.each([
    [
      'ru',
      [
        ...['Содержание', 'Глава 1', 'Статья 1. Леса', 'Статья 2', 'Статья 2. Лесник следит за лесом.'],
        ...['1) лес;', '2) луг.', '1. Лес:', '2.', 'и луг,', 'Луга охраняются.', 'Примечание. Лес.', 'ЛУГА'],
        ...['Президент', 'Н. Назарбаев', 'Приложение 1', 'Сноска. Лес.', 'Примечание РЦПИ!', ''],
      ],
    ],
    [
      'en',
      [
        ...['Contents', 'PART 1', '1 Duty to light', '2 Powers', '3.—(1) An order may light.', 'Section 3'],
        ...['(1)Roads are lit.', '(1)', '(a)by day;', 'SCHEDULE 1', '1 (1) A fine.', '2 Costs.', 'Annex', ''],
      ],
    ],
    [
      'de',
      [
        ...[
          'Inhaltsübersicht',
          '1. Abschnitt',
          '§ 1 Zweck',
          '§ 2',
          '§§ 3 bis 5 (weggefallen)',
          '(1) Wer',
          '1.',
        ],
        ...[
          '    vorsätzlich oder',
          '2. fahrlässig,',
          'wird bestraft.',
          'a) oder',
          'Schlussformel',
          'Anlage 1',
          '',
        ],
      ],
    ],
  ] as const)(
    'does not depend on the other version: any two texts of lines in the manner of %s',
    (language, lines) => {
      const text = fc.array(fc.constantFrom(...lines), { maxLength: 24 }).map((some) => some.join('\n'))
      fc.assert(
        fc.property(text, text, (before, after) => {
          expect(provisionsOf(readBothStructures(before, after, language)[1])).toEqual(
            provisionsOf(readBothStructures(after, after, language)[1]),
          )
        }),
        { numRuns: 1000 },
      )
    },
  )

  it('knows ten thousand articles with bodies of one length apart', () => {
    const act = Array.from({ length: 10_000 }, (_, index) =>
      article(index + 1, `x${10_000 + index}yyyyyyyyyyyyyyyyyyyyyyyy`),
    )
    const [first = '', ...others] = act
    const { rows } = compareTexts(act.join(''), others.join('') + first, { language: 'en' })
    expect(rows.filter(({ change }) => change === 'moved').map(({ after }) => after[0]?.eId)).toEqual([
      'art_1',
      'art_1__para_1',
    ])
    expect(rows.filter(({ change }) => change !== 'moved' && change !== 'unchanged')).toEqual([])
  })
})
