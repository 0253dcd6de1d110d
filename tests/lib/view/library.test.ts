/** The library across amending acts: filters and their counts, one act's history in order, the text on a day. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Dossier, Evidence, IsoDate, TextualModification } from '../../../lib/model'
import { textStateOf } from '../../../lib/model'
import type { ActEdition, Library, LibraryAct, ModificationFacts } from '../../../lib/store'
import {
  type ActHistory,
  CHANGES_OF_A_PAGE,
  editionOn,
  filterFacts,
  type LibraryRequest,
  parseActTextRequest,
  parseLibraryRequest,
  ROWS_OF_A_PAGE,
  toActHistory,
  toActTextView,
  toggleLibraryFacet,
  toLibraryChanges,
  toLibraryRows,
  writeLibraryRequest,
} from '../../../lib/view'
import { LIBRARY_FACETS, type LibraryFacetName } from '../../../lib/view/library-request'
import { buildBroughtDossier } from '../brought-dossier'
import { buildDossier } from '../dossier-builder'

const day = (text: string) => text as IsoDate
const dossiers = [buildDossier(), buildDossier('kz-2021-1-vii'), buildBroughtDossier()]
const entries = dossiers.map(({ amendingAct, amendments, modifications }) => ({
  amendingAct,
  acts: amendments.length,
  modifications: modifications.length,
}))
const factsOf = (one: TextualModification): ModificationFacts => ({
  id: one.id,
  amendingAct: one.amendingAct,
  act: one.act,
  type: one.type,
  observed: one.observed ?? false,
  categories: one.categories,
  certainty: one.attribution.certainty,
  state: textStateOf(one),
  outside: one.outsideDeclaredSubject !== undefined,
  commencement: one.commencement,
})
const facts = dossiers.flatMap(({ modifications }) => modifications.map(factsOf))
const allActs = new Map(dossiers.flatMap(({ acts }) => acts).map((act) => [act.id, act]))
const library: Library = {
  acts: [...allActs.values()].map((act) => ({
    act,
    amendingActs: dossiers.flatMap(({ amendingAct, acts, amendments, modifications }) => {
      if (!acts.some(({ id }) => id === act.id)) return []
      const isAmended = amendments.some((one) => one.act === act.id)
      return [
        {
          id: amendingAct.id,
          changes: isAmended ? modifications.filter((one) => one.act === act.id).length : null,
        },
      ]
    }),
    editions: dossiers.flatMap(({ actVersions = [] }) => actVersions).filter((one) => one.act === act.id)
      .length,
  })),
  categories: buildDossier().categories,
}
const everything: LibraryRequest = { filter: {}, page: 1, language: 'en' }
const input = { library, entries, facts }
const actOf = (id: string): LibraryAct => {
  const act = library.acts.find((one) => one.act.id === id)
  if (act === undefined) throw new Error(`There is no act ${id}.`)
  return act
}

const several = <Value>(values: readonly Value[]) =>
  fc.subarray([...values], { maxLength: Math.min(2, values.length) })
const requests: fc.Arbitrary<LibraryRequest> = fc
  .record({
    amendingActs: several(entries.map(({ amendingAct }) => amendingAct.id)),
    acts: several([...allActs.keys()]),
    categories: several([...library.categories.map(({ slug }) => slug), 'none']),
    types: several(['insertion', 'repeal', 'substitution'] as const),
    certainties: several(['confirmed', 'unknown'] as const),
    states: several(['both', 'new', 'gone'] as const),
    subjects: several(['outside'] as const),
    query: fc.constantFrom(undefined, 'bell', 'two  words'),
    queryIn: fc.constantFrom(undefined, 'added', 'removed'),
    page: fc.integer({ min: 1, max: 9 }),
    language: fc.constantFrom('en' as const, 'ru' as const, 'kk' as const),
  })
  .map(({ page, language, query, queryIn, ...facets }) => ({
    filter: {
      ...Object.fromEntries(
        Object.entries(facets)
          .filter(([, values]) => values.length > 0)
          .map(([name, values]) => [name, [...values].sort()]),
      ),
      ...(query !== undefined && { query: query.replace(/\s+/g, ' ') }),
      ...(queryIn !== undefined && { queryIn: queryIn as 'added' | 'removed' }),
    },
    page,
    language,
  }))

describe('a request to the library', () => {
  it('is written as an address and read back as it was', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const parsed = parseLibraryRequest(new URLSearchParams(writeLibraryRequest(request)), input)
        expect(parsed).toEqual({ request, problems: [] })
      }),
    )
  })

  it('reports every value that does not exist, with those that do', () => {
    const { request, problems } = parseLibraryRequest(
      {
        'amending-act': 'xx',
        type: 'edit',
        page: '0',
        in: 'nowhere',
        category: 'procedure,wine',
        lang: 'de',
      },
      input,
    )
    expect(problems.map(({ parameter, value }) => [parameter, value])).toEqual([
      ['amending-act', 'xx'],
      ['category', 'wine'],
      ['type', 'edit'],
      ['in', 'nowhere'],
      ['page', '0'],
      ['lang', 'de'],
    ])
    expect(problems[0]?.known).toEqual(entries.map(({ amendingAct }) => amendingAct.id))
    expect(request).toEqual({ filter: { categories: ['procedure'] }, page: 1, language: 'en' })
  })

  it('switched twice is the same, and begins on the first page', () => {
    const once = toggleLibraryFacet({ ...everything, page: 3 }, 'amending-act', 'kz-2021-1-vii')
    expect(writeLibraryRequest(once)).toBe('amending-act=kz-2021-1-vii')
    expect(toggleLibraryFacet(once, 'amending-act', 'kz-2021-1-vii')).toEqual(everything)
  })
})

describe('the changes of the library', () => {
  it('count for each value what the reader gets who chooses it', () => {
    fc.assert(
      fc.property(requests, (request) => {
        for (const { name, values } of toLibraryChanges({ ...input, request }).facets)
          for (const { value, count, selected } of values) {
            const field = LIBRARY_FACETS[name]
            const alone = { filter: { ...request.filter, [field]: [value] } }
            expect([name, value, filterFacts(facts, alone).length]).toEqual([name, value, count])
            const asked: Partial<Record<string, unknown>> = request.filter
            expect(selected).toBe(((asked[field] ?? []) as readonly string[]).includes(value))
          }
      }),
      { numRuns: 60 },
    )
  })

  it('offer the facets of a comparison and the amending act, each value that is there', () => {
    const { facets, total, shown, pages } = toLibraryChanges({ ...input, request: everything })
    expect([total, shown, pages]).toEqual([11, 11, 1])
    expect(facets.map(({ name }) => name)).toEqual([
      'amending-act',
      'act',
      'category',
      'type',
      'certainty',
      'state',
      'subject',
    ] satisfies LibraryFacetName[])
    const labels = (name: LibraryFacetName) =>
      facets.find((one) => one.name === name)?.values.map(({ label, count }) => [label, count])
    expect(labels('amending-act')).toEqual([
      ['Law No. 99-VI of 1 March 2020', 4],
      ['Law No. 99-VI of 1 March 2020', 4],
      ['Two editions of the umbrella rules', 3],
    ])
    expect(labels('category')?.at(-1)).toEqual(['Not sorted', 3])
    expect(labels('subject')).toEqual([['Outside the declared subject', 1]])
    expect(labels('act')?.map(([label]) => label)).toContain('Schirmordnung (title in German)')
    expect(
      toLibraryChanges({ ...input, facts: facts.slice(0, 4), request: everything }).facets.map(
        ({ name }) => name,
      ),
    ).not.toContain('subject')
  })

  it('are given page by page without a gap, and a page too far is the last one', () => {
    const [one] = facts
    if (one === undefined) throw new Error('There are facts.')
    const many = Array.from({ length: 2 * ROWS_OF_A_PAGE + 1 }, (_, place) => ({ ...one, id: `c-${place}` }))
    const pages = [1, 2, 3].map((page) =>
      toLibraryChanges({ ...input, facts: many, request: { ...everything, page } }),
    )
    expect(pages.map(({ page, pages }) => [page, pages])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ])
    expect(pages.flatMap(({ onPage }) => onPage)).toEqual(many)
    expect(toLibraryChanges({ ...input, facts: many, request: { ...everything, page: 99 } }).page).toBe(3)
    expect(toLibraryChanges({ ...input, facts: [], request: everything })).toMatchObject({
      page: 1,
      pages: 1,
      shown: 0,
    })
  })

  it('say whose they are', () => {
    const byId = new Map(dossiers.map((dossier) => [dossier.amendingAct.id, dossier]))
    const rows = toLibraryRows(facts, byId, 'ru')
    expect(rows.map(({ row }) => row.id)).toEqual(facts.map(({ id }) => id))
    expect(rows[0]?.amendingAct).toEqual({
      id: 'kz-2020-99-vi',
      name: 'Закон от 1 марта 2020 года № 99-VI',
    })
    expect(toLibraryRows([{ id: 'no-such', amendingAct: 'kz-2020-99-vi' }], byId, 'ru')).toEqual([])
  })
})

describe('the history of an act', () => {
  const [first, second] = dossiers as [Dossier, Dossier, Dossier]
  const dated = (
    dossier: Dossier,
    at: readonly (TextualModification['commencement'] | string)[],
  ): Dossier => ({
    ...dossier,
    modifications: dossier.modifications
      .filter(({ act }) => act === 'bicycle-code')
      .map((one, place) => {
        const start = at[place]
        return {
          ...one,
          commencement:
            typeof start === 'string'
              ? { kind: 'on-date', date: day(start), certainty: 'likely' }
              : (start ?? one.commencement),
        }
      }),
  })

  it('stands in order of commencement, whoever made the change, with the open ends last', () => {
    const one = dated(first, ['2021-01-01', { kind: 'unknown' }, { kind: 'not-commenced' }])
    const other = dated(second, ['2020-01-01', '2021-01-01', { kind: 'unknown' }])
    const history = toActHistory(actOf('bicycle-code'), [one, other], 'en')
    const ids = (dossier: Dossier) => dossier.modifications.map(({ id }) => id)
    const [a, b, c] = ids(one)
    const [d, e, f] = ids(other)
    expect(history.days.map(({ date, label, rows }) => [date, label, rows.map(({ row }) => row.id)])).toEqual(
      [
        ['2020-01-01', 'In force from 1 January 2020', [d]],
        ['2021-01-01', 'In force from 1 January 2021', [a, e]],
      ],
    )
    expect(history.notCommenced.map(({ row }) => row.id)).toEqual([c])
    expect(history.unknown.map(({ row }) => row.id)).toEqual([b, f])
    expect(history.changes).toBe(6)
  })

  it('has every change of the act once, whatever the days are', () => {
    const commencement = fc.oneof(
      fc.constantFrom('2020-01-01', '2020-02-29', '1999-12-31'),
      fc.constantFrom<TextualModification['commencement']>({ kind: 'unknown' }, { kind: 'not-commenced' }),
    )
    const starts = fc.array(commencement, { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(starts, starts, (ours, theirs) => {
        const both = [dated(first, ours), dated(second, theirs)]
        const { days, notCommenced, unknown } = toActHistory(actOf('bicycle-code'), both, 'kk')
        const shown = [...days.flatMap(({ rows }) => rows), ...notCommenced, ...unknown]
        expect(shown.map(({ row }) => row.id).sort()).toEqual(
          both.flatMap(({ modifications }) => modifications.map(({ id }) => id)).sort(),
        )
        expect(days.map(({ date }) => date)).toEqual([...new Set(days.map(({ date }) => date))].sort())
      }),
      { numRuns: 40 },
    )
  })

  it('is read page by page, without a gap and in the same order', () => {
    const [one] = first.modifications.filter(({ act }) => act === 'bicycle-code')
    if (one === undefined) throw new Error('The act has changes.')
    const starts: TextualModification['commencement'][] = [
      { kind: 'unknown' },
      { kind: 'on-date', date: day('2020-01-01'), certainty: 'likely' },
      { kind: 'not-commenced' },
    ]
    const modifications = Array.from({ length: 2 * CHANGES_OF_A_PAGE + 1 }, (_, place) => ({
      ...one,
      id: `c-${place}`,
      position: place,
      commencement: starts[place % 3] ?? { kind: 'unknown' as const },
    }))
    const many = { ...first, modifications }
    const idsOf = ({ days, notCommenced, unknown }: ActHistory) =>
      [...days.flatMap(({ rows }) => rows), ...notCommenced, ...unknown].map(({ row }) => row.id)
    const read = [1, 2, 3].map((page) => toActHistory(actOf('bicycle-code'), [many], 'en', page))
    expect(read.map(({ page, pages, changes }) => [page, pages, changes])).toEqual(
      [1, 2, 3].map((page) => [page, 3, modifications.length]),
    )
    expect(read.flatMap(idsOf)).toEqual(idsOf(toActHistory(actOf('bicycle-code'), [many], 'en')))
    expect(toActHistory(actOf('bicycle-code'), [many], 'en', 9).page).toBe(3)
  })

  it('names amending acts without a known change, and those that only speak of it', () => {
    const amended = toActHistory(actOf('bell-law'), [first], 'en')
    expect(amended.withoutRows).toMatchObject([{ amendingAct: { id: 'kz-2020-99-vi' } }])
    expect(amended.withoutRows[0]?.statement).toContain('the changed wording is not known')
    const checked = toActHistory(actOf('lamp-law'), [first], 'en')
    expect(checked.spokenOf.map(({ id }) => id)).toEqual(['kz-2020-99-vi'])
    expect([checked.changes, checked.withoutRows]).toEqual([0, []])
  })
})

describe('the text of an act on a day', () => {
  const evidence: Evidence = { certainty: 'confirmed', sources: ['TEXT-B'] }
  const edition = (ordinal: number, asOf: string | null, language = 'en'): ActEdition => ({
    amendingAct: 'kz-2020-99-vi',
    ordinal,
    act: 'bicycle-code',
    ...(asOf !== null && { asOf: day(asOf) }),
    language,
    status: 'restated',
    evidence,
  })
  const editions = [
    edition(0, null),
    edition(1, '2010-03-01'),
    edition(2, '2020-03-13'),
    edition(3, '2015-01-01', 'ru'),
  ]
  const [first] = dossiers as [Dossier]
  const byId = new Map([[first.amendingAct.id, first]])
  const history = toActHistory(actOf('bicycle-code'), [first], 'en')
  const at = (query: Record<string, string>, language: 'en' | 'ru' | 'kk' = 'en', of = editions) => {
    const { request, problems } = parseActTextRequest(query, of)
    expect(problems).toEqual([])
    return toActTextView(of, byId, 'bicycle-code', request, language)
  }

  it('is the last edition from on or before that day', () => {
    expect(at({ on: '2020-03-12' }).shown?.ordinal).toBe(1)
    expect(at({ on: '2020-03-13' }).shown?.ordinal).toBe(2)
    expect(at({ on: '2999-01-01' }).shown?.ordinal).toBe(2)
    expect(at({}).shown?.ordinal).toBe(2)
  })

  it('law of it: no later edition fits the day, and none that fits is passed over', () => {
    const days = fc.constantFrom('2001-01-01', '2005-05-05', '2010-10-10', '2015-12-31')
    fc.assert(
      fc.property(fc.array(fc.option(days)), days, (starts, on) => {
        const list = starts.map((start, place) => edition(place, start))
        const found = editionOn(list, day(on))
        const fitting = starts.flatMap((start) => (start !== null && start <= on ? [start] : []))
        expect(found?.asOf ?? null).toBe(fitting.sort().at(-1) ?? null)
      }),
    )
  })

  it('is openly not there before the first edition, or where there is none', () => {
    const before = at({ on: '2010-02-28' })
    expect([before.shown, before.why]).toEqual([
      null,
      'The first edition at hand stood from 1 March 2010. How the text read before that day is not known here.',
    ])
    expect(at({ on: '2010-02-28' }, 'kk', editions.slice(0, 3)).why).toContain(
      '2010 жылғы 1 наурыздан бастап',
    )
    expect(at({ on: '2015-01-01' }, 'en', []).why).toMatch(/^No whole edition of this act is at hand/)
    const undated = at({ on: '2015-01-01' }, 'en', [edition(0, null)])
    expect([undated.shown, undated.why]).toEqual([
      null,
      'No edition says from which day it stood, so none can be shown for a day.',
    ])
    expect(at({}, 'en', [edition(0, null)]).shown).toMatchObject({
      ordinal: 0,
      sinceLabel: 'the day from which it stood is not known',
    })
  })

  it('is in the reader’s language, the one chosen, or one that is there', () => {
    expect(at({ on: '2021-01-01' }, 'ru').shown?.language).toBe('ru')
    expect(at({ on: '2021-01-01', text: 'en' }, 'ru').shown?.ordinal).toBe(2)
    expect(at({ on: '2021-01-01' }, 'kk').shown?.language).toBe('en')
    expect(at({}).languages).toEqual([
      { language: 'en', label: 'English', isShown: true },
      { language: 'ru', label: 'Russian', isShown: false },
    ])
  })

  it('names what came into force after the edition and by the day, because it is not in the text', () => {
    const inForce = history.days.flatMap(({ date, rows }) => rows.map(({ row }) => [date, row.id] as const))
    const later = (query: Record<string, string>) => {
      const { count, rows } = at(query).later
      expect(count).toBe(rows.length)
      return rows.map(({ row }) => row.id)
    }
    expect(inForce.length).toBeGreaterThan(0)
    expect(later({ edition: 'kz-2020-99-vi.1' })).toEqual(inForce.map(([, id]) => id))
    for (const [date] of inForce)
      expect(later({ on: date, edition: 'kz-2020-99-vi.1' })).toEqual(
        inForce.filter(([other]) => other <= date).map(([, id]) => id),
      )
    expect(later({ edition: 'kz-2020-99-vi.0' })).toEqual([])
  })

  it('is told from what is no day, language or edition', () => {
    expect(parseActTextRequest({ on: '2021-02-30', text: 'de', edition: 'x' }, editions).problems).toEqual([
      { parameter: 'on', value: '2021-02-30', known: ['2010-03-01', '2020-03-13', '2015-01-01'] },
      { parameter: 'text', value: 'de', known: ['en', 'ru'] },
      {
        parameter: 'edition',
        value: 'x',
        known: ['kz-2020-99-vi.0', 'kz-2020-99-vi.1', 'kz-2020-99-vi.2', 'kz-2020-99-vi.3'],
      },
    ])
  })
})
