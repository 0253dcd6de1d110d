import { describe, expect, it } from '@jest/globals'
import { compareTexts } from '../../../lib/diff'

/** What happened, one line a row that is not unchanged: "renumbered art_2 → art_3". */
function changes(before: string, after: string): string[] {
  return compareTexts(before, after)
    .rows.filter(({ change }) => change !== 'unchanged')
    .map((row) => {
      const ids = (side: 'before' | 'after') => row[side].map(({ eId }) => eId).join(' + ')
      const flags = `${row.textChanged ? '*' : ''}${row.editorialOnly ? '~' : ''}`
      return `${row.change}${flags} ${[ids('before'), ids('after')].filter(Boolean).join(' → ')}`
    })
}

const STORAGE = 'Weapons are stored in safes at the place of residence of the owner.'
const CARRYING = 'Carrying of weapons is allowed to owners who hold a permit of the second category.'
const TRADE = 'Trade in weapons is licensed by the internal affairs bodies for five years.'
const TRANSIT = 'Transit of weapons through the territory is escorted by a guard of the carrier.'
const article = (number: number | string, ...lines: string[]) =>
  `Article ${number}\n\n${lines.join('\n\n')}\n\n`

describe('articles', () => {
  it('are renumbered when one is inserted above them', () => {
    expect(
      changes(
        article(1, STORAGE) + article(2, TRADE),
        article(1, STORAGE) + article(2, TRANSIT) + article(3, TRADE),
      ),
    ).toEqual([
      'added* art_2',
      'added* art_2__para_1',
      'renumbered art_2 → art_3',
      'renumbered art_2__para_1 → art_3__para_1',
    ])
  })

  it('are renumbered although their words were touched', () => {
    const touched = TRADE.replace('five', 'ten')
    expect(
      changes(
        article(1, STORAGE) + article(2, TRADE),
        article(1, TRANSIT) + article(2, STORAGE) + article(3, touched),
      ),
    ).toEqual([
      'added* art_1',
      'added* art_1__para_1',
      'renumbered art_1 → art_2',
      'renumbered art_1__para_1 → art_2__para_1',
      'renumbered art_2 → art_3',
      'renumbered* art_2__para_1 → art_3__para_1',
    ])
  })

  it('are moved when the others kept their order', () => {
    const before = article(1, STORAGE) + article(2, CARRYING) + article(3, TRADE) + article(4, TRANSIT)
    const after = article(2, CARRYING) + article(3, TRADE) + article(4, TRANSIT) + article(1, STORAGE)
    expect(changes(before, after)).toEqual(
      ['moved art_1', 'moved art_1__para_1'].map((line) => `${line} → ${line.slice(6)}`),
    )
  })

  it('are removed where they stood', () => {
    const { rows } = compareTexts(
      article(1, STORAGE) + article(2, CARRYING) + article(3, TRADE),
      article(1, STORAGE) + article(3, TRADE),
    )
    expect(rows.map(({ change, before }) => `${change} ${before[0]?.eId}`)).toEqual([
      'unchanged art_1',
      'unchanged art_1__para_1',
      'removed art_2',
      'removed art_2__para_1',
      'unchanged art_3',
      'unchanged art_3__para_1',
    ])
  })

  it('keep their number when all their words were replaced', () => {
    expect(
      changes(
        article(1, STORAGE) + article(2, CARRYING),
        article(1, STORAGE) + article(2, 'No fee is taken.'),
      ),
    ).toEqual(['removed* art_2__para_1', 'added* art_2__para_1'])
  })

  it('are parted, and their paragraphs renumbered, not moved', () => {
    expect(
      changes(
        article(1, STORAGE, CARRYING, TRADE, TRANSIT),
        article(1, STORAGE, CARRYING) + article('1-1', TRADE, TRANSIT),
      ),
    ).toEqual([
      'split* art_1 → art_1 + art_1-1'.replace('*', ''),
      'renumbered art_1__para_3 → art_1-1__para_1',
      'renumbered art_1__para_4 → art_1-1__para_2',
    ])
  })

  it('are joined', () => {
    expect(
      changes(article(1, STORAGE, CARRYING) + article(2, TRADE), article(1, STORAGE, CARRYING, TRADE)),
    ).toEqual(['joined art_1 + art_2 → art_1', 'renumbered art_2__para_1 → art_1__para_3'])
  })
})

describe('articles that were moved', () => {
  const LICENCE = 'A licence for the production of ammunition is issued by the Ministry within a month.'
  const DUTY = 'The owner of a shooting range keeps a register of visitors and of spent cartridges.'
  const headings = (before: string, after: string) =>
    changes(before, after).filter((line) => !line.includes('__'))
  const kept = article(3, TRADE) + article(4, TRANSIT) + article(5, LICENCE) + article(6, DUTY)

  it('and joined on the way say moved, and show all that they were', () => {
    const before = article(1, STORAGE) + article(2, CARRYING) + kept
    expect(headings(before, kept + article(1, STORAGE, CARRYING))).toEqual(['moved art_1 + art_2 → art_1'])
  })

  it('and split on the way say moved, and show all that they became', () => {
    const before = article(1, STORAGE, CARRYING, `${STORAGE} ${CARRYING}`, `${CARRYING} ${STORAGE}`) + kept
    const after =
      kept +
      article(1, STORAGE, CARRYING) +
      article('1-1', `${STORAGE} ${CARRYING}`, `${CARRYING} ${STORAGE}`)
    const long = article(9, ...Array.from({ length: 9 }, (_, index) => `${DUTY} ${index} ${LICENCE}`))
    expect(headings(before + long, after.replace(kept, kept + long))).toEqual([
      'moved art_1 → art_1 + art_1-1',
    ])
  })

  it('say nothing where a part only follows what it was part of', () => {
    const before = article(1, STORAGE, CARRYING, TRADE, TRANSIT) + article(5, LICENCE)
    const after = article(1, STORAGE, CARRYING) + article('1-1', TRADE, TRANSIT) + article(5, LICENCE)
    expect(headings(before, after)).toEqual(['split art_1 → art_1 + art_1-1'])
  })

  it('in half were split, and half of them moved', () => {
    const before = article(1, STORAGE, CARRYING, TRADE, TRANSIT) + article(5, LICENCE) + article(6, DUTY)
    const after =
      article(1, STORAGE, CARRYING) + article(5, LICENCE) + article(6, DUTY) + article(7, TRADE, TRANSIT)
    expect(headings(before, after)).toEqual(['moved art_1 → art_1 + art_7'])
  })

  it('are not recognised by a word that says they are gone', () => {
    const before = article(1, '(repealed)') + kept
    const after =
      article(3, TRADE) +
      article(4, TRANSIT) +
      article(5, LICENCE) +
      article(6, DUTY) +
      article(9, '(repealed)')
    expect(headings(before, after)).toEqual(['removed* art_1', 'added* art_9'])
  })
})

describe('repealed articles that are kept as a word', () => {
  const headings = (before: string, after: string) =>
    changes(before, after).filter((line) => !line.includes('__'))
  const repealed = (number: number) => article(number, '(repealed)')

  it('are not the same for their number where numbers moved up', () => {
    const before = article(1, STORAGE) + repealed(2) + article(3, TRADE) + article(4, TRANSIT)
    const after = article(1, TRADE) + repealed(2) + article(3, TRANSIT)
    expect(headings(before, after)).toEqual([
      'removed* art_1',
      'removed* art_2',
      'renumbered art_3 → art_1',
      'added* art_2',
      'renumbered art_4 → art_3',
    ])
  })

  it('are the same for their number where numbers stayed', () => {
    const before = article(1, STORAGE) + repealed(2) + article(3, TRADE) + article(4, TRANSIT)
    const after = article(1, STORAGE) + article(3, TRADE) + article(4, TRANSIT) + repealed(2)
    expect(headings(before, after)).toEqual(['moved art_2 → art_2'])
  })
})

describe('provisions of an article', () => {
  it('are split and joined where nothing else is without a partner', () => {
    const [one, two] = [`Article 1. ${STORAGE}\n`, `Article 1.\n${STORAGE}\n`]
    expect(changes(one, two)).toEqual(['split art_1 → art_1 + art_1__para_1'])
    expect(changes(two, one)).toEqual(['joined art_1 + art_1__para_1 → art_1'])
  })

  it('are split and joined', () => {
    expect(changes(article(1, `${STORAGE} ${TRADE}`), article(1, STORAGE, TRADE))).toEqual([
      'split art_1__para_1 → art_1__para_1 + art_1__para_2',
    ])
    expect(changes(article(1, STORAGE, TRADE), article(1, `${STORAGE} ${TRADE}`))).toEqual([
      'joined art_1__para_1 + art_1__para_2 → art_1__para_1',
    ])
  })

  it('give a sentence away once, to the paragraph that stands nearest to it', () => {
    const clause = 'Any clause to the contrary is deemed unwritten.'
    const before = article(1, `${STORAGE} ${clause}`) + article(2, TRANSIT)
    const after = article(1, STORAGE, clause) + article(2, TRANSIT, clause)
    expect(changes(before, after)).toEqual([
      'split art_1__para_1 → art_1__para_1 + art_1__para_2',
      'added* art_2__para_2',
    ])
  })

  it('are no part of what only shares some words with them in another article', () => {
    const lost = 'In all cases the owner of a weapon reports its loss to the police within one day.'
    const added = 'In no case the owner of a weapon lends its key to the police within one week.'
    const before = article(1, `${STORAGE} ${lost}`) + article(2, TRANSIT)
    const after = article(1, STORAGE) + article(2, TRANSIT, added)
    expect(changes(before, after)).toEqual(['changed* art_1__para_1 → art_1__para_1', 'added* art_2__para_2'])
  })

  it('are renumbered without their words', () => {
    expect(
      changes(
        article(1, '1. One rule for owners.', '2. Another rule for sellers.'),
        article(1, '1. One rule for owners.', '2. A rule nobody had before.', '3. Another rule for sellers.'),
      ),
    ).toEqual(['added* art_1__part_2', 'renumbered art_1__part_2 → art_1__part_3'])
  })

  it('lose the last item of a list: its neighbour ends with a stop now', () => {
    expect(
      changes(
        article(1, '1) passports of citizens;', '2) visas of foreigners.'),
        article(1, '1) passports of citizens.'),
      ),
    ).toEqual(
      ['changed* art_1__subpoint_1', 'removed* art_1__subpoint_2'].map((line) =>
        line.startsWith('changed') ? `${line} → art_1__subpoint_1` : line,
      ),
    )
  })

  it('move to another article', () => {
    expect(
      changes(
        article(1, STORAGE, TRANSIT) + article(2, TRADE),
        article(1, STORAGE) + article(2, TRADE, TRANSIT),
      ),
    ).toEqual(['moved art_1__para_2 → art_2__para_2'])
  })
})

describe('editorial differences', () => {
  it.each([
    ['quotes', 'the "public" order', 'the «public» order'],
    ['dashes', '16 декабря - праздник', '16 декабря – праздник'],
    ['spaces', '21 - 23 марта', '21-23 марта'],
    ['number signs', 'Закон № 12', 'Закон N 12'],
    ['ё', 'ещё раз', 'еще раз'],
    ['look-alike letters', 'размер MPП', 'размер МРП'],
    ['Markdown marks', '*Президент*', 'Президент'],
  ])('%s', (_, before, after) => {
    const { rows } = compareTexts(before, after, { language: 'ru' })
    expect(rows).toMatchObject([{ change: 'changed', textChanged: true, editorialOnly: true }])
  })

  it.each([
    ['a comma', 'arms, and tools', 'arms and tools'],
    ['a stop for a semicolon', 'passports;', 'passports.'],
    ['a capital letter', 'the Court', 'the court'],
    ['a digit', 'of 5', 'of 6'],
  ])('%s is none', (_, before, after) => {
    expect(compareTexts(before, after).rows).toMatchObject([{ change: 'changed', editorialOnly: false }])
  })
})

describe('limits', () => {
  it('say so when they are hit, and the texts are still complete', () => {
    const random = (seed: number) =>
      Array.from({ length: 30_000 }, (_, at) => `w${(at * at * seed) % 977}`).join(' ')
    const comparison = compareTexts(random(3), random(5))
    expect(comparison.coarse).toMatch(/not every pairing of words/)
    expect(
      comparison.rows
        .flatMap(({ spans }) => spans.filter(({ type }) => type !== 'inserted').map(({ text }) => text))
        .join(''),
    ).toBe(random(3))
  })

  it('are not spoken of otherwise', () => {
    expect(compareTexts(article(1, STORAGE), article(1, TRADE)).coarse).toBeNull()
  })
})
