import { describe, expect, it } from '@jest/globals'
import {
  asksForWords,
  type ComparisonRequest,
  type ModificationRow,
  rowWithHits,
  type ShownSpan,
  toComparisonView,
  withHits,
} from '../../../lib/view'
import { buildDossier, textSide } from '../dossier-builder'

const built = buildDossier()
const [first, ...others] = built.modifications
if (first === undefined) throw new Error('The dossier has modifications.')
const dossier = {
  ...built,
  modifications: [
    {
      ...first,
      before: textSide('A fine of five MCI for a bell.'),
      after: {
        ...textSide('A fine of 50 MCI for a bell.'),
        evidence: { certainty: 'likely' as const, sources: [], note: 'Read in both redactions.' },
      },
    },
    ...others,
  ],
}

function rowFor(
  query: string,
  queryIn: 'all' | 'added' | 'removed' = 'all',
  id = first?.id,
): ModificationRow {
  const request: ComparisonRequest = {
    filter: { amendingAct: dossier.amendingAct.id, query, queryIn },
    layout: null,
    language: 'en',
  }
  const view = toComparisonView({ dossier, matching: dossier.modifications, queryMatches: null, request })
  const row = withHits(view, request, dossier)
    .groups.flatMap(({ rows }) => rows)
    .find((one) => one.id === id)
  if (row === undefined) throw new Error(`There is no row ${id}.`)
  return row
}

/** `equal`, `-deleted-` and `+inserted+` runs, hits in brackets. */
function shown(spans: readonly ShownSpan[] | null): string {
  const sign = { equal: '', deleted: '-', inserted: '+' }
  return (spans ?? [])
    .map(({ type, text, hits = [] }) => {
      let marked = text
      for (const { start, end } of [...hits].reverse())
        marked = `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`
      return sign[type] + marked + sign[type]
    })
    .join('')
}

const sides = ({ before, after, unified }: ModificationRow) => [
  before.kind === 'text' ? shown(before.spans) : before.kind,
  after.kind === 'text' ? shown(after.spans) : after.kind,
  shown(unified),
]

describe('withHits', () => {
  it('marks the words in both texts, inside and outside the marks of change', () => {
    expect(sides(rowFor('fine 50'))).toEqual([
      'A [fine] of -five MCI- for a bell.',
      'A [fine] of +[50] MCI+ for a bell.',
      'A [fine] of -five MCI-+[50] MCI+ for a bell.',
    ])
  })

  it('looks only among added or removed words when asked', () => {
    expect(sides(rowFor('fine five 50', 'added'))).toEqual([
      'A fine of -five MCI- for a bell.',
      'A fine of +[50] MCI+ for a bell.',
      'A fine of -five MCI-+[50] MCI+ for a bell.',
    ])
    expect(sides(rowFor('fine five 50', 'removed'))).toEqual([
      'A fine of -[five] MCI- for a bell.',
      'A fine of +50 MCI+ for a bell.',
      'A fine of -[five] MCI-+50 MCI+ for a bell.',
    ])
  })

  it('finds a phrase in the text it stands in, also where the two texts are shown in one run', () => {
    expect(sides(rowFor('"of 50 mci"'))).toEqual([
      'A fine of -five MCI- for a bell.',
      'A fine [of ]+[50 MCI]+ for a bell.',
      'A fine [of ]-five MCI-+[50 MCI]+ for a bell.',
    ])
  })

  it('takes all words of a new provision for added ones', () => {
    const id = 'bicycle-15'
    const row = rowFor('указывается', 'added', id)
    expect(row.observed).toBe('added')
    expect(sides(row)[1]).toContain('[')
    expect(sides(rowFor('указывается', 'removed', id))[1]).not.toContain('[')
  })

  it('says where words stand that the row does not show by itself', () => {
    expect(rowFor('both').foundIn).toEqual([
      { place: 'after', text: 'Read in both redactions.', language: null },
    ])
    expect(rowFor('дорожках', 'all', 'path-3-2').foundIn).toEqual([
      expect.objectContaining({ place: 'actTitle', language: 'ru' }),
    ])
    expect(rowFor('339-I', 'all', 'path-3-2').foundIn).toEqual([
      { place: 'actNumber', text: '339-I', language: null },
    ])
    expect(rowFor('both', 'added').foundIn).toEqual([])
  })

  it('says that the words stand in the name of a measure, whatever its language', () => {
    const sorted = {
      ...dossier,
      categories: [
        { slug: 'penalties', label: 'Penalties', description: 'What is punished, and how.' },
        ...dossier.categories.filter(({ slug }) => slug !== 'penalties'),
      ],
      modifications: dossier.modifications.map((one) => ({ ...one, categories: ['penalties'] })),
    }
    const row = toComparisonView({
      dossier: sorted,
      matching: sorted.modifications,
      queryMatches: null,
      request: { filter: { amendingAct: dossier.amendingAct.id }, layout: null, language: 'en' },
    }).groups[0]?.rows[0]
    if (row === undefined) throw new Error('The dossier has rows.')
    const foundIn = (query: string) => rowWithHits(row, { query }, sorted).foundIn
    expect(foundIn('penalties')).toContainEqual({ place: 'category', text: 'Penalties', language: null })
    expect(foundIn('наказание')).toEqual([{ place: 'category', text: 'Наказания', language: 'ru' }])
    expect(foundIn('жаза')).toEqual([{ place: 'category', text: 'Жазалар', language: 'kk' }])
    expect(rowWithHits(row, { query: 'жаза', queryIn: 'added' }, sorted).foundIn).toEqual([])
    expect(rowWithHits(row, {}, sorted)).toBe(row)
  })

  it('marks one row as it marks the row among all', () => {
    const among = rowFor('fine')
    const request: ComparisonRequest = {
      filter: { amendingAct: dossier.amendingAct.id },
      layout: null,
      language: 'en',
    }
    const plain = toComparisonView({ dossier, matching: dossier.modifications, queryMatches: null, request })
      .groups.flatMap(({ rows }) => rows)
      .find(({ id }) => id === among.id)
    if (plain === undefined) throw new Error('The row is there.')
    expect(rowWithHits(plain, { query: 'fine' }, dossier)).toEqual(among)
  })

  it('leaves the comparison as it is where nothing is searched', () => {
    const request: ComparisonRequest = {
      filter: { amendingAct: dossier.amendingAct.id },
      layout: null,
      language: 'en',
    }
    const view = toComparisonView({ dossier, matching: dossier.modifications, queryMatches: null, request })
    expect(withHits(view, request, dossier)).toBe(view)
  })
})

it.each([
  ['%', false],
  ["'", false],
  ['(', false],
  ['" "', false],
  ['*', false],
  ['5', true],
  ['a*', true],
  ['№ 28-VI', true],
])('knows whether %s asks for words', (query, asks) => {
  expect(asksForWords(query)).toBe(asks)
})
