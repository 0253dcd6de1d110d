import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Evidence, ModificationSide, TextualModification } from '../../../lib/model'
import { CERTAINTIES, MODIFICATION_TYPES, TEXT_STATES } from '../../../lib/model'
import {
  type ComparisonRequest,
  type FacetName,
  matchesFacets,
  type SideView,
  toComparisonView,
  toggleFacet,
  toModificationRow,
} from '../../../lib/view'
import { buildDossier, textSide } from '../dossier-builder'

const dossier = buildDossier()
const [bicycle, register, heading, path] = dossier.modifications as [
  TextualModification,
  TextualModification,
  TextualModification,
  TextualModification,
]
const evidence: Evidence = { certainty: 'confirmed', sources: ['TEXT-A'] }
const absent: ModificationSide = { kind: 'absent', evidence }
const unknown: ModificationSide = { kind: 'unknown', why: 'It was not read.', evidence }
const everything: ComparisonRequest = {
  filter: { amendingAct: dossier.amendingAct.id },
  layout: null,
  language: 'en',
}

const rowWith = (changes: Partial<TextualModification>) =>
  toModificationRow({ ...bicycle, ...changes }, dossier, 'en')
const marksOf = (side: SideView) =>
  side.kind === 'text' ? side.spans.map(({ type, text }) => `${type}:${text}`) : [side.kind, side.sentence]

describe('a changed provision', () => {
  const row = toModificationRow(bicycle, dossier, 'en')

  it('shows deletions before, insertions after, and both in one run', () => {
    expect(marksOf(row.before)).toEqual([
      'equal:Riding without a bell is punished by a fine of ',
      'deleted:5 to 10 MCI',
      'equal:.\n\nThe bell is kept.',
    ])
    expect(marksOf(row.after)).toEqual([
      'equal:Riding without a bell is punished by a fine of ',
      'inserted:50 to 100 MCI',
      'equal:.\n\nThe bell is kept.',
    ])
    expect(row.unified?.map(({ type }) => type)).toEqual(['equal', 'deleted', 'inserted', 'equal'])
  })

  it('says in words what the marks show', () => {
    expect(row.observed).toBe('changed')
    expect(row.observedLabel).toBe('Changed')
    expect(row.summary).toBe('1 insertion, 1 deletion: minimum fine 5 → 50 MCI; maximum fine 10 → 100 MCI.')
    expect(row.deltas.map(({ sentence }) => sentence)).toEqual([
      'Minimum fine: 5 → 50 MCI',
      'Maximum fine: 10 → 100 MCI',
    ])
  })

  it('carries its evidence, its notes and the claims about it', () => {
    expect(row.after.evidence.note).toBe('Both read.')
    expect(row.before.evidence.sources).toEqual([
      {
        key: 'TEXT-B',
        title: 'Bicycle Code, redaction of June 2019',
        publisher: 'a mirror',
        language: 'ru',
        dateLabel: 'as of June 2019',
        url: 'https://example.org/#!/doc/1/rus/01.06.2019',
        mirrorUrl: 'https://github.com/owner/name/blob/abc1234/codes/bicycle.md',
        note: 'Earlier text.',
      },
    ])
    expect(row.attribution.certaintyLabel).toBe('Likely')
    expect(row.annotations.map(({ id, anchorLabel, anchor }) => [id, anchorLabel, anchor])).toEqual([
      ['note-fine', 'On “50 to 100 MCI”, after', { side: 'after', exact: '50 to 100 MCI' }],
      ['note-side', 'On the text before', { side: 'before', exact: null }],
    ])
    expect(row.claims).toEqual([
      {
        id: 'claim-1',
        claim: 'Fines rose tenfold.',
        verdict: 'supported',
        verdictLabel: 'Supported',
        reason: 'Both texts were read.',
      },
    ])
    expect(row.categories).toEqual([
      { slug: 'penalties', label: 'Penalties' },
      { slug: 'registration', label: 'Registration' },
    ])
    expect([row.eId, row.actTitle, row.typeLabel]).toEqual([
      'art_12-1__part_1',
      'Bicycle Code',
      'Substitution',
    ])
  })
})

describe('what is seen', () => {
  const same = textSide('The bell is kept.')
  const other = textSide('The bell is rung.')
  it.each([
    ['changed', same, other, 'Changed', '1 insertion, 1 deletion.'],
    ['unchanged', same, same, 'Unchanged', 'Both sides have the same words.'],
    ['added', absent, same, 'New', 'The whole provision is new.'],
    ['removed', same, absent, 'Removed', 'The whole provision is gone.'],
    [
      'not-compared',
      unknown,
      same,
      'Text not available',
      'The text before is not available, so nothing is compared.',
    ],
    [
      'not-compared',
      same,
      unknown,
      'Text not available',
      'The text after is not available, so nothing is compared.',
    ],
    [
      'not-compared',
      unknown,
      unknown,
      'Text not available',
      'Neither text is available, so nothing is compared.',
    ],
    [
      'not-compared',
      absent,
      unknown,
      'New, text not available',
      'The whole provision is new, but its text is not available.',
    ],
    [
      'not-compared',
      same,
      textSide('Der Klingel bleibt.', { language: 'de' }),
      'Not compared',
      'The two sides differ in language or status and are not compared.',
    ],
    [
      'not-compared',
      same,
      textSide('The bell is kept.', { status: 'official' }),
      'Not compared',
      'The two sides differ in language or status and are not compared.',
    ],
  ] as const)('%s', (observed, before, after, label, summary) => {
    const row = rowWith({ before, after })
    expect([row.observed, row.observedLabel, row.summary]).toEqual([observed, label, summary])
  })

  it('never paints a text without a counterpart', () => {
    for (const sides of [
      { before: absent, after: same },
      { before: unknown, after: same },
      { before: same, after: absent },
      { before: same, after: unknown },
    ]) {
      const row = rowWith(sides)
      const shown = [row.before, row.after].flatMap((side) => (side.kind === 'text' ? [side.spans] : []))
      expect(shown).toEqual([[{ type: 'equal', text: 'The bell is kept.' }]])
      expect(row.unified).toBeNull()
    }
  })

  it('shows an unknown side as unknown, with the reason', () => {
    const { after } = rowWith({ after: unknown })
    expect(after).toMatchObject({
      kind: 'unknown',
      sentence: 'The text after the change is not available.',
      why: 'It was not read.',
    })
  })

  it('gives no delta where a side is unknown', () => {
    const fine = textSide('is punished by a fine of 5 MCI.')
    expect(rowWith({ before: unknown, after: fine }).deltas).toEqual([])
    expect(rowWith({ before: fine, after: unknown }).deltas).toEqual([])
    expect(rowWith({ before: absent, after: fine }).summary).toBe(
      'The whole provision is new: fine 5 MCI (new).',
    )
    expect(rowWith({ before: fine, after: absent }).summary).toBe(
      'The whole provision is gone: fine 5 MCI (dropped).',
    )
  })
})

describe('authority', () => {
  it.each([
    ['confirmed', 'insertion', 'Inserted by Law No. 99-VI of 1 March 2020.'],
    ['confirmed', 'repeal', 'Repealed by Law No. 99-VI of 1 March 2020.'],
    ['likely', 'substitution', 'Probably substituted by Law No. 99-VI of 1 March 2020.'],
    ['unknown', 'repeal', 'Whether Law No. 99-VI of 1 March 2020 made this change is not known.'],
  ] as const)('%s %s', (certainty, type, expected) => {
    expect(rowWith({ type, attribution: { certainty, sources: [] } }).authority).toBe(expected)
  })

  it('says "repealed" only where the amending act does, not where a text is gone', () => {
    expect(toModificationRow(path, dossier, 'en').observedLabel).toBe('Repealed')
    expect(toModificationRow({ ...path, type: 'join' }, dossier, 'en').observedLabel).toBe('Removed')
  })
})

describe('commencement', () => {
  it.each([
    [bicycle, '2020-03-13', 'In force from 13 March 2020', 'likely'],
    [register, null, 'Not in force yet', 'unknown'],
    [heading, null, 'The day of entry into force is not known', 'unknown'],
    [path, '2021-01-01', 'In force from 1 January 2021', 'confirmed'],
  ] as const)('%#', (modification, date, label, certainty) => {
    expect(toModificationRow(modification, dossier, 'en').commencement).toMatchObject({
      date,
      label,
      certainty,
    })
  })

  it('makes no promise on a day that hangs on an unknown attribution', () => {
    const commencement = {
      kind: 'on-date',
      date: '2020-03-13',
      certainty: 'unknown',
    } as TextualModification['commencement']
    expect(rowWith({ commencement }).commencement.label).toBe(
      'In force from 13 March 2020, if the amending act made this change',
    )
  })
})

describe('toComparisonView', () => {
  it('groups the rows by act, in order, whatever the order found', () => {
    const view = toComparisonView({
      dossier,
      matching: [path, register, bicycle],
      queryMatches: null,
      request: everything,
    })
    expect(view.groups.map(({ act, rows }) => [act.id, rows.map(({ id }) => id)])).toEqual([
      ['bicycle-code', ['bicycle-12-1', 'bicycle-15']],
      ['cycle-path-law', ['path-3-2']],
    ])
    expect([view.shown, view.total, view.confirmedRows]).toEqual([3, 4, 1])
    expect(view.actsWithoutRows.map(({ id }) => id)).toEqual(['bell-law'])
  })

  it('heads each act with what is known of its amendment', () => {
    const [group] = toComparisonView({
      dossier,
      matching: [bicycle],
      queryMatches: null,
      request: everything,
    }).groups
    expect(group?.act).toMatchObject({
      id: 'bicycle-code',
      title: 'Bicycle Code',
      otherTitles: [
        { language: 'ru', title: 'Кодекс о велосипедах' },
        { language: 'kk', title: 'Велосипед туралы кодекс' },
      ],
      citation: 'Code of 1 March 2010, No. 17-IV',
      articlesAmended: ['12', '12-1', '15', '20'],
      wordingUnknown: ['20'],
      // Article 20 has a row, for its heading.
      withoutRow: [],
      coverage: { complete: false, note: 'A minimum.' },
    })
  })

  it('shows nothing, and still what there is, where nothing is found', () => {
    const view = toComparisonView({ dossier, matching: [], queryMatches: new Set(), request: everything })
    expect([view.groups, view.shown, view.confirmedRows]).toEqual([[], 0, 0])
    expect(view.facets.flatMap(({ values }) => values.map(({ count }) => count))).not.toContainEqual(
      expect.any(String),
    )
    expect(new Set(view.facets.flatMap(({ values }) => values.map(({ count }) => count)))).toEqual(
      new Set([0]),
    )
    expect(view.actsWithoutRows).toHaveLength(1)
  })
})

describe('laws of facets', () => {
  const FACETS: readonly FacetName[] = ['category', 'act', 'type', 'certainty', 'state']
  const filters = fc.record({
    categories: fc.subarray(dossier.categories.map(({ slug }) => slug)),
    acts: fc.subarray(dossier.amendments.map(({ act }) => act)),
    types: fc.subarray([...MODIFICATION_TYPES]),
    certainties: fc.subarray([...CERTAINTIES]),
    states: fc.subarray([...TEXT_STATES]),
  })
  const queryMatches = fc.option(
    fc.subarray(dossier.modifications.map(({ id }) => id)).map((ids) => new Set(ids)),
  )
  const FIELD = {
    category: 'categories',
    act: 'acts',
    type: 'types',
    certainty: 'certainties',
    state: 'states',
    subject: 'subjects',
  } as const

  it('a count is what the reader gets who chooses it', () => {
    fc.assert(
      fc.property(filters, queryMatches, (chosen, matches) => {
        const request: ComparisonRequest = { ...everything, filter: { ...everything.filter, ...chosen } }
        const shownFor = (asked: ComparisonRequest) => {
          const matching = dossier.modifications.filter(
            (modification) =>
              (matches === null || matches.has(modification.id)) && matchesFacets(modification, asked.filter),
          )
          return toComparisonView({ dossier, matching, queryMatches: matches, request: asked })
        }
        for (const facet of shownFor(request).facets)
          for (const { value, count, selected } of facet.values) {
            const alone = { ...request, filter: { ...request.filter, [FIELD[facet.name]]: [value] } }
            expect([facet.name, value, shownFor(alone).shown]).toEqual([facet.name, value, count])
            const asked: Partial<Record<string, readonly string[]>> = chosen
            expect(selected).toBe((asked[FIELD[facet.name]] ?? []).includes(value))
          }
      }),
      { numRuns: 40 },
    )
  })

  it('offers every category, act and certainty, and the kinds of change there are or that were asked for', () => {
    const valuesOf = (request: ComparisonRequest) =>
      toComparisonView({ dossier, matching: [], queryMatches: null, request }).facets.map(
        ({ name, values }) => [name, values.map(({ value }) => value)],
      )
    expect(valuesOf(everything)).toEqual([
      ['category', ['penalties', 'registration', 'procedure']],
      ['act', ['bicycle-code', 'cycle-path-law', 'bell-law']],
      ['type', ['insertion', 'substitution', 'replacement', 'repeal']],
      ['certainty', ['confirmed', 'likely', 'unknown']],
      ['state', ['both', 'new', 'gone', 'unknown']],
    ])
    expect(valuesOf(toggleFacet(everything, 'type', 'split'))[2]?.[1]).toContain('split')
    expect(FACETS).toEqual(valuesOf(everything).map(([name]) => name))
  })
})

describe('laws of the two sides', () => {
  const words = fc
    .array(
      fc.constantFrom(
        'the',
        'bell',
        'must',
        'not',
        'ring',
        '5',
        'MCI',
        '12-1',
        '.',
        ',',
        '\n\n',
        'қару',
        'ёлка',
      ),
      {
        minLength: 1,
        maxLength: 25,
      },
    )
    .map((parts) => parts.join(' '))

  it('the spans of each side are its text', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const row = rowWith({ before: textSide(before), after: textSide(after) })
        const textOf = (side: SideView) =>
          side.kind === 'text' ? side.spans.map(({ text }) => text).join('') : null
        expect([textOf(row.before), textOf(row.after)]).toEqual([before, after])
        const types = (side: SideView) => (side.kind === 'text' ? side.spans.map(({ type }) => type) : [])
        expect(types(row.before)).not.toContain('inserted')
        expect(types(row.after)).not.toContain('deleted')
        expect(row.observed).toBe(before === after ? 'unchanged' : 'changed')
      }),
    )
  })
})
