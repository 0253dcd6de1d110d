import { describe, expect, it } from '@jest/globals'
import type { Dossier, ModificationId, TextStatus, TextualModification } from '../../../lib/model'
import {
  type ComparisonRequest,
  labelOf,
  parseRequest,
  rowsOneByOne,
  toActView,
  toArticleView,
  toChangeView,
  toMatrixView,
  toModificationRow,
  toOverviewView,
  toPenaltyView,
  toSummaryView,
  translatorFor,
} from '../../../lib/view'
import { buildDossier, textSide } from '../dossier-builder'

const dossier = buildDossier()
const [bicycle] = dossier.modifications as [TextualModification]
const everything: ComparisonRequest = {
  filter: { amendingAct: dossier.amendingAct.id },
  layout: null,
  language: 'en',
}

/** The dossier with changes of our own instead of its own. */
function dossierWith(changes: readonly Partial<TextualModification>[]): Dossier {
  const modifications = changes.map((change, position) => ({
    ...bicycle,
    id: `change-${position}`,
    label: `Article ${position}`,
    position,
    ...change,
  }))
  return { ...dossier, modifications, annotations: [] }
}
const penal = (terms: string) => textSide(`Riding at night is punished by imprisonment of ${terms}.`)

describe('toMatrixView', () => {
  const matrix = toMatrixView(dossier, 'en')

  it('counts changes by act and category, with totals that count each change once', () => {
    expect(
      matrix.rows.map(({ actId, cells, total }) => [actId, cells.map(({ count }) => count), total]),
    ).toEqual([
      ['bicycle-code', [1, 2, 1], 3],
      ['cycle-path-law', [0, 1, 1], 1],
      ['bell-law', [0, 0, 0], 0],
    ])
    expect(matrix.columns.map(({ slug, total }) => [slug, total])).toEqual([
      ['penalties', 1],
      ['registration', 3],
      ['procedure', 2],
    ])
    expect([matrix.total, matrix.max]).toEqual([4, 2])
  })

  it('gives each figure the address that shows just these rows', () => {
    for (const { cells, total, query } of matrix.rows) {
      for (const cell of cells) expect(cell.query === null).toBe(cell.count === 0)
      expect(query === null).toBe(total === 0)
    }
    const query = matrix.rows[0]?.cells[1]?.query ?? ''
    expect(query).toBe('category=registration&act=bicycle-code')
    expect(parseRequest(new URLSearchParams(query), dossier)).toEqual({
      request: {
        ...everything,
        filter: { ...everything.filter, categories: ['registration'], acts: ['bicycle-code'] },
      },
      problems: [],
    })
  })

  it('says what is to be said of an act without a row', () => {
    expect(matrix.rows.map(({ statement }) => statement)).toEqual([
      null,
      null,
      'This act was amended, but the changed wording is not known.',
    ])
    const amendments = dossier.amendments.map((amendment) =>
      amendment.act === 'bell-law' ? { ...amendment, wordingUnknown: ['26', '30'] } : amendment,
    )
    expect(toMatrixView({ ...dossier, amendments }, 'en').rows[2]?.statement).toBe(
      'This act was amended in Articles 26, 30; the changed wording is not known.',
    )
  })

  it('counts only the rows it is given, and still knows which acts have rows', () => {
    const few = toMatrixView(dossier, 'en', [bicycle])
    expect(few.rows.map(({ total }) => total)).toEqual([1, 0, 0])
    expect(few.rows.map(({ statement }) => statement === null)).toEqual([true, true, false])
  })
})

describe('toOverviewView', () => {
  const overview = toOverviewView(dossier, 'en')

  it('puts counts that disagree side by side, as they are', () => {
    expect(overview.counts.map(({ label, figures, speaksOf }) => [label, figures, speaksOf])).toEqual([
      ['Established here', '3 acts, 1 code, 2 laws', 'the law'],
      ['The press article', '4 acts', 'the bill'],
      ['The official report', '0 articles', 'the bill'],
    ])
    expect(overview.countsNote).toBe('The difference is unexplained.')
  })

  it('names the four dates it knows and the titles with their evidence', () => {
    expect(
      overview.dates.map(({ label, dateLabel, evidence }) => [label, dateLabel, evidence?.certainty]),
    ).toEqual([
      ['Adopted', '1 March 2020', 'confirmed'],
      ['First officially published', '2 March 2020', 'likely'],
      ['In force from', '13 March 2020', 'likely'],
    ])
    expect(overview.titles.map(({ language, evidence }) => [language, evidence.certainty])).toEqual([
      ['en', 'likely'],
      ['ru', 'confirmed'],
      ['kk', 'unknown'],
    ])
    expect(overview.textFoundSentence).toBe(
      'The text of the amending act itself was not found; the comparison rests on the amended acts and on reports.',
    )
  })

  it('tells the timeline in words, with stages whose day is not established', () => {
    expect(overview.timeline.map(({ kindLabel, dateLabel, date }) => [kindLabel, dateLabel, date])).toEqual([
      ['Background', 'date not established', null],
      ['Bill', 'November 2019', '2019-11'],
      ['Law', '1 March 2020', '2020-03-01'],
      ['In practice', 'May 2020 or later', '2020-05/..'],
      ['Later law', '2021', '2021'],
    ])
  })

  it('says how much is confirmed, what is missing and what is not its work', () => {
    expect(overview.totals).toEqual({
      acts: 3,
      rows: 4,
      confirmedRows: 1,
      confirmedSentence: '1 of 4 rows are confirmed on both sides and in their attribution.',
      articlesAmended: 5,
    })
    expect(overview.gaps).toEqual(dossier.amendingAct.gaps)
    expect(overview.notItsWork).toEqual(dossier.amendingAct.notItsWork)
    expect(overview.checkedActs.map(({ id, result }) => [id, result])).toEqual([
      ['tyre-law', 'No note names it.'],
      ['bell-law-2', 'Not read.'],
    ])
  })
})

describe('headlines', () => {
  const sentencesOf = (dossier: Dossier, category: string) =>
    toOverviewView(dossier, 'en')
      .headlines.find((group) => group.category === category)
      ?.items.map(({ sentence, modifications }) => [sentence, modifications])

  it('sum up the terms, and name a largest rise only with all that are as large', () => {
    const categories = ['penalties']
    const withLargest = dossierWith([
      { categories, before: penal('two to five years'), after: penal('three to five years') },
      { categories, before: penal('two to five years'), after: penal('four to nine years') },
      { categories, before: penal('two to five years'), after: penal('one to five years') },
      { categories, before: penal('two to five years'), after: penal('two to five years') },
    ])
    expect(sentencesOf(withLargest, 'penalties')).toEqual([
      ['2 provisions raise the minimum term of imprisonment, by 1 to 2 years.', ['change-0', 'change-1']],
      ['1 provision lowers the minimum term of imprisonment, by 1 year.', ['change-2']],
      ['1 provision raises the maximum term of imprisonment, by 4 years.', ['change-1']],
      [
        'Riding without a bell (Bicycle Code, Article 1): minimum term of imprisonment 2 → 4 years, maximum term of imprisonment 5 → 9 years.',
        ['change-1'],
      ],
      [
        'Riding without a bell (Bicycle Code, Article 0): minimum term of imprisonment 2 → 3 years.',
        ['change-0'],
      ],
    ])
    const same = { categories, before: penal('two to five years'), after: penal('three to five years') }
    expect(sentencesOf(dossierWith([same, same, same, same]), 'penalties')).toEqual([
      [
        '4 provisions raise the minimum term of imprisonment, by 1 year.',
        ['change-0', 'change-1', 'change-2', 'change-3'],
      ],
    ])
  })

  it('say what became mandatory', () => {
    const change = {
      categories: ['penalties'],
      before: penal('two years with or without confiscation of property'),
      after: penal('two years with confiscation of property'),
    }
    expect(sentencesOf(dossierWith([change, change]), 'penalties')).toEqual([
      [
        '2 provisions make confiscation of property mandatory where it was optional.',
        ['change-0', 'change-1'],
      ],
    ])
  })

  it('name limits that fell and bans that are new or wider', () => {
    const categories = ['weapons']
    const absent = { kind: 'absent', evidence: bicycle.attribution } as const
    const limits = (count: string) => textSide(`The number may not exceed: bells, ${count}; lamps, two.`)
    const built = dossierWith([
      { categories, topic: 'Number of bells', before: limits('five'), after: limits('two') },
      {
        categories,
        topic: 'Racing',
        type: 'insertion',
        before: absent,
        after: textSide('It is forbidden to race.'),
      },
      {
        categories,
        topic: 'Where races may not be',
        before: textSide('Clubs are forbidden to race at night.'),
        after: textSide('Clubs are forbidden 1) to race at night; 2) to race in towns.'),
      },
      {
        categories,
        topic: 'Only other words',
        before: textSide('Clubs are forbidden to race at night.'),
        after: textSide('Unions are forbidden to race at night.'),
      },
      {
        categories,
        topic: 'An exception',
        before: textSide('It is forbidden to race at night.'),
        after: textSide('It is forbidden to race at night, except in clubs.'),
      },
      {
        categories,
        topic: 'An old ban in new words',
        before: textSide('Nobody has the right to race at night.'),
        after: textSide('It is forbidden to race at night.'),
      },
      {
        categories,
        topic: 'Not known before',
        before: { kind: 'unknown', why: 'Not read.', evidence: bicycle.attribution },
        after: textSide('It is forbidden to ring.'),
      },
      {
        categories,
        topic: 'Perhaps of another law',
        before: absent,
        after: textSide('It is forbidden to sing.'),
        attribution: { certainty: 'unknown', sources: [] },
      },
    ])
    expect(sentencesOf(built, 'weapons')).toEqual([
      ['Number of bells (Bicycle Code, Article 0): limit for bells 5 → 2.', ['change-0']],
      ['Racing (Bicycle Code, Article 1): new ban.', ['change-1']],
      ['Where races may not be (Bicycle Code, Article 2): wider ban.', ['change-2']],
    ])
  })

  it('name new duties, and the fines as they are', () => {
    const categories = ['registration']
    const built = dossierWith([
      {
        categories,
        topic: 'Register of lamps',
        before: textSide('Owners must register bells.'),
        after: textSide('Owners must register bells and lamps.'),
      },
      {
        categories,
        topic: 'No register',
        before: { kind: 'unknown', why: 'Not read.', evidence: bicycle.attribution },
        after: textSide(
          'Riding unregistered is punished by a fine of 10 MCI; a repeated offence by a fine of 20 MCI.',
        ),
      },
    ])
    expect(sentencesOf(built, 'registration')).toEqual([
      ['Register of lamps (Bicycle Code, Article 0): wider duty.', ['change-0']],
      ['No register (Bicycle Code, Article 1): fine 10 MCI; fine, repeated offence 20 MCI.', ['change-1']],
    ])
  })

  it('know whether one of their changes is only likely', () => {
    const fine = textSide('is punished by a fine of 5 MCI.')
    const change = { categories: ['registration'], before: fine, after: fine }
    const certainties = (['confirmed', 'likely'] as const).map((certainty) => {
      const built = dossierWith([{ ...change, attribution: { certainty, sources: [] } }])
      return toOverviewView(built, 'en').headlines[0]?.items[0]?.isLikely
    })
    expect(certainties).toEqual([false, true])
  })
})

describe('toActView', () => {
  it('has the rows of the act, what was checked in it, and its neighbours', () => {
    const view = toActView(dossier, 'bicycle-code', 'en')
    expect(view?.rows.map(({ id }) => id)).toEqual(['bicycle-12-1', 'bicycle-15', 'bicycle-20'])
    expect(view?.checked.map(({ id, otherLawLabel, eId }) => [id, otherLawLabel, eId])).toEqual([
      ['unchanged-run', 'Changed by another law: 77-V of 1 May 2018', null],
    ])
    expect([view?.previous, view?.next, view?.statement]).toEqual([
      null,
      { id: 'cycle-path-law', title: 'Law on Cycle Paths' },
      null,
    ])
    expect(view?.categories.map(({ label }) => label)).toEqual(['Penalties', 'Registration'])
  })

  it('says of an act without a row that it was amended', () => {
    expect(toActView(dossier, 'bell-law', 'en')).toMatchObject({
      rows: [],
      statement: 'This act was amended, but the changed wording is not known.',
      next: null,
    })
  })

  it('knows no act that is not amended', () => {
    expect(toActView(dossier, 'lamp-law', 'en')).toBeNull()
    expect(toActView(dossier, 'nothing', 'en')).toBeNull()
  })
})

describe('toChangeView', () => {
  it.each([
    [
      'bicycle-12-1',
      'Bicycle Code, 1 March 2010 No. 17-IV, Article 12-1(1), as probably amended by Law No. 99-VI of 1 March 2020, in force 13 March 2020 (likely)',
    ],
    [
      'bicycle-15',
      'Bicycle Code, 1 March 2010 No. 17-IV, Article 15, as inserted by Law No. 99-VI of 1 March 2020',
    ],
    // The attribution is unknown: neither the amending act nor its day is cited.
    ['bicycle-20', 'Bicycle Code, 1 March 2010 No. 17-IV, Article 20, heading'],
    [
      'path-3-2',
      'Law on Cycle Paths, 29 February 2012 No. 339, Article 3(2)(1-1), as repealed by Law No. 99-VI of 1 March 2020, in force 1 January 2021',
    ],
  ])('cites %s', (id, citation) => {
    expect(toChangeView(dossier, id, 'en')?.citation).toBe(citation)
  })

  it('knows its place among the changes', () => {
    const places = dossier.modifications.map(({ id }) => {
      const view = toChangeView(dossier, id, 'en')
      return [view?.previous?.id ?? null, view?.place, view?.of, view?.next?.id ?? null]
    })
    expect(places).toEqual([
      [null, 1, 4, 'bicycle-15'],
      ['bicycle-12-1', 2, 4, 'bicycle-20'],
      ['bicycle-15', 3, 4, 'path-3-2'],
      ['bicycle-20', 4, 4, null],
    ])
  })

  it('shows what else there is in the same article of the same act', () => {
    const address = (part: string) => [
      { unit: 'article' as const, number: '7' },
      { unit: 'part' as const, number: part },
    ]
    const built: Dossier = {
      ...dossierWith([
        { address: address('1') },
        { address: address('2') },
        { address: [{ unit: 'article', number: '8' }] },
        { address: address('1'), act: 'cycle-path-law' },
      ]),
      checkedProvisions: dossier.checkedProvisions.map((provision) => ({
        ...provision,
        act: 'bicycle-code',
        address: provision.id === 'unchanged-helmet' ? address('3') : [{ unit: 'article', number: '9' }],
      })),
    }
    const view = toChangeView(built, 'change-0', 'en')
    expect(view?.sameArticle.map(({ id }) => id)).toEqual(['change-1'])
    expect(
      view?.checked.map(({ id, basisLabel, readBeforeLabel }) => [id, basisLabel, readBeforeLabel]),
    ).toEqual([['unchanged-helmet', 'Both texts were read and agree', 'as of June 2019']])
  })

  it('knows no change that does not exist', () => {
    expect(toChangeView(dossier, 'nothing', 'en')).toBeNull()
  })
})

describe('toArticleView', () => {
  it('holds each claim beside the changes and the checked provisions it speaks of', () => {
    const view = toArticleView(dossier, 'en')
    expect(view?.passages.map(({ id, claims }) => [id, claims.length])).toEqual([
      ['p-01', 2],
      ['p-02', 0],
      ['p-03', 1],
    ])
    const [first, second] = view?.passages[0]?.claims ?? []
    expect(first?.changes.map(({ id, actTitle, observedLabel }) => [id, actTitle, observedLabel])).toEqual([
      ['bicycle-12-1', 'Bicycle Code', 'Changed'],
    ])
    expect(second?.checked.map(({ id }) => id)).toEqual(['unchanged-helmet', 'unchanged-run'])
    expect(view?.passages[2]?.claims[0]?.changes.map(({ id }) => id)).toEqual(['path-3-2', 'bicycle-15'])
    expect(view?.verdicts.map(({ verdict, label, count }) => [verdict, label, count])).toEqual([
      ['supported', 'Supported', 1],
      ['partly', 'Partly supported', 1],
      ['contradicted', 'Contradicted', 1],
      ['not-found', 'Not found', 0],
      ['not-checked', 'Not checked', 0],
    ])
    expect(view?.claims).toBe(3)
    expect(view?.source.url).toBe('https://example.org/press')
  })

  it('is nothing without a press article', () => {
    const { pressArticle: _, ...rest } = dossier
    expect(toArticleView(rest, 'en')).toBeNull()
  })
})

describe('toPenaltyView', () => {
  it('draws a provision only where both sides are confirmed and threaten one term', () => {
    const likelySide = {
      ...penal('one to two years'),
      evidence: { certainty: 'likely' as const, sources: [] },
    }
    const built = dossierWith([
      { before: penal('four to ten years'), after: penal('six to ten years') },
      {
        before: penal('fifteen to twenty-one years, or life imprisonment'),
        after: penal('fifteen to twenty-one years, or life imprisonment, or the death penalty'),
      },
      { before: penal('up to two years'), after: penal('up to two years') },
      { before: likelySide, after: penal('one to two years') },
      { before: { kind: 'absent', evidence: bicycle.attribution }, after: penal('one to two years') },
      { before: penal('one year; at sea, imprisonment of two years'), after: penal('one to two years') },
    ])
    const view = toPenaltyView(built, 'en')
    expect(
      view.rows.map(({ id, before, after, phrases, isChanged }) => ({
        id,
        before,
        after,
        phrases,
        isChanged,
      })),
    ).toEqual([
      {
        id: 'change-0',
        before: { minYears: 4, maxYears: 10, life: false, death: false },
        after: { minYears: 6, maxYears: 10, life: false, death: false },
        phrases: ['minimum term of imprisonment 4 → 6 years'],
        isChanged: true,
      },
      {
        id: 'change-1',
        before: { minYears: 15, maxYears: 21, life: true, death: false },
        after: { minYears: 15, maxYears: 21, life: true, death: true },
        phrases: ['death penalty (new)'],
        isChanged: true,
      },
      {
        id: 'change-2',
        before: { minYears: null, maxYears: 2, life: false, death: false },
        after: { minYears: null, maxYears: 2, life: false, death: false },
        phrases: [],
        isChanged: false,
      },
    ])
    expect([view.scaleYears, view.ticks]).toEqual([25, [0, 5, 10, 15, 20, 25]])
  })

  it('has no scale where there is nothing to draw', () => {
    expect(toPenaltyView(dossier, 'en')).toEqual({ rows: [], scaleYears: 0, ticks: [] })
  })
})

describe('toSummaryView', () => {
  const summaryOf = (matching: readonly TextualModification[], request = everything) =>
    toSummaryView({ dossier, matching, request })

  it('counts the rows shown by act, category and type', () => {
    const summary = summaryOf(dossier.modifications)
    const counts = (list: readonly { value: string; count: number }[]) =>
      list.map(({ value, count }) => [value, count])
    expect(counts(summary.byAct)).toEqual([
      ['bicycle-code', 3],
      ['cycle-path-law', 1],
    ])
    expect(counts(summary.byCategory)).toEqual([
      ['penalties', 1],
      ['registration', 3],
      ['procedure', 2],
    ])
    expect(counts(summary.byType)).toEqual([
      ['insertion', 1],
      ['substitution', 1],
      ['replacement', 1],
      ['repeal', 1],
    ])
    expect(counts(summary.byCertainty)).toEqual([
      ['confirmed', 2],
      ['likely', 1],
      ['unknown', 1],
    ])
    expect(summary.sentences).toEqual([
      {
        sentence: '4 changes in 2 acts.',
        modifications: ['bicycle-12-1', 'bicycle-15', 'bicycle-20', 'path-3-2'],
      },
      {
        sentence: '1 of 4 rows are confirmed on both sides and in their attribution.',
        modifications: ['bicycle-15'],
      },
      {
        sentence: 'For 1 row it is not known whether Law No. 99-VI of 1 March 2020 made the change.',
        modifications: ['bicycle-20'],
      },
      {
        sentence: '1 row has a side whose text is not available; nothing is compared there.',
        modifications: ['bicycle-20'],
      },
    ])
  })

  it('drops every sentence with its rows', () => {
    const [first] = dossier.modifications as [TextualModification]
    const summary = summaryOf([first])
    expect(summary.sentences.map(({ sentence }) => sentence)).toEqual(['1 change of 4 in 1 act.'])
    expect(summaryOf([]).sentences).toEqual([])
    expect(summaryOf([]).headlines).toEqual([])
    for (const { sentences, headlines } of [summary, summaryOf(dossier.modifications)])
      for (const { modifications } of [...sentences, ...headlines.flatMap(({ items }) => items)])
        expect(modifications.length).toBeGreaterThan(0)
  })

  it('names every change of every act, and says which are new and which repealed', () => {
    const { groups, textStatuses } = summaryOf(dossier.modifications)
    expect(
      groups.map(({ act, changes }) => [
        act.id,
        changes.map(({ id, isNew, isRepealed, isAttributed }) => [id, isNew, isRepealed, isAttributed]),
      ]),
    ).toEqual([
      [
        'bicycle-code',
        dossier.modifications
          .filter(({ act }) => act === 'bicycle-code')
          .map(({ id, type, before, after, attribution }) => [
            id,
            before.kind === 'absent' && after.kind === 'text',
            type === 'repeal' && before.kind === 'text' && after.kind === 'absent',
            attribution.certainty !== 'unknown',
          ]),
      ],
      ['cycle-path-law', [['path-3-2', false, true, true]]],
    ])
    expect(textStatuses).toEqual(
      ['restated', 'official', 'unofficial-translation'].map((status) =>
        labelOf.textStatus(status as TextStatus, translatorFor('en')),
      ),
    )
  })

  it('makes rows one by one, the same as at once, and anew each time', () => {
    const ids = ['path-3-2', 'no-such-change', 'bicycle-15'] as ModificationId[]
    const rows = rowsOneByOne(dossier, ids, 'en')
    const known = ids.flatMap((id) => dossier.modifications.find((one) => one.id === id) ?? [])
    const wanted = known.map((modification) => toModificationRow(modification, dossier, 'en'))
    expect([...rows]).toEqual(wanted)
    expect([...rows]).toEqual(wanted)
    const [first] = rows
    expect(first).not.toBe(wanted[0])
  })

  it('names the filter and the address of the same rows', () => {
    const { request } = parseRequest(
      new URLSearchParams('category=penalties&category=procedure&certainty=likely&q=bell&in=added'),
      dossier,
    )
    const summary = summaryOf([], request)
    expect(summary.filters).toEqual([
      { label: 'Measure', value: 'Penalties, Procedure' },
      { label: 'Attribution', value: 'Likely' },
      { label: 'Words added', value: 'bell' },
    ])
    expect(summary.query).toBe('category=penalties&category=procedure&certainty=likely&q=bell&in=added')
  })
})
