/** The views over the whole content of the repository: nothing empty, nothing unknown that looks known. */
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { readContentFolder } from '../../../lib/import'
import { LANGUAGES } from '../../../lib/model'
import {
  type ModificationRow,
  type SideView,
  toActView,
  toArticleView,
  toChangeView,
  toComparisonView,
  toMatrixView,
  toOverviewView,
  toPenaltyView,
  toSummaryView,
} from '../../../lib/view'
import { exampleOf } from '../../../lib/view/example-change'

const { dossiers, issues } = await readContentFolder(path.join(import.meta.dirname, '../../../content'))
const dossier = dossiers.find(({ amendingAct }) => amendingAct.id === 'kz-2016-28-vi')
if (dossier === undefined) throw new Error(`The content cannot be read: ${JSON.stringify(issues)}`)

const request = { filter: { amendingAct: dossier.amendingAct.id }, layout: null, language: 'en' } as const
const comparison = toComparisonView({ dossier, matching: dossier.modifications, queryMatches: null, request })
const rows = comparison.groups.flatMap((group) => group.rows)
const rowOf = (id: string): ModificationRow => {
  const row = rows.find((row) => row.id === id)
  if (row === undefined) throw new Error(`There is no row “${id}”.`)
  return row
}
const textOf = (side: SideView) =>
  side.kind === 'text' ? side.spans.map(({ text }) => text).join('') : side.kind
const sentences = (row: ModificationRow) => row.deltas.map(({ sentence }) => sentence)

describe('the comparison', () => {
  it('has a row for every change and heads every act', () => {
    expect([rows.length, comparison.total, comparison.shown]).toEqual([124, 124, 124])
    const acts = [
      ...comparison.groups.map(({ act }) => act.id),
      ...comparison.actsWithoutRows.map(({ id }) => id),
    ]
    expect(acts.toSorted()).toEqual(dossier.amendments.map(({ act }) => act).toSorted())
    expect(comparison.actsWithoutRows.map(({ id, withoutRow }) => [id, withoutRow])).toEqual([
      ['criminal-procedure-code', ['187']],
      ['national-guard-law', ['26', '30']],
    ])
    expect(
      comparison.groups.flatMap(({ act }) => act.withoutRow.map((article) => `${act.id} ${article}`)),
    ).toEqual(['administrative-offences-code 518', 'guard-activity-law 10'])
  })

  it('shows each side as it is: text as its text, absent as absent, unknown with its reason', () => {
    for (const modification of dossier.modifications) {
      const row = rowOf(modification.id)
      for (const place of ['before', 'after'] as const) {
        const [side, view] = [modification[place], row[place]]
        expect([row.id, place, textOf(view)]).toEqual([
          row.id,
          place,
          side.kind === 'text' ? side.text : side.kind,
        ])
        if (side.kind === 'unknown') expect(view).toMatchObject({ why: side.why, kind: 'unknown' })
        expect(view.evidence.certainty).toBe(side.evidence.certainty)
        expect(view.evidence.sources.map(({ key }) => key)).toEqual(side.evidence.sources)
        expect(view.evidence.sources.every(({ publisher }) => publisher !== '')).toBe(true)
      }
    }
  })

  it('leaves no word of a row empty', () => {
    for (const row of rows) {
      const words = [
        row.label,
        row.topic,
        row.typeLabel,
        row.observedLabel,
        row.summary,
        row.authority,
        row.actTitle,
        row.commencement.label,
        row.attribution.certaintyLabel,
        ...row.categories.map(({ label }) => label),
        ...sentences(row),
      ]
      expect([row.id, words.filter((word) => word.trim() === '')]).toEqual([row.id, []])
      expect(row.summary).toMatch(/[^.]\.$/)
      expect(row.categories.length).toBeGreaterThan(0)
    }
  })

  it('never compares, nor measures, an unknown side', () => {
    const unknown = rows.filter(({ before, after }) => [before, after].some(({ kind }) => kind === 'unknown'))
    expect(unknown).toHaveLength(13)
    for (const { observed, unified, deltas, before, after } of unknown) {
      expect([observed, unified, deltas]).toEqual(['not-compared', null, []])
      for (const side of [before, after])
        if (side.kind === 'text') expect(side.spans.map(({ type }) => type)).toEqual(['equal'])
    }
  })

  it('names the law as author only where it is', () => {
    for (const row of rows) {
      const says = row.authority.replace('Law No. 28-VI of 22 December 2016', 'L')
      const citation = toChangeView(dossier, row.id, 'en')?.citation ?? ''
      switch (row.attribution.certainty) {
        case 'confirmed':
          expect(says).toMatch(/^(Inserted|Substituted|Replaced) by L\.$/)
          expect(citation).toMatch(/, as (inserted|amended) by Law No\. 28-VI/)
          break
        case 'likely':
          expect(says).toMatch(/^Probably (inserted|substituted|replaced) by L\.$/)
          expect(citation).toMatch(/, as probably (inserted|amended) by Law No\. 28-VI/)
          break
        case 'unknown':
          expect(says).toBe('Whether L made this change is not known.')
          expect(citation).not.toContain('28-VI')
      }
    }
  })
})

describe('quantities', () => {
  it('says of the known cases what is known', () => {
    expect(sentences(rowOf('crim-255-1'))).toEqual(['Minimum term of imprisonment: 4 → 6 years'])
    expect(sentences(rowOf('crim-170-2'))).toEqual([
      'Minimum term of imprisonment: 7 → 12 years',
      'Maximum term of imprisonment: 15 → 17 years',
    ])
    expect(sentences(rowOf('arms-15-1'))).toEqual([
      'Limit for hunting firearms with a rifled barrel: 5 → 2',
      'Limit for smooth-bore: 5 → 2',
    ])
    expect(sentences(rowOf('arms-17-4'))).toEqual(['How often: once every 5 years (new)'])
    expect(sentences(rowOf('comm-41-1-1-2-p1'))).toEqual(['Deadline: 24 hours (new)'])
    expect(sentences(rowOf('admin-485-1'))).toEqual([
      'Fine: 20 MCI (new)',
      'Fine, repeated offence: 40 MCI (new)',
    ])
  })

  it('says nothing where nothing is certain', () => {
    // The entry ban is not new; the fines of 2015 rest on the press; the three hours stand on both sides.
    for (const id of [
      'crim-51-1',
      'cec-70-1-2',
      'admin-492-1',
      'admin-493-unregistered',
      'comm-41-1-3-1',
      'mig-36-4',
    ])
      expect([id, sentences(rowOf(id))]).toEqual([id, []])
    // Life imprisonment, the death penalty and the age of buyers stand as before.
    const kinds = rows.flatMap(({ deltas }) => deltas.map(({ kind }) => kind))
    expect(kinds.filter((kind) => kind === 'life' || kind === 'death' || kind === 'age')).toEqual([])
  })

  it('tells the headlines from the changes', () => {
    const { headlines } = toOverviewView(dossier, 'en')
    expect(headlines.map(({ category, rows }) => [category, rows])).toEqual([
      ['penalties', 44],
      ['weapons', 23],
      ['registration', 15],
    ])
    const [penalties, weapons, registration] = headlines.map(({ items }) => items)
    expect(penalties?.map(({ kind, modifications }) => [kind, modifications.length])).toEqual([
      ['terms', 21],
      ['terms', 14],
      ['largest-rise', 1],
      ['option', 14],
    ])
    expect(weapons?.map(({ kind, modifications }) => `${kind} ${modifications.join()}`)).toEqual([
      'limit arms-15-1',
      'new-ban arms-7-2-6-1',
      'new-ban arms-7-2-6-2',
      'new-ban arms-7-2-6-3',
      'wider-ban arms-22-4-2',
      'new-ban arms-27-3',
    ])
    expect(registration?.map(({ kind, modifications }) => `${kind} ${modifications.join()}`)).toEqual([
      'new-duty hous-23-3-1',
      'new-duty hous-24-3-1',
      'wider-duty mig-51-2-1',
      'fine admin-492-1',
      'fine admin-492-foreigner',
      'fine admin-493-fictitious',
      'fine admin-493-deregistration',
      'fine admin-493-unregistered',
    ])
  })

  it('shows one headline in full: the shortest with figures that is compared and confirmed', () => {
    const { example, headlines } = toOverviewView(dossier, 'en')
    expect([example?.id, example?.observed]).toEqual(['arms-15-1', 'changed'])
    expect(example?.deltas.map(({ change }) => change)).toEqual(['fell', 'fell'])
    const without = (ids: readonly string[]) =>
      headlines.map((group) => ({
        ...group,
        items: group.items.filter(({ modifications }) => !modifications.some((id) => ids.includes(id))),
      }))
    expect(exampleOf(without(['arms-15-1']), dossier, 'ru')?.id).toBe('crim-170-2')
    // What else has figures was not there before, or is longer than a glance.
    const rest = exampleOf(without(['arms-15-1', 'crim-170-2']), dossier, 'en')
    expect(rest?.id).toBe('admin-493-unregistered')
    expect(exampleOf([], dossier, 'en')).toBeNull()
  })

  it('shows none of changes that are not confirmed, nor the only one', () => {
    const { headlines } = toOverviewView(dossier, 'en')
    const doubted = dossier.modifications.map((row) => ({
      ...row,
      attribution: { ...row.attribution, certainty: 'likely' as const },
    }))
    expect(exampleOf(headlines, { ...dossier, modifications: doubted }, 'en')).toBeNull()
    const only = dossier.modifications.filter(({ id }) => id === 'arms-15-1')
    expect(exampleOf(headlines, { ...dossier, modifications: only }, 'en')).toBeNull()
  })

  it('rests no headline on a change that may be the work of another law', () => {
    for (const { items } of toOverviewView(dossier, 'en').headlines)
      for (const id of items.flatMap(({ modifications }) => modifications))
        expect([id, rowOf(id).attribution.certainty]).not.toEqual([id, 'unknown'])
  })

  it('draws the penalties that are certain on both sides', () => {
    const { rows, scaleYears } = toPenaltyView(dossier, 'en')
    expect([rows.length, rows.filter(({ isChanged }) => isChanged).length, scaleYears]).toEqual([30, 21, 20])
    const withMarks = rows.filter(({ before, after }) =>
      [before, after].some(({ life, death }) => life || death),
    )
    expect(withMarks.map(({ id }) => id)).toEqual(['crim-170-4', 'crim-184', 'crim-255-4'])
    for (const { before, after, isChanged } of withMarks) {
      expect(after).toEqual(before)
      expect(isChanged).toBe(false)
    }
  })
})

describe('every view', () => {
  it.each(LANGUAGES)('is plain data and complete in %s', (language) => {
    const views = [
      toOverviewView(dossier, language),
      toMatrixView(dossier, language),
      toArticleView(dossier, language),
      toPenaltyView(dossier, language),
      toSummaryView({ dossier, matching: dossier.modifications, request: { ...request, language } }),
      ...dossier.amendments.map(({ act }) => toActView(dossier, act, language)),
      ...dossier.modifications.map(({ id }) => toChangeView(dossier, id, language)),
    ]
    for (const view of views) {
      expect(view).not.toBeNull()
      expect(JSON.parse(JSON.stringify(view))).toStrictEqual(view)
    }
  })

  it('counts the same everywhere', () => {
    const matrix = toMatrixView(dossier, 'en')
    const summary = toSummaryView({ dossier, matching: dossier.modifications, request })
    expect(matrix.rows.reduce((sum, { total }) => sum + total, 0)).toBe(124)
    expect(summary.byAct.map(({ value, count }) => [value, count])).toEqual(
      matrix.rows.filter(({ total }) => total > 0).map(({ actId, total }) => [actId, total]),
    )
    expect(summary.byCategory.map(({ value, count }) => [value, count])).toEqual(
      matrix.columns.filter(({ total }) => total > 0).map(({ slug, total }) => [slug, total]),
    )
    expect(toOverviewView(dossier, 'en').totals).toMatchObject({ acts: 22, rows: 124, articlesAmended: 75 })
  })

  it('leads every claim to changes and checked provisions that exist', () => {
    const claims = toArticleView(dossier, 'en')?.passages.flatMap((passage) => passage.claims) ?? []
    const written = dossier.pressArticle?.passages.flatMap((passage) => passage.claims) ?? []
    expect(claims.map(({ changes, checked }) => [changes.length, checked.length])).toEqual(
      written.map(({ modifications, checkedProvisions }) => [modifications.length, checkedProvisions.length]),
    )
  })
})
