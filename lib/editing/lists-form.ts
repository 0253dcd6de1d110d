/**
 * The lists of a dossier as rows of fields: categories, sources, acts. The last row is empty, for one more. A name that is
 * changed is changed wherever it is used; what is used cannot be deleted.
 */
import {
  ACT_KINDS,
  type Act,
  type Amendment,
  type Dossier,
  type Evidence,
  type FuzzyDate,
  LANGUAGES,
  parseFuzzyDate,
  parseIsoDate,
  SOURCE_KINDS,
  type Source,
} from '../model'
import { type FieldProblem, FormReader, given, SOURCE_KEY, type Typed } from './typed'

export const LISTS = ['categories', 'sources', 'acts'] as const
export type List = (typeof LISTS)[number]

/** The fields of a row, in order; the first is its identifier. */
export const COLUMNS: Readonly<Record<List, readonly string[]>> = {
  categories: ['slug', 'label', 'description'],
  sources: ['key', 'title', 'kind', 'publisher', 'url', 'versionDate', 'language', 'note'],
  acts: ['id', 'kind', ...LANGUAGES.map((language) => `title-${language}`), 'date', 'number'],
}

/** The name of a row's field in the form. */
export const fieldOf = (row: number, column: string) => `${row}-${column}`

/** Hidden beside the columns: the identifier that the row had when the form was made. A row for one more has none. */
export const WAS = 'was'

/** @returns the places of the rows that a form has, in order. */
export function placesIn(typed: Typed): number[] {
  return new FormReader(typed).places()
}

type Outcome = { readonly dossier: Dossier } | { readonly problems: readonly FieldProblem[] }

export function fieldsOfList(list: List, dossier: Dossier): Map<string, string[]> {
  const rows: readonly Readonly<Record<string, unknown>>[] =
    list === 'acts'
      ? dossier.acts.map(({ title, ...act }) => ({
          ...act,
          ...Object.fromEntries(LANGUAGES.map((language) => [`title-${language}`, title[language]])),
        }))
      : dossier[list]
  return new Map(
    rows.flatMap((row, place) =>
      [WAS, ...COLUMNS[list]].map((column): [string, string[]] => [
        fieldOf(place, column),
        [String(row[column === WAS ? (COLUMNS[list][0] as string) : column] ?? '')],
      ]),
    ),
  )
}

export function editList(list: List, dossier: Dossier, typed: Typed): Outcome {
  const form = new FormReader(typed)
  const edited =
    list === 'categories'
      ? editCategories(dossier, form)
      : list === 'sources'
        ? editSources(dossier, form)
        : editActs(dossier, form)
  return form.problems.length > 0 ? { problems: form.problems } : { dossier: edited }
}

/**
 * What became of each row. Rows are known by the identifier that they had, not by their place: somebody else may have
 * added or deleted some since the form was made. What the form does not have stays as it is; what is not there any more
 * is refused, unless it is to be deleted anyway.
 */
function rowsOf<Row>(
  from: readonly Row[],
  idOf: (row: Row) => string,
  isUsed: (id: string) => boolean,
  columns: readonly string[],
  form: FormReader,
  read: (row: Row | undefined, field: (column: string) => string) => Row,
  pattern?: RegExp,
): { rows: Row[]; renamed: Map<string, string> } {
  const first = columns[0] as string
  const places = form.places()
  const open = new Set(places.filter((place) => form.has(fieldOf(place, WAS))))
  // A file may give out an identifier twice; the first row of the form is then the first of the list.
  const found = from.map((row) => {
    const place = [...open].find((one) => form.words(fieldOf(one, WAS)) === idOf(row))
    if (place !== undefined) open.delete(place)
    return { row, place }
  })
  const kept = found.filter(({ place }) => place === undefined).map(({ row }) => idOf(row))
  const [rows, renamed, taken] = [[] as Row[], new Map<string, string>(), new Set<string>(kept)]
  const take = (row: Row | undefined, place: number) => {
    const field = (column: string) => fieldOf(place, column)
    const to = read(row, field)
    form.id(field(first), (id) => !taken.has(id), pattern)
    taken.add(idOf(to))
    if (row !== undefined) renamed.set(idOf(row), idOf(to))
    rows.push(to)
  }
  for (const { row, place } of found) {
    if (place === undefined) {
      renamed.set(idOf(row), idOf(row))
      rows.push(row)
    } else if (!form.has(fieldOf(place, 'delete'))) take(row, place)
    else if (isUsed(idOf(row))) form.wrong(fieldOf(place, first), 'in-use', idOf(row))
  }
  for (const place of open) {
    if (!form.has(fieldOf(place, 'delete'))) {
      form.wrong(fieldOf(place, first), 'gone', form.words(fieldOf(place, WAS)))
    }
  }
  for (const place of places.filter((one) => !form.has(fieldOf(one, WAS)))) {
    const isEmpty = columns.every((column) => column === 'kind' || form.text(fieldOf(place, column)) === '')
    if (!isEmpty) take(undefined, place)
  }
  return { rows, renamed }
}

const renamedIn = (names: ReadonlyMap<string, string>) => (name: string) => names.get(name) ?? name

function editCategories(dossier: Dossier, form: FormReader): Dossier {
  const users = [...dossier.modifications, ...dossier.amendments]
  const { rows, renamed } = rowsOf(
    dossier.categories,
    ({ slug }) => slug,
    (slug) => users.some(({ categories }) => categories.includes(slug)),
    COLUMNS.categories,
    form,
    (_, field) => ({
      slug: form.text(field('slug')),
      label: form.required(field('label')),
      description: form.text(field('description')),
    }),
  )
  const named = <One extends { readonly categories: readonly string[] }>(one: One): One => ({
    ...one,
    categories: one.categories.map(renamedIn(renamed)),
  })
  return {
    ...dossier,
    categories: rows,
    modifications: dossier.modifications.map(named),
    amendments: dossier.amendments.map(named),
  }
}

function editSources(dossier: Dossier, form: FormReader): Dossier {
  const used = new Set<string>()
  mapSources(dossier, (key) => {
    used.add(key)
    return key
  })
  const { rows, renamed } = rowsOf(
    dossier.sources,
    ({ key }) => key,
    (key) => used.has(key),
    COLUMNS.sources,
    form,
    (row, field): Source => {
      const { url: _u, versionDate: _v, language: _l, note: _n, ...rest } = row ?? ({} as Partial<Source>)
      const read = form.text(field('versionDate'))
      const versionDate = read === '' ? null : parseFuzzyDate(read)
      if (read !== '' && versionDate === null) form.wrong(field('versionDate'), 'not-a-date', read)
      const url = form.text(field('url'))
      if (url !== '' && !/^https?:\/\/[^\s]+$/.test(url)) form.wrong(field('url'), 'unknown-value', url)
      return {
        ...rest,
        key: form.text(field('key')),
        title: form.required(field('title')),
        kind: form.oneOf(field('kind'), SOURCE_KINDS),
        publisher: form.text(field('publisher')),
        ...given('url', url),
        ...(versionDate === null ? {} : { versionDate: versionDate satisfies FuzzyDate }),
        ...given('language', form.text(field('language'))),
        ...given('note', form.text(field('note'))),
      }
    },
    SOURCE_KEY,
  )
  return { ...mapSources(dossier, renamedIn(renamed)), sources: rows }
}

/** Every reference to a source, wherever it stands in the dossier. */
function mapSources(dossier: Dossier, to: (key: string) => string): Dossier {
  return JSON.parse(JSON.stringify(dossier), (name, value: unknown) => {
    if (name === 'source' && typeof value === 'string') return to(value)
    if (name !== 'sources' || !Array.isArray(value)) return value
    return value.map((key: unknown) => (typeof key === 'string' ? to(key) : key))
  }) as Dossier
}

function editActs(dossier: Dossier, form: FormReader): Dossier {
  const { rows, renamed } = rowsOf(
    dossier.acts,
    ({ id }) => id,
    (id) =>
      [...dossier.modifications, ...dossier.checkedProvisions, ...(dossier.actVersions ?? [])].some(
        ({ act }) => act === id,
      ),
    COLUMNS.acts,
    form,
    (row, field) => readAct(row, field, form),
  )
  const name = renamedIn(renamed)
  const acts = new Set(rows.map(({ id }) => id))
  const amendments = dossier.amendments
    .map((one) => ({ ...one, act: name(one.act) }))
    .filter((one) => acts.has(one.act))
  const amended = new Set(amendments.map(({ act }) => act))
  const isNew = ({ id }: Act) => !amended.has(id) && ![...renamed.values()].includes(id)
  return {
    ...dossier,
    acts: rows,
    amendments: [
      ...amendments,
      ...rows.filter(isNew).map((act, place) => newAmendment(dossier, act.id, amendments.length + place)),
    ],
    modifications: dossier.modifications.map((one) => ({ ...one, act: name(one.act) })),
    checkedProvisions: dossier.checkedProvisions.map((one) => ({ ...one, act: name(one.act) })),
    ...(dossier.actVersions && {
      actVersions: dossier.actVersions.map((version) => ({ ...version, act: name(version.act) })),
    }),
  }
}

function readAct(row: Act | undefined, field: (column: string) => string, form: FormReader): Act {
  const { date: _d, number: _n, title: kept = {}, ...rest } = row ?? ({} as Partial<Act>)
  const title: Record<string, string> = Object.fromEntries(
    Object.entries(kept).flatMap(([language, text]) =>
      LANGUAGES.some((one) => one === language) || text === undefined ? [] : [[language, text]],
    ),
  )
  for (const language of LANGUAGES) {
    const text = form.text(field(`title-${language}`))
    if (text !== '') title[language] = text
  }
  if (Object.keys(title).length === 0) form.wrong(field('title-en'), 'missing')
  const text = form.text(field('date'))
  const date = text === '' ? null : parseIsoDate(text)
  if (text !== '' && date === null) form.wrong(field('date'), 'not-a-day', text)
  return {
    ...rest,
    id: form.text(field('id')),
    kind: form.oneOf(field('kind'), ACT_KINDS),
    title,
    ...(date === null ? {} : { date }),
    ...given('number', form.text(field('number'))),
  }
}

const UNKNOWN: Evidence = { certainty: 'unknown', sources: [] }

/** That the act was amended is said by nobody yet. */
function newAmendment({ amendingAct }: Dossier, act: string, position: number): Amendment {
  return {
    amendingAct: amendingAct.id,
    act,
    position,
    proof: { kind: 'table', evidence: UNKNOWN },
    articlesAmended: [],
    wordingUnknown: [],
    categories: [],
    coverage: { complete: false, note: '' },
  }
}
