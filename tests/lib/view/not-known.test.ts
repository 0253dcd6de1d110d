/** What is not known of an act that was brought is said to be so, in every language, and asserted by nobody. */
import { describe, expect, it } from '@jest/globals'
import { LANGUAGES } from '../../../lib/model'
import {
  actCitation,
  actTitle,
  amendingActAsData,
  parseRequest,
  titleFor,
  toActView,
  toChangeView,
  toComparisonView,
  toMatrixView,
  toModificationRow,
  toOverviewView,
  translatorFor,
  writeRequest,
} from '../../../lib/view'
import { buildBroughtDossier } from '../brought-dossier'
import { buildDossier } from '../dossier-builder'

const dossier = buildBroughtDossier()
const [rainLaw, umbrellaAct] = dossier.acts
if (rainLaw === undefined || umbrellaAct === undefined) throw new Error('The dossier has two acts.')
const [english, russian, kazakh] = LANGUAGES.map((language) => translatorFor(language))
if (!english || !russian || !kazakh) throw new Error('There are three languages.')
const rowOf = (id: string, language: 'en' | 'ru' | 'kk' = 'en') => {
  const modification = dossier.modifications.find((one) => one.id === id)
  if (modification === undefined) throw new Error(`There is no ${id}.`)
  return toModificationRow(modification, dossier, language)
}
const everything = { filter: { amendingAct: dossier.amendingAct.id }, layout: null, language: 'en' } as const
const comparison = (of = dossier, request: Parameters<typeof toComparisonView>[0]['request'] = everything) =>
  toComparisonView({ dossier: of, matching: of.modifications, queryMatches: null, request })

describe('titles', () => {
  it('fall back to a language that is there and name it', () => {
    expect(LANGUAGES.map((language) => actTitle(umbrellaAct, translatorFor(language)))).toEqual([
      'Schirmordnung (title in German)',
      'Schirmordnung (язык названия: немецкий)',
      'Schirmordnung (атауының тілі: неміс тілі)',
    ])
    expect(actTitle(rainLaw, russian)).toBe('Закон «О дожде»')
    expect(actTitle(rainLaw, english)).toBe('О дожде (title in Russian)')
  })

  it('prefer the reader’s language, then the nearest known one, then the first', () => {
    const titles = { de: 'D', kk: 'K', ru: 'R', en: 'E' }
    expect(titleFor(titles, 'kk')).toEqual({ title: 'K', language: 'kk' })
    expect(titleFor({ de: 'D', ru: 'R', en: 'E' }, 'kk')).toEqual({ title: 'R', language: 'ru' })
    expect(titleFor({ de: 'D', kk: 'K', en: 'E' }, 'ru')).toEqual({ title: 'E', language: 'en' })
    expect(titleFor({ de: 'D', ru: 'R' }, 'kk')).toEqual({ title: 'R', language: 'ru' })
    expect(titleFor({ uk: 'U', de: 'D', ru: '' }, 'ru')).toEqual({ title: 'U', language: 'uk' })
    expect(titleFor({}, 'en')).toBeNull()
    expect(actTitle({ ...umbrellaAct, title: {} }, english)).toBe('umbrella-act')
  })

  it('in another language are at hand with it, for the page to mark', () => {
    const view = toActView(dossier, 'umbrella-act', 'en')
    expect(view?.act.foreignTitle).toEqual({ title: 'Schirmordnung', language: 'de' })
    expect(toActView(buildDossier(), 'bicycle-code', 'kk')?.act.foreignTitle).toBeNull()
  })
})

describe('dates and numbers', () => {
  it('that are missing are said to be, in each language', () => {
    const known = { ...umbrellaAct, number: '7' }
    expect(LANGUAGES.map((language) => actCitation(umbrellaAct, translatorFor(language)))).toEqual([
      'Act, day of adoption and number not known',
      'Акт, день принятия и номер неизвестны',
      'Акт, қабылданған күні мен нөмірі белгісіз',
    ])
    expect([english, russian, kazakh].map((translate) => actCitation(rainLaw, translate))).toEqual([
      'Law of 3 February 2001, number not known',
      'Закон от 3 февраля 2001 года, номер неизвестен',
      '2001 жылғы 3 ақпандағы Заң, нөмірі белгісіз',
    ])
    expect(actCitation(known, english)).toBe('Act No. 7, day of adoption not known')
    expect(actCitation({ ...rainLaw, kind: 'act', number: '5' }, english)).toBe(
      'Act of 3 February 2001, No. 5',
    )
  })

  it('of the amending act stand on its overview as not established', () => {
    const overview = toOverviewView(dossier, 'en')
    expect(
      overview.dates.map(({ name, date, dateLabel, evidence }) => [name, date, dateLabel, evidence]),
    ).toEqual([
      ['adopted', null, 'date not established', null],
      ['published', null, 'date not established', null],
      ['inForceFrom', null, 'date not established', null],
    ])
    expect(overview.number).toBeNull()
    expect(overview.titles).toEqual([])
    expect(LANGUAGES.map((language) => toOverviewView(dossier, language).name)).toEqual(
      Array(3).fill('Two editions of the umbrella rules'),
    )
  })

  it('are left out of a citation and of what machines are told', () => {
    const [, umbrella] = LANGUAGES.map((language) => toChangeView(dossier, 'umbrella-1', language)?.citation)
    expect(toChangeView(dossier, 'umbrella-1', 'en')?.citation).toBe('Schirmordnung (title in German), § 1')
    expect(umbrella).toContain('Schirmordnung (язык названия: немецкий)')
    expect(toChangeView(dossier, 'rain-3', 'ru')?.citation).toBe(
      'Закон «О дожде» от 3 февраля 2001 года, Anhang',
    )
    const data = JSON.stringify(amendingActAsData(dossier, 'en', 'https://example.org'))
    expect(data).not.toContain('undefined')
    expect(JSON.parse(data)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Legislation',
      '@id': 'https://example.org/amending-acts/brought-umbrellas',
      url: 'https://example.org/amending-acts/brought-umbrellas',
      name: 'Two editions of the umbrella rules',
      alternateName: [],
      legislationType: 'Bill',
      legislationChanges: [],
    })
  })
})

/** What is said of who made the change, without what is said of the amending act's subject. */
const authorityAlone = ({ authority, outsideDeclaredSubject }: ReturnType<typeof rowOf>) =>
  authority.replace(outsideDeclaredSubject?.sentence ?? '', '')

describe('a change that was only seen', () => {
  it('is worded as seen and never as anybody’s deed', () => {
    const removed = rowOf('umbrella-2')
    expect([removed.typeLabel, removed.observedLabel, removed.onlySeen]).toEqual([
      'Removed (seen)',
      'Removed',
      true,
    ])
    for (const language of LANGUAGES) {
      for (const id of ['umbrella-1', 'umbrella-2', 'rain-3']) {
        const row = rowOf(id, language)
        const said = `${row.typeLabel} ${row.observedLabel} ${row.summary} ${authorityAlone(row)}`
        expect(said).not.toMatch(/repeal|исключено|алып таста|substitut|inserted|Two editions of/i)
      }
    }
    expect(rowOf('umbrella-1').authority).toBe(
      'Seen by comparing two editions; it is not said whose work the change is.',
    )
    expect(rowOf('umbrella-1', 'kk').typeLabel).toBe('Өзгерген (байқалды)')
    expect(rowOf('rain-3', 'ru').typeLabel).toBe('Добавлено (замечено)')
  })

  it('is told from what is asserted where both are of one type', () => {
    const types = (of: typeof dossier) =>
      comparison(of)
        .facets.find(({ name }) => name === 'type')
        ?.values.map(({ label, count }) => [label, count])
    expect(types(dossier)).toEqual([
      ['Added (seen)', 1],
      ['Changed (seen)', 1],
      ['Removed (seen)', 1],
    ])
    const [first, ...others] = dossier.modifications
    if (first === undefined) throw new Error('The dossier has changes.')
    const { observed: _, ...asserted } = { ...first, id: 'asserted' }
    expect(types({ ...dossier, modifications: [first, asserted, ...others] })?.[0]).toEqual([
      'Insertion; Added (seen)',
      2,
    ])
  })

  it('has texts whose status is its own', () => {
    const { before } = rowOf('umbrella-1')
    expect(before.kind === 'text' && [before.status, before.statusLabel, before.languageLabel]).toEqual([
      'unverified',
      'Unverified: as in a brought file',
      'Language of the text: German',
    ])
  })
})

describe('changes without a category', () => {
  it('have a value of their facet and a column of the table, only where there are any', () => {
    const categories = (of: typeof dossier) =>
      comparison(of)
        .facets.find(({ name }) => name === 'category')
        ?.values.map(({ value }) => value)
    expect(comparison().facets[0]?.values).toEqual([
      { value: 'none', label: 'Not sorted', count: 3, selected: false },
    ])
    expect(categories(buildDossier())).not.toContain('none')
    const matrix = toMatrixView(dossier, 'en')
    expect(matrix.columns).toEqual([{ slug: 'none', label: 'Not sorted', total: 3, query: 'category=none' }])
    expect(matrix.rows.map(({ cells }) => cells.map(({ count }) => count))).toEqual([[1], [2]])
    expect(toMatrixView(buildDossier(), 'en').columns.map(({ slug }) => slug)).not.toContain('none')
  })

  it('are asked for by an address that stays good when all are sorted', () => {
    const { request, problems } = parseRequest({ category: 'none' }, buildDossier())
    expect(problems).toEqual([])
    expect(writeRequest(request)).toBe('category=none')
  })
})

describe('a change outside the declared subject', () => {
  it('is flagged with who says so', () => {
    const row = rowOf('umbrella-2')
    expect(row.outsideDeclaredSubject?.label).toBe('Outside the declared subject')
    expect(row.outsideDeclaredSubject?.evidence).toMatchObject({
      certainty: 'likely',
      note: 'The title speaks of umbrellas, § 2 of boots.',
      sources: [{ key: 'FILE', title: 'umbrellas.docx' }],
    })
    expect(row.authority).toBe(
      'Seen by comparing two editions; it is not said whose work the change is. Probably outside the declared subject of Two editions of the umbrella rules.',
    )
    expect(Object.keys(rowOf('umbrella-1'))).not.toContain('outsideDeclaredSubject')
  })

  it('can be chosen, with a count, where there is one', () => {
    const facet = comparison().facets.find(({ name }) => name === 'subject')
    expect(facet).toEqual({
      name: 'subject',
      label: 'Declared subject',
      values: [{ value: 'outside', label: 'Outside the declared subject', count: 1, selected: false }],
    })
    const { request, problems } = parseRequest({ subject: 'outside' }, dossier)
    expect([problems, request.filter.subjects, writeRequest(request)]).toEqual([
      [],
      ['outside'],
      'subject=outside',
    ])
    expect(parseRequest({ subject: 'inside' }, dossier).problems).toEqual([
      { parameter: 'subject', value: 'inside', known: ['outside'] },
    ])
    expect(comparison(buildDossier()).facets.map(({ name }) => name)).not.toContain('subject')
  })
})
