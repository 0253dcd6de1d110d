/** Any dossier whose references hold: random texts, random optional values, random lists, in random order. */
import fc from 'fast-check'
import {
  ACT_KINDS,
  CERTAINTIES,
  CHECK_BASES,
  type Dossier,
  type Evidence,
  type FuzzyDate,
  type IsoDate,
  MODIFICATION_TYPES,
  type ModificationSide,
  PROOF_KINDS,
  PROVISION_UNITS,
  SOURCE_KINDS,
  TEXT_STATUSES,
  TIMELINE_KINDS,
  VERDICTS,
} from '../../../lib/model'

/** Well-formed Unicode of every kind but NUL, with what is special to SQL, to JSON, to FTS5 and to paths mixed in. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }).map((any) => any.replaceAll('\0', '')),
  fc.constantFrom(
    '',
    "'; DROP TABLE Act; --",
    '"',
    '\\',
    '{"$type":"Json"}',
    'a/b%2F',
    '2016-12-22',
    'null',
    '1e3',
  ),
  fc.constantFrom('Статья 12-1', 'қарудың ёмкость', '🚲', 'line\nline\r\n\tline', 'й', 'и\u0306', '\u2028'),
)
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
const date = fc.constantFrom('2016-12-22', '2020-02-29') as fc.Arbitrary<IsoDate>
const fuzzy = fc.constantFrom(
  '2016',
  '2016-06',
  '2018/2019',
  '../2016-12-22',
  '2017-01-07',
) as fc.Arbitrary<FuzzyDate>
const position = fc.nat({ max: 5 })
const certainty = fc.constantFrom(...CERTAINTIES)

const distinct = (options: { min?: number; max: number }) =>
  fc.uniqueArray(name, { minLength: options.min ?? 0, maxLength: options.max })

/** An object with all the keys; a plain one, since what is read back is plain too. */
function record<Value extends object>(value: { [Key in keyof Value]: fc.Arbitrary<Value[Key]> }) {
  return fc.record(value, { noNullPrototype: true }) as fc.Arbitrary<Value>
}

/** An object in which the keys named are present or not. */
function maybe<Value extends object>(value: { [Key in keyof Value]: fc.Arbitrary<Value[Key]> }) {
  return fc.record(value, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Partial<Value>>
}

const both = <One extends object, Other extends object>(one: fc.Arbitrary<One>, other: fc.Arbitrary<Other>) =>
  fc.tuple(one, other).map(([first, second]) => ({ ...first, ...second }))

/** Titles in any of the languages, in any order, also in none. */
function titlesOf<Value>(title: fc.Arbitrary<Value>) {
  const languages = fc.uniqueArray(fc.constantFrom('en', 'ru', 'kk', 'de', 'sr-Latn', 'uk'))
  return languages.chain((tags) =>
    fc
      .tuple(...tags.map(() => title))
      .map((titles) =>
        Object.fromEntries(tags.map((tag, index): [string, Value] => [tag, titles[index] as Value])),
      ),
  )
}

const externalId = both(record({ id: text, certainty }), maybe({ alternative: text }))
const steps = fc.array(record({ unit: fc.constantFrom(...PROVISION_UNITS), number: name }), {
  maxLength: 4,
})
const subset = <Value>(values: readonly Value[]) => fc.shuffledSubarray([...values])

function evidenceWith(sources: readonly string[]): fc.Arbitrary<Evidence> {
  const cited =
    sources.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...sources), { maxLength: 3 })
  return both(record({ certainty, sources: cited }), maybe({ note: text }))
}

function sideWith(evidence: fc.Arbitrary<Evidence>): fc.Arbitrary<ModificationSide> {
  const asOf = maybe({ asOf: fuzzy })
  return fc.oneof(
    both(
      record({
        kind: fc.constant('text' as const),
        text,
        status: fc.constantFrom(...TEXT_STATUSES),
        language: name,
        evidence,
      }),
      asOf,
    ),
    both(record({ kind: fc.constant('absent' as const), evidence }), asOf),
    both(record({ kind: fc.constant('unknown' as const), why: text, evidence }), asOf),
  )
}

const commencement = fc.oneof(
  record({ kind: fc.constant('on-date' as const), date, certainty }),
  fc.constant({ kind: 'not-commenced' as const }),
  fc.constant({ kind: 'unknown' as const }),
)

/** One value for each key, in the order of the keys. */
function forEach<Value>(
  keys: readonly string[],
  make: (key: string) => fc.Arbitrary<Value>,
): fc.Arbitrary<Value[]> {
  return fc.tuple(...keys.map(make)) as fc.Arbitrary<Value[]>
}

const keysOfDossier = record({
  amendingAct: name,
  sources: distinct({ max: 4 }),
  categories: distinct({ max: 3 }),
  acts: distinct({ min: 1, max: 4 }),
  modifications: distinct({ max: 6 }),
  checkedProvisions: distinct({ max: 3 }),
  checkedActs: distinct({ max: 2 }),
  annotations: distinct({ max: 3 }),
  counts: distinct({ max: 2 }),
  stages: distinct({ max: 3 }),
  passages: distinct({ max: 3 }),
})

export const dossierArbitrary: fc.Arbitrary<Dossier> = keysOfDossier.chain((keys) => {
  const evidence = evidenceWith(keys.sources)
  const evidenced = <Value>(value: fc.Arbitrary<Value>) => record({ value, evidence })
  const act = fc.constantFrom(...keys.acts)
  const slugs = subset(keys.categories)
  const texts = fc.array(text, { maxLength: 3 })

  const amendingAct = both(
    record({
      id: fc.constant(keys.amendingAct),
      status: fc.constantFrom('bill' as const, 'enacted' as const),
      name: text,
      title: titlesOf(evidenced(text)),
      textFound: fc.boolean(),
      summary: texts,
      counts: forEach(keys.counts, (id) =>
        both(
          record({ id: fc.constant(id), label: text, speaksOf: text, evidence }),
          maybe({ acts: position, codes: position, laws: position, articles: position }),
        ),
      ),
      countsNote: text,
      gaps: texts,
      notItsWork: texts,
      timeline: forEach(keys.stages, (id) =>
        record({
          id: fc.constant(id),
          kind: fc.constantFrom(...TIMELINE_KINDS),
          date: fc.option(fuzzy),
          event: text,
          evidence,
        }),
      ),
    }),
    maybe({
      country: text,
      number: text,
      adopted: evidenced(date),
      published: evidenced(date),
      inForceFrom: evidenced(date),
      adiletId: externalId,
      gazette: evidenced(text),
    }),
  )

  const claims = (ids: readonly string[]) =>
    forEach(ids, (id) =>
      record({
        id: fc.constant(id),
        claim: text,
        verdict: fc.constantFrom(...VERDICTS),
        reason: text,
        modifications: subset(keys.modifications),
        checkedProvisions: subset(keys.checkedProvisions),
        sources: subset(keys.sources),
      }),
    )

  const pressArticle =
    keys.sources.length === 0
      ? fc.constant({})
      : maybe({
          pressArticle: record({
            title: text,
            source: fc.constantFrom(...keys.sources),
            note: text,
            passages: forEach(keys.passages, (id) =>
              fc.nat({ max: 2 }).chain((count) =>
                record({
                  id: fc.constant(id),
                  section: text,
                  paraphrase: text,
                  claims: claims(Array.from({ length: count }, (_, index) => `${id}/${index}`)),
                }),
              ),
            ),
          }),
        })

  const required = record({
    amendingAct,
    categories: forEach(keys.categories, (slug) =>
      record({ slug: fc.constant(slug), label: text, description: text }),
    ),
    sources: forEach(keys.sources, (key) =>
      both(
        record({
          key: fc.constant(key),
          title: text,
          kind: fc.constantFrom(...SOURCE_KINDS),
          publisher: text,
        }),
        maybe({
          repository: text,
          path: text,
          commit: text,
          versionDate: fuzzy,
          url: text,
          language: text,
          note: text,
        }),
      ),
    ),
    acts: forEach(keys.acts, (id) =>
      both(
        record({
          id: fc.constant(id),
          kind: fc.constantFrom(...ACT_KINDS),
          title: titlesOf(text),
        }),
        maybe({ date, number: text, numberAlso: text, zanId: text, adiletId: externalId }),
      ),
    ),
    amendments: forEach(keys.acts, (id) =>
      both(
        record({
          amendingAct: fc.constant(keys.amendingAct),
          act: fc.constant(id),
          position,
          proof: record({ kind: fc.constantFrom(...PROOF_KINDS), evidence }),
          articlesAmended: texts,
          wordingUnknown: texts,
          categories: slugs,
          coverage: record({ complete: fc.boolean(), note: text }),
        }),
        maybe({ titleCommit: text, note: text }),
      ),
    ),
    modifications: forEach(keys.modifications, (id) =>
      both(
        record({
          id: fc.constant(id),
          amendingAct: fc.constant(keys.amendingAct),
          act,
          position,
          address: steps,
          label: text,
          topic: text,
          type: fc.constantFrom(...MODIFICATION_TYPES),
          categories: slugs,
          before: sideWith(evidence),
          after: sideWith(evidence),
          attribution: evidence,
          commencement,
        }),
        maybe({ observed: fc.constant(true as const), outsideDeclaredSubject: evidence }),
      ),
    ),
    annotations:
      keys.modifications.length === 0
        ? fc.constant([])
        : forEach(keys.annotations, (id) =>
            both(
              record({
                id: fc.constant(id),
                modification: fc.constantFrom(...keys.modifications),
                kind: fc.constantFrom('editorial' as const, 'explanatory' as const),
                body: text,
              }),
              maybe({
                anchor: both(
                  record({ side: fc.constantFrom('before' as const, 'after' as const) }),
                  maybe({
                    quote: record({ exact: text, prefix: text, suffix: text }),
                    lost: fc.constant(true as const),
                  }),
                ),
              }),
            ),
          ),
    checkedProvisions: forEach(keys.checkedProvisions, (id) =>
      both(
        record({
          id: fc.constant(id),
          act,
          label: text,
          topic: text,
          value: text,
          basis: fc.constantFrom(...CHECK_BASES),
          readIn: maybe({ before: fuzzy, after: fuzzy }),
          evidence,
        }),
        maybe({ address: steps, otherLaw: text }),
      ),
    ),
    checkedActs: forEach(keys.checkedActs, (id) =>
      record({ id: fc.constant(id), title: text, result: text, evidence }),
    ),
  })
  const editions = maybe({
    actVersions: fc.array(
      both(
        record({ act, language: name, text, status: fc.constantFrom(...TEXT_STATUSES), evidence }),
        maybe({ asOf: date }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  })
  return both(both(required, pressArticle), editions) as fc.Arbitrary<Dossier>
})
