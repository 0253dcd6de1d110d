/**
 * Where the words a reader searched for stand in what a page shows: in the texts, and in names and notes that the page
 * keeps folded, which it has to show then.
 */

import type { Dossier, TextualModification } from '../model'
import { categoryWords, findHits, type SearchTerm, searchTerms, type TextRange } from '../search'
import type { ComparisonView, FoundIn, ModificationRow, ShownSpan, SideView } from './comparison-view'
import type { ComparisonRequest } from './request'

/** @returns the hits in a name or a note, where all words are searched; none where only added or removed ones are. */
export function hitsIn(text: string, query: string | null): readonly TextRange[] {
  return query === null ? [] : findHits(text, termsOf(query))
}

/** Whether a query has a word in it; one of signs alone narrows nothing. */
export function asksForWords(query: string): boolean {
  return searchTerms(query).length > 0
}

/** The same row with the hits of a query marked. */
export function rowWithHits(
  row: ModificationRow,
  { query, queryIn = 'all' }: Pick<ComparisonRequest['filter'], 'query' | 'queryIn'>,
  dossier: Dossier,
): ModificationRow {
  if (query === undefined) return row
  const modification = dossier.modifications.find(({ id }) => id === row.id)
  return markedRow(row, modification, termsOf(query), queryIn, dossier)
}

/** The same comparison with the hits of its query marked. */
export function withHits(
  view: ComparisonView,
  { filter }: ComparisonRequest,
  dossier: Dossier,
): ComparisonView {
  const { query, queryIn = 'all' } = filter
  if (query === undefined) return view
  const terms = termsOf(query)
  const modifications = new Map(dossier.modifications.map((modification) => [modification.id, modification]))
  return {
    ...view,
    groups: view.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => markedRow(row, modifications.get(row.id), terms, queryIn, dossier)),
    })),
  }
}

function markedRow(
  row: ModificationRow,
  modification: TextualModification | undefined,
  terms: readonly SearchTerm[],
  queryIn: QueryIn,
  dossier: Dossier,
): ModificationRow {
  return {
    ...row,
    before: sideWithHits(row.before, terms, whatCounts(row, 'before', queryIn)),
    after: sideWithHits(row.after, terms, whatCounts(row, 'after', queryIn)),
    unified: row.unified === null ? null : unifiedWithHits(row.unified, terms, queryIn),
    foundIn: queryIn === 'all' && modification !== undefined ? foldedHits(modification, terms, dossier) : [],
  }
}

type QueryIn = NonNullable<ComparisonRequest['filter']['queryIn']>
type SpanType = ShownSpan['type']
const ALL_TYPES: readonly SpanType[] = ['equal', 'deleted', 'inserted']

/** A provision that is wholly new adds all its words though none of them is marked; one that is gone removes all. */
function whatCounts(row: ModificationRow, place: 'before' | 'after', queryIn: QueryIn): readonly SpanType[] {
  if (queryIn === 'all') return ALL_TYPES
  if (queryIn === 'added')
    return place === 'before' ? [] : row.observed === 'added' ? ALL_TYPES : ['inserted']
  return place === 'after' ? [] : row.observed === 'removed' ? ALL_TYPES : ['deleted']
}

function sideWithHits(side: SideView, terms: readonly SearchTerm[], types: readonly SpanType[]): SideView {
  return side.kind === 'text' ? { ...side, spans: spansWithHits(side.spans, terms, types) } : side
}

/** A phrase is looked for in each of the two texts, never across a word of the other. */
function unifiedWithHits(
  spans: readonly ShownSpan[],
  terms: readonly SearchTerm[],
  queryIn: QueryIn,
): ShownSpan[] {
  const side = (other: SpanType) => new Set(spans.filter(({ type }) => type !== other))
  const types: readonly SpanType[] =
    queryIn === 'all' ? ALL_TYPES : [queryIn === 'added' ? 'inserted' : 'deleted']
  const before = new Map(zip([...side('inserted')], spansWithHits([...side('inserted')], terms, types)))
  const after = new Map(zip([...side('deleted')], spansWithHits([...side('deleted')], terms, types)))
  return spans.map((span) => {
    const hits = [...(before.get(span)?.hits ?? []), ...(after.get(span)?.hits ?? [])]
    return hits.length === 0 ? span : { ...span, hits: merged(hits) }
  })
}

function zip<Key, Value>(keys: readonly Key[], values: readonly Value[]): [Key, Value][] {
  return keys.map((key, at) => [key, values[at] as Value])
}

function spansWithHits(
  spans: readonly ShownSpan[],
  terms: readonly SearchTerm[],
  types: readonly SpanType[],
): ShownSpan[] {
  const found = findHits(spans.map(({ text }) => text).join(''), terms)
  let start = 0
  return spans.map((span) => {
    const end = start + span.text.length
    const hits = found.flatMap((hit) => {
      const [from, to] = [Math.max(hit.start, start), Math.min(hit.end, end)]
      return from < to ? [{ start: from - start, end: to - start }] : []
    })
    start = end
    return hits.length === 0 || !types.includes(span.type) ? span : { ...span, hits }
  })
}

function merged(ranges: readonly TextRange[]): TextRange[] {
  const result: TextRange[] = []
  for (const range of [...ranges].sort((one, other) => one.start - other.start)) {
    const last = result.at(-1)
    if (last === undefined || range.start >= last.end) result.push(range)
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
  }
  return result
}

/** Hits in what a row does not show by itself: names of the act and of its measures in all languages, numbers, notes. */
function foldedHits(
  { act, before, after, attribution, categories }: TextualModification,
  terms: readonly SearchTerm[],
  dossier: Dossier,
): FoundIn[] {
  const { title, number, numberAlso } = dossier.acts.find(({ id }) => id === act) ?? {}
  const candidates: readonly (FoundIn | null)[] = [
    ...Object.entries(title ?? {}).map(([language, text]) =>
      text === undefined ? null : { place: 'actTitle' as const, text, language },
    ),
    ...[number, numberAlso].map((text) =>
      text === undefined ? null : { place: 'actNumber' as const, text, language: null },
    ),
    ...categories.flatMap((slug) => [
      ...dossier.categories.flatMap(({ slug: one, label }) => (one === slug ? [category(label, null)] : [])),
      ...categoryWords(slug).map(({ text, language }) => category(text, language)),
    ]),
    noteOf('before', before.evidence.note),
    noteOf('after', after.evidence.note),
    noteOf('attribution', attribution.note),
  ]
  return candidates.flatMap((candidate) =>
    candidate !== null && findHits(candidate.text, terms).length > 0 ? [candidate] : [],
  )
}

const category = (text: string, language: string | null): FoundIn => ({ place: 'category', text, language })

function noteOf(place: 'before' | 'after' | 'attribution', note: string | undefined): FoundIn | null {
  return note === undefined ? null : { place, text: note, language: null }
}

const MOST_QUERIES = 50
const kept = new Map<string, readonly SearchTerm[]>()

/** A page asks for the same query hundreds of times. */
function termsOf(query: string): readonly SearchTerm[] {
  const known = kept.get(query)
  if (known !== undefined) return known
  const terms = searchTerms(query)
  if (kept.size >= MOST_QUERIES) kept.clear()
  kept.set(query, terms)
  return terms
}
